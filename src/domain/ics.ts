import type { EventStatus } from '../contract/feed/events.js';
import type { Text } from '../contract/primitives.js';
import { DAY, type Day, type Instant } from './civil.js';
import { civilOf, dayOf } from './civil-date.js';
import { escapeText, fold } from './ics-text.js';
import { make, type Occurrence } from './occurrences.js';
import { beginsOf, dayOfWall, type Activity, type Series, type Wall } from './series.js';
import { formatWall, vtimezone } from './vtimezone.js';
import type { Zone } from './zone.js';

/**
 * iCalendar out (RFC 5545, with NAME and REFRESH-INTERVAL of RFC 7986): one activity to keep, or a whole calendar
 * to subscribe to.
 */
export interface IcsWords {
  /** The calendar's name. */
  name: string;
  /** The right side of every UID: must stay the same for the life of the feed. */
  host: string;
  /** When the feed was last confirmed; without it, now. Revisions are counted by it. */
  updated: Instant;
  zone: Zone;
  /** Words of the feed in the reader's language. */
  words(text: Text): string;
  /** Where it takes place, in one line. */
  place(activity: Activity): string | undefined;
  category(id: string): string | undefined;
  /** "Cancelled": put before the title where calendars would not show it otherwise. */
  status(status: EventStatus): string | undefined;
}

const utc = (instant: Instant) => `${formatWall(instant)}Z`;
const dateOf = (wall: Wall) => formatWall(wall).slice(0, 8);

/** A wall clock as a property with its zone, or as a date. */
const timed = (name: string, wall: Wall, zone: Zone, allDay: boolean) =>
  allDay ? `${name};VALUE=DATE:${dateOf(wall)}` : `${name};TZID=${zone.id}:${formatWall(wall)}`;

/** Minutes since 2020: grows with each copy of the feed that a person confirms, and fits an INTEGER (3.8.7.4). */
const sequence = (updated: Instant) => Math.max(0, Math.floor((updated - dayOf(2020, 1, 1) * DAY) / 60_000));

export const uidOf = ({ id }: Activity, { host }: IcsWords): string =>
  id.includes('@') ? id : `${id}@${host}`;

const joined = (parts: (string | undefined)[], by: string) => parts.filter(Boolean).join(by);

function facts({ activity }: Series, status: EventStatus, note: Text | undefined, words: IcsWords): string[] {
  const { title, description, category, url } = activity;
  const text = (value: Text | undefined) => (value === undefined ? undefined : words.words(value));
  const lines: [string, string | undefined][] = [
    ['SUMMARY', joined([words.status(status), text(title)], ': ')],
    ['DESCRIPTION', joined([text(note), text(description)], '\n\n')],
    ['LOCATION', words.place(activity)],
    ['CATEGORIES', category === undefined ? undefined : words.category(category)],
  ];
  return [
    ...lines.flatMap(([name, value]) => (value ? [`${name}:${escapeText(value)}`] : [])),
    ...(url && /^https?:/.test(url) ? [`URL:${url}`] : []),
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED'}`,
  ];
}

