import { accessibilityFacts } from '../contract/feed/events.js';
import type { Day } from './civil.js';
import { occurrencesIn, span, type Occurrence } from './occurrences.js';
import { beginsOf, endsOf, type Activity, type Series } from './series.js';
import type { Zone } from './zone.js';

/** What a visitor looks for among the activities. Everything that is set must fit. */
export interface ProgrammeFilter {
  /** Words that must all be found, in any order. */
  words?: string;
  category?: string;
  room?: string;
  free?: boolean;
  dropIn?: boolean;
  accessibility?: readonly string[];
}

/** By what one can choose here: only what leads somewhere, and not everywhere. */
export interface ProgrammeChoices {
  categories: readonly string[];
  rooms: readonly string[];
  free: boolean;
  dropIn: boolean;
  accessibility: readonly string[];
}

const isFree = ({ price }: Activity) => price === 0;

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

/**
 * Whether a series is among those that the filter asks for.
 * @param find which activities have all of some words (see `search.ts`); without it, words are not looked at
 */
export function matcher(
  filter: ProgrammeFilter,
  find?: (words: string) => (activity: Activity) => boolean,
): (series: Series) => boolean {
  const { words, category, room, free, dropIn, accessibility = [] } = filter;
  const found = words && find?.(words);
  return ({ activity }) =>
    (!category || activity.category === category) &&
    (!room || activity.room === room) &&
    (!free || isFree(activity)) &&
    (!dropIn || activity.dropIn === true) &&
    accessibility.every((fact) => activity.accessibility?.some((one) => one === fact)) &&
    (!found || found(activity));
}

/** Whether the series takes place in a span of days. Most of a large feed is one comparison. */
export function isAhead(series: Series, zone: Zone, from: Day, to: Day): boolean {
  const { recurrence, changes, except } = series;
  const at = zone.instantAt(from);
  if (!recurrence && changes.size === 0) return endsOf(series) >= at && zone.dayAt(beginsOf(series)) <= to;
  if (recurrence && changes.size + except.size === 0)
    return recurrence.first(from - span(series), to) !== undefined;
  return upcoming([series], zone, from, to, 0).more;
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
