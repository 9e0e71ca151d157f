import { workKinds } from '../../contract/feed/works.js';
import type { Feed } from '../../contract/parse.js';
import { filterWorks } from '../../domain/works.js';

/** What an attribute asks for that this feed cannot have, for the webmaster. */
export function mistakeOf(
  { artists = [], works = [], collections = [] }: Partial<Feed>,
  artist: string | null,
  kind: string | null,
): string | undefined {
  const kinds: readonly string[] = workKinds;
  if (kind && !kinds.includes(kind)) return `kind="${kind}" is none of ${kinds.join(', ')}.`;
  const ids = artists.map(({ id }) => id);
  // Somebody whose works are all withdrawn is no mistake, nor is one whose works may still come.
  if (!artist || collections.length || ids.includes(artist) || filterWorks(works, { artist }, artists).length)
    return undefined;
  return `artist="${artist}" is no name in the feed's works, nor an id in its artists: ${ids.join(', ')}.`;
}
