import { DAY, type Day } from './civil.js';
import { make, occurrencesOf, span, type Occurrence } from './occurrences.js';
import { dayOfWall, type Series, type Wall } from './series.js';
import type { Zone } from './zone.js';

/** What one day of a grid holds: its first few occurrences in order, and how many there are. */
export interface DayCell {
  shown: Occurrence[];
  number: number;
}

/** One that may be shown: only what order needs, until it is known to be among the first. */
interface Candidate {
  wall: Wall;
  series: Series;
  on: Day;
  made: Occurrence | undefined;
}

/**
 * The days from `from` through `to`, each with its first `most` occurrences. A day of a large feed has hundreds: they
 * are counted, and only those that are shown are made.
 * @returns with the days, how many series take place in them
 */
export function dayCells(
  all: readonly Series[],
  zone: Zone,
  from: Day,
  to: Day,
  most: number,
): { cells: DayCell[]; series: number } {
  const firsts: Candidate[][] = Array.from({ length: to - from + 1 }, () => []);
  const numbers = firsts.map(() => 0);

  /** Keeps the candidate if it is among the first of the day; of two at one time the one that came before. */
  function put(day: Day, wall: Wall, series: Series, on: Day, made?: Occurrence): void {
    const index = day - from;
    const list = firsts[index];
    if (!list) return;
    numbers[index] = (numbers[index] ?? 0) + 1;
    const last = list[most - 1];
    if (last && last.wall <= wall) return;
    let at = list.length;
    while (at > 0 && (list[at - 1]?.wall ?? 0) > wall) at--;
    list.splice(at, 0, { wall, series, on, made });
    if (list.length > most) list.pop();
  }

  function putAll(series: Series): boolean {
    const { recurrence, except, changes, start, length, allDay } = series;
    const first = dayOfWall(start);
    if (changes.size > 0 || allDay || series.zone !== zone) {
      const found = occurrencesOf(series, zone, from, to);
      for (const one of found)
        for (let day = Math.max(one.day, from); day <= Math.min(one.lastDay, to); day++)
          put(day, one.start + zone.offsetAt(one.start), series, one.on, one);
      return found.length > 0;
    }
    const before = span(series);
    if (!recurrence && (first > to || first + before < from)) return false;
    // How many days it touches: up to midnight is not yet the next.
    const clock = start - first * DAY;
    const days = length > 0 ? Math.floor((clock + length - 1) / DAY) : 0;
    let any = false;
    for (const on of recurrence ? recurrence.days(from - days, to) : [first]) {
      if (except.has(on) || on + days < from || on > to) continue;
      any = true;
      for (let day = on; day <= on + days; day++) put(day, on * DAY + clock, series, on);
    }
    return any;
  }

  let series = 0;
  for (const one of all) if (putAll(one)) series++;
  const cells = firsts.map((list, index) => ({
    shown: list.map(({ made, series: whose, on }) => made ?? make(whose, on, undefined, zone)),
    number: numbers[index] ?? 0,
  }));
  return { cells, series };
}
