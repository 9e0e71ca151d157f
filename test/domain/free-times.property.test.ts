import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { weekdays, type Weekday } from '../../src/contract/feed/days.js';
import { eventStatuses, type Change, type FeedEvent } from '../../src/contract/feed/events.js';
import { accessKinds, type Hours } from '../../src/contract/feed/hours.js';
import { parseDay } from '../../src/domain/civil.js';
import { freeDays, freeIn, type RoomScope } from '../../src/domain/free-times.js';
import { askFor } from '../../src/domain/free-wish.js';
import { allSeries } from '../../src/domain/series.js';
import { zone } from '../../src/domain/zone.js';
import { describe, expect, it, often } from '../support/harness.js';
import { SlowRoom } from './free-times.oracle.js';

/** Days near which something happens to the calendar or to a clock. Cairo's clocks skip midnight. */
const anchors: [string, string][] = [
  ['Europe/Oslo', '2026-10-25'],
  ['Europe/Oslo', '2027-03-28'],
  ['Europe/Oslo', '2026-12-31'],
  ['Europe/Oslo', '2028-02-29'],
  ['America/New_York', '2026-11-01'],
  ['America/New_York', '2027-03-14'],
  ['Pacific/Auckland', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Asia/Kathmandu', '2026-12-31'],
  ['Europe/Oslo', '2027-06-15'],
];
const plain: [string, string][] = [
  ['Europe/Amsterdam', '2026-12-01'],
  ['Pacific/Auckland', '2026-11-20'],
];

/** Days around an anchor on which things are found, and for which the oracle is asked. */
const DAYS = 8;
const BEFORE = 4;

const clock = (quarters: number) =>
  `${String(quarters >> 2).padStart(2, '0')}:${String((quarters & 3) * 15).padStart(2, '0')}`;
const maybe = <T>(one: fc.Arbitrary<T>, freq = 2) => fc.option(one, { nil: undefined, freq });
const time = fc.integer({ min: 0, max: 96 }).map(clock);
const weekday = fc.constantFrom<Weekday>(...weekdays);
const days = fc.oneof(
  weekday,
  fc.tuple(weekday, weekday).map(([a, b]) => `${a}-${b}`),
  fc.constant('mon-sun'),
);
const access = maybe(fc.constantFrom(...accessKinds), 3);
const row = fc.record({ days, opens: time, closes: time, access });
const exception = fc.record({
  offset: fc.integer({ min: -BEFORE - 2, max: DAYS - BEFORE }),
  length: fc.integer({ min: 0, max: 4 }),
  closed: fc.boolean(),
  opens: time,
  closes: time,
  access,
});
const schedule = fc.record({
  regular: fc.array(row, { maxLength: 4 }),
  exceptions: fc.array(exception, { maxLength: 3 }),
});

const two = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const stop = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 9 }).map((n) => `;COUNT=${n}`),
  fc.integer({ min: 1, max: 28 }).map((n) => `;UNTIL=203001${String(n).padStart(2, '0')}`),
);
const every = fc.integer({ min: 1, max: 3 }).map((n) => `;INTERVAL=${n}`);
const rule = fc
  .tuple(
    fc.oneof(
      fc.constant('FREQ=DAILY'),
      fc.uniqueArray(two, { minLength: 1, maxLength: 3 }).map((by) => `FREQ=WEEKLY;BYDAY=${by.join()}`),
      fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), two).map(([n, day]) => `FREQ=MONTHLY;BYDAY=${n}${day}`),
    ),
    every,
    stop,
  )
  .map((parts) => parts.join(''));

