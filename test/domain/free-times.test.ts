import type { FeedEvent } from '../../src/contract/feed/events.js';
import type { Hours } from '../../src/contract/feed/hours.js';
import { parse } from '../../src/contract/feed.js';
import { formatDay, parseDay, parseTime } from '../../src/domain/civil.js';
import { formatTime } from '../../src/domain/civil-calendar.js';
import { freeDays, nextStep, tableOf, type RoomScope, type Span } from '../../src/domain/free-times.js';
import { askFor } from '../../src/domain/free-wish.js';
import { allSeries } from '../../src/domain/series.js';
import { instantOf, zone } from '../../src/domain/zone.js';
import { describe, expect, it } from '../support/harness.js';
import { rawFeed } from '../support/reference-feeds.js';

const oslo = zone('Europe/Oslo');

function scopeOf(name: 'stord' | 'bennebroek' | 'tverrlandet', room: string): RoomScope {
  const { feed } = parse(rawFeed(name));
  if (!feed) throw new Error('no feed');
  const where = zone(feed.centre.timezone ?? 'Europe/Oslo');
  return { hours: feed.hours, series: allSeries(feed.events ?? [], where), room, zone: where };
}
const times = (spans: readonly Span[]) =>
  spans.map(({ from, to }) => `${formatTime(from)}–${formatTime(to)}`).join(', ');
const on = (scope: RoomScope, date: string, now = '2026-11-01T00:00') =>
  times(freeDays(scope, parseDay(date), 1, instantOf(now, scope.zone))[0]?.free ?? []);

describe('free times of the reference feeds', () => {
  for (const [house, room, date, expected, why] of [
    ['stord', 'hall', '2026-11-23', '08:00–15:00', 'nothing takes place'],
    ['stord', 'hall', '2026-11-25', '08:00–12:00, 14:30–15:00', 'the band has it every Wednesday'],
    ['stord', 'hall', '2026-11-29', '11:00–17:00', 'on loan on Sundays'],
    ['stord', 'hall', '2026-11-28', '', 'the open day is in it, and its hours replace the loan'],
    ['stord', 'hall', '2026-12-23', '08:00–12:00', 'shorter, before Christmas'],
    ['stord', 'hall', '2026-12-24', '', 'closed'],
    ['stord', 'studio', '2026-11-24', '08:00–10:00, 12:30–15:00', 'ceramics on Tuesdays'],
    ['stord', 'studio', '2026-12-01', '08:00–15:00', 'cancelled that day'],
    ['stord', 'studio', '2026-12-08', '08:00–12:00, 14:30–15:00', 'moved to noon that day'],
    ['stord', 'studio', '2027-02-23', '', 'the winter holiday is in it all week'],
    ['stord', 'cafe', '2026-11-23', '09:00–11:00, 11:30–14:30', 'a place with hours of its own'],
    ['stord', 'cafe', '2026-12-03', '09:00–11:00, 11:30–14:30', 'what is postponed frees it'],
    [
      'stord',
      'cafe',
      '2026-12-06',
      '11:00–14:00, 16:00–17:00',
      'the house’s loan holds in it; bingo has its time',
    ],
    ['stord', 'workshop', '2026-11-25', '', 'Wednesdays are its members’'],
    ['bennebroek', 'zaal', '2026-11-26', '10:00–16:00', 'the choir comes in the evening'],
    ['bennebroek', 'zaal', '2026-12-25', '', 'Christmas'],
    ['tverrlandet', 'cafe', '2026-12-05', '10:00–17:00, 21:00–22:00', 'lent on Saturdays, a feast in it'],
    ['tverrlandet', 'fortellerstua', '2026-12-02', '13:00–14:00', 'every other Wednesday a story'],
    ['tverrlandet', 'fortellerstua', '2026-12-09', '12:00–14:00', 'and none between'],
  ] as const)
    it(`${house}, ${room} on ${date}: ${expected || 'none'} (${why})`, () => {
      expect(on(scopeOf(house, room), date)).to.equal(expected);
    });

  it('counts from the next quarter of an hour today, and has nothing of yesterday', () => {
    const hall = scopeOf('stord', 'hall');
    expect(on(hall, '2026-11-23', '2026-11-23T10:08')).to.equal('10:15–15:00');
    expect(on(hall, '2026-11-20', '2026-11-23T10:08')).to.equal('');
    const now = instantOf('2026-11-23T10:08', oslo);
    expect(nextStep(now)).to.equal(instantOf('2026-11-23T10:15', oslo));
    expect(nextStep(nextStep(now))).to.equal(instantOf('2026-11-23T10:30', oslo));
  });

  it('tells of a closed day, and what the feed says of it', () => {
    const [day] = freeDays(scopeOf('bennebroek', 'zaal'), parseDay('2026-12-25'), 1, 0);
    expect(day).to.include({ closed: true, note: 'Kerst' });
  });
});

