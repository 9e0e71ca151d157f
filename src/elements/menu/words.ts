import type { Menu } from '../../contract/feed/menu.js';
import { listFormat, numberFormat } from '../../i18n/format.js';
import { currentLocale, msg } from '../../i18n/messages.js';

/** What the filter says too. All sentences are in the language that is spoken now: call them while rendering. */

export const list = (names: readonly string[]): string => listFormat(currentLocale()).format(names);

/** Amounts of one menu: without decimals when none of them has any, with them at all when one has. */
export function money({ sections = [] }: Menu, currency: string | undefined): (amount: number) => string {
  const amounts = sections.flatMap(({ items }) =>
    items.flatMap(({ price = 0, prices = [] }) => [price, ...prices.map(({ amount }) => amount)]),
  );
  const digits = amounts.every(Number.isInteger) ? 0 : 2;
  const format = numberFormat(currentLocale(), {
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (amount) => (amount ? format.format(amount) : msg('Free', { id: 'nabo.menu.free' }));
}
