import type { Diet } from '../contract/allergens.js';
import type { Menu, MenuItem } from '../contract/feed/menu.js';
import type { Text } from '../contract/primitives.js';
import { parseDay, weekdayOf, type Day } from './civil.js';
import { weekdaysOf } from './weekdays.js';

/** What is served when. All days are the centre's; closed days are for the caller to know (`isOpen`). */

/** Dishes of one section of the feed, those of few days first. Never without a dish. */
export interface Course {
  name: Text;
  items: readonly MenuItem[];
}

/** The first and the last day on which it may be served. */
export const datesOf = ({ date, from, through }: MenuItem): [Day, Day] => {
  const first = date ?? from;
  const last = date ?? through;
  return [first ? parseDay(first) : -Infinity, last ? parseDay(last) : Infinity];
};

/** Whether it is on the menu that day: every condition that the item names must hold, none means always. */
export function servedOn(item: MenuItem, day: Day): boolean {
  const [first, last] = datesOf(item);
  return first <= day && day <= last && weekdaysOf(item.days).includes(weekdayOf(day));
}

/** How many days a week it is served: 1 to 7, and 8 for what is always there. */
function daysAWeek(item: MenuItem): number {
  const [first, last] = datesOf(item);
  if (!(item.days ?? item.date ?? item.from ?? item.through)) return 8;
  return Math.min(weekdaysOf(item.days).length, last - first + 1);
}

/** Today's soup, this week's stew: served on fewer than five days a week. */
export const isSpecial = (item: MenuItem): boolean => daysAWeek(item) < 5;

/** The dishes that `wanted` keeps, by section; the rarest first, as are the sections that hold a special. */
export function courses({ sections = [] }: Menu, wanted: (item: MenuItem) => boolean): Course[] {
  const rank = ({ items }: Course) => +!items.some(isSpecial);
  return sections
    .map(({ name, items }) => ({
      name,
      items: items.filter(wanted).sort((a, b) => daysAWeek(a) - daysAWeek(b)),
    }))
    .filter(({ items }) => items[0])
    .sort((a, b) => rank(a) - rank(b));
}

/** What is served on one day: the day's own dishes first, then what is always there. */
export const menuOfDay = (menu: Menu, day: Day): Course[] => courses(menu, (item) => servedOn(item, day));

/**
 * The first day from `from` on, up to a year ahead, on which something is served and the kitchen opens.
 * @param isOpen whether the kitchen opens that day at all
 */
export function nextServedDay(menu: Menu, from: Day, isOpen: (day: Day) => boolean): Day | undefined {
  for (let day = from; day <= from + 366; day++) if (isOpen(day) && menuOfDay(menu, day)[0]) return day;
  return undefined;
}

/** The diets that may be named at a dish: "free from" only where the kitchen has declared what is in it. */
export const dietsOf = ({ diets = [], contains }: MenuItem): readonly Diet[] =>
  contains ? diets : diets.filter((diet) => !diet.endsWith('-free'));
