import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Change } from '../../src/contract/feed/events.js';
import { formatDay, parseDay } from '../../src/domain/civil.js';
import { occurrencesIn } from '../../src/domain/occurrences.js';
import { seriesOf } from '../../src/domain/series.js';
import { zone } from '../../src/domain/zone.js';
import { expect } from '../support/harness.js';
import { randomSeries, type RandomSeries } from './recurrence.arbitrary.js';
import { byIcal, byTemporal, icalKnows, temporalKnows } from './recurrence.oracle.js';

/** What we say: the instants at which the series starts within its window. */
export function ours(
  { zone: id, start, rule, from, to }: RandomSeries,
  more: { except?: string[]; changes?: Change[] } = {},
): number[] {
  const series = seriesOf({ id: 'x', title: 'x', start, repeat: rule, ...more }, zone(id));
  return occurrencesIn([series], zone(id), parseDay(from), parseDay(to)).map((one) => one.start);
}

const plus = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();
const wallOf = (at: number, id: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id).toPlainDateTime();

/** The oracle's occurrences with some taken out and some moved, each step done by Temporal. */
function changed(s: RandomSeries): { except: string[]; changes: Change[]; expected: number[] } {
  const { zone: id, from, to, start } = s;
  const all = byTemporal({ ...s, from: plus(from, -10), to: plus(to, 10) });
  const pick = (nth: number) => all[nth % all.length];
  const dayAt = (at: number) => wallOf(at, id).toPlainDate().toString();
  const out = new Set(s.out.flatMap((nth) => pick(nth) ?? []));
  const moved = new Map<number, string>();
  for (const { nth, byMinutes } of s.moved) {
    const at = pick(nth);
    if (at === undefined || out.has(at)) continue;
    const wall = wallOf(at, id).add({ minutes: byMinutes });
    moved.set(
      at,
      start.length === 10 ? wall.toPlainDate().toString() : wall.toString({ smallestUnit: 'minute' }),
    );
  }
  const now = (at: number) => {
    const to = moved.get(at);
    return to === undefined ? at : Temporal.PlainDateTime.from(to).toZonedDateTime(id).epochMilliseconds;
  };
  const first = Temporal.PlainDate.from(from).toZonedDateTime(id).epochMilliseconds;
  const end = Temporal.PlainDate.from(plus(to, 1)).toZonedDateTime(id).epochMilliseconds;
  return {
    except: [...out].map(dayAt),
    changes: [...moved].map(([at, start]) => ({ on: dayAt(at), start })),
    expected: all
      .filter((at) => !out.has(at))
      .map(now)
      .filter((at) => at >= first && at < end)
      .sort((a, b) => a - b),
  };
}

/** Holds `runs` random series against `rrule-temporal`, with exceptions and changes. */
export function againstTemporal(runs: number): number {
  let compared = 0;
  fc.assert(
    fc.property(randomSeries.filter(temporalKnows), (s) => {
      expect(ours(s)).to.deep.equal(byTemporal(s));
      const { except, changes, expected } = changed(s);
      expect(ours(s, { except, changes })).to.deep.equal(expected);
      compared++;
    }),
    { numRuns: runs, seed: 5545 },
  );
  return compared;
}

/** Holds random series against `ical.js`, from their first occurrence on: what it starts with must fit its rule. */
export function againstIcal(runs: number): number {
  let compared = 0;
  fc.assert(
    fc.property(randomSeries, (s) => {
      const day = parseDay(s.start);
      const found = ours({ ...s, from: formatDay(day), to: formatDay(day + 3650) });
      // `ical.js` never returns from a rule that never comes (again).
      const first = found[0];
      if (first === undefined || found.length < 3) return;
      const start = wallOf(first, s.zone).toString({ smallestUnit: 'minute' });
      const fitted = {
        ...s,
        start: s.start.length === 10 ? start.slice(0, 10) : start,
        from: start.slice(0, 10),
        to: formatDay(day + 1500),
      };
      if (!icalKnows(fitted)) return;
      expect(ours(fitted)).to.deep.equal(byIcal(fitted));
      compared++;
    }),
    { numRuns: runs, seed: 5545 },
  );
  return compared;
}
