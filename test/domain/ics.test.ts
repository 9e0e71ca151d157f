import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Change, FeedEvent } from '../../src/contract/feed/events.js';
import { DAY, formatDay, parseDay } from '../../src/domain/civil.js';
import { fold } from '../../src/domain/ics-text.js';
import { uidOf, writeCalendar, writeOccurrence, writeSeries, type IcsWords } from '../../src/domain/ics.js';
import { occurrencesIn } from '../../src/domain/occurrences.js';
import { seriesOf } from '../../src/domain/series.js';
import { transitions, vtimezone } from '../../src/domain/vtimezone.js';
import { makeZone, zone } from '../../src/domain/zone.js';
import { describe, expect, it, often } from '../support/harness.js';
import { readBack } from './ics.reader.js';
import { randomSeries } from './recurrence.arbitrary.js';
import { icalKnows } from './recurrence.oracle.js';

const words = (id = 'Europe/Oslo'): IcsWords => ({
  name: 'The house, upstairs; "yes"',
  host: 'stord.example',
  updated: Date.UTC(2026, 10, 22, 6, 30),
  zone: zone(id),
  words: (text) => (typeof text === 'string' ? text : (Object.values(text)[0] ?? '')),
  place: ({ room }) => room && `Room ${room}`,
  category: (category) => category,
  status: (status) => (status === 'cancelled' ? 'Cancelled' : undefined),
});

const oslo = zone('Europe/Oslo');
const series = (event: Partial<FeedEvent>, id = 'Europe/Oslo') =>
  seriesOf({ id: 'e', title: 'E', start: '2026-11-03T10:00', ...event }, zone(id));
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('what we write', () => {
  it('is read back by ical.js as the same occurrences', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomSeries, fc.constantFrom(0, 45, 90, 600), (s, minutes) => {
        const allDay = s.start.length === 10;
        const first = Temporal.PlainDateTime.from(s.start);
        const end = allDay
          ? first
              .toPlainDate()
              .add({ days: minutes % 7 })
              .toString()
          : first.add({ minutes }).toString({ smallestUnit: 'minute' });
        const event = { start: s.start, end, repeat: s.rule };
        const z = zone(s.zone);
        const day = parseDay(s.start);
        const all = occurrencesIn([series(event, s.zone)], z, day, day + 800).filter((one) => one.day >= day);
        const fitted = { ...s, start: `${formatDay(all[0]?.on ?? day)}${s.start.slice(10)}` };
        // `ical.js` counts through times that the clocks skip, and through what never comes (see the oracle).
        if (all.length < 3 || !icalKnows(fitted) || s.start.includes('T02:')) return;
        // Where the clocks change during the first one, iCalendar cannot say "until 04:00 each time": the others
        // last as long as the first (RFC 5545, 3.8.5.3), and end an hour off.
        const base = all[0];
        if (!allDay && base && z.offsetAt(base.start) !== z.offsetAt(base.end)) return;
        const picked = (nth: number) => all[nth % all.length];
        const except = s.out.flatMap((nth) => (picked(nth) ? formatDay(picked(nth)?.on ?? 0) : []));
        const changes: Change[] = s.moved.flatMap(({ nth, byMinutes }) => {
          const one = picked(nth);
          if (!one) return [];
          const wall = Temporal.PlainDateTime.from(`${formatDay(one.on)}${s.start.slice(10)}`).add({
            minutes: byMinutes,
          });
          const start = allDay ? wall.toPlainDate().toString() : wall.toString({ smallestUnit: 'minute' });
          return [{ on: formatDay(one.on), start, status: 'moved' as const }];
        });
        const whole = series({ ...event, except, changes }, s.zone);
        const until = z.instantAt(day + 700);
        const ours = occurrencesIn([whole], z, day - 60, day + 760).filter((one) => one.start <= until);
        // Dates have no zone to `ical.js`, and of a time that comes twice it takes the second: digits are compared.
        const digits = (instant: number) => instant + z.offsetAt(instant);
        const read = (instant: number) => (allDay ? instant : digits(instant));
        const back = readBack(writeCalendar([whole], words(s.zone)), allDay ? digits(until) : until);
        expect(back.map((one) => [read(one.start), read(one.end)])).to.deep.equal(
          ours.map((one) => [digits(one.start), digits(one.end)]),
        );
        compared++;
      }),
      { numRuns: often(500), seed: 3 },
    );
    expect(compared).to.be.greaterThan(often(100));
  });

  it('keeps statuses, and says what was cancelled', () => {
    const whole = series({
      repeat: 'FREQ=WEEKLY;COUNT=3',
      changes: [{ on: '2026-11-10', status: 'cancelled' }],
      end: '2026-11-03T12:00',
    });
    const back = readBack(writeSeries(whole, words()), Date.UTC(2027, 0, 1));
    expect(back.map(({ status, summary }) => [status, summary])).to.deep.equal([
      ['CONFIRMED', 'E'],
      ['CANCELLED', 'Cancelled: E'],
      ['CONFIRMED', 'E'],
    ]);
  });

  it('folds at 75 octets, never within a character', () => {
    const title = 'Prøvedag æøå 🎨 '.repeat(20);
    const text = writeSeries(series({ title, description: 'a, b; c\\d\nnext\u0007' }), words());
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).to.be.at.most(75);
      expect(line.isWellFormed()).to.equal(true);
    }
    const [event] = readBack(text, Infinity);
    expect(event?.summary).to.equal(title);
    expect(lines(text)).to.include('DESCRIPTION:a\\, b\\; c\\\\d\\nnext ');
    expect(fold('x'.repeat(150))).to.equal(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`);
  });

  it('is a calendar to subscribe to: stable names, revisions, how often to ask', () => {
    const text = lines(writeCalendar([series({ room: 'hall' }), series({ id: 'f@elsewhere' })], words()));
    for (const line of [
      'UID:e@stord.example',
      'UID:f@elsewhere',
      'DTSTAMP:20261122T063000Z',
      'LAST-MODIFIED:20261122T063000Z',
      `SEQUENCE:${(Date.UTC(2026, 10, 22, 6, 30) - Date.UTC(2020, 0, 1)) / 60_000}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'NAME:The house\\, upstairs\\; "yes"',
      'LOCATION:Room hall',
      'DTSTART;TZID=Europe/Oslo:20261103T100000',
    ])
      expect(text).to.include(line);
    expect(text.at(-1)).to.equal('');
  });

  it('writes UNTIL as the RFC wants it: a date for dates, UTC for times', () => {
    const until = (event: Partial<FeedEvent>) =>
      lines(writeSeries(series(event), words())).find(
        (line) => line.startsWith('RRULE:FREQ=DAILY') || line.startsWith('RRULE:freq'),
      );
    expect(until({ repeat: 'FREQ=DAILY;UNTIL=20261224' })).to.equal(
      'RRULE:FREQ=DAILY;UNTIL=20261224T090000Z',
    );
    expect(until({ start: '2026-11-03', repeat: 'freq=daily;until=20261224T100000Z' })).to.equal(
      'RRULE:FREQ=DAILY;UNTIL=20261224',
    );
  });

  it('starts a series where its rule first falls, and leaves out one that never comes', () => {
    const text = lines(writeSeries(series({ repeat: 'FREQ=WEEKLY;BYDAY=FR' }), words()));
    expect(text).to.include('DTSTART;TZID=Europe/Oslo:20261106T100000');
    const never = lines(writeSeries(series({ repeat: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }), words()));
    expect(never).not.to.include('BEGIN:VEVENT');
  });

  it('gives one date of a series a name of its own', () => {
    const weekly = series({ repeat: 'FREQ=WEEKLY' });
    const [one] = occurrencesIn([weekly], oslo, parseDay('2026-12-01'), parseDay('2026-12-01'));
    if (!one) throw new Error('no occurrence');
    const text = lines(writeOccurrence(one, words()));
    expect(text).to.include('UID:e-2026-12-1@stord.example');
    expect(text).to.include('DTSTART;TZID=Europe/Oslo:20261201T100000');
    expect(text.some((line) => line.startsWith('RRULE:FREQ=WEEKLY'))).to.equal(false);
    expect(uidOf(weekly.activity, words())).to.equal('e@stord.example');
  });
});

