import type { Feed } from '../../contract/reading.js';
import { filterWorks } from '../../domain/works.js';
import type { Choices } from '../../ui/attributes.js';

/** By which works the page may ask for. A collection that joins may have an artist whom the feed does not know. */
export function artistsOf(
  { artists = [], works = [], collections = [] }: Partial<Feed>,
  artist: string | null,
): Choices {
  // Somebody whose works are all withdrawn is no mistake.
  return collections.length || !artist || filterWorks(works, { artist }, artists).length
    ? {}
    : { artist: artists };
}
