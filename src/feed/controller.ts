import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mediaHref } from '../contract/address.js';
import { readSections, type Feed, type Reading, type Sections } from '../contract/reading.js';
import { follow, type Copy, type FeedStatus, type Following } from './client.js';
import { FeedError } from './errors.js';

export interface FeedHost extends ReactiveControllerHost {
  /** A new copy was parsed. @param faulty the sections in which something is wrong */
  feedLoaded(copy: Copy, faulty: readonly string[]): void;
  feedFailed(error: FeedError, path?: string): void;
}

/** The absolute address of a feed that a page names, if there can be one. */
const feedAddress = (src: string | null | undefined): string | undefined =>
  src ? mediaHref(src, document.baseURI) : undefined;

/** From the address, or the object, that the webmaster gave to parsed sections. Asks for nothing else. */
export class FeedController implements ReactiveController {
  status: FeedStatus = { state: 'loading' };
  /** The sections that the element reads; `undefined` until there is a copy that is a feed. */
  data: Partial<Feed> | undefined;
  /** What `data` was read from. */
  copy: Copy | undefined;
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
    return this.copy?.base;
  }

  /** More sections of the copy there is, for a part that is loaded only where it is used. */
  read(sections: Sections): Reading | undefined {
    return this.copy && readSections(this.copy.raw, sections);
  }

  /** Follows another feed, and forgets the one before. */
  use(src: string | null | undefined, refresh: number, feed: unknown): void {
    this.hostDisconnected();
    this.status = { state: 'loading' };
    this.data = this.copy = undefined;
    if (feed != null) {
      this.#receive({ state: 'ready', copy: { raw: feed, base: document.baseURI, at: Date.now() } });
      return;
    }
    const address = feedAddress(src);
    if (address) this.#following = follow(address, refresh, (status) => this.#receive(status));
    else
      this.#receive({
        state: 'error',
        error: src ? new FeedError('badSource', { src }) : new FeedError('noSource'),
      });
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
    if ('error' in status) this.#host.feedFailed(status.error);
    if (!('copy' in status)) return;
    const { copy } = status;
    const shown = this.copy;
    if (copy.raw !== shown?.raw) {
      const { feed, faulty } = readSections(copy.raw, this.#sections);
      if (!feed) {
        const error = new FeedError('notAFeed', { src: copy.base });
        this.status = shown ? { state: 'stale', copy: shown, error } : { state: 'error', error };
        this.#host.feedFailed(error, faulty[0]);
        return;
      }
      this.data = feed;
      this.#host.feedLoaded(copy, faulty);
    }
    this.copy = copy;
  }
}
