import { weekdays, type Days, type Weekday } from '../contract/feed/days.js';

/**
 * Whether `"mon-fri"`, `"fri-mon"` (over the week's end), one day or a list names this weekday.
 * @param weekday as {@link weekdayOf} of `civil.ts` counts: Monday 0 … Sunday 6
 */
export function coversWeekday(days: Days, weekday: number): boolean {
  if (typeof days !== 'string') return days.includes(weekdays[weekday] as Weekday);
  const [first = 0, last = first] = days.split('-').map((name) => weekdays.indexOf(name as Weekday));
  return (weekday - first + 7) % 7 <= (last - first + 7) % 7;
}

/** A set of weekdays as seven bits: Monday 1, Tuesday 2 … Sunday 64. */
export type WeekdaySet = number;

export const EVERY_DAY: WeekdaySet = 127;

export const hasWeekday = (set: WeekdaySet, weekday: number): boolean => ((set >> weekday) & 1) === 1;

/** @param days every day where it is left out */
export const weekdaySet = (days: Days = 'mon-sun'): WeekdaySet =>
  weekdays.reduce((set, _, weekday) => set | (+coversWeekday(days, weekday) << weekday), 0);
