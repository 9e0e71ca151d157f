import fc from 'fast-check';
import type { FeedEvent } from '../../src/contract/feed/events.js';
import { formatDay, parseDay } from '../../src/domain/civil.js';
import { dayCells } from '../../src/domain/day-cells.js';
import { occurrenceKey, occurrencesIn } from '../../src/domain/occurrences.js';
import { seriesOf } from '../../src/domain/series.js';
import { zone } from '../../src/domain/zone.js';
import { describe, expect, it } from '../support/harness.js';
import { randomSeries } from './recurrence.arbitrary.js';

const oslo = zone('Europe/Oslo');

describe('the days of a grid', () => {
  it('hold the first of what occurrencesIn() finds, and count the rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(randomSeries, fc.constantFrom(0, 45, 600, 2000)), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(1, 3),
        (many, most) => {
          const from = parseDay('2026-10-12');
          const to = from + 41;
          const all = many.map(([s, minutes], i) => {
            const start = s.start.replace(/^\d{4}/, '2026').replace('02-29', '02-28');
            const event: FeedEvent = { id: `e${i}`, title: 'E', start, repeat: s.rule };
            if (start.length > 10) event.end = endOf(start, minutes);
            const taken = occurrencesIn([seriesOf(event, oslo)], oslo, from, to);
            if (i % 3 === 0 && taken[0]) event.except = [formatDay(taken[0].on)];
            if (i % 3 === 1 && taken[1])
              event.changes = [{ on: formatDay(taken[1].on), start: '2026-10-30T09:00' }];
            return seriesOf(event, i % 5 === 4 ? zone('America/New_York') : oslo);
          });
          const found = occurrencesIn(all, oslo, from, to);
          const { cells, series } = dayCells(all, oslo, from, to, most);
          expect(series).to.equal(new Set(found.map((one) => one.series)).size);
          cells.forEach(({ shown, number }, index) => {
            const day = from + index;
            const here = found.filter((one) => one.day <= day && day <= one.lastDay);
            expect(number).to.equal(here.length);
            // At one time the order of the feed; occurrencesIn() keeps it too, as sorting is stable.
            expect(shown.map((one) => [one.start, occurrenceKey(one)])).to.deep.equal(
              here.slice(0, most).map((one) => [one.start, occurrenceKey(one)]),
            );
          });
        },
      ),
      { numRuns: 150, seed: 8 },
    );
  });
});

/** Minutes later on the wall clock. */
function endOf(start: string, minutes: number): string {
  const end = new Date(Date.parse(`${start}Z`) + minutes * 60_000);
  return end.toISOString().slice(0, 16);
}
