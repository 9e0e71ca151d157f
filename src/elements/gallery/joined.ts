import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mediaHref } from '../../contract/address.js';
import type { ShownWork } from '../../domain/works.js';
import { readCollections } from '../../feed/collections.js';
import type { FeedError } from '../../feed/errors.js';

type Addresses = Parameters<typeof readCollections>[0];

interface JoinedHost extends ReactiveControllerHost {
  feedFailed(error: FeedError, path: string): void;
}

/** The works of the collections that a feed names; loaded only for such a feed. */
export class Joined implements ReactiveController {
  works: readonly ShownWork[] = [];
  readonly #host: JoinedHost;
  #key = '';
  #reading: AbortController | undefined;

  constructor(host: JoinedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether more may come. */
  get pending(): boolean {
    return !!this.#reading;
  }

  /**
   * Follows the addresses that a feed names; the same again changes nothing.
   * @param base the feed's own
   */
  use(named: readonly string[], base: string | undefined): void {
    const addresses = named.flatMap((address, index) => {
      const href = mediaHref(address, base);
      return href ? [[href, `/collections/${index}`] as const] : [];
    });
    const key = addresses.join();
    if (key === this.#key) return;
    this.hostDisconnected();
    this.#key = key;
    this.works = [];
    if (key) void this.#read(addresses, (this.#reading = new AbortController()));
  }

  hostDisconnected(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#key = '';
  }

  async #read(addresses: Addresses, reading: AbortController): Promise<void> {
    const host = this.#host;
    try {
      await readCollections(addresses, reading.signal, {
        works: (works) => {
          this.works = works;
          host.requestUpdate();
        },
        failed: (error, path) => host.feedFailed(error, path),
      });
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
      host.requestUpdate();
    }
  }
}
