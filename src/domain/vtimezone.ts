import { DAY, weekdayOf, type Instant } from './civil.js';
import { civilOf, dayOf, daysInMonth } from './civil-date.js';
import type { Zone } from './zone.js';

/** A change of the clocks: the instant, and by how much they were and are ahead of UTC, in milliseconds. */
export interface Transition {
  at: Instant;
  before: number;
  after: number;
}

/** The changes of a zone's clocks in a span of instants, found by halving the days between which they lie. */
export function transitions(zone: Zone, from: Instant, to: Instant): Transition[] {
  const found: Transition[] = [];
  let before = zone.offsetAt(from);
  for (let at = from; at < to; at += DAY) {
    const next = Math.min(at + DAY, to);
    const after = zone.offsetAt(next);
    if (after === before) continue;
    let low = at;
    let high = next;
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (zone.offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, before, after });
    before = after;
  }
  return found;
}

const two = (n: number) => String(n).padStart(2, '0');

/** `20261224T100000`: wall-clock milliseconds as iCalendar writes them. */
export function formatWall(wall: number): string {
  const day = Math.floor(wall / DAY);
  const { year, month, date } = civilOf(day);
  const seconds = Math.floor((wall - day * DAY) / 1000);
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) => two(Math.floor(n))).join('');
  return `${String(year).padStart(4, '0')}${two(month)}${two(date)}T${clock}`;
}

function formatOffset(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const rest = seconds % 60 ? two(seconds % 60) : '';
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${rest}`;
}

/** The wall clock that a change ends: what DTSTART of an observance means (RFC 5545, 3.6.5). */
const onset = ({ at, before }: Transition) => at + before;

/** `-1SU`, `2SU`: the names that one day of a month has as a counted weekday, the last one first. */
function weekdayNames(wall: number): string[] {
  const day = Math.floor(wall / DAY);
  const { year, month, date } = civilOf(day);
  const name = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekdayOf(day)] ?? '';
  const last = date + 7 > daysInMonth(year, month) ? [`-1${name}`] : [];
  return [...last, `${Math.ceil(date / 7)}${name}`];
}

/** Changes of one kind: the same offsets, month and time of day. */
const kindOf = (change: Transition) => {
  const wall = onset(change);
  const { month } = civilOf(Math.floor(wall / DAY));
  return [change.before, change.after, month, wall - Math.floor(wall / DAY) * DAY].join();
};

/** The counted weekday on which all changes fall, one in each year without a gap; `undefined` when there is none. */
function ruleOf(changes: readonly Transition[]): string | undefined {
  const years = changes.map((change) => civilOf(Math.floor(onset(change) / DAY)).year);
  if (changes.length < 3 || years.some((year, i) => i > 0 && year !== (years[i - 1] ?? 0) + 1))
    return undefined;
  const names = changes.map((change) => weekdayNames(onset(change)));
  return names[0]?.find((name) => names.every((all) => all.includes(name)));
}

function observance(kind: string, first: Transition, more: readonly string[]): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${formatWall(onset(first))}`,
    ...more,
    `TZOFFSETFROM:${formatOffset(first.before)}`,
    `TZOFFSETTO:${formatOffset(first.after)}`,
    `END:${kind}`,
  ];
}

/**
 * The VTIMEZONE of a zone, as lines: every change of its clocks from a year before `from` to ten years after `to`.
 * Changes that fall on the same counted weekday each year become a rule, which goes on for ever when the last
 * years still obey it; others (clocks that stop for Ramadan) are listed, the first too: ical.js, and what is built on
 * it, takes no notice of DTSTART where there is an RDATE.
 */
export function vtimezone(zone: Zone, from: Instant, to: Instant): string[] {
  const start = dayOf(civilOf(Math.floor(from / DAY)).year - 1, 1, 1) * DAY;
  const lastYear = civilOf(Math.floor(to / DAY)).year + 10;
  const all = transitions(zone, start, dayOf(lastYear + 1, 1, 1) * DAY);
  const initial = zone.offsetAt(start);
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone.id}`,
    ...observance('STANDARD', { at: start - initial, before: initial, after: initial }, []),
  ];
  const kinds = new Map<string, Transition[]>();
  for (const change of all) kinds.set(kindOf(change), [...(kinds.get(kindOf(change)) ?? []), change]);
  for (const changes of kinds.values()) {
    const [first] = changes;
    const last = changes.at(-1);
    if (!first || !last) continue;
    const name = first.after > first.before ? 'DAYLIGHT' : 'STANDARD';
    const { year, month } = civilOf(Math.floor(onset(last) / DAY));
    const byDay = ruleOf(changes);
    const until = year < lastYear ? `;UNTIL=${formatWall(last.at)}Z` : '';
    const more = byDay
      ? [`RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${byDay}${until}`]
      : changes.map((change) => `RDATE:${formatWall(onset(change))}`);
    lines.push(...observance(name, first, more));
  }
  return [...lines, 'END:VTIMEZONE'];
}
