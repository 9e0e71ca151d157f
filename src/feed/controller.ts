import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseSections, type Feed, type Sections } from '../contract/parse.js';
import type { Problem } from '../contract/problems.js';
import { follow, type Copy, type FeedStatus, type Following } from './client.js';
import { FeedError } from './errors.js';

export interface FeedHost extends ReactiveControllerHost {
  /** A new copy was parsed; its faults are named. */
  feedLoaded(copy: Copy, problems: readonly Problem[]): void;
  feedFailed(error: FeedError, path: string): void;
}

/** From the address, or the object, that the webmaster gave to parsed sections. Asks for nothing else. */
export class FeedController implements ReactiveController {
  status: FeedStatus = { state: 'loading' };
  /** The sections that the element reads; `undefined` until there is a copy that is a feed. */
  data: Partial<Feed> | undefined;
  #copy: Copy | undefined;
  #following: Following | undefined;

  readonly #host: FeedHost;
  readonly #sections: Sections;

  constructor(host: FeedHost, sections: Sections) {
    this.#host = host;
    this.#sections = sections;
    host.addController(this);
  }

  /** Where relative addresses in the feed start from. */
  get base(): string | undefined {
    return this.#copy?.base;
  }

  /** More sections of the copy there is, for a part that is loaded only where it is used. */
  read(sections: Sections): Partial<Feed> {
    return (this.#copy && parseSections(this.#copy.raw, sections).feed) ?? {};
  }

  /** Follows another feed, and forgets the one before. */
  use(source: string | null, refresh: number, feed: unknown): void {
    this.hostDisconnected();
    this.status = { state: 'loading' };
    this.data = this.#copy = undefined;
    if (feed !== undefined && feed !== null) {
      this.#receive({ state: 'ready', copy: { raw: feed, base: document.baseURI, at: Date.now() } });
      return;
    }
    const address = source === null ? undefined : toAddress(source);
    if (address) this.#following = follow(address, refresh, (status) => this.#receive(status));
    else {
      const error = source === null ? new FeedError('noSource') : new FeedError('badSource', { src: source });
      this.#receive({ state: 'error', error });
    }
  }

  retry(): void {
    this.#following?.retry();
  }

  hostDisconnected(): void {
    this.#following?.stop();
    this.#following = undefined;
  }

  #receive(status: FeedStatus): void {
    this.#host.requestUpdate();
    this.status = status;
    if (status.state === 'error' || status.state === 'stale') this.#host.feedFailed(status.error, '');
    if (status.state !== 'ready' && status.state !== 'stale') return;
    const { copy } = status;
    if (copy.raw !== this.#copy?.raw) {
      const { feed, problems } = parseSections(copy.raw, this.#sections);
      if (!feed) {
        const error = new FeedError('notAFeed', { src: copy.base });
        this.status = this.#copy ? { state: 'stale', copy: this.#copy, error } : { state: 'error', error };
        this.#host.feedFailed(error, problems[0]?.path ?? '');
        return;
      }
      this.data = feed;
      this.#copy = copy;
      this.#host.feedLoaded(copy, problems);
    }
    this.#copy = copy;
  }
}

function toAddress(source: string): string | undefined {
  try {
    const { href, protocol } = new URL(source, document.baseURI);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
