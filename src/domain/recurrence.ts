import type { Rule } from '../contract/rrule.js';
import { weekdayOf, weekStart, type Day } from './civil.js';
import { periods, pick } from './recurrence-sets.js';

/**
 * On which days a rule falls (RFC 5545, 3.3.10). The subset of the contract has no part finer than a day, so
 * a rule is arithmetic on integers: whole periods (days, weeks, months, years) are skipped by division, and a
 * question about a window costs what the window is wide, however long ago the rule began.
 */

const isPlainWeekly = ({ freq, byDay, byMonth, bySetPos }: Rule) =>
  freq === 'WEEKLY' && byDay.length < 2 && byMonth.length === 0 && bySetPos.length === 0;

/** The weekday of a plain weekly rule, counted from the day on which weeks start. */
const weekdayFrom = ({ byDay, weekStart: first }: Rule, start: Day) =>
  ((byDay[0]?.weekday ?? weekdayOf(start)) - first + 7) % 7;

/** A rule with the day on which it began, ready to be asked for windows. */
export class Recurrence {
  /** COUNT is counted as far as anybody has looked, and never again. */
  private countedTo: Day;
  private left: number;

  /**
   * @param start the first day that may occur; gives weekday, date and month where the rule names none
   * @param last the last day that may occur, by UNTIL
   * @param skips days whose time does not exist: not part of the set, not counted, not a position in it
   */
  constructor(
    private readonly rule: Rule,
    private readonly start: Day,
    private last: Day = Infinity,
    private readonly skips: (day: Day) => boolean = () => false,
  ) {
    this.countedTo = start - 1;
    this.left = rule.count ?? Infinity;
  }

  /** The days of the rule from `from` through `to`, ascending. */
  days(from: Day, to: Day): Day[] {
    this.count(to);
    const days: Day[] = [];
    this.walk(from, to, (day) => days.push(day) > 0);
    return days;
  }

  /** The first day of the rule in the window, if there is one. */
  first(from: Day, to: Day): Day | undefined {
    this.count(to);
    let found: Day | undefined;
    this.walk(from, to, (day) => {
      found = day;
      return false;
    });
    return found;
  }

  /** The last day that may occur, as far as counted; Infinity when nothing ends the rule up to `to`. */
  lastUpTo(to: Day): Day {
    this.count(to);
    return this.last;
  }

  private count(to: Day): void {
    if (this.left === Infinity || this.left === 0 || to <= this.countedTo) return;
    this.walk(this.countedTo + 1, to, (day) => {
      this.left--;
      if (this.left === 0) this.last = day;
      return this.left > 0;
    });
    this.countedTo = to;
  }

  /** Gives each day of the rule from `from` through `to`, in order, until `take` answers `false`. */
  private walk(from: Day, to: Day, take: (day: Day) => boolean): void {
    const { rule, start } = this;
    const earliest = Math.max(from, start);
    const latest = Math.min(to, this.last);
    if (earliest > latest) return;
    // Most rules there are: once every so many weeks.
    if (isPlainWeekly(rule)) {
      const step = 7 * rule.interval;
      const base = weekStart(start, rule.weekStart) + weekdayFrom(rule, start);
      for (
        let day = base + Math.max(0, Math.ceil((earliest - base) / step)) * step;
        day <= latest;
        day += step
      )
        if (day >= earliest && !this.skips(day) && !take(day)) return;
      return;
    }
    const { of, set } = periods(rule, start);
    const origin = of(start);
    const end = of(latest);
    const first = origin + Math.floor((of(earliest) - origin) / rule.interval) * rule.interval;
    for (let period = first; period <= end; period += rule.interval) {
      const days = set(period);
      const all = rule.bySetPos.length
        ? pick(
            days.filter((day) => !this.skips(day)),
            rule.bySetPos,
          )
        : days;
      for (const day of all) if (day >= earliest && day <= latest && !this.skips(day) && !take(day)) return;
    }
  }
}
