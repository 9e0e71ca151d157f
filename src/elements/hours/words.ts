import type { Access } from '../../contract/feed/hours.js';
import { DAY, MINUTE, type Day, type Minutes } from '../../domain/civil.js';
import type { Exception, Span } from '../../domain/hours.js';
import { EVERY_DAY, hasWeekday, type WeekdaySet } from '../../domain/weekdays.js';
import { dateFormat, listFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';

/** A day is the same everywhere: written as if in UTC, in which it is counted. */
const write = (options: Intl.DateTimeFormatOptions) =>
  dateFormat(currentLocale(), { ...options, timeZone: 'UTC' });

const time = (minutes: Minutes): string => write({ timeStyle: 'short' }).format(minutes * MINUTE);

export const weekday = (day: Day): string => write({ weekday: 'long' }).format(day * DAY);

/** "Thursday 24 December", or with a short month where there is little room. */
export const dayWords = (day: Day, month: 'long' | 'short' = 'long'): string =>
  write({ weekday: 'long', day: 'numeric', month }).format(day * DAY);

const isWholeDay = ({ from, to }: Span): boolean => from === 0 && to === 1440;

/** "08:00–15:00", or that it is the whole day. */
export const spanWords = (span: Span): string =>
  isWholeDay(span) ? msg('24 hours', { id: 'nabo.hours.allDay' }) : `${time(span.from)}–${time(span.to)}`;

/** Who may come in, where it is not everybody. */
export function accessWords(access: Access | undefined): string | undefined {
  switch (access) {
    case 'members':
      return msg('Members only', { id: 'nabo.hours.members' });
    case 'loan':
      return msg('Lent out', { id: 'nabo.hours.loan' });
    case 'appointment':
      return msg('By appointment', { id: 'nabo.hours.appointment' });
    case 'open':
    case undefined:
      return undefined;
  }
}

/** "Monday–Friday", "Monday and Wednesday"; nothing for the whole week. */
export function weekdaysWords(set: WeekdaySet): string {
  // Day 4 was a Monday.
  const days = [4, 5, 6, 7, 8, 9, 10].filter((day) => hasWeekday(set, day - 4));
  const names = days.map(weekday);
  if (set === EVERY_DAY) return '';
  return days.length > 2 && (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1
    ? `${names[0]}–${names.at(-1)}`
    : listFormat(currentLocale()).format(names);
}

/** "Thursday 24 December", "24–26 December", "28 June – 30 July, Monday–Friday" */
export function exceptionDays({ from, through, days }: Exception): string {
  if (from === through) return dayWords(from);
  const range = write({ day: 'numeric', month: 'long' }).formatRange(from * DAY, through * DAY);
  const only = weekdaysWords(days);
  return only ? msg(str`${range}, ${only}`, { id: 'nabo.hours.rangeDays' }) : range;
}
