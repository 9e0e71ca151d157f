import type { Day, Instant } from './civil.js';
import { occurrencesOf, type Occurrence } from './occurrences.js';
import type { Series } from './series.js';
import type { Zone } from './zone.js';

/**
 * The next occurrence of a series that has not ended at an instant, within a window; cancelled ones count.
 * @param to last day of the window
 */
export function nextOf(series: Series, zone: Zone, at: Instant, to: Day): Occurrence | undefined {
  let from = zone.dayAt(at);
  for (let width = 31; from <= to; from += width, width *= 4) {
    const found = occurrencesOf(series, zone, from, Math.min(to, from + width - 1))
      .filter(({ start, end }) => end > at || start >= at)
      .sort((a, b) => a.start - b.start)[0];
    if (found) return found;
  }
  return undefined;
}
