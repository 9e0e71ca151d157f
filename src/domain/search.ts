import type { Category } from '../contract/feed/events.js';
import type { Text } from '../contract/primitives.js';
import { foldWords } from './search-fold.js';
import type { Activity } from './series.js';

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
