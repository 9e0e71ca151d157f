import { DAY, MINUTE, civilOf, dayOf, weekStart, type Day, type Instant, type Minutes } from './civil.js';
import type { Zone } from './zone.js';

/** What calendars and time-tables reckon with beyond single days; most pages do without. */

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** ISO 8601 week number, 1 to 53. */
export function weekNumber(day: Day): number {
  const thursday = weekStart(day) + 3;
  return Math.floor((thursday - dayOf(civilOf(thursday).year, 1, 1)) / 7) + 1;
}

/** `08:30` */
export const formatTime = (minutes: Minutes): string =>
  minutes < 1440 ? new Date(minutes * MINUTE).toISOString().slice(11, 16) : '24:00';

/** Minutes since midnight on the zone's wall clock at that instant, with a fraction for seconds. */
export const minutesAt = (zone: Zone, instant: Instant): number =>
  (instant + zone.offsetAt(instant) - zone.dayAt(instant) * DAY) / MINUTE;
