import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Hours } from '../../src/contract/feed/hours.js';
import { accessKinds } from '../../src/contract/feed/hours.js';
import { weekdays, type Weekday } from '../../src/contract/feed/days.js';
import { timetable } from '../../src/domain/hours.js';
import { hoursStatus } from '../../src/domain/hours-status.js';
import { zone } from '../../src/domain/zone.js';
import { SlowTable } from './hours.oracle.js';
import { describe, expect, it, often } from '../support/harness.js';

/** Days near which something happens to the calendar or to a clock. */
const anchors: [string, string][] = [
  ['Europe/Oslo', '2026-10-25'],
  ['Europe/Oslo', '2027-03-28'],
  ['Europe/Oslo', '2026-12-31'],
  ['Europe/Oslo', '2028-02-29'],
  ['Europe/Oslo', '2027-06-15'],
  ['America/New_York', '2026-11-01'],
  ['America/New_York', '2027-03-14'],
  ['Pacific/Auckland', '2026-04-05'],
  ['Pacific/Auckland', '2026-09-27'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Casablanca', '2027-02-07'],
  ['Asia/Kathmandu', '2026-12-31'],
];

/** Days around an anchor on which rows may be found and for which the oracle is asked. */
const DAYS = 9;
const BEFORE = 4;

const time = fc
  .integer({ min: 0, max: 96 })
  .map((q) => `${String(q >> 2).padStart(2, '0')}:${String((q & 3) * 15).padStart(2, '0')}`);
const weekday = fc.constantFrom<Weekday>(...weekdays);
const days = fc.oneof(
  weekday,
  fc.tuple(weekday, weekday).map(([a, b]) => `${a}-${b}`),
  fc.constant('mon-sun'),
  fc.subarray<Weekday>([...weekdays], { minLength: 1 }),
);
const access = fc.option(fc.constantFrom(...accessKinds), { nil: undefined, freq: 2 });
const note = fc.option(fc.constantFrom('a', 'b'), { nil: undefined, freq: 2 });
const span = { opens: time, closes: time, access, note };
const row = fc.record({ days, ...span });
const offset = fc.integer({ min: -BEFORE - 2, max: DAYS - BEFORE });
const optionalDays = fc.option(days, { nil: undefined, freq: 2 });
const exception = fc
  .record({
    offset,
    length: fc.integer({ min: 0, max: 6 }),
    days: optionalDays,
    closed: fc.boolean(),
    ...span,
  })
  .map(({ offset, length, days, closed, opens, closes, access, note }) => ({
    offset,
    length,
    rest: { days, note, ...(closed ? { closed } : { opens, closes, access }) },
  }));
const schedule = fc.record({
  regular: fc.array(row, { maxLength: 4 }),
  exceptions: fc.array(exception, { maxLength: 4 }),
});
const cases = fc.record({
  anchor: fc.constantFrom(...anchors),
  house: schedule,
  place: fc.option(schedule, { nil: undefined, freq: 2 }),
  minutes: fc.array(fc.integer({ min: 0, max: 5 * 1440 - 1 }), { minLength: 2, maxLength: 2 }),
});
type Drawn = typeof schedule extends fc.Arbitrary<infer T> ? T : never;

function fill(drawn: Drawn, anchor: Temporal.PlainDate): Hours {
  const exceptions = drawn.exceptions.map(({ offset, length, rest }) => {
    const from = anchor.add({ days: offset });
    if (length === 0) return { date: from.toString(), ...rest };
    return { from: from.toString(), through: from.add({ days: length }).toString(), ...rest };
  });
  return { regular: drawn.regular, exceptions };
}

/** 10,000 timetables under Node, a thousand in a browser; in parts, so that each is done well within a test's time. */
const PARTS = 10;

function agrees(seed: number): void {
  fc.assert(
    fc.property(cases, ({ anchor: [zoneId, date], house, place, minutes }) => {
      const anchor = Temporal.PlainDate.from(date);
      const hours = fill(house, anchor);
      if (place) hours.places = [{ id: 'place', name: 'Place', ...fill(place, anchor) }];
      const table = timetable(hours, zone(zoneId), place && 'place');
      if (!table) throw new Error('the place is not found');
      const first = anchor.subtract({ days: BEFORE });
      const slow = new SlowTable(hours, zoneId, place && 0, first, DAYS);
      const start = first.toZonedDateTime(zoneId).epochMilliseconds / 60_000;
      const end = first.add({ days: DAYS }).toZonedDateTime(zoneId).epochMilliseconds;
      for (const minute of minutes.map((m) => start + m)) {
        const expected = slow.at(minute);
        const found = hoursStatus(table, minute * 60_000);
        // What the walk did not reach, the rules may only say to be later.
        const seen = (at: number | undefined) =>
          at === undefined || at >= end ? ('beyond' as const) : at / 60_000;
        expect({
          access: found.access,
          until: found.access && seen(found.until),
          opens: seen(found.opens),
          soon: found.soon,
          closedToday: table.on(table.zone.dayAt(minute * 60_000)).closed,
        }).to.deep.equal(expected);
        expect(found.open).to.equal(expected.access === 'open');
        // Nothing that is shown may change before the rules said it would; and midnight is always a change.
        const changes = found.changes / 60_000;
        expect(
          changes > minute && slow.dayIndex(changes - 1) === slow.dayIndex(minute),
          'within the day',
        ).to.equal(true);
        const between = minute + Math.floor(((changes - minute) * (minutes[0] ?? 0)) / (5 * 1440));
        for (const m of [between, changes - 1]) expect(slow.at(m), `same at ${m}`).to.deep.equal(expected);
      }
    }),
    { numRuns: often(1000), seed },
  );
}

describe('opening hours agree with a minute-by-minute walk', () => {
  for (let part = 1; part <= PARTS; part++)
    it(`on random timetables, ${part} of ${PARTS}`, () => agrees(20261121 + part));
});
