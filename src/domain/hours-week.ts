import { weekdayOf, type Day } from './civil.js';
import type { DayPlan, Exception, Timetable } from './hours.js';
import { WEEK } from './weekdays.js';

/** How many days ahead exceptions are announced, today included. */
export const ANNOUNCED_DAYS = 14;

/**
 * The coming seven days from Monday to Sunday, each the next one of its weekday from `today` on: whoever reads
 * "Thursday" on a Sunday means the Thursday that comes, and must see if that one is an exception.
 */
export function comingWeek(table: Timetable, today: Day): DayPlan[] {
  return WEEK.map((ahead) => table.on(today + ahead)).sort((a, b) => weekdayOf(a.day) - weekdayOf(b.day));
}

/**
 * The exceptions to announce: those that hold on at least one of the 14 days from `today` on, in order of their
 * first day. One that a shorter exception hides on all of these days is left out.
 */
export function comingExceptions(table: Timetable, today: Day): Exception[] {
  const days = Array.from({ length: ANNOUNCED_DAYS }, (_, ahead) => table.on(today + ahead));
  return table.exceptions.filter((exception) =>
    days.some(({ exceptions }) => exceptions.includes(exception)),
  );
}

/** Whether the house is closed all day by an exception (not merely a weekday without hours). */
export const isClosedDay = (table: Timetable, day: Day): boolean => table.on(day).closed;
