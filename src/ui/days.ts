import { DAY, type Day } from '../domain/civil.js';
import { WEEK, type Weekdays } from '../domain/weekdays.js';
import { dateFormat, listFormat, type DateFormat } from '../i18n/format.js';
import { currentLocale } from '../i18n/messages.js';

/** Days in words. A day is the same everywhere: written as if in UTC, in which it is counted. */

const dayAndMonth = { day: 'numeric', month: 'long' } as const;

/** @param options of `Intl.DateTimeFormat` */
export const calendar = (options: Intl.DateTimeFormatOptions, timeZone = 'UTC'): DateFormat =>
  dateFormat(currentLocale(), { ...options, timeZone });

/** "Thursday" */
export const weekdayText = (day: Day): string => calendar({ weekday: 'long' }).format(day * DAY);

/** "Thursday 24 December"; with a short month where there is little room, with the year where it is not this one. */
export const dayText = (day: Day, options: Intl.DateTimeFormatOptions = {}): string =>
  calendar({ weekday: 'long', ...dayAndMonth, ...options }).format(day * DAY);

/** "Monday–Friday", "Monday and Wednesday"; nothing for the whole week. */
export function weekdaysText(days: Weekdays): string {
  if (days.length === 7) return '';
  // Day 4 was a Monday.
  const names = days.map((weekday) => weekdayText(4 + weekday));
  const inARow = days.length > 2 && WEEK.join().includes(days.join());
  return inARow ? [names[0], names.at(-1)].join('–') : listFormat(currentLocale()).format(names);
}

/** "Thursday 24 December", "24–26 December", "28 June – 30 July, Monday–Friday" */
export function spanText(from: Day, through: Day, days: Weekdays = WEEK): string {
  if (from === through) return dayText(from);
  const range = calendar(dayAndMonth).formatRange(from * DAY, through * DAY);
  return [range, weekdaysText(days)].filter(Boolean).join(', ');
}
