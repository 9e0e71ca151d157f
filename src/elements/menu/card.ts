import type { Menu } from '../../contract/feed/menu.js';
import type { Day } from '../../domain/civil.js';
import { menuOfDay, menuOfWeek, nextServedDay, wholeMenu, type Course } from '../../domain/menu.js';
import { msg, str } from '../../i18n/messages.js';
import { dayText } from '../../ui/days.js';

export type View = 'today' | 'week' | 'all' | 'board';

/** Dishes that stand together: a day of the week's menu, or all there is. */
export interface Leaf {
  /** `undefined` where the heading of the whole says it. */
  title?: string | undefined;
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
  line?: string | undefined;
  leaves: readonly Leaf[];
  /** Whether each dish says when it is served: not where the day stands above it. */
  when?: boolean;
}

/** @param isOpen whether the kitchen opens that day at all */
export function cardOf(menu: Menu, view: View, today: Day, isOpen: (day: Day) => boolean): Card {
  if (view === 'all')
    return {
      title: msg('Menu', { id: 'nabo.menu.title.all' }),
      leaves: [{ courses: wholeMenu(menu, today), named: true }],
      when: true,
    };
  if (view === 'week') {
    const { start, days, always } = menuOfWeek(menu, today, isOpen);
    const leaves: Leaf[] = days.map(({ day, closed, courses }) => {
      return { title: dayText(day), isToday: day === today, closed, courses, named: false };
    });
    const title = leaves[0] && msg('All week', { id: 'nabo.menu.allWeek' });
    return {
      title:
        start <= today
          ? msg('This week’s menu', { id: 'nabo.menu.title.week' })
          : msg('Next week’s menu', { id: 'nabo.menu.title.nextWeek' }),
      leaves: always[0] ? [...leaves, { title, courses: always, named: true }] : leaves,
    };
  }
  // On a day when nothing can be had, whoever looks wants to know what there will be next.
  const day = nextServedDay(menu, today, isOpen) ?? today;
  const leaves = [{ courses: menuOfDay(menu, day), named: true }];
  if (day === today)
    return { title: msg('Today’s menu', { id: 'nabo.menu.title.today' }), line: dayText(day), leaves };
  return {
    title: msg(str`Menu for ${dayText(day)}`, { id: 'nabo.menu.title.day' }),
    // A closed day is told by the café's status.
    line: isOpen(today) ? msg('Nothing is served today.', { id: 'nabo.menu.nothingToday' }) : undefined,
    leaves,
  };
}
