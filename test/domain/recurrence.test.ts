import { Temporal } from 'temporal-polyfill';
import { formatDay, parseDay } from '../../src/domain/civil.js';
import { nextOf } from '../../src/domain/next-occurrence.js';
import { occurrenceKey, occurrencesIn, type Occurrence } from '../../src/domain/occurrences.js';
import { seriesOf, type Activity } from '../../src/domain/series.js';
import { zone } from '../../src/domain/zone.js';
import { describe, expect, it, often } from '../support/harness.js';
import { againstTemporal } from './recurrence.random.js';
import { datesOf, examples } from './recurrence.rfc.js';

const oslo = zone('Europe/Oslo');

/** The occurrences of one event from a day through another. */
function find(event: Partial<Activity>, from: string, to: string, id = 'Europe/Oslo'): Occurrence[] {
  const whole = { id: 'e', title: 'E', start: '2026-01-01T10:00', ...event };
  return occurrencesIn([seriesOf(whole, zone(id))], zone(id), parseDay(from), parseDay(to));
}

/** `2026-12-24T10:00` in the zone */
const wall = (at: number, id = 'Europe/Oslo') =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(id)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

const starts = (event: Partial<Activity>, from: string, to: string, id = 'Europe/Oslo') =>
  find(event, from, to, id).map(({ start }) => wall(start, id));

describe('the examples of RFC 5545, 3.8.5.3', () => {
  for (const { start, rule, expected, more, except = [] } of examples)
    it(`${rule} from ${start}`, () => {
      const dates = expected.flatMap(datesOf);
      const last = more ? (dates.at(-1) ?? '') : '2030-12-31';
      const event = { start: `${start}T09:00`, repeat: rule, except };
      expect(starts(event, '1990-01-01', last, 'America/New_York')).to.deep.equal(
        dates.map((date) => `${date}T09:00`),
      );
    });
});

describe('random rules', () => {
  it('fall on the instants of rrule-temporal in every engine and zone', () => {
    expect(againstTemporal(often(200))).to.equal(often(200));
  });
});

