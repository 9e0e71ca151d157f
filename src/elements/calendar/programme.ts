import type { Feed } from '../../contract/reading.js';
import type { Day } from '../../domain/civil.js';
import { occurrencesIn, type Occurrence } from '../../domain/occurrences.js';
import { choicesOf, upcoming, type ProgrammeChoices, type Upcoming } from '../../domain/programme.js';
import type { ProgrammeFilter, SearchIndex } from '../../domain/search.js';
import { allSeries, type Series } from '../../domain/series.js';
import type { Zone } from '../../domain/zone.js';
import type { Choices } from '../../ui/attributes.js';
import type { Look } from './parts.js';

/** How far ahead the list looks, in days. */
export const HORIZON = 366;

/** What decides which series there are: the feed, what joined, and what the webmaster asked for. */
export interface Scope {
  data: Partial<Feed>;
  joined: readonly Series[];
  zone: Zone;
  category: string | null;
  room: string | null;
}

/** Rooms to borrow, and places of the house with hours of their own: an event may be in either. */
export const namedRooms = ({ rooms, hours }: Partial<Feed>) => [...(rooms ?? []), ...(hours?.places ?? [])];

/** What looks for something, from when somebody first does. */
let search: Look | undefined;

/** So many texts are folded at once: a few milliseconds on an old telephone. */
const SLICE = 400;
const pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * The activities of one feed, and what was asked of them last: ten thousand are not gone through at each press of
 * a key. Made anew for another scope.
 */
export class Programme {
  readonly all: readonly Series[];
  #own: SearchIndex | undefined;
  #folding: Promise<void> | undefined;
  #folded = false;
  #choices: ProgrammeChoices | undefined;
  #matching: { filter: ProgrammeFilter; series: readonly Series[] } | undefined;

  constructor(readonly scope: Scope) {
    const { data, joined, zone, category, room } = scope;
    this.all = [...allSeries(data.events ?? [], zone), ...joined].filter(
      ({ activity }) => (!category || activity.category === category) && (!room || activity.room === room),
    );
  }

  isFor(scope: Scope): boolean {
    return (Object.keys(scope) as (keyof Scope)[]).every((key) => this.scope[key] === scope[key]);
  }

  get #index(): SearchIndex | undefined {
    const { data } = this.scope;
    return (this.#own ??= search && new search.SearchIndex(data.categories ?? [], namedRooms(data)));
  }

  /** Whether something can be looked for at once. */
  isReady(words: string | undefined): boolean {
    return !!search && (!words || this.#folded || this.all.length <= SLICE);
  }

  /** Learns how to look; for words folds all texts, a slice at a time so that typing goes on meanwhile. */
  async learn(found: Look, words: string | undefined): Promise<void> {
    search = found;
    if (words) await (this.#folding ??= this.#fold());
  }

  async #fold(): Promise<void> {
    for (const [i, { activity }] of this.all.entries()) {
      if (i % SLICE === 0) await pause();
      this.#index?.text(activity);
    }
    this.#folded = true;
  }

  get choices(): ProgrammeChoices {
    return (this.#choices ??= choicesOf(this.all));
  }

  /** The series that fit; the same filter gives the same list. */
  matching(filter: ProgrammeFilter): readonly Series[] {
    if (this.#matching?.filter !== filter)
      this.#matching = {
        filter,
        series:
          search && Object.values(filter).some((value) => (Array.isArray(value) ? value.length : value))
            ? this.all.filter(search.matcher(filter, this.#index?.find))
            : this.all,
      };
    return this.#matching.series;
  }

  /** What touches the days and fits. */
  within(from: Day, to: Day, filter: ProgrammeFilter): Occurrence[] {
    return occurrencesIn(this.matching(filter), this.scope.zone, from, to);
  }

  /** What comes in a span of days, at most so many. */
  next(from: Day, to: Day, most: number, filter: ProgrammeFilter): Upcoming {
    return upcoming(this.matching(filter), this.scope.zone, from, to, most);
  }

  /** How many activities that fit take place in a span of days. */
  countIn(from: Day, to: Day, filter: ProgrammeFilter): number {
    const { zone } = this.scope;
    return this.matching(filter).filter((series) => search?.isAhead(series, zone, from, to)).length;
  }
}

/** The same programme for the same scope: two are kept, the whole and what an attribute picks from it. */
export function programmes(): (scope: Scope) => Programme {
  let known: Programme[] = [];
  return (scope) => {
    const found = known.find((one) => one.isFor(scope)) ?? new Programme(scope);
    known = [found, ...known.filter((one) => one !== found)].slice(0, 2);
    return found;
  };
}

/** By which activities a page may ask for. A calendar that joins may bring what the feed does not know. */
export function known(data: Partial<Feed>): Choices {
  const { events = [], calendars, categories = [] } = data;
  return calendars?.length
    ? {}
    : {
        category: [...categories, ...events.flatMap(({ category }) => category ?? [])],
        room: [...namedRooms(data), ...events.flatMap(({ room }) => room ?? [])],
      };
}
