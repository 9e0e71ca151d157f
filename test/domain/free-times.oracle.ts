import { Temporal } from 'temporal-polyfill';
import type { FeedEvent } from '../../src/contract/feed/events.js';
import type { Hours } from '../../src/contract/feed/hours.js';
import { minuteOf, ownRows } from './hours.oracle.js';

/**
 * When a room is free, the slow way: minute by minute, by what a person would do with the feed and a calendar on the
 * wall. Written only to disagree with `src/domain/free-times.ts`: it shares no code with it, asks Temporal for every date
 * and clock, and finds the dates of a rule by looking at every day.
 */

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
type PlainDate = Temporal.PlainDate;

/** Days on which the rule falls, by looking at each from the start on. In: DAILY, WEEKLY, MONTHLY with one BYDAY. */
function ruleDays(
  start: PlainDate,
  rule: string,
  end: PlainDate,
  skips: (date: PlainDate) => boolean,
): PlainDate[] {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const until = parts.get('UNTIL');
  const days = parts.get('BYDAY')?.split(',');
  const monday = (date: PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });
  const falls = (date: PlainDate): boolean => {
    const weekday = weekdays[date.dayOfWeek - 1] ?? '';
    switch (parts.get('FREQ')) {
      case 'DAILY':
        return start.until(date, { largestUnit: 'days' }).days % interval === 0;
      case 'WEEKLY':
        return (
          (monday(start).until(monday(date), { largestUnit: 'days' }).days / 7) % interval === 0 &&
          (days ?? [weekdays[start.dayOfWeek - 1]]).includes(weekday)
        );
      default: {
        const months = (date.year - start.year) * 12 + date.month - start.month;
        const nth = Math.ceil(date.day / 7);
        const fromEnd = -Math.ceil((date.daysInMonth - date.day + 1) / 7);
        const fits = days
          ? days.includes(`${nth}${weekday}`) || days.includes(`${fromEnd}${weekday}`)
          : date.day === start.day;
        return months % interval === 0 && fits;
      }
    }
  };
  const found: PlainDate[] = [];
  let left = Number(parts.get('COUNT') ?? Infinity);
  for (
    let date = start;
    Temporal.PlainDate.compare(date, end) <= 0 && left > 0;
    date = date.add({ days: 1 })
  ) {
    if (until && date.toString().replaceAll('-', '') > until) break;
    if (!falls(date) || (!date.equals(start) && skips(date))) continue;
    found.push(date);
    left--;
  }
  return found;
}

/** From and to of one time that an event is in its room, in minutes since 1970; nothing when it is not. */
type Held = [number, number];

const wall = (text: string) => Temporal.PlainDateTime.from(text);

/** Every time that the event holds its room up to a date. */
export function heldBy(event: FeedEvent, zone: string, end: PlainDate): Held[] {
  const allDay = event.start.length === 10;
  const at = (time: Temporal.PlainDateTime) =>
    time.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;
  const first = wall(event.start);
  const last = event.end === undefined ? undefined : wall(event.end).add({ days: allDay ? 1 : 0 });
  const skipped = (date: PlainDate) => {
    const time = date.toPlainDateTime(first.toPlainTime());
    const shown = time.toZonedDateTime(zone, { disambiguation: 'compatible' }).toPlainDateTime();
    return !allDay && !shown.equals(time);
  };
  const start = first.toPlainDate();
  const dates = event.repeat ? ruleDays(start, event.repeat, end, skipped) : [start];
  const found: Held[] = [];
  for (const date of dates) {
    const name = date.toString();
    if (event.except?.includes(name)) continue;
    // The last word on a date counts.
    const change = event.changes?.findLast(({ on }) => on === name);
    const by = start.until(date, { largestUnit: 'days' });
    let begins = first.add(by);
    let ends = last?.add(by);
    let wholeDays = allDay;
    const before = at(begins);
    if (change?.start) {
      const length = ends ? begins.until(ends, { largestUnit: 'minutes' }) : undefined;
      begins = wall(change.start);
      const turns = (change.start.length === 10) !== allDay;
      wholeDays = change.start.length === 10;
      ends = turns ? (wholeDays ? begins.add({ days: 1 }) : undefined) : length && begins.add(length);
      if (allDay && wholeDays && !length) ends = begins.add({ days: 1 });
    } else if (allDay && !ends) ends = begins.add({ days: 1 });
    if (change?.end) ends = wall(change.end).add({ days: wholeDays ? 1 : 0 });
    const elsewhere = change?.start !== undefined && (at(begins) !== before || wholeDays !== allDay);
    const status = change?.status ?? (elsewhere ? 'moved' : (event.status ?? 'confirmed'));
    if (status === 'cancelled' || status === 'online') continue;
    if (status === 'postponed' && !elsewhere) continue;
    if (change?.status === 'moved' && !elsewhere && !change.end) continue;
    const from = at(begins);
    const to = ends ? at(ends) : from;
    found.push([from, to > from ? to : from + 60]);
  }
  return found;
}

