import { weekStart, type Day } from './civil.js';
import { civilOf, dayOf, daysInMonth } from './civil-date.js';

/** Spans of days that a calendar shows. Weeks begin on Monday (ISO 8601). */

export type CalendarView = 'list' | 'week' | 'month';

export const monthStart = (day: Day): Day => day - civilOf(day).date + 1;

/** The same date so many months later or earlier, or the last of a shorter month. */
export function addMonths(day: Day, by: number): Day {
  const { year, month, date } = civilOf(day);
  const index = year * 12 + month - 1 + by;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)));
}

/** First and last day of the week or month around a day. */
export function spanAround(view: CalendarView, day: Day): { from: Day; to: Day } {
  if (view === 'week') return { from: weekStart(day), to: weekStart(day) + 6 };
  const from = monthStart(day);
  return { from, to: addMonths(from, 1) - 1 };
}

/** A day in the span before or after. */
export const stepSpan = (view: CalendarView, day: Day, by: number): Day =>
  view === 'week' ? day + 7 * by : addMonths(monthStart(day), by);
