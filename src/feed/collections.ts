import type { ReactiveController } from 'lit';
import type { ShownWork } from '../domain/works.js';
import { download, parseJson } from './download.js';
import { FeedError } from './errors.js';
import type { FeedHost } from './controller.js';

/** So many documents of one feed's collections are fetched at most, so many at once, and so deep. */
const MOST = 400;
const AT_ONCE = 4;
const DEEPEST = 4;
/** Milliseconds that a server has for one of them. */
const TIMEOUT = 15_000;

/** One document: its works, then those of what it lists, in its order whenever they arrive. */
interface Branch {
  works: ShownWork[];
  next: Branch[];
}

const flat = ({ works, next }: Branch): ShownWork[] => [...works, ...next.flatMap(flat)];

/**
 * The works that join from IIIF collections. Reading them is loaded only for a feed that names some; a document
 * that cannot be had or read takes only itself away, and is reported to the webmaster.
 */
export class Collections implements ReactiveController {
  works: readonly ShownWork[] = [];
  /** Whether more may come. */
  pending = false;
  #key = '';
  #request: AbortController | undefined;

  constructor(private readonly host: FeedHost) {
    host.addController(this);
  }

  /** Follows these addresses; the same again changes nothing. Must be absolute and safe. */
  use(addresses: readonly string[]): void {
    const key = addresses.join(' ');
    if (key === this.#key) return;
    this.hostDisconnected();
    this.#key = key;
    this.works = [];
    if (addresses.length > 0) void this.#read(addresses);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#request?.abort();
    this.#request = undefined;
    this.#key = '';
    this.pending = false;
  }

  async #read(addresses: readonly string[]): Promise<void> {
    const request = (this.#request = new AbortController());
    this.pending = true;
    const roots = addresses.map((): Branch => ({ works: [], next: [] }));
    const queue = roots.map((branch, index) => ({
      branch,
      address: addresses[index] ?? '',
      path: `/collections/${index}`,
      depth: 0,
    }));
    const seen = new Set<string>();
    const worker = async (): Promise<void> => {
      for (let task = queue.shift(); task && !request.signal.aborted; task = queue.shift()) {
        const { branch, address, path, depth } = task;
        if (seen.has(address) || seen.size >= MOST) continue;
        seen.add(address);
        try {
          const { works, next } = await fetchIiif(address, request.signal);
          branch.works = works;
          if (depth < DEEPEST) {
            branch.next = next.map(() => ({ works: [], next: [] }));
            // Before what waits already: the first collection is whole before the last begins.
            queue.unshift(
              ...branch.next.map((inner, i) => ({
                branch: inner,
                address: next[i] ?? '',
                path,
                depth: depth + 1,
              })),
            );
          }
        } catch (error) {
          if (request.signal.aborted) return;
          this.host.feedFailed(
            error instanceof FeedError ? error : new FeedError('network', { src: address }),
            path,
          );
        }
        if (request.signal.aborted) return;
        this.works = withoutTwins(roots.flatMap(flat));
        this.host.requestUpdate();
      }
    };
    // A worker may find the queue empty while another's answer is still to fill it, so rounds go on until none is left.
    while (queue.length > 0 && !request.signal.aborted) {
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    }
    if (this.#request !== request) return;
    this.pending = false;
    this.host.requestUpdate();
  }
}

function withoutTwins(works: readonly ShownWork[]): ShownWork[] {
  const seen = new Set<string>();
  return works.filter(({ id }) => !seen.has(id) && seen.add(id));
}

async function fetchIiif(address: string, signal: AbortSignal) {
  const { parseIiif } = await import('../domain/iiif.js');
  const limit = new AbortController();
  const abort = () => limit.abort();
  signal.addEventListener('abort', abort);
  const timer = setTimeout(abort, TIMEOUT);
  try {
    const { text, url } = await download(address, 'default', limit.signal);
    const read = parseIiif(await parseJson(text, address), url);
    if (!read.works.length && !read.next.length) throw new FeedError('notAFeed', { src: address });
    return read;
  } catch (error) {
    throw limit.signal.aborted && !signal.aborted ? new FeedError('timeout', { src: address }) : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
