import type { Day, Instant } from './civil.js';
import { freeDays, windowOf, type FreeDay, type RoomScope, type Span } from './free-times.js';
import type { Occurrence } from './occurrences.js';

/** A time that somebody wishes for. */
export interface Wish extends Span {
  day: Day;
}

/** In the past; on a day, or at hours of a day, at which nothing is lent; or while something takes place. */
type Obstacle = { why: 'past' | 'closed' | 'hours'; event?: undefined } | { why: 'taken'; event: Occurrence };

export type WishAnswer =
  | { free: true }
  | (Obstacle & {
      free: false;
      /** The day as it is. */
      on: FreeDay;
      /** As long, and free; the nearest start within two weeks, the earlier of two. */
      nearest: Wish | undefined;
    });

/** So many days before and after are looked through for another time. */
const NEAR = 14;

/** The free time of the same length whose start is nearest on the clock. */
function nearestTo({ day, from, to }: Wish, days: readonly FreeDay[]): Wish | undefined {
  const length = to - from;
  let found: Wish | undefined;
  let least = Infinity;
  for (const one of days)
    for (const span of one.free) {
      const wished = (day - one.day) * 1440 + from;
      const start = Math.min(Math.max(wished, span.from), span.to - length);
      const distance = Math.abs(start - wished);
      if (start < span.from || distance >= least) continue;
      found = { day: one.day, from: start, to: start + length };
      least = distance;
    }
  return found;
}

/** Whether the room is free at the wished time; if not, why, and when it is. */
export function askFor(scope: RoomScope, wish: Wish, now: Instant): WishAnswer {
  const { zone } = scope;
  const { day, from, to } = wish;
  const [start, end] = [zone.instantAt(day, from), zone.instantAt(day, to)];
  const window = windowOf(scope, day - NEAR, day + NEAR);
  const event = window.held.find((one) => one.from < end && start < one.to)?.event;
  const lent = start < end && window.lent.some((one) => one.from <= start && end <= one.to);
  if (start >= now && lent && !event) return { free: true };
  const days = freeDays(scope, day - NEAR, 2 * NEAR + 1, now, window);
  const on = days[NEAR] as FreeDay;
  const obstacle: Obstacle =
    start < now
      ? { why: 'past' }
      : lent && event
        ? { why: 'taken', event }
        : { why: on.lent.length > 0 ? 'hours' : 'closed' };
  return { free: false, ...obstacle, on, nearest: nearestTo(wish, days) };
}
