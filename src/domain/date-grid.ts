import { civilOf, dayOf, daysInMonth, weekStart, type Day } from './civil.js';

/** Spans of days that a calendar shows, and how keys move in a grid of days. Weeks begin on Monday (ISO 8601). */

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

/** The weeks that show a month, whole, as their Mondays. */
export function weeksOf(day: Day): Day[] {
  const { from, to } = spanAround('month', day);
  const mondays: Day[] = [];
  for (let monday = weekStart(from); monday <= to; monday += 7) mondays.push(monday);
  return mondays;
}

/** A day in the span before or after. */
export const stepSpan = (view: CalendarView, day: Day, by: number): Day =>
  view === 'week' ? day + 7 * by : addMonths(monthStart(day), by);

/**
 * Where a key leads in a grid of days (ARIA Authoring Practices, date grid): arrows by day and week, Home and End
 * within the week, Page Up and Page Down by month, with Shift by year.
 * @param ahead 1 where time runs to the right, -1 in right-to-left scripts
 */
export function moveByKey(day: Day, key: string, shift: boolean, ahead: 1 | -1): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
      return day - ahead;
    case 'ArrowRight':
      return day + ahead;
    case 'ArrowUp':
      return day - 7;
    case 'ArrowDown':
      return day + 7;
    case 'Home':
      return weekStart(day);
    case 'End':
      return weekStart(day) + 6;
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    default:
      return undefined;
  }
}
