import { DAY, type Instant } from './civil.js';
import type { Zone } from './zone.js';

/** From this instant on the zone is that far ahead of UTC, in milliseconds. */
export interface Transition {
  from: Instant;
  offset: number;
}

/** The offset at `from`, and each change of it up to and with `to`, to the second: what a VTIMEZONE must tell. */
export function transitions(zone: Zone, from: Instant, to: Instant): Transition[] {
  const found = [{ from, offset: zone.offsetAt(from) }];
  let at = from;
  while (at < to) {
    const next = Math.min(at + DAY, to);
    const offset = zone.offsetAt(next);
    if (offset !== found.at(-1)?.offset) {
      let after = next;
      while (after - at > 1000) {
        const middle = at + Math.floor((after - at) / 2000) * 1000;
        if (zone.offsetAt(middle) === offset) after = middle;
        else at = middle;
      }
      found.push({ from: after, offset });
    }
    at = next;
  }
  return found;
}