const room = (events: Partial<FeedEvent>[], hours?: Hours): RoomScope => ({
  hours,
  series: allSeries(
    events.map((one, i) => ({
      id: `e${i}`,
      title: `E${i}`,
      start: '2026-11-24T10:00',
      room: 'hall',
      ...one,
    })),
    oslo,
  ),
  room: 'hall',
  zone: oslo,
});
const daily: Hours = { regular: [{ days: 'mon-sun', opens: '08:00', closes: '15:00' }] };
const night: Hours = { regular: [{ days: 'mon-sun', opens: '20:00', closes: '02:00', access: 'loan' }] };

describe('free times, case by case', () => {
  const end = '2026-11-24T12:00';
  for (const [name, events, expected] of [
    ['an event', [{ end }], '08:00–10:00, 12:00–15:00'],
    ['one without an end, for an hour', [{}], '08:00–10:00, 11:00–15:00'],
    ['one in another room', [{ end, room: 'studio' }], '08:00–15:00'],
    ['a full one', [{ end, status: 'full' }], '08:00–10:00, 12:00–15:00'],
    ['a cancelled one', [{ end, status: 'cancelled' }], '08:00–15:00'],
    ['a postponed one', [{ end, status: 'postponed' }], '08:00–15:00'],
    ['one that went online', [{ end, status: 'online' }], '08:00–15:00'],
    ['one whose feed says that it was moved here', [{ end, status: 'moved' }], '08:00–10:00, 12:00–15:00'],
    ['one moved away to no time', [{ end, changes: [{ on: '2026-11-24', status: 'moved' }] }], '08:00–15:00'],
    [
      'one moved to another time',
      [{ end, changes: [{ on: '2026-11-24', start: '2026-11-24T13:00', status: 'moved' }] }],
      '08:00–13:00',
    ],
    [
      'one postponed to a time that is known',
      [{ end, changes: [{ on: '2026-11-24', start: '2026-11-24T13:00', status: 'postponed' }] }],
      '08:00–13:00',
    ],
    [
      'one told to the second',
      [{ start: '2026-11-24T10:00:30', end: '2026-11-24T11:59:30' }],
      '08:00–10:00, 12:00–15:00',
    ],
    ['one all day', [{ start: '2026-11-24' }], ''],
    [
      'two that overlap',
      [{ end }, { start: '2026-11-24T11:00', end: '2026-11-24T13:00' }],
      '08:00–10:00, 13:00–15:00',
    ],
    [
      'one that reaches in from the night',
      [{ start: '2026-11-23T22:00', end: '2026-11-24T09:00' }],
      '09:00–15:00',
    ],
  ] as const)
    it(`${name}: ${expected || 'none'}`, () => {
      expect(on(room([...events] as Partial<FeedEvent>[], daily), '2026-11-24')).to.equal(expected);
    });

  it('splits a night at midnight, since a wish lies within a day', () => {
    expect(on(room([], night), '2026-11-24')).to.equal('00:00–02:00, 20:00–24:00');
  });

  it('names no time that the clocks skip, and none twice', () => {
    const around = room([], { regular: [{ days: 'mon-sun', opens: '01:00', closes: '04:00' }] });
    expect(on(around, '2027-03-28')).to.equal('01:00–04:00');
    // An event until 02:30, the second time the clock shows it: the first 02:30 is in it, so 03:00 is next.
    const twice = room([{ start: '2026-10-25T01:00', end: '2026-10-25T02:30+01:00' }], {
      regular: [{ days: 'mon-sun', opens: '00:00', closes: '05:00' }],
    });
    expect(on(twice, '2026-10-25', '2026-10-01T00:00')).to.equal('00:00–01:00, 03:00–05:00');
  });

  it('lends no place that its members have, or that something closes, though the house is on loan', () => {
    const hours: Hours = {
      regular: [{ days: 'mon-sun', opens: '17:00', closes: '22:00', access: 'loan' }],
      places: [
        {
          id: 'hall',
          name: 'Hall',
          regular: [{ days: 'tue', opens: '18:00', closes: '20:00', access: 'members' }],
          exceptions: [{ date: '2026-11-25', closed: true }],
        },
      ],
    };
    expect(on(room([], hours), '2026-11-24')).to.equal('17:00–18:00, 20:00–22:00');
    expect(on(room([], hours), '2026-11-25')).to.equal('');
  });

  it('knows no hours where the feed tells none, and then only events are in the way', () => {
    const scope = room([{ end }]);
    expect(tableOf(scope)).to.equal(undefined);
    expect(tableOf(room([], daily))).to.not.equal(undefined);
    expect(on(scope, '2026-11-24')).to.equal('00:00–10:00, 12:00–24:00');
  });
});

