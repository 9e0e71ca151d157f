import { DAY, MINUTE, dayOf, parseDay, parseTime, type Day, type Instant, type Minutes } from './civil.js';

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
  /** Whether a DST change skips this wall-clock time: an occurrence of a rule then is left out (RFC 5545, 3.3.10). */
  skips(day: Day, minutes: Minutes): boolean;
}

interface Transition {
  from: Instant;
  offset: number;
}

const zones = new Map<string, Zone>();

/** @throws RangeError when the runtime does not know the zone; the contract's parse has already refused it */
export function zone(id: string): Zone {
  let known = zones.get(id);
  if (!known) zones.set(id, (known = makeZone(id)));
  return known;
}

/** No zone has changed its clocks twice within this time (Morocco around Ramadan comes closest, with 4 weeks). */
const STEP = 7 * DAY;

function makeZone(id: string): Zone {
  const format = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'longOffset' });
  const years = new Map<number, Transition[]>();

  function ask(instant: Instant): number {
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(instant)) ?? [];
    return (sign === '-' ? -1000 : 1000) * (+hours * 3600 + +minutes * 60 + +seconds);
  }

  /** The year's offsets, each with the instant from which it holds. Asking `Intl` once a week and halving in between. */
  function transitions(year: number): Transition[] {
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
        found.push({ from: after, offset });
      }
      at = next;
    }
    return found;
  }

  function offsetAt(instant: Instant): number {
    const year = new Date(instant).getUTCFullYear();
    let known = years.get(year);
    if (!known) years.set(year, (known = transitions(year)));
    let offset = 0;
    for (const change of known) {
      if (change.from > instant) break;
      offset = change.offset;
    }
    return offset;
  }

  /** The instants that show this wall clock: none in a gap, two in an overlap, earliest first; and the gap's way out. */
  function candidates(wall: number): { shown: Instant[]; before: number } {
    const before = offsetAt(wall - DAY);
    const after = offsetAt(wall + DAY);
    const shown = [wall - before];
    if (after !== before) shown.push(wall - after);
    return { shown: shown.filter((i) => i + offsetAt(i) === wall).sort((a, b) => a - b), before };
  }

  const wallOf = (day: Day, minutes: Minutes) => day * DAY + minutes * MINUTE;

  return {
    id,
    offsetAt,
    dayAt: (instant) => Math.floor((instant + offsetAt(instant)) / DAY),
    minutesAt(instant) {
      const wall = instant + offsetAt(instant);
      return (wall - Math.floor(wall / DAY) * DAY) / MINUTE;
    },
    instantAt(day, minutes = 0) {
      const wall = wallOf(day, minutes);
      const { shown, before } = candidates(wall);
      return shown[0] ?? wall - before;
    },
    skips: (day, minutes) => candidates(wallOf(day, minutes)).shown.length === 0,
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
