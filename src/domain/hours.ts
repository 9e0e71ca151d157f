import type { Access, Hours, HoursException, Schedule } from '../contract/feed/hours.js';
import type { Text } from '../contract/primitives.js';
import { parseDay, parseTime, weekdayOf, type Day, type Instant, type Minutes } from './civil.js';
import { WEEK, coversWeekday, weekdaysOf, type Weekdays } from './weekdays.js';
import type { Zone } from './zone.js';

/**
 * Opening hours (contract, section 2): which spans each day has. Where the contract is silent:
 * - A night belongs to the day on which it starts. What runs past midnight from Friday goes on into a Saturday
 *   that an exception closes, and a closed Friday takes its whole night away.
 * - A *closed day* is a day that an exception closes (`closed: true`), not a weekday without rows: a café may
 *   well have Saturdays of its own in a house that has none. A closed day of the house closes its places,
 *   whatever they say themselves; a day that the house only shortens leaves its places as they are.
 * - The length of an exception is that of `from`–`through`, whatever `days` picks from it. Rows of equally long
 *   ones stand side by side, and a `closed` among them wins (as `contract/reply-by.ts` counts, too).
 */

/** Part of a day, in minutes since its midnight on the wall clock; `to` past 1440 runs into the next day. */
export interface Span {
  from: Minutes;
  to: Minutes;
  access: Access;
  note: Text | undefined;
}

/** An exception with all rows that share its days. */
export interface Exception {
  from: Day;
  /** Last day, included. */
  through: Day;
  days: Weekdays;
  closed: boolean;
  /** As they are written; none when closed. */
  rows: readonly Span[];
  /** As they are told: in order, and those that touch or overlap as one. */
  spans: readonly Span[];
  note: Text | undefined;
}

export interface DayPlan {
  day: Day;
  /** As they are written. The clock is asked for each: of two that overlap, one may start in an hour that is skipped. */
  rows: readonly Span[];
  /** As they are told, in order of their start; none on a day without hours. */
  spans: readonly Span[];
  /** What replaces the regular rows of this day, if anything does; more than one when they are equally long. */
  exceptions: readonly Exception[];
  /** An exception closes the whole day (for a place: its own or the house's). */
  closed: boolean;
  /** What the exceptions say of the day. */
  note: Text | undefined;
}

/** The hours of a house, or of one place in it, ready to be asked. Equal questions are answered from memory. */
export interface Timetable {
  readonly zone: Zone;
  /** Whether any row says anything: a place may be named without hours. */
  readonly hasRows: boolean;
  /** The regular spans of each weekday, Monday first. */
  readonly week: readonly (readonly Span[])[];
  /** Every exception that can apply, a place's with the closed days of its house, in order of the first day. */
  readonly exceptions: readonly Exception[];
  on(day: Day): DayPlan;
  /** The day's rows as instants, in order. What a DST change swallows whole is left out. */
  intervals(day: Day): readonly Interval[];
}

/** A span on the time line, `to` excluded. */
export interface Interval {
  from: Instant;
  to: Instant;
  access: Access;
  note: Text | undefined;
}

const tables = new WeakMap<Schedule, Timetable>();

/**
 * The timetable of the house, or of one of its places. The same section gives the same timetable.
 * @returns undefined when the house has no place with this id
 */
export function timetable(hours: Hours, zone: Zone, placeId?: string): Timetable | undefined {
  const schedule = placeId ? hours.places?.find(({ id }) => id === placeId) : hours;
  if (!schedule) return undefined;
  let table = tables.get(schedule);
  if (table?.zone !== zone) {
    table = makeTimetable(schedule, zone, placeId ? timetable(hours, zone) : undefined);
    tables.set(schedule, table);
  }
  return table;
}

/**
 * When something in a house is open: the hours of its place; the house's, where it is in none or its place tells none.
 * @returns undefined when nothing is told at all
 */