/** A time relative to the anchor. */
const moment = fc.record({
  day: fc.integer({ min: -BEFORE - 1, max: DAYS - BEFORE }),
  quarter: fc.integer({ min: 0, max: 95 }),
});
const long = maybe(fc.integer({ min: 1, max: 60 }), 4);
const event = fc.record({
  begin: fc.record({
    day: fc.integer({ min: -20, max: DAYS - BEFORE }),
    quarter: fc.integer({ min: 0, max: 95 }),
  }),
  long,
  allDay: fc.boolean().map((one) => one && true),
  rule: maybe(rule, 2),
  except: fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 2 }),
  changes: fc.array(
    fc.record({
      on: fc.integer({ min: -6, max: 6 }),
      to: maybe(moment),
      long: maybe(fc.integer({ min: 1, max: 20 })),
      status: maybe(fc.constantFrom(...eventStatuses)),
    }),
    { maxLength: 3 },
  ),
  status: maybe(fc.constantFrom(...eventStatuses)),
  room: fc.constantFrom('hall', 'hall', 'hall', 'other'),
});
type DrawnEvent = typeof event extends fc.Arbitrary<infer T> ? T : never;
type Drawn = typeof schedule extends fc.Arbitrary<infer T> ? T : never;

function fill(drawn: Drawn, anchor: Temporal.PlainDate): Pick<Hours, 'regular' | 'exceptions'> {
  const exceptions = drawn.exceptions.map(({ offset, length, closed, opens, closes, access: who }) => ({
    from: anchor.add({ days: offset }).toString(),
    through: anchor.add({ days: offset + length }).toString(),
    ...(closed ? { closed } : { opens, closes, access: who }),
  }));
  return { regular: drawn.regular, exceptions };
}

function eventOf(drawn: DrawnEvent, anchor: Temporal.PlainDate, i: number): FeedEvent {
  const { allDay, begin, rule: repeat, room, status } = drawn;
  const at = ({ day, quarter }: { day: number; quarter: number }) =>
    anchor.add({ days: day }).toPlainDateTime(Temporal.PlainTime.from(clock(quarter)));
  const text = (one: Temporal.PlainDateTime) =>
    one.toString({ smallestUnit: 'minute' }).slice(0, allDay ? 10 : 16);
  const name = (n: number) => anchor.add({ days: n }).toString();
  const later = (one: Temporal.PlainDateTime, quarters: number) =>
    text(one.add(allDay ? { days: quarters % 3 } : { minutes: quarters * 15 }));
  const start = at(begin);
  const changes = drawn.changes.map(({ on, to, long: quarters, status: now }): Change => ({
    on: name(on),
    ...(to && { start: text(at(to)) }),
    ...(to && quarters !== undefined && { end: later(at(to), quarters) }),
    ...(now && { status: now }),
  }));
  return {
    id: `e${i}`,
    title: `E${i}`,
    room,
    start: text(start),
    ...(drawn.long !== undefined && { end: later(start, drawn.long) }),
    ...(repeat && { repeat: repeat.replace('2030', String(anchor.year)) }),
    except: drawn.except.map(name),
    changes,
    ...(status && { status }),
  };
}

const feeds = (from: [string, string][]) =>
  fc.record({
    anchor: fc.constantFrom(...from),
    house: maybe(schedule, 5),
    place: maybe(schedule, 2),
    events: fc.array(event, { maxLength: 4 }),
    wishes: fc.array(
      fc.record({
        n: fc.integer({ min: 1, max: DAYS - 2 }),
        from: fc.integer({ min: 0, max: 95 }),
        long: fc.integer({ min: 1, max: 20 }),
      }),
      { minLength: 2, maxLength: 2 },
    ),
    now: fc.integer({ min: 0, max: DAYS * 96 }),
  });
type DrawnFeed = ReturnType<typeof feeds> extends fc.Arbitrary<infer T> ? T : never;

