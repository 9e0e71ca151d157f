import type { Menu, MenuItem } from '../../contract/feed/menu.js';
import type { Day } from '../../domain/civil.js';
import { menuOfDay, nextServedDay, type Course } from '../../domain/menu.js';
import { msg, str } from '../../i18n/messages.js';
import { dayText } from '../../ui/days.js';
import type { NaboMenu } from './nabo-menu.js';

export type View = NaboMenu['view'];

/** Dishes that stand together: a day of the week's menu, or all there is. */
export interface Leaf {
  /** `undefined` where the heading of the whole says it. */
  title?: unknown;
  isToday?: boolean;
  /** Stands in the place of dishes. */
  line?: string | undefined;
  /** Without a name where the sections of the feed do not keep theirs. */
  courses: readonly Course[];
}

/** What a view shows of the menu, before the filter. */
export interface Card {
  title: string;
  /** Under the title. */
  line?: string | undefined;
  leaves: readonly Leaf[];
  /** When a dish is served, where that is said at each: not where the day stands above it. */
  when?: (item: MenuItem) => string;
}

/**
 * Today's, or the next that there is.
 * @param isOpen whether the kitchen opens that day at all
 */
export function cardOfToday(menu: Menu, today: Day, isOpen: (day: Day) => boolean): Card {
  // On a day when nothing can be had, whoever looks wants to know what there will be next.
  const day = nextServedDay(menu, today, isOpen) ?? today;
  const leaves = [{ courses: menuOfDay(menu, day) }];
  if (day === today)
    return { title: msg('Today’s menu', { id: 'nabo.menu.title.today' }), line: dayText(day), leaves };
  return {
    title: msg(str`Menu for ${dayText(day)}`, { id: 'nabo.menu.title.day' }),
    // A closed day is told by the café's status.
    line: isOpen(today) ? msg('Nothing is served today.', { id: 'nabo.menu.nothingToday' }) : undefined,
    leaves,
  };
}
