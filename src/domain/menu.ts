import type { Diet } from '../contract/allergens.js';
import type { Menu, MenuItem } from '../contract/feed/menu.js';
import type { Text } from '../contract/primitives.js';
import { parseDay, weekStart, weekdayOf, type Day } from './civil.js';
import { coversWeekday } from './weekdays.js';

/** What is served when. All days are the centre's; closed days are for the caller to know (`isOpen`). */

/** Dishes of one section of the feed, those of few days first. Never without a dish. */
export interface Course {
  name: Text;
  items: readonly MenuItem[];
}

/** A dish of this many days a week or more is the ordinary menu, one of fewer is the day's own. */
const ORDINARY = 5;

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Whether it is on the menu that day: every condition that the item names must hold, none means always. */
export const servedOn = (item: MenuItem, day: Day): boolean =>
  (!item.days || coversWeekday(item.days, weekdayOf(day))) &&
  (!item.date || parseDay(item.date) === day) &&
  (!item.from || parseDay(item.from) <= day) &&
  (!item.through || parseDay(item.through) >= day);

/** How many days a week it is served: 1 to 7, and 8 for what is always there. */
function daysAWeek({ days, date, from, through }: MenuItem): number {
  if (date) return 1;
  const span = from && through ? parseDay(through) - parseDay(from) + 1 : 7;
  if (!days) return from || through ? Math.min(span, 7) : 8;
  const named = WEEK.filter((weekday) => coversWeekday(days, weekday));
  return Math.min(named.length, span);
}

/** Today's soup, this week's stew: served on fewer than five days a week. */
export const isSpecial = (item: MenuItem): boolean => daysAWeek(item) < ORDINARY;

/** The dishes that `wanted` keeps, by section; the rarest first, as are the sections that hold a special. */
function courses(menu: Menu, wanted: (item: MenuItem) => boolean): Course[] {
  const found = (menu.sections ?? [])
    .map(({ name, items }) => ({
      name,
      items: items.filter(wanted).sort((a, b) => daysAWeek(a) - daysAWeek(b)),
    }))
    .filter(({ items }) => items.length > 0);
  const rank = ({ items }: Course) => (items.some(isSpecial) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** What is served on one day: the day's own dishes first, then what is always there. */
export const menuOfDay = (menu: Menu, day: Day): Course[] => courses(menu, (item) => servedOn(item, day));

/** Everything that is served today or will be; dishes whose last day is past are left out. */
export const wholeMenu = (menu: Menu, today: Day): Course[] =>
  courses(menu, ({ date, through }) => [date, through].every((last) => !last || parseDay(last) >= today));

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
  const own = (day: Day) => courses(menu, (item) => isSpecial(item) && servedOn(item, day));
  const daysFrom = (start: Day) =>
    WEEK.map((n) => ({ day: start + n, closed: !isOpen(start + n), courses: own(start + n) }))
      .filter((entry) => entry.courses.length > 0)
      .map((entry) => (entry.closed ? { ...entry, courses: [] } : entry));
  const isAhead = ({ day, closed }: { day: Day; closed: boolean }) => day >= today && !closed;
  let start = weekStart(today);
  let days = daysFrom(start);
  if (!days.some(isAhead)) {
    const coming = daysFrom(start + 7);
    if (coming.some(isAhead)) {
      start += 7;
      days = coming;
    }
  }
  const inWeek = (item: MenuItem) => WEEK.some((n) => servedOn(item, start + n));
  return { start, days, always: courses(menu, (item) => !isSpecial(item) && inWeek(item)) };
}

/**
 * The first day from `from` on, up to a year ahead, on which something is served and the kitchen opens.
 * @param isOpen whether the kitchen opens that day at all
 */
export function nextServedDay(
  menu: Menu,
  from: Day,
  isOpen: (day: Day) => boolean = () => true,
): Day | undefined {
  for (let day = from; day <= from + 366; day++) {
    if (isOpen(day) && menuOfDay(menu, day).length > 0) return day;
  }
  return undefined;
}

/** The diets that may be named at a dish: "free from" only where the kitchen has declared what is in it. */
export const dietsOf = ({ diets = [], contains }: MenuItem): readonly Diet[] =>
  contains ? diets : diets.filter((diet) => !diet.endsWith('-free'));