function component(series: Series, when: string[], rest: string[], words: IcsWords): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(series.activity, words)}`,
    `DTSTAMP:${utc(words.updated)}`,
    `LAST-MODIFIED:${utc(words.updated)}`,
    `SEQUENCE:${sequence(words.updated)}`,
    ...when,
    ...rest,
    'END:VEVENT',
  ];
}

/** DTSTART and DTEND of one occurrence, in the zone of its series. */
function spanOf({ series, start, end, allDay }: Occurrence, zone: Zone): string[] {
  const whose = allDay ? zone : series.zone;
  const wall = (at: Instant) => at + whose.offsetAt(at);
  const lines = [timed('DTSTART', wall(start), whose, allDay)];
  if (end > start) lines.push(timed('DTEND', wall(end), whose, allDay));
  return lines;
}

/** The wall clock of the series on a day. */
const wallOn = ({ start }: Series, day: Day): Wall => start + (day - dayOfWall(start)) * DAY;

/** RRULE with UNTIL as the RFC wants it: a date for dates, UTC for times. */
function ruleOf(series: Series): string {
  const { activity, allDay, recurrence, zone } = series;
  const rule = (activity.repeat ?? '').toUpperCase();
  const last = recurrence?.lastUpTo(-Infinity) ?? Infinity;
  if (last === Infinity) return `RRULE:${rule}`;
  const wall = wallOn(series, last);
  const until = allDay ? dateOf(wall) : utc(zone.instantOfWall(wall));
  return `RRULE:${rule.replace(/UNTIL=[^;]*/, `UNTIL=${until}`)}`;
}

/** Everything of one series: itself, and an own component for each occurrence that is different. */
function seriesLines(series: Series, words: IcsWords): string[] {
  const { activity, zone, allDay, recurrence, except, changes, start, length } = series;
  const first = dayOfWall(start);
  if (!recurrence) {
    if (except.has(first)) return [];
    return occurrenceLines(make(series, first, changes.get(first), words.zone), words);
  }
  // A start on which the rule does not fall is an occurrence to some calendars, and to others not.
  const from = recurrence.first(first, first + 20 * 366);
  if (from === undefined) return [];
  const begin = wallOn(series, from);
  const when = [timed('DTSTART', begin, zone, allDay)];
  if (length > 0) when.push(timed('DTEND', begin + length, zone, allDay));
  when.push(ruleOf(series));
  for (const day of except)
    if (recurrence.first(day, day) !== undefined)
      when.push(timed('EXDATE', wallOn(series, day), zone, allDay));
  const lines = component(
    series,
    when,
    facts(series, activity.status ?? 'confirmed', undefined, words),
    words,
  );
  for (const [day, change] of changes) {
    if (except.has(day) || recurrence.first(day, day) === undefined) continue;
    const one = make(series, day, change, words.zone);
    const id = timed('RECURRENCE-ID', wallOn(series, day), zone, allDay);
    lines.push(
      ...component(
        series,
        [id, ...spanOf(one, words.zone)],
        facts(series, one.status, one.note, words),
        words,
      ),
    );
  }
  return lines;
}

function occurrenceLines(one: Occurrence, words: IcsWords): string[] {
  return component(
    one.series,
    spanOf(one, words.zone),
    facts(one.series, one.status, one.note, words),
    words,
  );
}

const calendar = (zones: Iterable<[Zone, Instant]>, body: string[], head: string[], to: Instant) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//nabo//nabo//EN',
    'CALSCALE:GREGORIAN',
    ...head,
    ...[...zones].flatMap(([zone, from]) => vtimezone(zone, from, Math.max(from, to))),
    ...body,
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');

/** A calendar to subscribe to: all series with all their dates. */
export function writeCalendar(all: readonly Series[], words: IcsWords): string {
  const zones = new Map<Zone, Instant>();
  for (const series of all)
    if (!series.allDay)
      zones.set(series.zone, Math.min(beginsOf(series), zones.get(series.zone) ?? Infinity));
  const name = escapeText(words.name);
  const head = [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `X-WR-TIMEZONE:${words.zone.id}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    `LAST-MODIFIED:${utc(words.updated)}`,
  ];
  return calendar(
    zones,
    all.flatMap((series) => seriesLines(series, words)),
    head,
    words.updated,
  );
}

/** One series with all its dates, to add to a calendar. */
export function writeSeries(series: Series, words: IcsWords): string {
  const zones: [Zone, Instant][] = series.allDay ? [] : [[series.zone, beginsOf(series)]];
  return calendar(zones, seriesLines(series, words), [], words.updated);
}

/** One occurrence, to add to a calendar. Of a series it gets a UID of its own, so that others can be added too. */
export function writeOccurrence(one: Occurrence, words: IcsWords): string {
  const { series, on, start, allDay } = one;
  const { year, month, date } = civilOf(on);
  const activity = series.recurrence
    ? { ...series.activity, id: uidOf(series.activity, words).replace('@', `-${year}-${month}-${date}@`) }
    : series.activity;
  const zones: [Zone, Instant][] = allDay ? [] : [[series.zone, start]];
  return calendar(
    zones,
    occurrenceLines({ ...one, series: { ...series, activity } }, words),
    [],
    words.updated,
  );
}
