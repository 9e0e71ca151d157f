import type { Category } from '../contract/feed/events.js';
import type { Text } from '../contract/primitives.js';
import type { Day } from './civil.js';
import { span } from './occurrences.js';
import { isFree, upcoming } from './programme.js';
import { foldWords } from './search-fold.js';
import { beginsOf, endsOf, type Activity, type Series } from './series.js';
import type { Zone } from './zone.js';

const every = (text: Text | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join(' ');

/** Everything that is written of an activity, in all its languages, folded. Kept, since each letter typed asks anew. */
export class SearchIndex {
  readonly #texts = new WeakMap<Activity, string>();

  constructor(
    private readonly categories: readonly Category[],
    private readonly rooms: readonly { id: string; name: Text }[],
  ) {}

  text(activity: Activity): string {
    let known = this.#texts.get(activity);
    if (known === undefined) {
      const { title, description, host, audience, place, category, room } = activity;
      const named = [
        this.categories.find(({ id }) => id === category)?.name ?? category,
        this.rooms.find(({ id }) => id === room)?.name ?? room,
      ];
      known = foldWords([title, host, audience, place, description, ...named].map(every).join(' '));
      this.#texts.set(activity, known);
    }
    return known;
  }

  /** Which activities have all of these words, in any order. */
  readonly find = (words: string): ((activity: Activity) => boolean) => {
    const wanted = foldWords(words).split(/\s+/);
    return (activity) => wanted.every((word) => this.text(activity).includes(word));
  };
}

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

/**
 * Whether a series is among those that the filter asks for.
 * @param find which activities have all of some words; without it, words are not looked at
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
