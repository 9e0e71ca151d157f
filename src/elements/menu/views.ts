import type { Menu, MenuItem } from '../../contract/feed/menu.js';
import { parseDay, type Day } from '../../domain/civil.js';
import { menuOfWeek, wholeMenu } from '../../domain/menu-views.js';
import { weekdaysOf } from '../../domain/weekdays.js';
import { html } from 'lit';
import { msg, str } from '../../i18n/messages.js';
import { adopt } from '../../ui/adopt.js';
import { dayText, spanText, weekdaysText } from '../../ui/days.js';
import { closedText } from '../../ui/opening/text.js';
import { viewStyles } from './styles-views.js';
import type { Card, Leaf, View } from './card.js';

/** The views of more than a day, loaded where a page asks for one of them. */

export { default as messages } from '../../../locales/generated/menu-views/index.js';

/** When a dish is served: "Monday–Friday", "from Tuesday 1 December"; nothing for always. */
function whenText({ days, date, from, through }: MenuItem): string {
  const [first, last] = [date ?? from, date ?? through].map((text) => text && parseDay(text));
  const set = weekdaysOf(days);
  if (first && last) return spanText(first, last, set);
  const dates = first
    ? msg(str`from ${dayText(first)}`, { id: 'nabo.menu-views.from' })
    : last && msg(str`until ${dayText(last)}`, { id: 'nabo.menu-views.through' });
  return [weekdaysText(set), dates].filter(Boolean).join(', ');
}

/** What makes the card of such a view, in the element whose styles these become. */
export function cardsOfDays({ renderRoot }: { renderRoot: ParentNode }): typeof cardOfDays {
  adopt(renderRoot as ShadowRoot, viewStyles);
  return cardOfDays;
}

/** @param isOpen whether the kitchen opens that day at all */
function cardOfDays(menu: Menu, today: Day, isOpen: (day: Day) => boolean, view: View): Card {
  if (view === 'all')
    return {
      title: msg('Menu', { id: 'nabo.menu-views.all' }),
      leaves: [{ courses: wholeMenu(menu, today) }],
      when: whenText,
    };
  const { start, days, always } = menuOfWeek(menu, today, isOpen);
  const mark = html` <span part="today">${msg('Today', { id: 'nabo.menu-views.today' })}</span>`;
  const leaves: Leaf[] = days.map(({ day, closed, courses }) => {
    const isToday = day === today;
    return {
      title: isToday ? [dayText(day), mark] : dayText(day),
      isToday,
      line: closed ? closedText() : undefined,
      courses: courses.map(({ items }) => ({ name: '', items })),
    };
  });
  const title = leaves[0] && msg('All week', { id: 'nabo.menu-views.allWeek' });
  return {
    title:
      start <= today
        ? msg('This week’s menu', { id: 'nabo.menu-views.week' })
        : msg('Next week’s menu', { id: 'nabo.menu-views.nextWeek' }),
    leaves: always[0] ? [...leaves, { title, courses: always }] : leaves,
  };
}
