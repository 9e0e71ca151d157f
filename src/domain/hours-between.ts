import type { Access } from '../contract/feed/hours.js';
import type { Instant } from './civil.js';
import type { Timetable } from './hours.js';
import { LOOK_BACK, runs } from './hours-status.js';

/**
 * The parts of the time from `start` to `end` in which one of the kinds is on, in order, without gaps between
 * touching spans: what is open, or (with `loan`) what can be borrowed.
 */
export function openBetween(
  table: Timetable,
  start: Instant,
  end: Instant,
  kinds: readonly Access[] = ['open'],
): { from: Instant; to: Instant }[] {
  const found = [];
  const first = table.zone.dayAt(start) - LOOK_BACK;
  for (const { from, to } of runs(table, first, table.zone.dayAt(end), kinds))
    if (from < end && to > start) found.push({ from: Math.max(from, start), to: Math.min(to, end) });
  return found;
}