describe('a rule', () => {
  it('leaves out a time that the clocks skip, and does not count it', () => {
    const event = { start: '2027-03-26T02:30', repeat: 'FREQ=DAILY;COUNT=4' };
    expect(starts(event, '2027-03-01', '2027-04-30')).to.deep.equal([
      '2027-03-26T02:30',
      '2027-03-27T02:30',
      '2027-03-29T02:30',
      '2027-03-30T02:30',
    ]);
  });

  it('moves its very first time by the gap, as any single time', () => {
    const event = { start: '2027-03-28T02:30', repeat: 'FREQ=DAILY;COUNT=2' };
    expect(starts(event, '2027-03-01', '2027-04-30')).to.deep.equal(['2027-03-28T03:30', '2027-03-29T02:30']);
  });

  it('means the first of a time that comes twice, and ends by the clock on the wall', () => {
    const [night] = find(
      { start: '2026-10-23T22:00', end: '2026-10-24T04:00', repeat: 'FREQ=DAILY' },
      '2026-10-24',
      '2026-10-24',
    ).slice(-1);
    expect(wall(night?.start ?? 0)).to.equal('2026-10-24T22:00');
    expect(wall(night?.end ?? 0)).to.equal('2026-10-25T04:00');
    expect(((night?.end ?? 0) - (night?.start ?? 0)) / 3_600_000).to.equal(7);
    const [twice] = find({ start: '2026-10-24T02:30', repeat: 'FREQ=DAILY' }, '2026-10-25', '2026-10-25');
    expect(new Date(twice?.start ?? 0).toISOString()).to.equal('2026-10-25T00:30:00.000Z');
  });

  it('ends with UNTIL, whatever the form of UNTIL', () => {
    const until = (value: string, start = '2026-12-01T10:00') =>
      starts({ start, repeat: `FREQ=DAILY;UNTIL=${value}` }, '2026-12-03', '2026-12-31').map((s) =>
        s.slice(5, 10),
      );
    expect(until('20261204')).to.deep.equal(['12-03', '12-04']);
    expect(until('20261204T100000')).to.deep.equal(['12-03', '12-04']);
    expect(until('20261204T095959')).to.deep.equal(['12-03']);
    expect(until('20261204T090000Z')).to.deep.equal(['12-03', '12-04']);
    expect(until('20261204T085959Z')).to.deep.equal(['12-03']);
    expect(until('20261203T230000Z', '2026-12-01')).to.deep.equal(['12-03', '12-04']);
  });

  it('does not fall on a start that it does not match', () => {
    const event = { start: '2026-08-17T10:00', repeat: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2' };
    expect(starts(event, '2026-08-01', '2026-12-31')).to.deep.equal(['2026-08-18T10:00', '2026-08-25T10:00']);
  });

  it('that is none leaves the first date', () => {
    expect(starts({ repeat: 'FREQ=HOURLY' }, '2025-01-01', '2027-12-31')).to.deep.equal(['2026-01-01T10:00']);
  });

  it('costs what its window is wide, not how long ago it began', () => {
    const event = { start: '1700-01-01T10:00', repeat: 'FREQ=DAILY' };
    const before = performance.now();
    for (let n = 0; n < 1000; n++) find(event, '2026-12-01', '2026-12-02');
    expect(performance.now() - before).to.be.lessThan(1000);
  });

  it('that counts from the year 1 ends on its day, and soon', () => {
    const start = '0001-01-01T10:00';
    const days = parseDay('2026-12-01') - parseDay('0001-01-01') + 1;
    const before = performance.now();
    const counted = (count: number) =>
      starts({ start, repeat: `FREQ=DAILY;COUNT=${count}` }, '2026-11-30', '2026-12-03');
    expect(counted(days)).to.deep.equal(['2026-11-30T10:00', '2026-12-01T10:00']);
    expect(counted(days - 2)).to.deep.equal([]);
    for (let n = 0; n < 20; n++) counted(days - 2 - n);
    expect(counted(999_999_999)).to.have.length(4);
    expect(performance.now() - before).to.be.lessThan(2500);
  });

  it('that never comes costs no more than its window, also when it counts', () => {
    const event = { repeat: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9' };
    expect(find(event, '2026-12-01', '2027-12-02')).to.deep.equal([]);
  });
});

describe('exceptions and changes', () => {
  const weekly = { start: '2026-11-03T10:00', end: '2026-11-03T12:30', repeat: 'FREQ=WEEKLY;BYDAY=TU' };

  it('take a date out, and mark one', () => {
    const found = find(
      {
        ...weekly,
        except: ['2026-11-10'],
        changes: [{ on: '2026-11-17', status: 'cancelled', note: 'Kiln' }],
      },
      '2026-11-01',
      '2026-11-30',
    );
    expect(found.map(({ start, status, note }) => [wall(start), status, note])).to.deep.equal([
      ['2026-11-03T10:00', 'confirmed', undefined],
      ['2026-11-17T10:00', 'cancelled', 'Kiln'],
      ['2026-11-24T10:00', 'confirmed', undefined],
    ]);
  });

  it('move one within, into and out of the window, and remember from when', () => {
    const changes = [
      { on: '2026-11-10', start: '2026-11-12T18:00' },
      { on: '2026-11-17', start: '2027-01-05T10:00' },
    ];
    const within = find({ ...weekly, changes }, '2026-11-08', '2026-11-21');
    expect(within.map(({ start, end, status }) => [wall(start), wall(end), status])).to.deep.equal([
      ['2026-11-12T18:00', '2026-11-12T20:30', 'moved'],
    ]);
    expect(within.map(({ movedFrom }) => movedFrom && wall(movedFrom.at))).to.deep.equal([
      '2026-11-10T10:00',
    ]);
    expect(within.map(occurrenceKey)).to.deep.equal(['e@2026-11-10']);
    const january = find({ ...weekly, changes }, '2027-01-05', '2027-01-05');
    expect(january.map(({ on, status }) => [formatDay(on), status])).to.deep.equal([
      ['2027-01-05', 'confirmed'],
      ['2026-11-17', 'moved'],
    ]);
  });

  it('of days on which the rule does not fall, or that are taken out, change nothing', () => {
    const changes = [
      { on: '2026-11-11', start: '2026-12-09T10:00' },
      { on: '2026-11-10', start: '2026-12-10T10:00' },
    ];
    expect(starts({ ...weekly, except: ['2026-11-10'], changes }, '2026-12-02', '2026-12-14')).to.deep.equal([
      '2026-12-08T10:00',
    ]);
  });

  it('that only end another time do not move, and a change may make a day of an hour', () => {
    const changes = [
      { on: '2026-11-10', end: '2026-11-10T11:00' },
      { on: '2026-11-17', start: '2026-11-18' },
    ];
    const [shorter, day] = find({ ...weekly, changes }, '2026-11-10', '2026-11-20');
    expect([shorter?.status, wall(shorter?.end ?? 0)]).to.deep.equal(['confirmed', '2026-11-10T11:00']);
    expect([day?.allDay, day?.status, wall(day?.start ?? 0), wall(day?.end ?? 0)]).to.deep.equal([
      true,
      'moved',
      '2026-11-18T00:00',
      '2026-11-19T00:00',
    ]);
  });

  it('apply to an event that does not repeat', () => {
    const found = find(
      { changes: [{ on: '2026-01-01', start: '2026-01-02T10:00' }] },
      '2026-01-01',
      '2026-01-05',
    );
    expect(found.map(({ start, status }) => [wall(start), status])).to.deep.equal([
      ['2026-01-02T10:00', 'moved'],
    ]);
  });
});

describe('spans', () => {
  const days = (event: Partial<Activity>, from: string, to: string, id?: string) =>
    find(event, from, to, id).map(({ day, lastDay }) => [formatDay(day), formatDay(lastDay)]);

  it('of several days are in every window that they touch', () => {
    const week = { start: '2027-02-22', end: '2027-02-26' };
    for (const day of ['2027-02-22', '2027-02-24', '2027-02-26'])
      expect(days(week, day, day)).to.deep.equal([['2027-02-22', '2027-02-26']]);
    expect(days(week, '2027-02-21', '2027-02-21')).to.deep.equal([]);
    expect(days(week, '2027-02-27', '2027-02-27')).to.deep.equal([]);
  });

  it('past midnight touch both days, and up to midnight only one', () => {
    const night = { start: '2027-03-27T20:00', end: '2027-03-28T04:00' };
    expect(days(night, '2027-03-28', '2027-03-28')).to.deep.equal([['2027-03-27', '2027-03-28']]);
    const evening = { start: '2027-03-27T20:00', end: '2027-03-27T24:00' };
    expect(days(evening, '2027-03-01', '2027-03-31')).to.deep.equal([['2027-03-27', '2027-03-27']]);
  });

  it('repeat with all their days', () => {
    const weekend = { start: '2026-12-05', end: '2026-12-06', repeat: 'FREQ=WEEKLY' };
    expect(days(weekend, '2026-12-13', '2026-12-19')).to.deep.equal([
      ['2026-12-12', '2026-12-13'],
      ['2026-12-19', '2026-12-20'],
    ]);
  });

  it('with an offset are those instants, on the days of the house', () => {
    const call = { start: '2026-12-24T23:30Z', end: '2026-12-25T01:00+01:00' };
    expect(days(call, '2026-12-01', '2026-12-31')).to.deep.equal([['2026-12-25', '2026-12-25']]);
    const twice = find({ start: '2026-10-25T02:30+01:00' }, '2026-10-25', '2026-10-25');
    expect(new Date(twice[0]?.start ?? 0).toISOString()).to.equal('2026-10-25T01:30:00.000Z');
  });

  it('of a series in another zone stand on the days of the house', () => {
    const series = seriesOf(
      { id: 'e', title: 'E', start: '2026-12-01T22:00', repeat: 'FREQ=DAILY' },
      zone('America/New_York'),
    );
    const found = occurrencesIn([series], oslo, parseDay('2026-12-24'), parseDay('2026-12-24'));
    expect(found.map(({ start }) => wall(start))).to.deep.equal(['2026-12-24T04:00']);
  });
});

describe('the next time of a series', () => {
  const next = (event: Partial<Activity>, at: string, to = '2030-01-01') => {
    const series = seriesOf({ id: 'e', title: 'E', start: '2026-01-01T10:00', ...event }, oslo);
    const found = nextOf(
      series,
      oslo,
      Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/Oslo').epochMilliseconds,
      parseDay(to),
    );
    return found && wall(found.start);
  };

  it('is the one that runs, or the one that comes', () => {
    const weekly = { start: '2026-11-03T10:00', end: '2026-11-03T12:00', repeat: 'FREQ=WEEKLY' };
    expect(next(weekly, '2026-11-10T11:59')).to.equal('2026-11-10T10:00');
    expect(next(weekly, '2026-11-10T12:00')).to.equal('2026-11-17T10:00');
    expect(next({ repeat: 'FREQ=YEARLY;INTERVAL=3' }, '2026-02-01T00:00')).to.equal('2029-01-01T10:00');
  });

  it('is none when it is over, or too far away', () => {
    expect(next({}, '2026-01-01T10:01')).to.equal(undefined);
    expect(next({ repeat: 'FREQ=YEARLY;INTERVAL=3' }, '2026-02-01T00:00', '2027-01-01')).to.equal(undefined);
  });
});
