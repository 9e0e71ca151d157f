import type { Menu } from '../../contract/feed/menu.js';
import type { Day } from '../../domain/civil.js';
import { menuOfDay, menuOfWeek, nextServedDay, wholeMenu, type Course } from '../../domain/menu.js';
import * as words from './words.js';

export type View = 'today' | 'week' | 'all' | 'board';

/** Dishes that stand together: a day of the week's menu, or all there is. */
export interface Leaf {
  /** `undefined` where the heading of the whole says it. */
  title?: string;
  isToday?: boolean;
  closed?: boolean;
  courses: readonly Course[];
  /** Whether the sections of the feed keep their names. */
  named: boolean;
}

/** What a view shows of the menu, before the filter. */
export interface Card {
  title: string;
  /** Under the title. */
  line?: string;
  leaves: readonly Leaf[];
  /** Whether each dish says when it is served: not where the day stands above it. */
  when: boolean;
}

/** @param isOpen whether the kitchen opens that day at all */
export function cardOf(menu: Menu, view: View, today: Day, isOpen: (day: Day) => boolean): Card {
  if (view === 'all')
    return {
      title: words.allTitle(),
      leaves: [{ courses: wholeMenu(menu, today), named: true }],
      when: true,
    };
  if (view === 'week') return weekCard(menu, today, isOpen);
  // On a day when nothing can be had, whoever looks wants to know what there will be next.
  const day = nextServedDay(menu, today, isOpen) ?? today;
  const leaves = [{ courses: menuOfDay(menu, day), named: true }];
  if (day === today) return { title: words.todayTitle(), line: words.longDay(day), leaves, when: false };
  // A closed day is told by the café's status.
  const line = isOpen(today) ? words.nothingToday() : undefined;
  return { title: words.dayTitle(day), line, leaves, when: false };
}

function weekCard(menu: Menu, today: Day, isOpen: (day: Day) => boolean): Card {
  const { start, days, always } = menuOfWeek(menu, today, isOpen);
  const leaves: Leaf[] = days.map(({ day, closed, courses }) => {
    return { title: words.longDay(day), isToday: day === today, closed, courses, named: false };
  });
  const title = days.length > 0 ? words.allWeek() : undefined;
  if (always.length > 0) leaves.push({ title, courses: always, named: true });
  return { title: words.weekTitle(start <= today), leaves, when: false };
}
