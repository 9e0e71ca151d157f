import type { Menu } from '../contract/feed/menu.js';
import { weekStart, type Day } from './civil.js';
import { courses, datesOf, isSpecial, servedOn, type Course } from './menu.js';
import { WEEK } from './weekdays.js';

/** What is served on more days than one, for the views that show them and for search engines. */

/** Everything that is served today or will be; dishes whose last day is past are left out. */
export const wholeMenu = (menu: Menu, today: Day): Course[] =>
  courses(menu, (item) => datesOf(item)[1] >= today);

export interface MenuWeek {
  /** The Monday. */
  start: Day;
  /** The days that have dishes of their own. On a closed day stands none of them. */
  days: { day: Day; closed: boolean; courses: Course[] }[];
  /** What is served on five days of this week or more, or always. */
  always: Course[];
}

/**
 * The week of `today`, or the coming one when none of this week's own dishes is left from today on: whoever
 * reads a week's menu on a Sunday wants to know what there will be.
 * @param isOpen whether the kitchen opens that day at all
 */
export function menuOfWeek(menu: Menu, today: Day, isOpen: (day: Day) => boolean = () => true): MenuWeek {
  const weekFrom = (start: Day): MenuWeek => {
    const days = WEEK.map((n) => start + n);
    return {
      start,
      days: days
        .map((day) => ({
          day,
          closed: !isOpen(day),
          courses: courses(menu, (item) => isSpecial(item) && servedOn(item, day)),
        }))
        .filter(({ courses }) => courses[0])
        .map((entry) => (entry.closed ? { ...entry, courses: [] } : entry)),
      always: courses(menu, (item) => !isSpecial(item) && days.some((day) => servedOn(item, day))),
    };
  };
  const hasAhead = ({ days }: MenuWeek) => days.some(({ day, closed }) => day >= today && !closed);
  const monday = weekStart(today);
  const week = weekFrom(monday);
  const coming = weekFrom(monday + 7);
  return !hasAhead(week) && hasAhead(coming) ? coming : week;
}
