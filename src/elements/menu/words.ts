import type { MenuItem } from '../../contract/feed/menu.js';
import { parseDay } from '../../domain/civil.js';
import { weekdaysOf } from '../../domain/weekdays.js';
import { listFormat, numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';
import { dayText, spanText, weekdaysText } from '../../ui/days.js';

/** What the filter says too. All sentences are in the language that is spoken now: call them while rendering. */

export const list = (names: readonly string[]): string => listFormat(currentLocale()).format(names);

/** Amounts of one menu: without decimals when none of them has any, with them at all when one has. */
export function money(amounts: readonly number[], currency: string | undefined): (amount: number) => string {
  const digits = amounts.every(Number.isInteger) ? 0 : 2;
  const format = numberFormat(currentLocale(), {
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (amount) => (amount ? format.format(amount) : msg('Free', { id: 'nabo.menu.free' }));
}

/** When a dish is served: "Monday–Friday", "from Tuesday 1 December"; nothing for always. */
export function whenText({ days, date, from, through }: MenuItem): string {
  const [first, last] = [date ?? from, date ?? through].map((text) => text && parseDay(text));
  const set = weekdaysOf(days);
  if (first && last) return spanText(first, last, set);
  const dates = first
    ? msg(str`from ${dayText(first)}`, { id: 'nabo.menu.from' })
    : last && msg(str`until ${dayText(last)}`, { id: 'nabo.menu.through' });
  return [weekdaysText(set), dates].filter(Boolean).join(', ');
}
