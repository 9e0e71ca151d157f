import type { Hours } from '../contract/feed/hours.js';
import type { Text } from '../contract/primitives.js';
import { MINUTE, type Day, type Instant, type Minutes } from './civil.js';
import { hoursOf, timetable, type Interval, type Timetable } from './hours.js';
import { LOOK_BACK } from './hours-status.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';
import type { Series } from './series.js';
import type { Zone } from './zone.js';

/**
 * When a room can be borrowed (contract, section 2). Where the contract is silent:
 * - A room can be borrowed while its place is open or on loan; its place is the one with its id, and the house for a
 *   room that is no place or whose place tells no hours. In hours of `members` and by `appointment` it is theirs.
 * - The house's `loan` hours hold in its places too, but not while a place is its members' or by appointment, nor
 *   on a day on which something closes the place.
 * - An event holds its room from start to end, and for an hour where no end is told. Cancelled ones and those that
 *   went online hold none; postponed and moved ones hold it at their new time, if they have one.
 * - Where no hours are told at all, only events stand in the way.
 */
export interface RoomScope {
  hours: Hours | undefined;
  /** All activities, those of other rooms too. */
  series: readonly Series[];
  /** Its id. */
  room: string;
  zone: Zone;
}

/** A part of the time line, `to` excluded. */
export interface Stretch {
  from: Instant;
  to: Instant;
}

/** A part of one day, in minutes since its midnight on the wall clock; nothing runs past 1440. */
export interface Span {
  from: Minutes;
  to: Minutes;
}

export interface FreeDay {
  day: Day;
  /** In order. None on a day that is over. */
  free: Span[];
  /** When it could be borrowed if nothing took place in it. */
  lent: Span[];
  /** An exception closes the house, or the place, all day. */
  closed: boolean;
  /** What the exceptions say of the day. */
  note: Text | undefined;
}

/** Nobody borrows a room from 10:08. */
const STEP = 15 * MINUTE;
const WITHOUT_END = 60 * MINUTE;

/** One after another, without overlaps; what touches is one. */
function joined(all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to } of [...all].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) found.push({ from, to });
  }
  return found;
}

/** What is left of some when others are taken out. */
const without = (all: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] =>
  others.reduce(
    (left, { from, to }) =>
      left.flatMap((one) =>
        [
          { from: one.from, to: Math.min(one.to, from) },
          { from: Math.max(one.from, to), to: one.to },
        ].filter((part) => part.from < part.to),
      ),
    all,
  );

/** The room's own timetable, or its house's; `undefined` where the feed does not tell when the room can be borrowed. */
export const tableOf = ({ hours, room, zone }: RoomScope): Timetable | undefined =>
  hours && hoursOf(hours, zone, room);

const isLent = ({ access }: Interval) => access === 'open' || access === 'loan';

/** When the room is lent between two days, the last included, whatever takes place in it. */
function lentIn(scope: RoomScope, first: Day, last: Day): Stretch[] {
  const { hours, zone } = scope;
  const own = tableOf(scope);
  if (!hours || !own) return [{ from: zone.instantAt(first), to: zone.instantAt(last + 1) }];
  const house = timetable(hours, zone);
  const days = Array.from({ length: last - first + 1 + LOOK_BACK }, (_, i) => first - LOOK_BACK + i);
  const spans = days.flatMap((day) => own.intervals(day));
  const others = spans.filter((span) => !isLent(span));
  const lentByHouse = days
    .flatMap((day) => (own.on(day).closed ? [] : (house?.intervals(day) ?? [])))
    .filter(({ access }) => access === 'loan');
  return joined([...spans.filter(isLent), ...without(lentByHouse, others)]);
}

/** Whether an occurrence is in its room at its time. */
function holds({ status, movedFrom, series, on }: Occurrence): boolean {
  if (/^(?:cancelled|online)$/.test(status)) return false;
  const change = series.changes.get(on);
  // A new end is a time, too; a whole event that is "moved" is told at its new time.
  return !!movedFrom || (status !== 'postponed' && (change?.status !== 'moved' || change.end !== undefined));
}

/** What takes place in the room on some days, the last included. */
const heldIn = (
  { series, room, zone }: RoomScope,
  first: Day,
  last: Day,
): (Stretch & { event: Occurrence })[] =>
  occurrencesIn(
    series.filter(({ activity }) => activity.room === room),
    zone,
    first - 1,
    last,
  )
    .filter(holds)
    .map((event) => ({
      event,
      from: event.start,
      to: event.end > event.start ? event.end : event.start + WITHOUT_END,
    }));

/** What a window of days is worked out from once: when the room is lent in it, and what takes place then. */
interface Window {
  lent: Stretch[];
  held: readonly (Stretch & { event: Occurrence })[];
}

export const windowOf = (scope: RoomScope, first: Day, last: Day): Window => ({
  lent: lentIn(scope, first, last),
  held: heldIn(scope, first, last),
});

/** When the room is free from the start of one day to the end of another. */
export function freeIn(scope: RoomScope, first: Day, last: Day): readonly Stretch[] {
  const { lent, held } = windowOf(scope, first, last);
  return without(lent, held).filter(
    ({ from, to }) => from < scope.zone.instantAt(last + 1) && to > scope.zone.instantAt(first),
  );
}

/** The parts that lie in a day, on its clock: whole minutes, and none that the clock cannot name. */
function spansOn(all: readonly Stretch[], day: Day, zone: Zone): Span[] {
  const clock = (at: Instant) => (at + zone.offsetAt(at)) / MINUTE - day * 1440;
  const [start, end] = [zone.instantAt(day), zone.instantAt(day + 1)];
  return all.flatMap((one) => {
    if (one.from >= end || one.to <= start) return [];
    let from = one.from <= start ? 0 : Math.ceil(clock(one.from));
    const to = one.to >= end ? 1440 : Math.floor(clock(one.to));
    // Where the clock shows an hour twice, its name means the first.
    while (from < to && zone.instantAt(day, from) < one.from) from++;
    return from < to ? [{ from, to }] : [];
  });
}

/**
 * How the room stands on some days in a row.
 * @param now what is before it is over; counted in quarters of an hour
 * @param window what is known of these days
 */
export function freeDays(
  scope: RoomScope,
  first: Day,
  count: number,
  now: Instant,
  { lent, held } = windowOf(scope, first, first + count - 1),
): FreeDay[] {
  const { zone } = scope;
  const past = { from: -Infinity, to: Math.ceil(now / STEP) * STEP };
  const free = without(lent, [past, ...held]);
  const own = tableOf(scope);
  return Array.from({ length: count }, (_, i) => {
    const day = first + i;
    const { closed = false, note } = own?.on(day) ?? {};
    return { day, free: spansOn(free, day, zone), lent: spansOn(lent, day, zone), closed, note };
  });
}

/** The next instant at which {@link freeDays} may be another by itself. */
export const nextStep = (now: Instant): Instant => (Math.floor(now / STEP) + 1) * STEP;