describe('VTIMEZONE', () => {
  it('has the rules that people know', () => {
    const text = vtimezone(oslo, Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 1));
    expect(text).to.include('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(text).to.include('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    const york = vtimezone(zone('America/New_York'), Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 1));
    expect(york).to.include('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
    expect(york).to.include('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU');
    expect(
      vtimezone(zone('Asia/Kathmandu'), Date.UTC(1985, 5, 1), Date.UTC(1985, 5, 1)).filter((line) =>
        line.startsWith('TZOFFSETTO'),
      ),
    ).to.deep.equal(['TZOFFSETTO:+0530', 'TZOFFSETTO:+0545']);
  });

  for (const id of [
    'Europe/Oslo',
    'America/New_York',
    'Pacific/Auckland',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Asia/Jerusalem',
  ])
    it(`of ${id} gives ical.js the same instants as Intl`, () => {
      const z = zone(id);
      const from = parseDay('2026-01-01');
      const daily = series({ start: '2026-01-01T12:15', repeat: 'FREQ=DAILY;COUNT=1200' }, id);
      const back = readBack(writeSeries(daily, words(id)), z.instantAt(from + 1190)).map(
        ({ start }) => start,
      );
      expect(back.slice(0, 1190)).to.deep.equal(
        Array.from({ length: 1190 }, (_, n) => z.instantAt(from + n, 735)),
      );
    });

  it('whose clocks stop for Ramadan lists each change, so that ical.js reads the same instants', () => {
    // As Morocco did until 2026, whatever edition of the zones the engine has: from 3 to 2 o'clock, and back.
    const changes = ['2026-02-15', '2026-03-22', '2027-02-07', '2027-03-14', '2028-01-23', '2028-03-05'].map(
      (day) => Date.parse(`${day}T02:00Z`),
    );
    const ramadan = makeZone('Test/Ramadan', (instant) =>
      changes.filter((change) => change <= instant).length % 2 ? 0 : 3_600_000,
    );
    const daily = { id: 'e', title: 'E', start: '2026-01-01T12:15', repeat: 'FREQ=DAILY;COUNT=1000' };
    const from = parseDay('2026-01-01');
    const back = readBack(
      writeSeries(seriesOf(daily, ramadan), { ...words(), zone: ramadan }),
      ramadan.instantAt(from + 990),
    );
    expect(back.slice(0, 990).map(({ start }) => start)).to.deep.equal(
      Array.from({ length: 990 }, (_, n) => ramadan.instantAt(from + n, 735)),
    );
  });

  it('finds each change to the second', () => {
    const found = transitions(oslo, Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1) + 365 * DAY);
    expect(found.map(({ at }) => new Date(at).toISOString())).to.deep.equal([
      '2026-03-29T01:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
    ]);
  });
});
