import type { AllergenGroup } from '../../domain/allergens.js';
import type { Hidden } from '../../domain/menu-filter.js';
import { msg, plural, str } from '../../i18n/messages.js';
import { allergenName } from './names.js';
import { list } from './words.js';

/** The sentences of the filter: an area of its own, loaded with it. */

/** What a visitor avoids: one allergen, or a whole group of cereals or nuts. */
export function groupName(id: AllergenGroup['id']): string {
  switch (id) {
    case 'gluten':
      return msg('Cereals with gluten', { id: 'nabo.menu-filter.gluten' });
    case 'nuts':
      return msg('Nuts, all kinds', { id: 'nabo.menu-filter.nuts' });
    default:
      return allergenName(id);
  }
}

export const withoutTitle = (): string => msg('Show only dishes without', { id: 'nabo.menu-filter.without' });
export const onlyTitle = (): string => msg('Show only dishes that are', { id: 'nabo.menu-filter.only' });
export const without = (names: readonly string[]): string =>
  msg(str`Without: ${list(names)}.`, { id: 'nabo.menu-filter.withoutThese' });
export const only = (names: readonly string[]): string =>
  msg(str`Only: ${list(names)}.`, { id: 'nabo.menu-filter.onlyThese' });
export const rememberChoice = (): string =>
  msg('Remember my choice on this device', { id: 'nabo.menu-filter.remember' });
export const showAll = (): string => msg('Show all dishes', { id: 'nabo.menu-filter.clear' });
export const nothingFits = (): string =>
  msg('No dish fits your choice. Ask us what we can make for you.', { id: 'nabo.menu-filter.nothing' });

/** How many dishes the filter took away, and why when it was not what they contain. */
export function hiddenText({ total, undeclared }: Hidden): string {
  if (total === 0) return msg('No dish is hidden.', { id: 'nabo.menu-filter.hidden.none' });
  if (undeclared === total)
    return plural(total, {
      one: () =>
        msg('1 dish is hidden, because its allergens are not declared.', {
          id: 'nabo.menu-filter.hidden.undeclared.one',
        }),
      other: () =>
        msg(str`${total} dishes are hidden, because their allergens are not declared.`, {
          id: 'nabo.menu-filter.hidden.undeclared.other',
        }),
    });
  if (undeclared > 0)
    return msg(str`${total} dishes are hidden, ${undeclared} of them because allergens are not declared.`, {
      id: 'nabo.menu-filter.hidden.some',
    });
  return plural(total, {
    one: () => msg('1 dish is hidden.', { id: 'nabo.menu-filter.hidden.one' }),
    other: () => msg(str`${total} dishes are hidden.`, { id: 'nabo.menu-filter.hidden.other' }),
  });
}
