import type { Diet } from '../../contract/allergens.js';
import { weekdays, type Days } from '../../contract/feed/days.js';
import type { MenuItem } from '../../contract/feed/menu.js';
import { DAY, parseDay, type Day } from '../../domain/civil.js';
import { coversWeekday } from '../../domain/weekdays.js';
import { dateFormat, listFormat, numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';

/** The sentences of the menu. All are in the language that is spoken now: call them while rendering. */

/** Civil days are written as if in UTC: they have no zone of their own. */
const dates = (options: Intl.DateTimeFormatOptions) =>
  dateFormat(currentLocale(), { timeZone: 'UTC', ...options });

/** "Monday 23 November" */
export const longDay = (day: Day): string =>
  dates({ weekday: 'long', day: 'numeric', month: 'long' }).format(day * DAY);

const fullDate = (text: string) =>
  dates({ day: 'numeric', month: 'long', year: 'numeric' }).format(parseDay(text) * DAY);

export const list = (names: readonly string[]): string => listFormat(currentLocale()).format(names);

export const todayTitle = (): string => msg('Today’s menu', { id: 'nabo.menu.title.today' });
export const dayTitle = (day: Day): string =>
  msg(str`Menu for ${longDay(day)}`, { id: 'nabo.menu.title.day' });
export const weekTitle = (isThisWeek: boolean): string =>
  isThisWeek
    ? msg('This week’s menu', { id: 'nabo.menu.title.week' })
    : msg('Next week’s menu', { id: 'nabo.menu.title.nextWeek' });
export const allTitle = (): string => msg('Menu', { id: 'nabo.menu.title.all' });
export const allWeek = (): string => msg('All week', { id: 'nabo.menu.allWeek' });
export const today = (): string => msg('Today', { id: 'nabo.menu.today' });
export const nothingToday = (): string => msg('Nothing is served today.', { id: 'nabo.menu.nothingToday' });
export const empty = (): string =>
  msg('There is nothing on the menu at the moment.', { id: 'nabo.menu.empty' });

/** Amounts of one menu: without decimals when none of them has any, with them at all when one has. */
export function money(amounts: readonly number[], currency: string | undefined): (amount: number) => string {
  const digits = amounts.every(Number.isInteger) ? 0 : 2;
  const format = numberFormat(currentLocale(), {
    ...(currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (amount) => (amount === 0 ? msg('Free', { id: 'nabo.menu.free' }) : format.format(amount));
}

export const payWhatYouWant = (): string => msg('Pay what you want', { id: 'nabo.menu.payWhatYouWant' });
export const orPayWhatYouWant = (): string =>
  msg('Or pay what you want', { id: 'nabo.menu.orPayWhatYouWant' });

export function dietName(diet: Diet): string {
  switch (diet) {
    case 'vegan':
      return msg('Vegan', { id: 'nabo.menu.diet.vegan' });
    case 'vegetarian':
      return msg('Vegetarian', { id: 'nabo.menu.diet.vegetarian' });
    case 'gluten-free':
      return msg('Gluten-free', { id: 'nabo.menu.diet.glutenFree' });
    case 'lactose-free':
      return msg('Lactose-free', { id: 'nabo.menu.diet.lactoseFree' });
    case 'halal':
      return msg('Halal', { id: 'nabo.menu.diet.halal' });
    case 'kosher':
      return msg('Kosher', { id: 'nabo.menu.diet.kosher' });
  }
}

export const soldOut = (): string => msg('Sold out', { id: 'nabo.menu.soldOut' });
export const contains = (names: readonly string[]): string =>
  names.length > 0
    ? msg(str`Contains: ${list(names)}`, { id: 'nabo.menu.contains' })
    : msg('Contains none of the 14 allergens', { id: 'nabo.menu.containsNone' });
export const mayContain = (names: readonly string[]): string =>
  msg(str`May contain: ${list(names)}`, { id: 'nabo.menu.mayContain' });
export const notDeclared = (): string => msg('Allergens not declared', { id: 'nabo.menu.notDeclared' });
export const checkedOn = (date: string): string =>
  msg(str`Allergens checked ${fullDate(date)}`, { id: 'nabo.menu.checked' });
export const photoOf = (name: string): string => msg(str`Photo: ${name}`, { id: 'nabo.menu.photo' });

/** "Monday", "Monday to Friday", "Tuesday and Thursday" */
function daysText(days: Days): string {
  // 1970-01-05 was a Monday.
  const nameOf = (weekday: number) => dates({ weekday: 'long' }).format((4 + weekday) * DAY);
  const [first, last] = typeof days === 'string' ? days.split('-') : [];
  if (last && last !== first) {
    const [from = 0, through = 0] = [first, last].map((name) => weekdays.findIndex((day) => day === name));
    return msg(str`${nameOf(from)} to ${nameOf(through)}`, { id: 'nabo.menu.days' });
  }
  return list(weekdays.flatMap((_, weekday) => (coversWeekday(days, weekday) ? [nameOf(weekday)] : [])));
}

/** "1 – 24 December", "from Tuesday 1 December" */
function datesText({ date, from, through }: MenuItem): string | undefined {
  if (date) return longDay(parseDay(date));
  if (from && through)
    return dates({ day: 'numeric', month: 'long' }).formatRange(
      parseDay(from) * DAY,
      parseDay(through) * DAY,
    );
  if (from) return msg(str`from ${longDay(parseDay(from))}`, { id: 'nabo.menu.from' });
  return through && msg(str`until ${longDay(parseDay(through))}`, { id: 'nabo.menu.through' });
}

/** When a dish is served; undefined for always. */
export function whenText(item: MenuItem): string | undefined {
  const onDates = datesText(item);
  if (!item.days) return onDates;
  const onDays = daysText(item.days);
  return onDates ? `${onDays}, ${onDates}` : onDays;
}

export const filterTitle = (): string => msg('Allergens and diets', { id: 'nabo.menu.filter.title' });

export const filterFails = (): string =>
  msg('The filter cannot be loaded right now. All dishes are shown.', { id: 'nabo.menu.filter.fails' });