describe('a wish', () => {
  const hall = scopeOf('stord', 'hall');
  const now = instantOf('2026-11-23T10:08', oslo);
  const ask = (scope: RoomScope, date: string, from: string, to: string) => {
    const answer = askFor(scope, { day: parseDay(date), from: parseTime(from), to: parseTime(to) }, now);
    if (answer.free) return 'free';
    const { why, event, nearest } = answer;
    const title = event ? ` by ${event.series.activity.id}` : '';
    return `${why}${title}; ${nearest ? `${formatDay(nearest.day)} ${times([nearest])}` : 'none near'}`;
  };
  for (const [date, from, to, expected] of [
    ['2026-11-24', '09:00', '11:00', 'free'],
    ['2026-11-24', '13:00', '15:00', 'free'],
    ['2026-11-24', '13:00', '15:01', 'hours; 2026-11-24 12:59–15:00'],
    ['2026-11-25', '11:00', '13:00', 'taken by band; 2026-11-25 10:00–12:00'],
    ['2026-11-25', '14:00', '15:00', 'taken by band; 2026-11-25 11:00–12:00'],
    ['2026-11-24', '18:00', '20:00', 'hours; 2026-11-24 13:00–15:00'],
    ['2026-11-23', '08:00', '09:00', 'past; 2026-11-23 10:15–11:15'],
    ['2026-12-24', '10:00', '12:00', 'closed; 2026-12-23 10:00–12:00'],
    ['2026-12-26', '12:00', '13:00', 'closed; 2026-12-27 11:00–12:00'],
    ['2026-11-23', '00:00', '24:00', 'past; none near'],
    ['2020-01-01', '10:00', '11:00', 'past; none near'],
  ] as const)
    it(`${date} ${from}–${to}: ${expected}`, () => {
      expect(ask(hall, date, from, to)).to.equal(expected);
    });

  it('of a time that the clocks skip means the time after (contract, section 2)', () => {
    const all = room([{ start: '2027-03-28T03:30', end: '2027-03-28T04:00' }], {
      regular: [{ days: 'mon-sun', opens: '00:00', closes: '24:00' }],
    });
    expect(ask(all, '2027-03-28', '02:00', '02:15')).to.equal('free');
    expect(ask(all, '2027-03-28', '02:30', '02:45')).to.match(/^taken by e0/);
    // Half past two moves past three: nothing is left of it.
    expect(ask(all, '2027-03-28', '02:30', '03:00')).to.match(/^hours/);
  });
});
