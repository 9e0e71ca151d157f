import type { Rule, RuleDay } from '../contract/rrule.js';
import { civilOf, dayOf, daysInMonth, weekdayOf, weekStart, type Day } from './civil.js';

/**
 * The days of one period of a rule: what BYMONTH, BYMONTHDAY and BYDAY make of a day, week, month or year
 * (RFC 5545, 3.3.10). A month's days are one 31-bit number, bit 0 the first: "and" is a limit, "or" an
 * expansion, order and uniqueness come for free.
 */
const bit = (date: number) => 1 << (date - 1);

function monthDaysMask(dates: readonly number[], length: number): number {
  let mask = 0;
  for (const n of dates) {
    const date = n > 0 ? n : length + 1 + n;
    if (date >= 1 && date <= length) mask |= bit(date);
  }
  return mask;
}

/** @param first weekday of the month's first day */
function weekdaysMask(days: readonly RuleDay[], first: number, length: number): number {
  let mask = 0;
  for (const { weekday, nth } of days) {
    const earliest = 1 + ((weekday - first + 7) % 7);
    const many = Math.floor((length - earliest) / 7) + 1;
    const from = nth === 0 ? 0 : nth > 0 ? nth - 1 : many + nth;
    const through = nth === 0 ? many - 1 : from;
    for (let n = Math.max(from, 0); n <= through && n < many; n++) mask |= bit(earliest + 7 * n);
  }
  return mask;
}

/** The days of one month: BYMONTHDAY, limited by BYDAY; or BYDAY; or the date on which the rule began. */
function monthSet(rule: Rule, byDay: readonly RuleDay[], year: number, month: number, date: number): Day[] {
  const first = dayOf(year, month, 1);
  const length = daysInMonth(year, month);
  let mask = -1;
  if (rule.byMonthDay.length) mask &= monthDaysMask(rule.byMonthDay, length);
  if (byDay.length) mask &= weekdaysMask(byDay, weekdayOf(first), length);
  if (mask === -1) mask = date <= length ? bit(date) : 0;
  const days: Day[] = [];
  for (; mask !== 0; mask &= mask - 1) days.push(first + 31 - Math.clz32(mask & -mask));
  return days;
}

/** BYDAY of a year without BYMONTH: the nth weekday is counted in the whole year. */
function yearWeekdays(days: readonly RuleDay[], year: number): Set<Day> {
  const first = dayOf(year, 1, 1);
  const end = dayOf(year + 1, 1, 1);
  const found = new Set<Day>();
  for (const { weekday, nth } of days) {
    const earliest = first + ((weekday - weekdayOf(first) + 7) % 7);
    const latest = end - 7 + ((weekday - weekdayOf(end) + 7) % 7);
    if (nth === 0) for (let day = earliest; day < end; day += 7) found.add(day);
    else {
      const day = nth > 0 ? earliest + 7 * (nth - 1) : latest + 7 * (nth + 1);
      if (day >= first && day < end) found.add(day);
    }
  }
  return found;
}

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function yearSet(rule: Rule, year: number, start: Day): Day[] {
  const { month, date } = civilOf(start);
  if (rule.byMonth.length) return rule.byMonth.flatMap((m) => monthSet(rule, rule.byDay, year, m, date));
  if (!rule.byDay.length) {
    const months = rule.byMonthDay.length ? allMonths : [month];
    return months.flatMap((m) => monthSet(rule, [], year, m, date));
  }
  const weekdays = yearWeekdays(rule.byDay, year);
  if (!rule.byMonthDay.length) return [...weekdays].sort((a, b) => a - b);
  return allMonths.flatMap((m) => monthSet(rule, [], year, m, date)).filter((day) => weekdays.has(day));
}

function daySet(rule: Rule, day: Day): Day[] {
  const { year, month, date } = civilOf(day);
  const fits =
    (!rule.byMonth.length || rule.byMonth.includes(month)) &&
    (!rule.byMonthDay.length ||
      (monthDaysMask(rule.byMonthDay, daysInMonth(year, month)) & bit(date)) !== 0) &&
    (!rule.byDay.length || rule.byDay.some((d) => d.weekday === weekdayOf(day)));
  return fits ? [day] : [];
}

/** The days of a week, counted from the day on which weeks start. */
function weekdaysFrom(rule: Rule, start: Day): number[] {
  const weekdays = rule.byDay.length ? rule.byDay.map((d) => d.weekday) : [weekdayOf(start)];
  return weekdays.map((weekday) => (weekday - rule.weekStart + 7) % 7).sort((a, b) => a - b);
}

/** How a frequency counts its periods: the number of the period in which a day lies, and a period's days. */
export function periods(rule: Rule, start: Day): { of(day: Day): number; set(period: number): Day[] } {
  switch (rule.freq) {
    case 'DAILY':
      return { of: (day) => day, set: (day) => daySet(rule, day) };
    case 'WEEKLY': {
      const weekdays = weekdaysFrom(rule, start);
      const origin = weekStart(0, rule.weekStart);
      return {
        of: (day) => Math.floor((day - origin) / 7),
        set(week) {
          const days = weekdays.map((n) => origin + 7 * week + n);
          return rule.byMonth.length ? days.filter((day) => rule.byMonth.includes(civilOf(day).month)) : days;
        },
      };
    }
    case 'MONTHLY': {
      const { date } = civilOf(start);
      return {
        of(day) {
          const { year, month } = civilOf(day);
          return year * 12 + month - 1;
        },
        set(index) {
          const month = (index % 12) + 1;
          if (rule.byMonth.length && !rule.byMonth.includes(month)) return [];
          return monthSet(rule, rule.byDay, Math.floor(index / 12), month, date);
        },
      };
    }
    case 'YEARLY':
      return { of: (day) => civilOf(day).year, set: (year) => yearSet(rule, year, start) };
  }
}

export function pick(days: Day[], positions: readonly number[]): Day[] {
  if (!positions.length) return days;
  const wanted = new Set(positions.map((n) => (n > 0 ? n - 1 : days.length + n)));
  return days.filter((_, index) => wanted.has(index));
}
