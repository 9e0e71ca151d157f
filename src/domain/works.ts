import { parseDay, type Day } from './civil.js';
import { workKinds, type Artist, type Work, type WorkKind } from '../contract/feed/works.js';
import type { Text } from '../contract/primitives.js';

/**
 * Which works a visitor meets, and in which order. The order of the feed is the order of the wall: whoever
 * hangs an exhibition has decided it, so nothing here sorts.
 */

/** A statement that must stand beside the work, as whoever lends it asks (IIIF `requiredStatement`). */
export interface Credit {
  label?: Text;
  value: Text;
}

/** A work as the gallery shows it; those that joined from a collection bring a little more. */
export interface ShownWork extends Work {
  credit?: Credit;
}

export interface WorksFilter {
  /** An id in `artists`, or a name as some work gives it. */
  artist?: string | null;
  kind?: string | null;
  forSale?: boolean;
}

/** The first day on which the artist's consent does not cover the work any more: its last day counts. */
const goneFrom = ({ consentUntil }: Work): Day =>
  consentUntil === undefined ? Infinity : parseDay(consentUntil) + 1;

/**
 * The works that may be seen on a day of the centre's zone. A work past its consent is nowhere, so every view starts
 * here.
 */
export const worksOn = <W extends Work>(works: readonly W[], today: Day): W[] =>
  works.filter((work) => today < goneFrom(work));

/** The first day on which one of the works that are shown must be gone; `Infinity` when none has to go. */
export const nextWithdrawal = (shown: readonly Work[]): Day =>
  shown.reduce((next, work) => Math.min(next, goneFrom(work)), Infinity);

const names = (text: Text | undefined): readonly (string | undefined)[] =>
  typeof text === 'object' ? Object.values(text) : [text];

/** The artist of the list that a work names by id, if it does. */
export const artistOf = (work: Work, artists: readonly Artist[]): Artist | undefined =>
  artists.find(({ id }) => id === work.artist);

/**
 * By what an artist is asked for in an attribute or a filter: the id, or the name as the work has it (of a name
 * in several languages the first, which is the same whoever reads).
 */
export const artistKey = ({ artist }: Work): string | undefined =>
  typeof artist === 'object' ? Object.values(artist)[0] : artist;

const isForSale = ({ sale }: Work): boolean => sale?.status === 'available';

export const filterWorks = <W extends Work>(
  works: readonly W[],
  { artist, kind, forSale }: WorksFilter,
  artists: readonly Artist[] = [],
): readonly W[] =>
  // Mostly nobody filters, and there may be thousands.
  artist || kind || forSale
    ? works.filter(
        (work) =>
          (!artist || [...names(work.artist), ...names(artistOf(work, artists)?.name)].includes(artist)) &&
          (!kind || work.kind === kind) &&
          (!forSale || isForSale(work)),
      )
    : works;

export interface WorksChoices {
  /** In the order of the contract, each of which there is at least one work. */
  kinds: WorkKind[];
  /** First those of the list, in its order, then others as they first appear. */
  artists: (readonly [key: string, name: Text])[];
  forSale: boolean;
}

/** What a visitor can filter by without ending at nothing. */
export function choicesOf(works: readonly Work[], artists: readonly Artist[] = []): WorksChoices {
  const seen = new Map<string, Text>();
  const kinds = new Set<WorkKind>();
  let forSale = false;
  // Once through what may be thousands.
  for (const work of works) {
    kinds.add(work.kind);
    if (work.artist) seen.set(artistKey(work) as string, work.artist);
    forSale ||= isForSale(work);
  }
  const listed = artists.filter(({ id }) => seen.delete(id)).map(({ id, name }) => [id, name] as const);
  return {
    kinds: workKinds.filter((kind) => kinds.has(kind)),
    artists: [...listed, ...seen],
    forSale,
  };
}
