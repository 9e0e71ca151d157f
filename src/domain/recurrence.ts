import type { Rule } from '../contract/rrule.js';
import { weekdayOf, type Day } from './civil.js';
import { civilOf, dayOf } from './civil-date.js';

/**
 * On which days a rule falls (RFC 5545, 3.3.10). The subset of the contract has no part finer than a day, so
 * a rule is arithmetic on integers: whole periods (days, weeks, months, years) are skipped by division, and a
 * question about a window costs what the window is wide, however long ago the rule began.
 */

/** How a frequency counts its periods: the number of the one in which a day lies, and the first day of each. */
interface Periods {
  of(day: Day): number;
  first(period: number): Day;
}

/** A Monday. */
const MONDAY = 4;
const yearly: Periods = { of: (day) => civilOf(day).year, first: (year) => dayOf(year, 1, 1) };
const monthly: Periods = {
  of(day) {
    const { year, month } = civilOf(day);
    return year * 12 + month - 1;
  },
  first: (index) => dayOf(0, index + 1, 1),
};

function periods({ freq, weekStart: first }: Rule): Periods {
  if (freq === 'YEARLY') return yearly;
  if (freq === 'MONTHLY') return monthly;
  const length = freq === 'WEEKLY' ? 7 : 1;
  const origin = MONDAY + first;
  return {
    of: (day) => Math.floor((day - origin) / length),
    first: (period) => origin + period * length,
  };
}

/** Whether a list has the place of a day, counted from the beginning or from the end; an empty list has all. */
const has = (list: readonly number[], before: number, after: number) =>
  !list.length || list.includes(before) || list.includes(-after);

/**
 * Whether a day is one that the rule names. BYMONTH, BYMONTHDAY and BYDAY each take days away; where none of them
 * says which day of its period it is, the day on which the rule began does.
 */
function fits({ freq, byDay, byMonth, byMonthDay }: Rule, start: Day): (day: Day) => boolean {
  const began = civilOf(start);
  const inYear = freq === 'YEARLY' && !byMonth.length;
  const weekdays = byDay.length || freq !== 'WEEKLY' ? byDay : [{ weekday: weekdayOf(start), nth: 0 }];
  // One bit a weekday: most days are asked about nothing else.
  const wanted = weekdays.length ? weekdays.reduce((bits, { weekday }) => bits | (1 << weekday), 0) : -1;
  const named = byMonthDay.length || byDay.length || freq === 'DAILY' || freq === 'WEEKLY';
  const dates = named ? byMonthDay : [began.date];
  const months = inYear && !named ? [began.month] : byMonth;
  const needsDate = dates.length || months.length || byDay.some(({ nth }) => nth);
  return (day) => {
    const weekday = weekdayOf(day);
    if (!((wanted >> weekday) & 1)) return false;
    if (!needsDate) return true;
    const { year, month, date } = civilOf(day);
    const end = dayOf(year, month + 1, 1);
    if (!has(months, month, 0) || !has(dates, date, end - day)) return false;
    // The nth weekday is counted in the month; in the whole year where the rule names no month of it.
    const before = inYear ? day - dayOf(year, 1, 1) : date - 1;
    const after = (inYear ? dayOf(year + 1, 1, 1) : end) - day - 1;
    const nth = weekdays.filter((one) => one.weekday === weekday).map((one) => one.nth);
    return nth.includes(0) || has(nth, Math.floor(before / 7) + 1, Math.floor(after / 7) + 1);
  };
}

/** A rule with the day on which it began, ready to be asked for windows. */
export class Recurrence {
  readonly #rule: Rule;
  readonly #start: Day;
  #last: Day;
  readonly #skips: (day: Day) => boolean;
  /** COUNT is counted as far as anybody has looked, and never again. */
  #countedTo: Day;
  #left: number;

  /**
   * @param start the first day that may occur; gives weekday, date and month where the rule names none
   * @param last the last day that may occur, by UNTIL
   * @param skips days whose time does not exist: not part of the set, not counted, not a position in it
   */
  constructor(rule: Rule, start: Day, last: Day = Infinity, skips: (day: Day) => boolean = () => false) {
    this.#rule = rule;
    this.#start = start;
    this.#last = last;
    this.#skips = skips;
    this.#countedTo = start - 1;
    this.#left = rule.count ?? Infinity;
  }

  /** The days of the rule from `from` through `to`, ascending. */
  days(from: Day, to: Day): Day[] {
    this.#count(to);
    return [...this.#walk(from, to)];
  }

  /** The first day of the rule in the window, if there is one. */
  first(from: Day, to: Day): Day | undefined {
    this.#count(to);
    return this.#walk(from, to).next().value ?? undefined;
  }

  /** The last day that may occur, as far as counted; Infinity when nothing ends the rule up to `to`. */
  lastUpTo(to: Day): Day {
    this.#count(to);
    return this.#last;
  }

  #count(to: Day): void {
    if (this.#left === Infinity || to <= this.#countedTo) return;
    for (const day of this.#walk(this.#countedTo + 1, to))
      if (--this.#left === 0) {
        this.#last = day;
        break;
      }
    this.#countedTo = to;
  }

  /** Each day of the rule from `from` through `to`, in order. */
  *#walk(from: Day, to: Day): Generator<Day, undefined> {
    const rule = this.#rule;
    const { freq, interval, byDay, byMonth, bySetPos } = rule;
    const earliest = Math.max(from, this.#start);
    const latest = Math.min(to, this.#last);
    if (earliest > latest) return;
    const { of, first } = periods(rule);
    // Most rules there are: a day every so many weeks.
    if (freq === 'WEEKLY' && byDay.length < 2 && !byMonth.length && !bySetPos.length) {
      const weekday = byDay[0]?.weekday ?? weekdayOf(this.#start);
      const step = 7 * interval;
      let day = first(of(this.#start)) + ((weekday - rule.weekStart + 7) % 7);
      day += Math.max(0, Math.ceil((earliest - day) / step)) * step;
      for (; day <= latest; day += step) if (!this.#skips(day)) yield day;
      return;
    }
    const fit = fits(rule, this.#start);
    const origin = of(this.#start);
    let period = origin + Math.floor((of(earliest) - origin) / interval) * interval;
    for (; first(period) <= latest; period += interval) {
      const days: Day[] = [];
      // A position is counted in the whole period, and else only what is asked for is looked at.
      const all = bySetPos.length > 0;
      const end = Math.min(first(period + 1) - 1, all ? Infinity : latest);
      for (let day = Math.max(first(period), all ? -Infinity : earliest); day <= end; day++)
        if (fit(day) && !this.#skips(day)) days.push(day);
      for (const [n, day] of days.entries())
        if (day >= earliest && day <= latest && has(bySetPos, n + 1, days.length - n)) yield day;
    }
  }
}
