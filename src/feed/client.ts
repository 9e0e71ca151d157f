import { wakeAt } from './awake.js';
import type { Answer } from './ask.js';
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
/** And the browser for a copy that it holds: where it holds none, it would wait for the server all over again. */
const LOOKUP = 1000;
/** After a failure the next try comes no later than this, in milliseconds. */
const RETRY = 30_000;
/** Seconds, where the page asks for what is no number of seconds, or no more: anything below 0 would never stop asking. */
const REFRESH = 300;

/** A request that was made before this code was here, with its answer. */
export type Early = AbortController & { answer: Promise<Answer> };

/** By absolute address; undefined once it is taken, or where nobody need ask any more. */
export type Asked = Map<string, Early | undefined>;
let early: Asked | undefined;

/** Takes the answers that a page's loader has asked for: on a slow line the feed comes a journey earlier. */
export const takeOver = (asked: Asked | undefined): void => void (early = asked);

/** By address. One without subscribers holds the last good copy, so that an element that comes back shows at once. */
const sources = new Map<string, Source>();
/** Everything that happens with one address: at most one request, one timer, any number of subscribers. */
class Source {
  readonly subscribers = new Set<Subscriber>();
  status: FeedStatus = { state: 'loading' };
  #copy: Copy | undefined;
  #text = '';
  /** What is being tried now: a newer try takes its place. */
  #attempt: AbortController | undefined;
  #asking: object | undefined;
  #askedAt = 0;

  constructor(
    readonly src: string,
    readonly read: Reader,
  ) {}

  get #failed(): boolean {
    return 'error' in this.status;
  }

  /** Asks again if the shown data is older than it may be; with the line back also if the last try failed. */
  readonly wake = (online = false): void => {
    let next = Infinity;
    if (!document.hidden && !this.#asking) {
      // The shortest interval that a subscriber asks for.
      const shortest = Math.min(...[...this.subscribers].map(({ refresh }) => refresh || Infinity));
      next = this.#askedAt + (this.#failed && shortest < Infinity ? Math.min(shortest, RETRY) : shortest);
      if (next <= Date.now() || (online && this.#failed)) return void this.load();
    }
    wakeAt(this.wake, this.subscribers.size ? next : undefined);
  };

  /** Starts where nobody has asked yet, or where the last try failed: nothing failed is remembered. */
  start(): void {
    if (this.#asking) return;
    if (this.#askedAt === 0 || this.#failed) void this.load();
    else this.wake();
  }

  /** A newer request aborts the older one, so that a late answer never overwrites a newer one. */
  async load(): Promise<void> {
    this.close();
    const asking = (this.#asking = {});
    this.#askedAt = Date.now();
    let status: FeedStatus;
    try {
      status = { state: 'ready', copy: await this.#fetch('no-cache', TIMEOUT) };
    } catch (failure) {
      if (this.#asking !== asking) return;
      const error = failure instanceof FeedError ? failure : new FeedError('timeout', { src: this.src });
      let copy = this.#copy;
      // The browser may still hold an earlier answer, however old: on a bad line that is better than nothing.
      if (!copy && /^(?:offline|network|timeout)$/.test(error.code))
        copy = await this.#fetch('force-cache', LOOKUP).catch(() => undefined);
      status = copy ? { state: 'stale', copy, error } : { state: 'error', error };
    }
    if (this.#asking !== asking) return;
    this.#asking = undefined;
    this.status = status;
    for (const { listener } of [...this.subscribers]) listener(status);
    this.wake();
  }

  /** @throws FeedError, or the abort's reason when the time is up or the request is no longer wanted */
  async #fetch(cache: RequestCache, limit: number): Promise<Copy> {
    const given = early?.get(this.src);
    early?.set(this.src, undefined);
    const attempt = (this.#attempt = given ?? new AbortController());
    const timeout = setTimeout(() => attempt.abort(), limit);
    try {
      const { text, url, sentAt } = await download(this.src, cache, attempt.signal, given?.answer);
      const raw = this.#copy && this.#text === text ? this.#copy.raw : await this.read(text, this.src);
      this.#text = text;
      return (this.#copy = { base: url, raw, at: cache === 'no-cache' ? Date.now() : sentAt });
    } finally {
      clearTimeout(timeout);
      // What nobody reads of the answer need not come.
      attempt.abort();
    }
  }

  close(): void {
    wakeAt(this.wake, this.subscribers.size ? Infinity : undefined);
    this.#asking = undefined;
    this.#attempt?.abort();
  }

  /** Nobody follows any more. */
  rest(): void {
    this.close();
    this.#askedAt = 0;
    if (this.#copy) this.status = { state: 'ready', copy: this.#copy };
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
 * @param refresh seconds after which shown data is asked for again while the page is visible; 0 = never; what is no
 * such number is the default
 * @param listener hears each new status, and the present one at once if there is a copy: a failure is not remembered
 * @param read makes of the answer what `raw` is; throws a FeedError. The same for all who follow an address
 */
export function follow(
  src: string,
  refresh: number | null,
  listener: (status: FeedStatus) => void,
  read: Reader = parseJson,
): Following {
  const source = sources.get(src) ?? new Source(src, read);
  sources.set(src, source);
  const subscriber = { refresh: (refresh !== null && refresh >= 0 ? refresh : REFRESH) * 1000, listener };
  source.subscribers.add(subscriber);
  wakeAt(source.wake, Infinity);
  if ('copy' in source.status) listener(source.status);
  source.start();
  return {
    retry: () => void source.load(),
    stop() {
      source.subscribers.delete(subscriber);
      // An element that is only moved comes back within this task and must not lose its request.
      queueMicrotask(() => {
        if (source.subscribers.size === 0) source.rest();
      });
    },
  };
}
