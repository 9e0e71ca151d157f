import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

/** Random series, as a person or a calendar program may write them, and a window to look at them through. */
export interface RandomSeries {
  zone: string;
  /** `2026-08-17T10:00`, or a date for an all-day series; never a time that its zone skips. */
  start: string;
  rule: string;
  /** First and last day of the window. */
  from: string;
  to: string;
  /** Which of the found occurrences (counted modulo how many there are) are taken out, and which are moved. */
  out: number[];
  moved: { nth: number; byMinutes: number }[];
}

const zones = ['Europe/Oslo', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland'];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Present in `times` of four cases. */
const maybe = <T>(value: fc.Arbitrary<T>, times = 2) =>
  fc.oneof({ weight: times, arbitrary: value }, { weight: 4 - times, arbitrary: fc.constant(undefined) });
const list = (value: fc.Arbitrary<unknown>, most: number) =>
  fc.uniqueArray(value, { minLength: 1, maxLength: most }).map((values) => values.join(','));

/** Days around which clocks change, months are short, or years end; and any other. */
const startDay = fc.oneof(
  fc.constantFrom(
    '2026-03-28',
    '2026-10-24',
    '2026-01-31',
    '2026-12-31',
    '2024-02-29',
    '2026-03-07',
    '2026-09-26',
  ),
  fc
    .integer({ min: 0, max: 2500 })
    .map((n) => Temporal.PlainDate.from('2021-01-01').add({ days: n }).toString()),
);
const startTime = fc.constantFrom('T10:00', 'T10:00', 'T18:30', 'T02:30', 'T00:00', 'T23:45', 'T03:00', '');

const byDay = (ordinals: boolean, most: number) =>
  list(
    fc
      .tuple(
        ordinals ? fc.oneof(fc.constant(0), fc.integer({ min: -most, max: most })) : fc.constant(0),
        fc.constantFrom(...weekdays),
      )
      .map(([nth, day]) => `${nth || ''}${day}`),
    4,
  );
const signed = (most: number) => fc.integer({ min: -most, max: most }).filter((n) => n !== 0);
const monthDays = list(fc.oneof(signed(31), fc.constantFrom(28, 29, 30, 31, -1)), 4);
const months = list(fc.integer({ min: 1, max: 12 }), 4);

const parts = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').chain((freq) => {
  const coarse = freq === 'MONTHLY' || freq === 'YEARLY';
  return fc.record({
    FREQ: fc.constant(freq),
    INTERVAL: maybe(fc.integer({ min: 1, max: freq === 'YEARLY' ? 3 : 7 })),
    BYDAY: maybe(fc.oneof(byDay(false, 0), byDay(coarse, freq === 'YEARLY' ? 53 : 5)), 3),
    BYMONTHDAY: freq === 'WEEKLY' ? fc.constant(undefined) : maybe(monthDays, 1),
    BYMONTH: maybe(months, 1),
    BYSETPOS: maybe(list(signed(5), 2), 1),
    WKST: maybe(fc.constantFrom(...weekdays), 1),
  });
});

const plain = (iso: string) => iso.replaceAll(/[-:]/g, '');

export const randomSeries: fc.Arbitrary<RandomSeries> = fc
  .record({
    zone: fc.constantFrom(...zones),
    day: startDay,
    time: startTime,
    parts,
    end: fc.oneof(
      fc.constant({}),
      fc.record({ count: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ days: fc.integer({ min: 0, max: 900 }), form: fc.constantFrom('date', 'utc') }),
    ) as fc.Arbitrary<{ count?: number; days?: number; form?: string }>,
    offset: fc.integer({ min: -20, max: 1500 }),
    width: fc.integer({ min: 0, max: 420 }),
    out: fc.array(fc.nat(50), { maxLength: 3 }),
    moved: fc.array(fc.record({ nth: fc.nat(50), byMinutes: fc.integer({ min: -4000, max: 4000 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ zone, day, time, parts, end, offset, width, out, moved }) => {
    const date = Temporal.PlainDate.from(day);
    const wall = date.toPlainDateTime(time ? Temporal.PlainTime.from(time.slice(1)) : undefined);
    const skipped = !wall.toZonedDateTime(zone).toPlainDateTime().equals(wall);
    const clock = skipped ? 'T10:00' : time;
    const all: Record<string, unknown> = { ...parts };
    if (all.BYSETPOS && !all.BYDAY && !all.BYMONTHDAY && !all.BYMONTH) delete all.BYSETPOS;
    if (end.count) all.COUNT = end.count;
    if (end.days !== undefined) {
      const until = date.add({ days: end.days });
      const at = until.toPlainDateTime(clock ? Temporal.PlainTime.from(clock.slice(1)) : undefined);
      if (!clock || end.form === 'date') all.UNTIL = plain(until.toString());
      else all.UNTIL = plain(at.toZonedDateTime(zone).toInstant().toString()).slice(0, 15) + 'Z';
    }
    const from = date.add({ days: offset });
    return {
      zone,
      start: `${day}${clock}`,
      rule: Object.entries(all)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${value as string}`)
        .join(';'),
      from: from.toString(),
      to: from.add({ days: width }).toString(),
      out,
      moved,
    };
  });
