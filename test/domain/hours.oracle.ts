import { Temporal } from 'temporal-polyfill';
import type { Access, Hours, HoursException, RegularRow } from '../../src/contract/feed/hours.js';

/**
 * Opening hours the slow way: for every minute of some days, who may come in. Written only to disagree with
 * `src/domain`: it shares no code with it, asks Temporal for every date and clock, and walks minute by minute.
 */

const order: Access[] = ['open', 'members', 'loan', 'appointment'];
const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function onWeekday(days: RegularRow['days'], date: Temporal.PlainDate): boolean {
  if (typeof days !== 'string') return days.some((d) => week.indexOf(d) + 1 === date.dayOfWeek);
  const [first = '', last] = days.split('-');
  if (last === undefined) return week.indexOf(first) + 1 === date.dayOfWeek;
  for (let i = week.indexOf(first); ; i++) {
    if ((i % 7) + 1 === date.dayOfWeek) return true;
    if (week[i % 7] === last) return false;
  }
}

interface Rows {
  closed: boolean;
  rows: { opens: string; closes: string; access: Access }[];
}

const dayCount = (from: string, through: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(through), { largestUnit: 'days' }).days;

export function ownRows(schedule: Pick<Hours, 'regular' | 'exceptions'>, date: Temporal.PlainDate): Rows {
  const iso = date.toString();
  let best: HoursException[] = [];
  let length = Infinity;
  for (const e of schedule.exceptions ?? []) {
    const from = e.date ?? e.from ?? '';
    const through = e.date ?? e.through ?? '';
    if (iso < from || iso > through || (e.days && !onWeekday(e.days, date))) continue;
    const days = dayCount(from, through);
    if (days < length) best = [];
    if (days <= length) best.push(e);
    length = Math.min(length, days);
  }
  if (best.some((e) => e.closed)) return { closed: true, rows: [] };
  const rows = best.length > 0 ? best : (schedule.regular ?? []).filter((r) => onWeekday(r.days, date));
  return {
    closed: false,
    rows: rows.map(({ opens = '', closes = '', access = 'open' }) => ({ opens, closes, access })),
  };
}

const moments = new Map<string, number>();

/** The minute (since 1970) at which the clocks of the zone show this, `24:00` and a later day included. */
export function minuteOf(zone: string, date: Temporal.PlainDate, time: string): number {
  const key = `${zone} ${date.toString()} ${time}`;
  let minute = moments.get(key);
  if (minute === undefined) {
    const plain =
      time === '24:00'
        ? date.add({ days: 1 }).toPlainDateTime()
        : date.toPlainDateTime(Temporal.PlainTime.from(time));
    minute = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;
    moments.set(key, minute);
  }
  return minute;
}

export interface Slow {
  access: Access | undefined;
  /** Minutes since 1970; `beyond` = later than was looked. */
  until: number | 'beyond' | undefined;
  opens: number | 'beyond';
  soon: boolean;
  closedToday: boolean;
}

/** A timetable spread out minute by minute over some days from a date. */
export class SlowTable {
  private readonly bits: Uint8Array;
  private readonly dates: { until: number; closed: boolean }[] = [];
  private readonly start: number;

  constructor(hours: Hours, zone: string, place: number | undefined, from: Temporal.PlainDate, days: number) {
    this.start = minuteOf(zone, from, '00:00');
    this.bits = new Uint8Array(minuteOf(zone, from.add({ days }), '00:00') - this.start);
    const schedule = place === undefined ? hours : (hours.places?.[place] ?? {});
    for (let n = -2; n < days; n++) {
      const date = from.add({ days: n });
      const closedHouse = place !== undefined && ownRows(hours, date).closed;
      const { closed: closedDay, rows } = closedHouse ? { closed: true, rows: [] } : ownRows(schedule, date);
      for (const { opens, closes, access } of rows) {
        const opened = minuteOf(zone, date, opens);
        // '24:00' compares after every other time, as it should.
        const later = date.add({ days: closes > opens ? 0 : 1 });
        const bit = 1 << order.indexOf(access);
        const closed = minuteOf(zone, later, closes);
        for (let m = opened; m < closed; m++) {
          const i = m - this.start;
          if (i >= 0 && i < this.bits.length) this.bits[i] = (this.bits[i] ?? 0) | bit;
        }
      }
      if (n >= 0) this.dates.push({ until: minuteOf(zone, date, '24:00'), closed: closedDay });
    }
  }

  private has(access: Access, minute: number): boolean {
    return (((this.bits[minute - this.start] ?? 0) >> order.indexOf(access)) & 1) === 1;
  }

  private get end(): number {
    return this.start + this.bits.length;
  }

  dayIndex(minute: number): number {
    return this.dates.findIndex(({ until }) => minute < until);
  }

  at(minute: number): Slow {
    const access = order.find((kind) => this.has(kind, minute));
    let until: Slow['until'];
    if (access) {
      until = minute;
      while (until < this.end && this.has(access, until)) until++;
      if (until === this.end) until = 'beyond';
    }
    let opens: Slow['opens'] = minute + 1;
    while (opens < this.end && !(this.has('open', opens) && !this.has('open', opens - 1))) opens++;
    if (opens === this.end) opens = 'beyond';
    const turn = access === 'open' ? until : opens;
    return {
      access,
      until,
      opens,
      soon: typeof turn === 'number' && turn - minute <= 30,
      closedToday: this.dates[this.dayIndex(minute)]?.closed ?? false,
    };
  }
}