export type Why = 'past' | 'closed' | 'hours' | 'taken';

/** A room spread out minute by minute over some days from a date. */
export class SlowRoom {
  readonly start: number;
  private readonly lent: Uint8Array;
  private readonly held: Uint8Array;

  constructor(
    hours: Hours | undefined,
    events: readonly FeedEvent[],
    room: string,
    readonly zone: string,
    readonly from: PlainDate,
    readonly days: number,
  ) {
    this.start = minuteOf(zone, from, '00:00');
    const length = minuteOf(zone, from.add({ days }), '00:00') - this.start;
    this.lent = new Uint8Array(length);
    this.held = new Uint8Array(length);
    this.readHours(hours ?? {}, room);
    for (const event of events)
      if (event.room === room)
        for (const [first, end] of heldBy(event, zone, from.add({ days: days + 20 })))
          this.mark(this.held, first, end);
  }

  private mark(bits: Uint8Array, from: number, to: number, value = 1): void {
    for (
      let minute = Math.max(0, from - this.start);
      minute < Math.min(bits.length, to - this.start);
      minute++
    )
      bits[minute] = value;
  }

  private readHours(hours: Hours, room: string): void {
    const told = (one: Pick<Hours, 'regular' | 'exceptions'> | undefined) =>
      !!one && (one.regular ?? []).length + (one.exceptions ?? []).length > 0;
    const found = hours.places?.find(({ id }) => id === room);
    const place = told(found) ? found : undefined;
    if (!place && !told(hours)) {
      this.lent.fill(1);
      return;
    }
    const theirs = new Uint8Array(this.lent.length);
    const ofHouse = new Uint8Array(this.lent.length);
    for (let n = -3; n < this.days; n++) {
      const date = this.from.add({ days: n });
      const house = ownRows(hours, date);
      const own = place ? (house.closed ? house : ownRows(place, date)) : house;
      const each = (rows: typeof house.rows, bits: Uint8Array, ...kinds: string[]) => {
        for (const { opens, closes, access } of rows) {
          if (!kinds.includes(access)) continue;
          const later = date.add({ days: closes > opens ? 0 : 1 });
          this.mark(bits, minuteOf(this.zone, date, opens), minuteOf(this.zone, later, closes));
        }
      };
      each(own.rows, this.lent, 'open', 'loan');
      each(own.rows, theirs, 'members', 'appointment');
      if (place && !own.closed) each(house.rows, ofHouse, 'loan');
    }
    ofHouse.forEach((loan, minute) => {
      if (loan && !theirs[minute]) this.lent[minute] = 1;
    });
  }

  isLent = (minute: number): boolean => this.lent[minute - this.start] === 1;
  isFree = (minute: number): boolean => this.isLent(minute) && this.held[minute - this.start] !== 1;

  /** The minute at which the clock of the n-th day shows that many minutes. */
  minuteAt(n: number, minutes: number): number {
    const two = (value: number) => String(value).padStart(2, '0');
    return minuteOf(
      this.zone,
      this.from.add({ days: n }),
      `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    );
  }

  /** Why the n-th day from one minute of the clock to another is not free. */
  why(n: number, from: number, to: number, now: number): Why | undefined {
    const [start, end] = [this.minuteAt(n, from), this.minuteAt(n, to)];
    if (start < now) return 'past';
    const minutes = Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
    if (minutes.length > 0 && minutes.every(this.isFree)) return undefined;
    if (minutes.length > 0 && minutes.every(this.isLent)) return 'taken';
    const midnight = [this.minuteAt(n, 0), this.minuteAt(n, 1440)] as const;
    for (let minute = midnight[0]; minute < midnight[1]; minute++) if (this.isLent(minute)) return 'hours';
    return 'closed';
  }
}
