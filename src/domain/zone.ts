import { DAY, MINUTE, type Day, type Instant, type Minutes } from './civil.js';

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
  /**
   * The instant at which the wall clock shows this. A time that a DST change skips moves forward by the gap;
   * of a time that occurs twice, the first (RFC 5545, 3.3.5; "compatible" in Temporal).
   * @param minutes since midnight; may be past 1440 and counts on into the next days
   */
  instantAt(day: Day, minutes?: Minutes): Instant;
  /** The same for a wall clock as milliseconds: what `Date.UTC` would make of its digits. */
  instantOfWall(wall: number): Instant;
}

const zones = new Map<string, Zone>();

/** @param id a zone that the runtime knows: the contract's parse has refused all others */
export function zone(id: string): Zone {
  let known = zones.get(id);
  if (!known) zones.set(id, (known = makeZone(id, offsetByIntl(id))));
  return known;
}

function offsetByIntl(id: string): (instant: Instant) => number {
  let format: Intl.DateTimeFormat | undefined;
  return (instant) => {
    // The first of these takes a browser 15 ms: not before somebody wants to know.
    format ??= new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'longOffset' });
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(instant)) ?? [];
    return (sign === '-' ? -1000 : 1000) * (+hours * 3600 + +minutes * 60 + +seconds);
  };
}

/** No zone has ever changed its clocks twice in so long a time (Noronha comes closest: a summer time of one week). */
const BLOCK = 4 * DAY;

/** @param ask the zone's offset at an instant: slow, so it is asked at few instants, and the answers kept */
export function makeZone(id: string, ask: (instant: Instant) => number): Zone {
  const asked = new Map<Instant, number>();
  // A calendar asks about one season thousands of times: the last answer, and from when until when it holds.
  let since = 0;
  let until = 0;
  let current = 0;

  function at(instant: Instant): number {
    let offset = asked.get(instant);
    if (offset === undefined) asked.set(instant, (offset = ask(instant)));
    return offset;
  }

  /** A block that begins and ends with the same offset has it all the time between. */
  function offsetAt(instant: Instant): number {
    if (instant >= since && instant < until) return current;
    const from = Math.floor(instant / BLOCK) * BLOCK;
    const offset = at(from);
    if (offset === at(from + BLOCK)) {
      // What goes on from there is one with it: a season of occurrences is one comparison each.
      if (from !== until || offset !== current) since = from;
      until = from + BLOCK;
      return (current = offset);
    }
    return at(instant);
  }

  function instantOfWall(wall: number): Instant {
    const before = offsetAt(wall - DAY);
    const after = offsetAt(wall + DAY);
    const [first, second] = [wall - before, wall - after];
    // The first that shows it; in a gap neither does, and the clock is moved by its length.
    return after === before || offsetAt(first) === before || offsetAt(second) !== after ? first : second;
  }

  return {
    id,
    offsetAt,
    instantOfWall,
    instantAt: (day, minutes = 0) => instantOfWall(day * DAY + minutes * MINUTE),
    dayAt: (instant) => Math.floor((instant + offsetAt(instant)) / DAY),
  };
}

/**
 * The instant of a date (its midnight) or date-time of the feed: wall clock in the zone, or as its offset says.
 * @param value as the contract's schema accepts it
 */
export function instantOf(value: string, zone: Zone): Instant {
  // ECMAScript knows milliseconds only, and reads a date alone as UTC.
  const text = value.replace(/(\.\d{3})\d+/, '$1');
  const clock = text.slice(11);
  if (/[Z+-]/.test(clock)) return Date.parse(text);
  return zone.instantOfWall(Date.parse(clock ? `${text}Z` : text));
}
