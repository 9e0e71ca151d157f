import type { Change, EventStatus } from '../contract/feed/events.js';
import type { Text } from '../contract/primitives.js';
import { DAY, formatDay, type Day, type Instant } from './civil.js';
import { beginsOf, dayOfWall, endsOf, wallOf, type Moment, type Series } from './series.js';
import type { Zone } from './zone.js';

/** One time that an activity takes place, or would have. */
export interface Occurrence {
  readonly series: Series;
  /** The day on which it stands by its rule, in the series' zone: its name within the series, also when moved. */
  readonly on: Day;
  readonly start: Instant;
  /** The same as `start` when no end is told. */
  readonly end: Instant;
  readonly allDay: boolean;
  /** First and last day that it touches, in the centre's zone. */
  readonly day: Day;
  readonly lastDay: Day;
  readonly status: EventStatus;
  /** Where it would have been. */
  readonly movedFrom: Moment | undefined;
  readonly note: Text | undefined;
}

/** A name for one occurrence within its feed, fit for an address. */
export const occurrenceKey = ({ series, on }: Occurrence): string => `${series.activity.id}@${formatDay(on)}`;

/** Days from the one on which an occurrence of the series starts to the last one that it may touch. */
export const span = (series: Series): number => Math.ceil(series.length / DAY) + (series.allDay ? -1 : 0);

/** What stands on a day of a series, with the change of that day. */
export function make(series: Series, on: Day, change: Change | undefined, zone: Zone): Occurrence {
  const { activity, start, length } = series;
  let { allDay } = series;
  let begins: Instant;
  let ends: Instant;
  const first = dayOfWall(start);
  let wall = start;
  if (on !== first || change?.start || change?.end) {
    wall = on * DAY + start - first * DAY;
    let wallEnd = wall + length;
    if (change?.start) {
      wall = wallOf(change.start, series.zone);
      allDay = change.start.length === 10;
      wallEnd = wall + (allDay === series.allDay ? length : allDay ? DAY : 0);
    }
    if (change?.end) wallEnd = wallOf(change.end, series.zone) + (allDay ? DAY : 0);
    const whose = allDay ? zone : series.zone;
    begins = whose.instantOfWall(wall);
    ends = wallEnd > wall ? Math.max(begins, whose.instantOfWall(wallEnd)) : begins;
  } else {
    begins = beginsOf(series);
    ends = endsOf(series);
  }
  let movedFrom = series.movedFrom;
  if (change?.start) {
    const was = series.zone.instantOfWall(on * DAY + start - first * DAY);
    if (was !== begins || allDay !== series.allDay) movedFrom = { at: was, allDay: series.allDay };
  }
  const day = zone.dayAt(begins);
  return {
    series,
    on,
    start: begins,
    end: ends,
    allDay,
    day,
    lastDay: ends > begins ? zone.dayAt(ends - 1) : day,
    status: change?.status ?? (movedFrom ? 'moved' : (activity.status ?? 'confirmed')),
    movedFrom,
    note: change?.note,
  };
}

/** Whether the series has an occurrence that stands on this day by its rule, before any change of it. */
function standsOn(series: Series, day: Day): boolean {
  const { recurrence, except, start } = series;
  if (except.has(day)) return false;
  return recurrence ? recurrence.first(day, day) !== undefined : day === dayOfWall(start);
}

/** The occurrence that stands on this day by its rule, as it now is; undefined when there is none. */
export const occurrenceOn = (series: Series, day: Day, zone: Zone): Occurrence | undefined =>
  standsOn(series, day) ? make(series, day, series.changes.get(day), zone) : undefined;

/**
 * The occurrences of one series that touch a window of days in the centre's zone, in no order.
 * @param from first day, `to` last day
 */
export function occurrencesOf(series: Series, zone: Zone, from: Day, to: Day): Occurrence[] {
  const { recurrence, except, changes, start } = series;
  const first = dayOfWall(start);
  // Where a file has a zone of its own, its days may lie one beside the centre's.
  const beside = series.zone === zone ? 0 : 1;
  const earliest = from - span(series) - beside;
  const latest = to + beside;
  const days = recurrence
    ? recurrence.days(earliest, latest)
    : first >= earliest && first <= latest
      ? [first]
      : [];
  const found: Occurrence[] = [];
  const add = (day: Day, change: Change | undefined) => {
    const occurrence = make(series, day, change, zone);
    if (occurrence.day <= to && occurrence.lastDay >= from) found.push(occurrence);
  };
  for (const day of days) if (!except.has(day)) add(day, changes.get(day));
  for (const [day, change] of changes)
    if ((day < earliest || day > latest) && (change.start || change.end) && standsOn(series, day))
      add(day, change);
  return found;
}

/**
 * All occurrences that touch the days from `from` through `to` in the centre's zone, in the order in which a visitor
 * meets them: by their start; at one time in the order of the feed.
 */
export function occurrencesIn(all: readonly Series[], zone: Zone, from: Day, to: Day): Occurrence[] {
  // Of many activities many begin together: their times are put in order, not each of them.
  const byStart = new Map<Instant, Occurrence[]>();
  for (const series of all) {
    // What neither repeats nor moves is most of a large feed: one comparison.
    if (!series.recurrence && series.changes.size === 0) {
      const day = dayOfWall(series.start);
      if (day > to + 1 || day + span(series) < from - 1) continue;
    }
    for (const one of occurrencesOf(series, zone, from, to))
      if (!byStart.get(one.start)?.push(one)) byStart.set(one.start, [one]);
  }
  return [...byStart].sort(([a], [b]) => a - b).flatMap(([, together]) => together);
}
