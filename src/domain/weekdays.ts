import { coversWeekday, type Days } from '../contract/feed/days.js';

export { coversWeekday };

/** Weekdays as `weekdayOf` of `civil.ts` counts them, Monday 0 … Sunday 6, in order. */
export const WEEK: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** Some of {@link WEEK}, in order. */
export type Weekdays = readonly number[];

/** @param days every day where it is left out */
export const weekdaysOf = (days?: Days): Weekdays =>
  WEEK.filter((weekday) => !days || coversWeekday(days, weekday));
