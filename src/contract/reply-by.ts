import { coversWeekday } from './feed/days.js';
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
/** Days since 1970; NaN of none, which is before and after nothing. */
const toDay = (date = '') => Date.parse(date) / dayMs;
// 1970-01-01 was a Thursday; nobody was promised an answer before.
const weekdayOf = (day: number) => (day + 3) % 7;

const isOpen = ({ access = 'open' }: { access?: string | undefined }) => access === 'open';

function isWorkingDay(day: number, { regular = [], exceptions = [] }: Hours): boolean {
  const weekday = weekdayOf(day);
  let shortest = Infinity;
  let rows: HoursException[] = [];
  for (const row of exceptions) {
    const { date, days } = row;
    const from = toDay(date ?? row.from);
    const through = toDay(date ?? row.through);
    const covers = from <= day && day <= through && (!days || coversWeekday(days, weekday));
    const span = through - from;
    if (!covers || span > shortest) continue;
    rows = span < shortest ? [row] : [...rows, row];
    shortest = span;
  }
  if (rows.length > 0) return rows.some(isOpen) && !rows.some(({ closed }) => closed);
  const open = regular.filter(isOpen);
  return open.length > 0 ? open.some(({ days }) => coversWeekday(days, weekday)) : weekday < 5;
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
  const end = start + patience + days * 7;
  const count = (isWorking: (day: number) => boolean): number => {
    let left = days;
    for (let day = days ? start + 1 : start; day <= end; day++) if (isWorking(day) && --left <= 0) return day;
    return 0;
  };
  const day = count((one) => isWorkingDay(one, hours)) || count((one) => weekdayOf(one) < 5);
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
