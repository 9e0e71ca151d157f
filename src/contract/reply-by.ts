import { weekdays, type Days } from './feed/days.js';
import type { Hours, HoursException } from './feed/hours.js';

/**
 * The date by which an answer is promised. Part of the protocol, and not of the domain, because the page promises
 * it before sending and the inbox in its answer: both must come to the same day.
 *
 * A **working day** is a day on which the house is open to everybody (`access: open`) by the feed's hours: an
 * exception replaces the regular rows of its days, of two the shorter span wins, and on equal spans `closed` does.
 * A house that gives no such regular hours works from Monday to Friday, except where an exception closes it.
 */

const dayMs = 86_400_000;
const toDay = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs;
const toDate = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
// 1970-01-01 was a Thursday.
const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7;

function includes(days: Days, weekday: number): boolean {
  if (typeof days !== 'string') return days.some((name) => weekdays.indexOf(name) === weekday);
  const [first, last] = days.split('-').map((name) => weekdays.findIndex((w) => w === name));
  if (first === undefined) return false;
  return last === undefined ? weekday === first : (weekday - first + 7) % 7 <= (last - first + 7) % 7;
}

/** Length of an exception's span in days, or `undefined` when it does not cover the day. */
function spanOver(day: number, e: HoursException): number | undefined {
  const from = e.date ?? e.from;
  const through = e.date ?? e.through;
  if (from === undefined || through === undefined) return undefined;
  if (day < toDay(from) || day > toDay(through)) return undefined;
  if (e.days !== undefined && !includes(e.days, weekdayOf(day))) return undefined;
  return toDay(through) - toDay(from);
}

const isOpen = (row: { access?: string | undefined }) => (row.access ?? 'open') === 'open';

function isWorkingDay(day: number, hours: Hours): boolean {
  const regular = hours.regular?.filter(isOpen) ?? [];
  const covering = (hours.exceptions ?? []).flatMap((e) => {
    const span = spanOver(day, e);
    return span === undefined ? [] : [{ e, span }];
  });
  const shortest = Math.min(...covering.map((c) => c.span));
  const rows = covering.filter((c) => c.span === shortest).map((c) => c.e);
  if (rows.length > 0) return rows.every((e) => e.closed !== true) && rows.some(isOpen);
  const weekday = weekdayOf(day);
  return regular.length > 0 ? regular.some((row) => includes(row.days, weekday)) : weekday < 5;
}

/** A house that is closed for longer than this (or for good) is not waited for: the days count as Mon–Fri. */
const patience = 366;

/**
 * @param received civil date in the centre's zone on which the report arrived, `2026-12-24`
 * @param days working days to answer in; 0 = on the day itself, if it is one
 * @returns the civil date of the last day in time
 */
export function replyBy(received: string, days: number, hours: Hours = {}): string {
  const start = toDay(received);
  const count = (isWorking: (day: number) => boolean) => {
    let left = days;
    for (let day = days === 0 ? start : start + 1; day <= start + patience + days * 7; day++)
      if (isWorking(day) && --left <= 0) return day;
    return undefined;
  };
  const day = count((d) => isWorkingDay(d, hours)) ?? count((d) => weekdayOf(d) < 5);
  return toDate(day ?? start);
}