function build({ anchor: [id, date], house, place, events }: DrawnFeed, before: number, count: number) {
  const anchor = Temporal.PlainDate.from(date);
  const hours: Hours | undefined = house && {
    ...fill(house, anchor),
    ...(place && { places: [{ id: 'hall', name: 'Hall', ...fill(place, anchor) }] }),
  };
  const all = events.map((one, i) => eventOf(one, anchor, i));
  const first = anchor.subtract({ days: before });
  const scope: RoomScope = { hours, series: allSeries(all, zone(id)), room: 'hall', zone: zone(id) };
  return {
    scope,
    slow: new SlowRoom(hours, all, 'hall', id, first, count),
    first: parseDay(first.toString()),
  };
}

/** 6,000 feeds under Node, a tenth of them in a browser; in parts, so that each is well within a test's time. */
const PARTS = 6;

function agrees(seed: number): void {
  fc.assert(
    fc.property(feeds([...anchors, ...plain]), (drawn) => {
      const { scope, slow, first } = build(drawn, BEFORE, DAYS);
      const last = first + DAYS - 1;
      const end = slow.minuteAt(DAYS, 0);
      const ours = new Uint8Array(end - slow.start);
      for (const { from, to } of freeIn(scope, first, last))
        ours.fill(1, Math.max(0, from / 60_000 - slow.start), Math.max(0, to / 60_000 - slow.start));
      const wrong = ours.findIndex((free, i) => (free === 1) !== slow.isFree(slow.start + i));
      expect(wrong, 'minute at which they differ').to.equal(-1);

      const now = slow.start + drawn.now * 15 - 7;
      for (const { n, from, long: quarters } of drawn.wishes) {
        const wish = { day: first + n, from: from * 15, to: Math.min(1440, (from + quarters) * 15) };
        const answer = askFor(scope, wish, now * 60_000);
        expect(answer.free ? undefined : answer.why).to.equal(slow.why(n, wish.from, wish.to, now));
      }
      // What is shown can be had; and an hour that is left out is not longer than one that the clock shows twice.
      for (const { day, free } of freeDays(scope, first, DAYS, now * 60_000))
        for (const span of free)
          expect(slow.why(day - first, span.from, span.to, now), `${day} ${span.from}`).to.equal(undefined);
    }),
    { numRuns: often(1000), seed },
  );
}

/** The nearest of all free times as long as the wish, by trying every minute of four weeks. */
function nearest(seed: number): void {
  const NEAR = 14;
  fc.assert(
    fc.property(feeds(plain), (drawn) => {
      const count = 2 * NEAR + DAYS;
      const { scope, slow, first } = build(drawn, BEFORE + NEAR, count);
      const now = slow.start + NEAR * 1440 + drawn.now * 15;
      const [{ n, from, long: quarters } = { n: 1, from: 0, long: 1 }] = drawn.wishes;
      const [wished, length] = [n + NEAR, quarters * 15];
      const wish = { day: first + wished, from: from * 15, to: from * 15 + length };
      if (wish.to > 1440) return;
      const answer = askFor(scope, wish, now * 60_000);
      if (answer.free) return;
      let best: number | undefined;
      let least = Infinity;
      for (let day = wished - NEAR; day <= wished + NEAR; day++) {
        let run = 0;
        for (let minute = 0; minute < 1440; minute++) {
          const at = slow.start + day * 1440 + minute;
          run = at >= now && slow.isFree(at) ? run + 1 : 0;
          if (run < length) continue;
          const start = day * 1440 + minute + 1 - length;
          const distance = Math.abs(start - (wished * 1440 + wish.from));
          if (distance < least) [best, least] = [start, distance];
        }
      }
      const { nearest: found } = answer;
      expect(found && (found.day - first) * 1440 + found.from).to.equal(best);
      expect(found && found.to - found.from).to.equal(found && length);
    }),
    { numRuns: often(500), seed },
  );
}

describe('free times agree with a minute-by-minute walk', () => {
  for (let part = 1; part <= PARTS; part++)
    it(`on random feeds, ${part} of ${PARTS}`, () => agrees(20261122 + part));
  it('on the nearest free time', () => nearest(20261122));
});
