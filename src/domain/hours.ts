import type { Access, Hours, HoursException, RegularRow, Schedule } from '../contract/feed/hours.js';
import type { Text } from '../contract/primitives.js';
import { parseDay, parseTime, weekdayOf, type Day, type Instant, type Minutes } from './civil.js';
import { EVERY_DAY, hasWeekday, weekdaySet, type WeekdaySet } from './weekdays.js';
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
  days: WeekdaySet;
  closed: boolean;
  /** In order; none when closed. */
  spans: Span[];
  note: Text | undefined;
}

export interface DayPlan {
  day: Day;
  /** In order of their start; none on a day without hours. */
  spans: Span[];
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
  /** The day's spans as instants, in order. A span that a DST change swallows whole is left out. */
  intervals(day: Day): readonly Interval[];
}

/** A span on the time line, `to` excluded. */
export interface Interval {
  from: Instant;
  to: Instant;
  access: Access;
  note: Text | undefined;
}

const tables = new WeakMap<Hours, Map<string, Timetable>>();

/**
 * The timetable of the house, or of one of its places. The same section gives the same timetable.
 * @returns undefined when the house has no place with this id
 */
export function timetable(hours: Hours, zone: Zone, placeId?: string): Timetable | undefined {
  let known = tables.get(hours);
  if (!known) tables.set(hours, (known = new Map<string, Timetable>()));
  const key = `${zone.id} ${placeId ?? ''}`;
  let table = known.get(key);
  if (table) return table;
  if (placeId === undefined) table = makeTimetable(hours, zone);
  else {
    const place = hours.places?.find(({ id }) => id === placeId);
    if (!place) return undefined;
    table = makeTimetable(place, zone, timetable(hours, zone));
  }
  known.set(key, table);
  return table;
}

const sameNote = (a: Span, b: Span) => a.note === b.note || JSON.stringify(a.note) === JSON.stringify(b.note);

/** In order; spans of one kind that touch or overlap become one, when they say the same. */
function tidy(spans: Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const before = found.findLast(({ access }) => access === span.access);
    if (before && before.to >= span.from && sameNote(before, span)) before.to = Math.max(before.to, span.to);
    else found.push({ ...span });
  }
  return found;
}

function spanOf(row: Pick<RegularRow, 'opens' | 'closes' | 'access' | 'note'>): Span {
  const from = parseTime(row.opens);
  const closes = parseTime(row.closes);
  const to = closes <= from ? closes + 1440 : closes;
  return { from, to, access: row.access ?? 'open', note: row.note };
}

function exceptionOf(e: HoursException): Exception {
  const { opens, closes, access, note, closed = false } = e;
  return {
    from: parseDay(e.date ?? e.from ?? ''),
    through: parseDay(e.date ?? e.through ?? ''),
    days: e.days ? weekdaySet(e.days) : EVERY_DAY,
    closed,
    spans: !closed && opens && closes ? [spanOf({ opens, closes, access, note })] : [],
    note,
  };
}

const covers = (e: Exception, day: Day) =>
  e.from <= day && day <= e.through && hasWeekday(e.days, weekdayOf(day));

const lengthOf = (e: Exception) => e.through - e.from;

const inOrder = (a: Exception, b: Exception) => a.from - b.from || a.through - b.through;

/** What exceptions that hold side by side say together. A closing one empties the day, and its note counts. */
function together(exceptions: readonly Exception[]): Pick<Exception, 'closed' | 'spans' | 'note'> {
  const closing = exceptions.filter(({ closed }) => closed);
  const telling = closing.length > 0 ? closing : exceptions;
  return {
    closed: closing.length > 0,
    spans: closing.length > 0 ? [] : tidy(exceptions.flatMap(({ spans }) => spans)),
    note: telling.find(({ note }) => note !== undefined)?.note,
  };
}

/** Rows of the same days become one exception, in order of the first day. */
function grouped(rows: readonly HoursException[]): Exception[] {
  const found = new Map<string, Exception>();
  for (const row of rows.map(exceptionOf)) {
    const key = `${row.from} ${row.through} ${row.days}`;
    const known = found.get(key);
    found.set(key, known ? { ...row, ...together([known, row]) } : row);
  }
  return [...found.values()].sort(inOrder);
}

function makeTimetable(schedule: Schedule, zone: Zone, house?: Timetable): Timetable {
  const regular: Span[][] = Array.from({ length: 7 }, () => []);
  for (const row of schedule.regular ?? []) {
    const set = weekdaySet(row.days);
    regular.forEach((spans, weekday) => hasWeekday(set, weekday) && spans.push(spanOf(row)));
  }
  const week = regular.map(tidy);
  const own = grouped(schedule.exceptions ?? []);
  const closures = house?.exceptions.filter(({ closed }) => closed) ?? [];
  const plans = new Map<Day, DayPlan>();
  const known = new Map<Day, readonly Interval[]>();

  function exceptionsOn(day: Day): Exception[] {
    const ofHouse = house?.on(day);
    if (ofHouse?.closed) return ofHouse.exceptions.filter(({ closed }) => closed);
    const covering = own.filter((e) => covers(e, day));
    const shortest = Math.min(...covering.map(lengthOf));
    return covering.filter((e) => lengthOf(e) === shortest);
  }

  function plan(day: Day): DayPlan {
    const exceptions = exceptionsOn(day);
    const regularly = { closed: false, spans: week[weekdayOf(day)] ?? [], note: undefined };
    return { day, exceptions, ...(exceptions.length > 0 ? together(exceptions) : regularly) };
  }

  const table: Timetable = {
    zone,
    week,
    hasRows: week.some((spans) => spans.length > 0) || own.length > 0,
    exceptions: [...own, ...closures].sort(inOrder),
    on(day) {
      let found = plans.get(day);
      if (!found) plans.set(day, (found = plan(day)));
      return found;
    },
    intervals(day) {
      let found = known.get(day);
      if (!found) {
        found = table
          .on(day)
          .spans.map(({ from, to, access, note }) => {
            return { from: zone.instantAt(day, from), to: zone.instantAt(day, to), access, note };
          })
          .filter(({ from, to }) => from < to);
        known.set(day, found);
      }
      return found;
    },
  };
  return table;
}
