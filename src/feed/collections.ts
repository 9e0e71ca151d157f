import { parseIiif, type IiifProblemCode } from '../domain/iiif.js';
import type { ShownWork } from '../domain/works.js';
import { download, parseJson } from './download.js';
import { FeedError } from './errors.js';

/** So many documents of one feed's collections are fetched at most, so many at once, and so deep. */
const MOST = 400;
const AT_ONCE = 4;
const DEEPEST = 4;
/** Milliseconds that a server has for one of them. */
const TIMEOUT = 15_000;

/** One document: its works, then those of what it lists, in its order whenever they arrive. */
interface Branch {
  address: string;
  /** JSON Pointer into the feed, to the address with which it began. */
  path: string;
  depth: number;
  works: ShownWork[];
  next: Branch[];
}

const flat = ({ works, next }: Branch): ShownWork[] => [...works, ...next.flatMap(flat)];

export interface CollectionReader {
  /** All works that have come so far, in order, each id once. */
  works(works: readonly ShownWork[]): void;
  /** A document, or something in one, could not be had or read: it takes only itself away. */
  failed(error: FeedError, path: string): void;
}

/** For the webmaster. */
const faults: Readonly<Record<IiifProblemCode, string>> = {
  iiifNotPresentation3: 'this is no manifest or collection of IIIF Presentation 3.',
  iiifNothingToShow: 'nothing is painted here that can be shown: no Image, Sound or Video with an address.',
  iiifNoAddress: 'this has no http(s) address as its "id".',
};

/**
 * Fetches the IIIF manifests and collections that a feed names, and those that these name.
 * @param addresses absolute and safe, each with its JSON Pointer in the feed
 */
export async function readCollections(
  addresses: readonly (readonly [address: string, path: string])[],
  signal: AbortSignal,
  reader: CollectionReader,
): Promise<void> {
  const branch = (address: string, path: string, depth: number): Branch => ({
    address,
    path,
    depth,
    works: [],
    next: [],
  });
  const roots = addresses.map(([address, path]) => branch(address, path, 0));
  const queue = [...roots];
  const seen = new Set<string>();
  const read = async (one: Branch): Promise<void> => {
    const { address, path, depth } = one;
    if (seen.has(address) || seen.size >= MOST) return;
    seen.add(address);
    try {
      const { works, next, problems } = await fetchIiif(address, signal);
      if (signal.aborted) return;
      one.works = works;
      one.next = depth < DEEPEST ? next.map((inner) => branch(inner, path, depth + 1)) : [];
      // Before what waits already: the first collection is whole before the last begins.
      queue.unshift(...one.next);
      for (const { path: at, code } of problems)
        reader.failed(new FeedError('iiif', { src: address, detail: `${at || '/'} ${faults[code]}` }), path);
      const ids = new Set<string>();
      reader.works(roots.flatMap(flat).filter(({ id }) => !ids.has(id) && ids.add(id)));
    } catch (error) {
      if (!signal.aborted)
        reader.failed(error instanceof FeedError ? error : new FeedError('network', { src: address }), path);
    }
  };
  const running = new Set<Promise<void>>();
  while ((queue.length || running.size) && !signal.aborted) {
    for (let one; running.size < AT_ONCE && (one = queue.shift());) {
      const run: Promise<void> = read(one).finally(() => running.delete(run));
      running.add(run);
    }
    await Promise.race(running);
  }
}

async function fetchIiif(address: string, signal: AbortSignal) {
  const limit = new AbortController();
  const abort = () => limit.abort();
  signal.addEventListener('abort', abort);
  const timer = setTimeout(abort, TIMEOUT);
  try {
    const { text, url } = await download(address, 'default', limit.signal);
    return parseIiif(await parseJson(text, address), url);
  } catch (error) {
    throw limit.signal.aborted && !signal.aborted ? new FeedError('timeout', { src: address }) : error;
  } finally {
    clearTimeout(timer);
    abort();
    signal.removeEventListener('abort', abort);
  }
}
