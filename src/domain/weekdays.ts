import { weekdays, type Days, type Weekday } from '../contract/feed/days.js';

/**
 * Whether `"mon-fri"`, `"fri-mon"` (over the week's end), one day or a list names this weekday.
 * @param weekday as {@link weekdayOf} of `civil.ts` counts: Monday 0 … Sunday 6
 */
export function coversWeekday(days: Days, weekday: number): boolean {
  if (typeof days !== 'string') return days.includes(weekdays[weekday] as Weekday);
  const [first = '', last = first] = days.split('-');
  const from = weekdays.indexOf(first as Weekday);
  const through = weekdays.indexOf(last as Weekday);
  return (weekday - from + 7) % 7 <= (through - from + 7) % 7;
}
