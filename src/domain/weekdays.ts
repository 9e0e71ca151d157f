import { coversWeekday, weekdays, type Days } from '../contract/feed/days.js';

export { coversWeekday };

/** A set of weekdays as seven bits: Monday 1, Tuesday 2 … Sunday 64. */
export type WeekdaySet = number;

export const EVERY_DAY: WeekdaySet = 127;

export const hasWeekday = (set: WeekdaySet, weekday: number): boolean => ((set >> weekday) & 1) === 1;

/** @param days every day where it is left out */
export const weekdaySet = (days: Days = 'mon-sun'): WeekdaySet =>
  weekdays.reduce((set, _, weekday) => set | (+coversWeekday(days, weekday) << weekday), 0);
