import { accessibilityFacts } from '../contract/feed/events.js';
import type { Day } from './civil.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';
import type { Activity, Series } from './series.js';
import type { Zone } from './zone.js';

/** By what one can choose here: only what leads somewhere, and not everywhere. */
export interface ProgrammeChoices {
  categories: readonly string[];
  rooms: readonly string[];
  free: boolean;
  dropIn: boolean;
  accessibility: readonly string[];
}

export const isFree = ({ price }: Activity) => price === 0;

export function choicesOf(series: readonly Series[]): ProgrammeChoices {
  const all = series.map(({ activity }) => activity);
  const ids = (name: 'category' | 'room') => [...new Set(all.flatMap((one) => one[name] ?? []))];
  const facts = new Set(all.flatMap(({ accessibility = [] }) => accessibility));
  return {
    categories: ids('category'),
    rooms: ids('room'),
    free: all.some(isFree),
    dropIn: all.some(({ dropIn }) => dropIn),
    accessibility: accessibilityFacts.filter((fact) => facts.has(fact)),
  };
}

export interface Upcoming {
  /** In order; what still goes on at the first day stands first. */
  occurrences: Occurrence[];
  /** Whether there are more in the span. */
  more: boolean;
}

/**
 * The next occurrences of many series: windows that grow until there are enough, so that a year of ten thousand
 * activities is not unfolded for a page of twenty.
 * @param to the last day that is looked at
 * @param most so many are wanted
 */
export function upcoming(all: readonly Series[], zone: Zone, from: Day, to: Day, most: number): Upcoming {
  const found: Occurrence[] = [];
  let start = from;
  for (let width = 4; start <= to && found.length <= most; start += width, width *= 2) {
    const end = Math.min(to, start + width - 1);
    for (const one of occurrencesIn(all, zone, start, end))
      // What goes on from the window before was found there.
      if (start === from || one.day >= start) found.push(one);
  }
  return { occurrences: found.slice(0, most), more: found.length > most };
}
