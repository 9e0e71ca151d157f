import type { Hours } from '../contract/feed/hours.js';
import type { Text } from '../contract/primitives.js';
import { MINUTE, type Day, type Instant, type Minutes } from './civil.js';
import { minutesAt } from './civil-calendar.js';
import { hoursOf, timetable, type Timetable } from './hours.js';
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

/** A time that somebody wishes for. */
export interface Wish extends Span {
  day: Day;
}

/** In the past; on a day, or at hours of a day, at which nothing is lent; or while something takes place. */
type Obstacle = { why: 'past' | 'closed' | 'hours'; event?: undefined } | { why: 'taken'; event: Occurrence };

export type WishAnswer =
  | { free: true }
  | (Obstacle & {
      free: false;
      /** The day as it is. */
      on: FreeDay;
      /** As long, and free; the nearest start within two weeks, the earlier of two. */
      nearest: Wish | undefined;
    });

/** Nobody borrows a room from 10:08. */
const STEP = 15 * MINUTE;
const WITHOUT_END = 60 * MINUTE;
const NEAR = 14;

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
const without = (all: readonly Stretch[], others: readonly Stretch[]): Stretch[] =>
  others.reduce<readonly Stretch[]>(
    (left, { from, to }) =>
      left.flatMap((one) =>
        one.from < to && from < one.to
          ? [
              { from: one.from, to: from },
              { from: to, to: one.to },
            ].filter((part) => part.from < part.to)
          : [one],
      ),
    all,
  ) as Stretch[];

/** The room's own timetable, and its house's where the room is a place of it. */
function tablesOf({
  hours,
  room,
  zone,
}: RoomScope): { own: Timetable; house: Timetable | undefined } | undefined {
  const own = hours && hoursOf(hours, zone, room);
  return own && { own, house: timetable(hours, zone) };
}

/** Whether the feed tells when the room can be borrowed at all. */
export const hasTimes = (scope: RoomScope): boolean => tablesOf(scope) !== undefined;

/** When the room is lent between two days, the last included, whatever takes place in it. */
function lentIn(scope: RoomScope, first: Day, last: Day): Stretch[] {
  const tables = tablesOf(scope);
  const { zone } = scope;
  if (!tables) return [{ from: zone.instantAt(first), to: zone.instantAt(last + 1) }];
  const { own, house } = tables;
  const lent: Stretch[] = [];
  const lentByHouse: Stretch[] = [];
  const others: Stretch[] = [];
  for (let day = first - LOOK_BACK; day <= last; day++) {
    for (const span of own.intervals(day))
      (span.access === 'open' || span.access === 'loan' ? lent : others).push(span);
    if (house && own !== house && !own.on(day).closed)
      lentByHouse.push(...house.intervals(day).filter(({ access }) => access === 'loan'));
  }
  return joined([...lent, ...without(lentByHouse, others)]);
}

/** Whether an occurrence is in its room at its time. */
function holds({ status, movedFrom, series, on }: Occurrence): boolean {
  if (status === 'cancelled' || status === 'online') return false;
  if (movedFrom) return true;
  const change = series.changes.get(on);
  // A new end is a time, too; a whole event that is "moved" is told at its new time.
  return status === 'postponed' ? false : change?.status !== 'moved' || change.end !== undefined;
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

/** When the room is free from the start of one day to the end of another. */
export const freeIn = (scope: RoomScope, first: Day, last: Day): Stretch[] =>
  without(lentIn(scope, first, last), heldIn(scope, first, last)).filter(
    ({ from, to }) => from < scope.zone.instantAt(last + 1) && to > scope.zone.instantAt(first),
  );

/** The parts that lie in a day, on its clock: whole minutes, and none that the clock cannot name. */
function spansOn(all: readonly Stretch[], day: Day, zone: Zone): Span[] {
  const [start, end] = [zone.instantAt(day), zone.instantAt(day + 1)];
  return all.flatMap((one) => {
    if (one.from >= end || one.to <= start) return [];
    let from = one.from <= start ? 0 : Math.ceil(minutesAt(zone, one.from));
    const to = one.to >= end ? 1440 : Math.floor(minutesAt(zone, one.to));
    // Where the clock shows an hour twice, its name means the first.
    while (from < to && zone.instantAt(day, from) < one.from) from++;
    return from < to ? [{ from, to }] : [];
  });
}

/**
 * How the room stands on some days in a row.
 * @param now what is before it is over; counted in quarters of an hour
 */
export function freeDays(scope: RoomScope, first: Day, count: number, now: Instant): FreeDay[] {
  const { zone } = scope;
  const last = first + count - 1;
  const lent = lentIn(scope, first, last);
  const past = { from: -Infinity, to: Math.ceil(now / STEP) * STEP };
  const free = without(lent, [past, ...heldIn(scope, first, last)]);
  const own = tablesOf(scope)?.own;
  return Array.from({ length: count }, (_, i) => {
    const day = first + i;
    const { closed = false, note } = own?.on(day) ?? {};
    return { day, free: spansOn(free, day, zone), lent: spansOn(lent, day, zone), closed, note };
  });
}

/** The next instant at which {@link freeDays} may be another by itself. */
export const nextStep = (now: Instant): Instant => (Math.floor(now / STEP) + 1) * STEP;

/** The free time of the same length whose start is nearest on the clock. */
function nearestTo(scope: RoomScope, { day, from, to }: Wish, now: Instant): Wish | undefined {
  const length = to - from;
  const first = Math.max(day - NEAR, scope.zone.dayAt(now));
  let found: Wish | undefined;
  let least = Infinity;
  for (const one of freeDays(scope, first, Math.max(0, day + NEAR + 1 - first), now))
    for (const span of one.free) {
      const wished = (day - one.day) * 1440 + from;
      const start = Math.min(Math.max(wished, span.from), span.to - length);
      const distance = Math.abs(start - wished);
      if (start < span.from || distance >= least) continue;
      found = { day: one.day, from: start, to: start + length };
      least = distance;
    }
  return found;
}

/** Whether the room is free at the wished time; if not, why, and when it is. */
export function askFor(scope: RoomScope, wish: Wish, now: Instant): WishAnswer {
  const { zone } = scope;
  const { day, from, to } = wish;
  const [start, end] = [zone.instantAt(day, from), zone.instantAt(day, to)];
  const last = zone.dayAt(end);
  const isIn = (one: Stretch) => one.from <= start && end <= one.to;
  const event = heldIn(scope, day, last).find((one) => one.from < end && start < one.to)?.event;
  const lent = start < end && lentIn(scope, day, last).some(isIn);
  if (start >= now && lent && !event) return { free: true };
  const [on] = freeDays(scope, day, 1, now) as [FreeDay];
  const obstacle: Obstacle =
    start < now
      ? { why: 'past' }
      : lent && event
        ? { why: 'taken', event }
        : { why: on.lent.length > 0 ? 'hours' : 'closed' };
  return { free: false, ...obstacle, on, nearest: nearestTo(scope, wish, now) };
}
