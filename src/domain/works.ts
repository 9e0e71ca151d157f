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
  artist?: string;
  kind?: WorkKind;
  forSale?: boolean;
}

/** Whether the artist's consent covers the day, which is one of the centre's zone. The last day counts. */
export const mayShow = (work: Work, today: Day): boolean =>
  work.consentUntil === undefined || today <= parseDay(work.consentUntil);

/** The works that may be seen that day. A work past its consent is nowhere, so every view starts here. */
export const worksOn = <W extends Work>(works: readonly W[], today: Day): W[] =>
  works.filter((work) => mayShow(work, today));

/** The first day after today on which a work shown today must be gone; `undefined` when none has to go. */
export function nextWithdrawal(works: readonly Work[], today: Day): Day | undefined {
  let next: Day | undefined;
  for (const work of works) {
    if (work.consentUntil === undefined || !mayShow(work, today)) continue;
    const gone = parseDay(work.consentUntil) + 1;
    if (next === undefined || gone < next) next = gone;
  }
  return next;
}

const names = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** The artist of the list that a work names by id, if it does. */
export const artistOf = (work: Work, artists: readonly Artist[]): Artist | undefined =>
  typeof work.artist === 'string' ? artists.find(({ id }) => id === work.artist) : undefined;

/**
 * By what an artist is asked for in an attribute or a filter: the id, or the name as the work has it (of a name
 * in several languages the first, which is the same whoever reads).
 */
export const artistKey = (work: Work): string | undefined => names(work.artist)[0];

function isBy(work: Work, artist: string, artists: readonly Artist[]): boolean {
  if (names(work.artist).includes(artist)) return true;
  return names(artistOf(work, artists)?.name).includes(artist);
}

export const isForSale = (work: Work): boolean => work.sale?.status === 'available';

export function filterWorks<W extends Work>(
  works: readonly W[],
  { artist, kind, forSale }: WorksFilter,
  artists: readonly Artist[] = [],
): W[] {
  return works.filter(
    (work) =>
      (!artist || isBy(work, artist, artists)) &&
      (!kind || work.kind === kind) &&
      (!forSale || isForSale(work)),
  );
}

export interface WorksChoices {
  /** In the order of the contract, each of which there is at least one work. */
  kinds: WorkKind[];
  /** First those of the list, in its order, then others as they first appear. */
  artists: { key: string; name: Text }[];
  forSale: boolean;
}

/** What a visitor can filter by without ending at nothing. */
export function choicesOf(works: readonly Work[], artists: readonly Artist[] = []): WorksChoices {
  const kinds = new Set(works.map(({ kind }) => kind));
  const seen = new Map<string, Text>();
  for (const work of works) {
    const key = artistKey(work);
    if (key !== undefined && work.artist !== undefined && !seen.has(key)) seen.set(key, work.artist);
  }
  const listed = artists.filter(({ id }) => seen.delete(id)).map(({ id, name }) => ({ key: id, name }));
  return {
    kinds: workKinds.filter((kind) => kinds.has(kind)),
    artists: [...listed, ...[...seen].map(([key, name]) => ({ key, name }))],
    forSale: works.some(isForSale),
  };
}