export const hoursOf = (hours: Hours, zone: Zone, placeId?: string): Timetable | undefined =>
  [timetable(hours, zone, placeId), timetable(hours, zone)].find((table) => table?.hasRows);

/** What is the same for a day whenever it is asked is worked out once. */
function onceADay<V extends object>(make: (day: Day) => V): (day: Day) => V {
  const known = new Map<Day, V>();
  return (day) => {
    let found = known.get(day);
    if (!found) known.set(day, (found = make(day)));
    return found;
  };
}

/** In order; spans of one kind that touch or overlap become one, when they say the same. */
function tidy(rows: Span[]): Span[] {
  const found: Span[] = [];
  for (const span of rows.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const before = found.findLast(({ access }) => access === span.access);
    if (before && before.to >= span.from && JSON.stringify(before.note) === JSON.stringify(span.note))
      before.to = Math.max(before.to, span.to);
    else found.push({ ...span });
  }
  return found;
}

/** @param row has both times; an exception has them unless it closes (the contract's check) */
function spanOf({ opens = '', closes = '', access = 'open', note }: Omit<HoursException, 'days'>): Span {
  const from = parseTime(opens);
  const to = parseTime(closes);
  return { from, to: to > from ? to : to + 1440, access, note };
}

const lengthOf = (e: Exception) => e.through - e.from;

const inOrder = (a: Exception, b: Exception) => a.from - b.from || a.through - b.through;

/** What exceptions that hold side by side say together. A closing one empties the day, and its note counts. */
function together(
  exceptions: readonly (Pick<Exception, 'rows'> & Partial<Exception>)[],
): Pick<Exception, 'closed' | 'rows' | 'spans' | 'note'> {
  const closing = exceptions.filter(({ closed }) => closed);
  const telling = closing[0] ? closing : exceptions;
  const rows = telling.flatMap((one) => one.rows);
  return {
    closed: telling === closing,
    rows,
    spans: tidy(rows),
    note: telling.find(({ note }) => note)?.note,
  };
}

/** Rows of the same days become one exception, in order of the first day. */
function grouped(rows: readonly HoursException[] = []): Exception[] {
  const found = new Map<string, Exception>();
  for (const e of rows) {
    const from = parseDay(e.date ?? e.from ?? '');
    const through = parseDay(e.date ?? e.through ?? '');
    const days = weekdaysOf(e.days);
    const key = [from, through, days].join();
    const known = found.get(key);
    const row = { closed: e.closed, rows: e.closed ? [] : [spanOf(e)], note: e.note };
    found.set(key, { from, through, days, ...together(known ? [known, row] : [row]) });
  }
  return [...found.values()].sort(inOrder);
}

function makeTimetable({ regular = [], exceptions }: Schedule, zone: Zone, house?: Timetable): Timetable {
  const week = WEEK.map((weekday) => regular.filter(({ days }) => coversWeekday(days, weekday)).map(spanOf));
  const own = grouped(exceptions);
  const closures = house?.exceptions.filter(({ closed }) => closed) ?? [];

  const on = onceADay((day): DayPlan => {
    const weekday = weekdayOf(day);
    const covering = (house?.on(day).closed ? closures : own).filter(
      ({ from, through, days }) => from <= day && day <= through && days.includes(weekday),
    );
    const shortest = Math.min(...covering.map(lengthOf));
    const exceptions = covering.filter((e) => lengthOf(e) === shortest);
    const telling = exceptions[0] ? exceptions : [{ rows: week[weekday] ?? [] }];
    return { day, exceptions, ...together(telling) };
  });

  return {
    zone,
    week: week.map(tidy),
    hasRows: !!own[0] || week.some((rows) => rows[0]),
    exceptions: [...own, ...closures].sort(inOrder),
    on,
    intervals: onceADay((day) =>
      on(day)
        .rows.map((row) => ({
          ...row,
          from: zone.instantAt(day, row.from),
          to: zone.instantAt(day, row.to),
        }))
        .filter(({ from, to }) => from < to)
        .sort((a, b) => a.from - b.from),
    ),
  };
}
