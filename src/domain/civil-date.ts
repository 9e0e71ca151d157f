import { DAY, weekStart, type Day } from './civil.js';

/** Days by year, month and date, as calendars need them; most pages do without. */

export interface CivilDate {
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 31 */
  date: number;
}

/** `Date` takes the years 0 to 99 for 1900 to 1999; 400 years on, the same calendar begins anew. */
const ERA = 146_097;

/**
 * The day of a civil date. `date` and `month` may lie outside of their range and count on from there. What a division
 * gives is kept as a fraction by engines, also when it is none, and reckoning with those takes twice as long: `| 0`.
 */
export const dayOf = (year: number, month: number, date: number): Day =>
  (Date.UTC(year + 400, month - 1, date) / DAY - ERA) | 0;

/** The civil date of a day; the inverse of {@link dayOf}. */
export function civilOf(day: Day): CivilDate {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** ISO 8601 week number, 1 to 53. */
export function weekNumber(day: Day): number {
  const thursday = weekStart(day) + 3;
  return Math.floor((thursday - dayOf(civilOf(thursday).year, 1, 1)) / 7) + 1;
}
