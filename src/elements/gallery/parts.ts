import type { CSSResult } from 'lit';
import { loadPart } from '../../i18n/load-part.js';
import type { Loaders } from '../../i18n/messages.js';

/** Every one by its name; tests put others in their place. */
export const loaders = {
  beyond: () => import('./beyond/beyond.js'),
  guests: () => import('./beyond/guests.js'),
  joined: () => import('./joined.js'),
};

type All = { [K in keyof typeof loaders]: Awaited<ReturnType<(typeof loaders)[K]>> };
/** What a part may bring along. */
export interface Luggage {
  messages?: Loaders;
  styles?: CSSResult;
}

/** What only some feeds need, loaded for these. */
export class Parts {
  /** Whether one of them could not be loaded. */
  fails = false;
  /** As they come; `undefined` while on their way. */
  #found: Partial<All> = {};

  constructor(
    /** Makes room for what a part brings along. */
    private readonly welcome: (luggage: Luggage) => Promise<void>,
    /** A part has come, or has failed to. */
    private readonly changed: () => void,
  ) {}

  has<K extends keyof All>(name: K): All[K] | undefined {
    return this.#found[name];
  }

  /** The part, if it is there; else it is asked for. */
  get<K extends keyof All>(name: K): All[K] | undefined {
    if (!(name in this.#found)) {
      this.#found[name] = undefined;
      void this.#load(name);
    }
    return this.#found[name];
  }

  retry(): void {
    this.#found = {};
    this.fails = false;
    this.changed();
  }

  async #load<K extends keyof All>(name: K): Promise<void> {
    const load = loaders[name] as () => Promise<All[K]>;
    try {
      const part = await loadPart(load);
      await this.welcome(part as Luggage);
      this.#found[name] = part;
    } catch {
      this.fails = true;
    }
    this.changed();
  }
}
