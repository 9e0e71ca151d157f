import { civilOf, DAY, MINUTE, dayOf, parseDay, parseTime, type Day, type Instant, type Minutes } from './civil.js';

/**
 * What the clocks of one IANA zone show. Built on `Intl`, which every browser has: `Temporal` is missing on
 * iPhones, and its polyfill weighs more than a whole element.
 */
export interface Zone {
  readonly id: string;
  /** What must be added to UTC to get the wall clock at that instant, in milliseconds. */
  offsetAt(instant: Instant): number;
  /** The zone's calendar day at that instant. */
  dayAt(instant: Instant): Day;
  /** Minutes since the zone's midnight on the wall clock at that instant, with a fraction for seconds. */
  minutesAt(instant: Instant): number;
  /**
   * The instant at which the wall clock shows this. A time that a DST change skips moves forward by the gap;
   * of a time that occurs twice, the first (RFC 5545, 3.3.5; "compatible" in Temporal).
   * @param minutes since midnight; may be past 1440 and counts on into the next days
   */
  instantAt(day: Day, minutes?: Minutes): Instant;
  /** The same for a wall clock as milliseconds: what `Date.UTC` would make of its digits. */
  instantOfWall(wall: number): Instant;
  /** Whether a DST change skips this wall-clock time: an occurrence of a rule then is left out (RFC 5545, 3.3.10). */
  skips(day: Day, minutes: Minutes): boolean;
  /** The offset at `from`, and each change of it up to and with `to`. */
  transitions(from: Instant, to: Instant): Transition[];
}

/** From this instant on the zone is that far ahead of UTC, in milliseconds. */
export interface Transition {
  from: Instant;
  offset: number;
}

const zones = new Map<string, Zone>();

/** @throws RangeError when the runtime does not know the zone; the contract's parse has already refused it */
export function zone(id: string): Zone {
  let known = zones.get(id);
  if (!known) zones.set(id, (known = makeZone(id, offsetByIntl(id))));
  return known;
}

function offsetByIntl(id: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'longOffset' });
  return (instant) => {
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(instant)) ?? [];
    return (sign === '-' ? -1000 : 1000) * (+hours * 3600 + +minutes * 60 + +seconds);
  };
}

/** No zone has changed its clocks twice within this time (Morocco around Ramadan comes closest, with 4 weeks). */
const STEP = 7 * DAY;

/** @param ask the zone's offset at an instant: slow, so it is asked once a week of a year, and the answer kept */
export function makeZone(id: string, ask: (instant: Instant) => number): Zone {
  const years = new Map<number, Transition[]>();
  // A calendar asks about one season thousands of times: the last answer, and from when until when it holds.
  let since = 0;
  let until = 0;
  let current = 0;

  /** The year's offsets, each with the instant from which it holds, halving between two weeks that differ. */
  function transitions(year: number): Transition[] {
    const known = years.get(year);
    if (known) return known;
    const end = dayOf(year + 1, 1, 1) * DAY;
    let at = dayOf(year, 1, 1) * DAY;
    let offset = ask(at);
    const found = [{ from: at, offset }];
    while (at < end) {
      const next = Math.min(at + STEP, end);
      const nextOffset = ask(next);
      if (nextOffset !== offset) {
        let before = at;
        let after = next;
        while (after - before > 1000) {
          const middle = before + Math.floor((after - before) / 2000) * 1000;
          if (ask(middle) === offset) before = middle;
          else after = middle;
        }
        offset = nextOffset;
        if (after < end) found.push({ from: after, offset });
      }
      at = next;
    }
    years.set(year, found);
    return found;
  }

  function offsetAt(instant: Instant): number {
    if (instant >= since && instant < until) return current;
    const { year } = civilOf(Math.floor(instant / DAY));
    until = dayOf(year + 1, 1, 1) * DAY;
    for (const change of transitions(year)) {
      if (change.from > instant) {
        until = change.from;
        break;
      }
      since = change.from;
      current = change.offset;
    }
    return current;
  }

  /** The first instant that shows this wall clock; in a gap none, and then how far the clock is moved by. */
  function find(wall: number): { shown: boolean; instant: Instant } {
    const before = offsetAt(wall - DAY);
    const after = offsetAt(wall + DAY);
    const first = wall - before;
    if (after === before || offsetAt(first) === before) return { shown: true, instant: first };
    const second = wall - after;
    return offsetAt(second) === after
      ? { shown: true, instant: second }
      : { shown: false, instant: first };
  }

  return {
    id,
    offsetAt,
    dayAt: (instant) => Math.floor((instant + offsetAt(instant)) / DAY),
    minutesAt(instant) {
      const wall = instant + offsetAt(instant);
      return (wall - Math.floor(wall / DAY) * DAY) / MINUTE;
    },
    instantAt: (day, minutes = 0) => find(day * DAY + minutes * MINUTE).instant,
    instantOfWall: (wall) => find(wall).instant,
    skips: (day, minutes) => !find(day * DAY + minutes * MINUTE).shown,
    transitions(from, to) {
      const found = [{ from, offset: offsetAt(from) }];
      for (let { year } = civilOf(Math.floor(from / DAY)); dayOf(year, 1, 1) * DAY <= to; year++)
        for (const change of transitions(year))
          if (change.from > from && change.from <= to && change.offset !== found.at(-1)?.offset)
            found.push(change);
      return found;
    },
  };
}

/**
 * The instant of a date (its midnight) or date-time of the feed: wall clock in the zone, or as its offset says.
 * @param value as the contract's schema accepts it
 */
export function instantOf(value: string, zone: Zone): Instant {
  const day = parseDay(value);
  const clock = value.slice(11);
  if (!clock) return zone.instantAt(day);
  const [, time = '', seconds = '', offset = ''] = /^(\d\d:\d\d)(?::([\d.]+))?(.*)$/.exec(clock) ?? [];
  const rest = Math.floor(+seconds * 1000);
  if (!offset) return zone.instantAt(day, parseTime(time)) + rest;
  const ahead = offset === 'Z' ? 0 : (offset[0] === '-' ? -1 : 1) * parseTime(offset.slice(1));
  return day * DAY + (parseTime(time) - ahead) * MINUTE + rest;
}
