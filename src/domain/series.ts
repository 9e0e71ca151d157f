import type { Change, FeedEvent } from '../contract/feed/events.js';
import type { Text } from '../contract/primitives.js';
import { isFault, parseRule, type Rule } from '../contract/rrule.js';
import { DAY, MINUTE, parseDay, parseTime, type Day, type Instant } from './civil.js';
import { Recurrence } from './recurrence.js';
import { instantOf, type Zone } from './zone.js';

/** A wall clock as one number: the milliseconds that `Date.UTC` makes of its digits. No instant of anybody. */
export type Wall = number;

/** An event of the feed, with what only an iCalendar file says besides. */
export interface Activity extends FeedEvent {
  /** Where it is, in words, when it is in none of the house's rooms. */
  place?: Text;
}

/**
 * An activity with all its occurrences, ready to be asked for a window (see `occurrences.ts`).
 *
 * Where the contract is silent: what repeats is the wall clock of start *and* end, so that a night from 20:00
 * to 04:00 does so also when the clocks are changed in it; a start on which its own rule does not fall is no
 * occurrence, and not counted by COUNT; but a first start that a DST change skips is one, moved by the gap.
 */
export interface Series {
  readonly activity: Activity;
  /** Whose clocks `start` means; the centre's, unless an iCalendar file names another zone. */
  readonly zone: Zone;
  readonly allDay: boolean;
  readonly start: Wall;
  /** Milliseconds on the wall clock from start to end; 0 when no end is told; whole days when all day. */
  readonly length: number;
  readonly recurrence: Recurrence | undefined;
  readonly except: ReadonlySet<Day>;
  /** By the original day in `zone`. */
  readonly changes: ReadonlyMap<Day, Change>;
  /** Where it was before, when an iCalendar file moved this one occurrence of a series. */
  readonly movedFrom?: Moment | undefined;
}

/** A start or an end: an instant, and whether only its day is meant. */
export interface Moment {
  at: Instant;
  allDay: boolean;
}

const noDays: ReadonlySet<Day> = new Set();
const noChanges: ReadonlyMap<Day, Change> = new Map();

export const dayOfWall = (wall: Wall): Day => Math.floor(wall / DAY);

/** Whether a date-time names its offset: then it is one instant, also where the wall clock shows its time twice. */
const exact = (value: string) => /[Z+-]/.test(value.slice(16));

/** The wall clock in the zone of a date or date-time of the feed. */
export function wallOf(value: string, zone: Zone): Wall {
  if (value.length === 10) return parseDay(value) * DAY;
  if (value.length === 16) return parseDay(value) * DAY + parseTime(value.slice(11)) * MINUTE;
  if (!exact(value)) return instantOf(value, utc);
  const instant = instantOf(value, zone);
  return instant + zone.offsetAt(instant);
}

/** Reads digits as they stand. */
const utc = { instantOfWall: (wall: Wall) => wall } as Zone;

/** The last day on which the rule may fall, by UNTIL. */
function lastDay({ until }: Rule, start: Wall, zone: Zone, allDay: boolean): Day {
  if (until === undefined) return Infinity;
  const day = parseDay(until.replace(/^(.{4})(..)/, '$1-$2-'));
  if (until.length === 8) return day;
  const seconds = +until.slice(9, 11) * 3600 + +until.slice(11, 13) * 60 + +until.slice(13, 15);
  const last = day * DAY + seconds * 1000;
  const wall = until.endsWith('Z') ? last + zone.offsetAt(last) : last;
  const clock = start - dayOfWall(start) * DAY;
  return allDay || wall - dayOfWall(wall) * DAY >= clock ? dayOfWall(wall) : dayOfWall(wall) - 1;
}

/** The rule's days. A time that a DST change skips is no occurrence (RFC 5545, 3.3.10), but for the very first. */
function recurrenceOf(rule: Rule, start: Wall, zone: Zone, allDay: boolean): Recurrence {
  const first = dayOfWall(start);
  const last = lastDay(rule, start, zone, allDay);
  if (allDay) return new Recurrence(rule, first, last);
  return new Recurrence(rule, first, last, (day) => {
    const wall = start + (day - first) * DAY;
    // Clocks were first changed in 1844, at Manila: a rule from the year 1 must not be asked about each day.
    if (day === first || wall < -4e12) return false;
    const instant = zone.instantOfWall(wall);
    return instant + zone.offsetAt(instant) !== wall;
  });
}

/** The series of one event. A rule that is none leaves the first date. */
export function seriesOf(activity: Activity, zone: Zone): Series {
  const { repeat, except, changes } = activity;
  const allDay = activity.start.length === 10;
  const start = wallOf(activity.start, zone);
  const end = activity.end === undefined ? start : wallOf(activity.end, zone);
  const length = Math.max(0, end - start) + (allDay ? DAY : 0);
  const rule = repeat === undefined ? undefined : parseRule(repeat);
  const recurrence = rule && !isFault(rule) ? recurrenceOf(rule, start, zone, allDay) : undefined;
  return {
    activity,
    zone,
    allDay,
    start,
    length,
    recurrence,
    except: except?.length ? new Set(except.map(parseDay)) : noDays,
    changes: changes?.length ? new Map(changes.map((change) => [parseDay(change.on), change])) : noChanges,
  };
}

/** Start of the occurrence that `start` names: exact also where the wall clock shows a time twice. */
export const beginsOf = ({ activity, zone, start }: Series): Instant =>
  exact(activity.start) ? instantOf(activity.start, zone) : zone.instantOfWall(start);

/** Its end; not before its start, whatever offsets say. */
export function endsOf(series: Series): Instant {
  const { activity, zone, start, length } = series;
  const { end } = activity;
  const ends = end !== undefined && exact(end) ? instantOf(end, zone) : zone.instantOfWall(start + length);
  return Math.max(beginsOf(series), ends);
}

const known = new WeakMap<readonly FeedEvent[], { zone: Zone; series: readonly Series[] }>();

/** The series of a feed's events. The same list in the same zone gives the same series. */
export function allSeries(events: readonly FeedEvent[], zone: Zone): readonly Series[] {
  let found = known.get(events);
  if (found?.zone !== zone)
    known.set(events, (found = { zone, series: events.map((event) => seriesOf(event, zone)) }));
  return found.series;
}
