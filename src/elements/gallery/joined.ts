import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ShownWork } from '../../domain/works.js';
import type { FeedError } from '../../feed/errors.js';

interface JoinedHost extends ReactiveControllerHost {
  feedFailed(error: FeedError, path: string): void;
}

/** The works of the collections that a feed names. What reads them is loaded only for such a feed. */
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

  /** Follows these addresses, absolute and safe, each with its place in the feed; the same again changes nothing. */
  use(addresses: readonly (readonly [address: string, path: string])[]): void {
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

  async #read(addresses: Parameters<Joined['use']>[0], reading: AbortController): Promise<void> {
    const host = this.#host;
    try {
      const { readCollections } = await import('../../feed/collections.js');
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
