import { download, parseJson } from './download.js';
import { FeedError } from './errors.js';

/** One copy of a feed, not yet parsed by the contract. The same bytes keep the same `raw` object. */
export interface Copy {
  /** Where it really came from, after redirects: relative addresses in the feed are resolved against it. */
  base: string;
  raw: unknown;
  /** Epoch milliseconds when the server last confirmed it; `undefined` when nobody knows. */
  at: number | undefined;
}

export type FeedStatus =
  | { state: 'loading' }
  | { state: 'ready'; copy: Copy }
  | { state: 'stale'; copy: Copy; error: FeedError }
  | { state: 'error'; error: FeedError };

type Reader = (text: string, src: string) => Promise<unknown>;

interface Subscriber {
  /** Milliseconds; 0 = never. */
  refresh: number;
  listener: (status: FeedStatus) => void;
}

/** Milliseconds that a server has for its whole answer. */
const TIMEOUT = 15_000;
/** After a failure the next try comes no later than this, in milliseconds. */
const RETRY = 30_000;
const LONGEST_TIMER = 2 ** 31 - 1;

const sources = new Map<string, Source>();
/** The last good copy of each address outlives its elements, so that one that comes back shows at once. */
const copies = new Map<string, { copy: Copy; text: string }>();

const wake = () => {
  for (const source of sources.values()) source.wake();
};
const online = () => {
  for (const source of sources.values()) source.wake(true);
};

function listen(on: boolean): void {
  const method = on ? 'addEventListener' : 'removeEventListener';
  document[method]('visibilitychange', wake);
  window[method]('pageshow', wake);
  window[method]('online', online);
}

/** Everything that happens with one address: at most one request, one timer, any number of subscribers. */
class Source {
  readonly subscribers = new Set<Subscriber>();
  status: FeedStatus;
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedAt = 0;

  constructor(
    readonly src: string,
    private readonly read: Reader,
  ) {
    const known = copies.get(src);
    this.status = known ? { state: 'ready', copy: known.copy } : { state: 'loading' };
  }

  get #failed(): boolean {
    return this.status.state === 'stale' || this.status.state === 'error';
  }

  /** Milliseconds between requests: the shortest that a subscriber asks for. */
  get #interval(): number {
    let shortest = Infinity;
    for (const { refresh } of this.subscribers) if (refresh > 0) shortest = Math.min(shortest, refresh);
    return this.#failed ? Math.min(shortest, RETRY) : shortest;
  }

  /** Asks again if the shown data is older than it may be; with `again` also if the last try failed. */
  wake(again = false): void {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'hidden' || this.#request) return;
    const delay = this.#askedAt + this.#interval - Date.now();
    if (delay <= 0 || (again && this.#failed)) void this.load();
    else if (delay < Infinity) this.#timer = setTimeout(() => this.wake(), Math.min(delay, LONGEST_TIMER));
  }

  /** Starts where nobody has asked yet, or where the last try failed: nothing failed is remembered. */
  start(): void {
    if (this.#request) return;
    if (this.#askedAt === 0 || this.#failed) void this.load();
    else this.wake();
  }

  /** A newer request aborts the older one, so that a late answer never overwrites a newer one. */
  async load(): Promise<void> {
    this.close();
    const request = (this.#request = new AbortController());
    this.#askedAt = Date.now();
    let status: FeedStatus;
    try {
      status = { state: 'ready', copy: await this.#fetch('no-cache', request) };
    } catch (error) {
      if (this.#request !== request) return;
      const failure = error instanceof FeedError ? error : new FeedError('timeout', { src: this.src });
      const copy = copies.get(this.src)?.copy ?? (await this.#cached(failure, request));
      status = copy ? { state: 'stale', copy, error: failure } : { state: 'error', error: failure };
    }
    if (this.#request !== request) return;
    this.#request = undefined;
    this.status = status;
    for (const { listener } of [...this.subscribers]) listener(status);
    this.wake();
  }

  /** The browser may still hold an earlier answer, however old: on a bad line that is better than nothing. */
  async #cached({ code }: FeedError, request: AbortController): Promise<Copy | undefined> {
    const unreachable = code === 'offline' || code === 'network' || code === 'timeout';
    return unreachable ? this.#fetch('force-cache', request).catch(() => undefined) : undefined;
  }

  /** @throws FeedError, or the abort's reason when the time is up or the request is no longer wanted */
  async #fetch(cache: RequestCache, request: AbortController): Promise<Copy> {
    // Each try has its own time, and all end with the request.
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    request.signal.addEventListener('abort', stop);
    const timeout = setTimeout(stop, TIMEOUT);
    try {
      const { text, url, sentAt } = await download(this.src, cache, attempt.signal);
      const known = copies.get(this.src);
      const raw = known?.text === text ? known.copy.raw : await this.read(text, this.src);
      const copy = { base: url, raw, at: cache === 'no-cache' ? Date.now() : sentAt };
      copies.set(this.src, { copy, text });
      return copy;
    } finally {
      clearTimeout(timeout);
      request.signal.removeEventListener('abort', stop);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
  }
}

export interface Following {
  /** Asks again at once. */
  retry(): void;
  stop(): void;
}

/**
 * Follows the feed at an address. One request serves all subscribers of that address; with the last one gone,
 * request, timer and listeners are gone too.
 * @param src absolute address
 * @param refresh seconds after which shown data is asked for again while the page is visible; 0 = never
 * @param listener hears each new status, and the present one at once unless that is still loading
 * @param read makes of the answer what `raw` is; throws a FeedError. The same for all who follow an address
 */
export function follow(
  src: string,
  refresh: number,
  listener: (status: FeedStatus) => void,
  read: Reader = parseJson,
): Following {
  let source = sources.get(src);
  if (!source) {
    if (sources.size === 0) listen(true);
    sources.set(src, (source = new Source(src, read)));
  }
  const followed = source;
  const subscriber = { refresh: refresh * 1000, listener };
  followed.subscribers.add(subscriber);
  if (followed.status.state !== 'loading') listener(followed.status);
  followed.start();
  return {
    retry: () => void followed.load(),
    stop() {
      followed.subscribers.delete(subscriber);
      // An element that is only moved comes back within this task and must not lose its request.
      queueMicrotask(() => {
        if (followed.subscribers.size > 0 || sources.get(src) !== followed) return;
        followed.close();
        sources.delete(src);
        if (sources.size === 0) listen(false);
      });
    },
  };
}
