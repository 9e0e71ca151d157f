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
  // The month of the last day that was asked about: they come in order.
  let first = Infinity;
  let end = 0;
  let year = 0;
  let inMonths = false;
  return (day) => {
    const weekday = weekdayOf(day);
    if (!((wanted >> weekday) & 1)) return false;
    if (!needsDate) return true;
    if (day < first || day >= end) {
      const at = civilOf(day);
      year = at.year;
      first = day - at.date + 1;
      end = dayOf(year, at.month + 1, 1);
      inMonths = has(months, at.month, 0);
    }
    if (!inMonths || !has(dates, day - first + 1, end - day)) return false;
    // The nth weekday is counted in the month; in the whole year where the rule names no month of it.
    const before = day - (inYear ? dayOf(year, 1, 1) : first);
    const after = (inYear ? dayOf(year + 1, 1, 1) : end) - day - 1;
    const nth = byDay.filter((one) => one.weekday === weekday).map((one) => one.nth);
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
    return this.#walk(from, to, Infinity);
  }

  /** The first day of the rule in the window, if there is one. */
  first(from: Day, to: Day): Day | undefined {
    this.#count(to);
    return this.#walk(from, to, 1)[0];
  }

  /** The last day that may occur, as far as counted; Infinity when nothing ends the rule up to `to`. */
  lastUpTo(to: Day): Day {
    this.#count(to);
    return this.#last;
  }

  #count(to: Day): void {
    // No more days of the rule than days: most that are not over need no counting.
    if (this.#left > to - this.#countedTo) return;
    const found = this.#walk(this.#countedTo + 1, to, this.#left);
    this.#last = found[this.#left - 1] ?? this.#last;
    this.#left -= found.length;
    this.#countedTo = to;
  }

  /** The days of the rule from `from` through `to`, in order, through the period that has the last of `enough`. */
  #walk(from: Day, to: Day, enough: number): Day[] {
    const found: Day[] = [];
    const rule = this.#rule;
    const { freq, interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
    const start = this.#start;
    const earliest = Math.max(from, start);
    const latest = Math.min(to, this.#last);
    if (earliest > latest) return found;
    const { of, first } = periods(rule);
    const origin = of(start);
    // Most rules there are: a day every so many weeks, or every so many days.
    const length = freq === 'WEEKLY' ? 7 : +(freq === 'DAILY' && !byDay.length && !byMonthDay.length);
    if (length && byDay.length < 2 && !byMonth.length && !bySetPos.length) {
      const weekday = byDay[0]?.weekday ?? weekdayOf(start);
      const step = length * interval;
      let day = first(origin) + ((weekday - rule.weekStart + 7) % length);
      day += Math.max(0, Math.ceil((earliest - day) / step)) * step;
      for (; day <= latest && found.length < enough; day += step) if (!this.#skips(day)) found.push(day);
      return found;
    }
    const fit = fits(rule, start);
    let period = origin + Math.floor((of(earliest) - origin) / interval) * interval;
    for (; first(period) <= latest && found.length < enough; period += interval) {
      const days: Day[] = [];
      // A position is counted in the whole period, and else only what is asked for is looked at.
      const all = bySetPos.length;
      const end = first(period + 1);
      for (let day = all ? first(period) : Math.max(first(period), earliest); day < end; day++)
        if (fit(day) && !this.#skips(day)) days.push(day);
      days.forEach((day, n) => {
        if (day >= earliest && day <= latest && has(bySetPos, n + 1, days.length - n)) found.push(day);
      });
    }
    return found;
  }
}
