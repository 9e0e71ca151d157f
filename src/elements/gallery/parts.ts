import { loadPart } from '../../i18n/load-part.js';
import type { Area } from '../../i18n/messages.js';
import { Part } from '../../ui/part.js';
import type { Joined } from './joined.js';

/** What only some feeds need, loaded for these; tests put others in their place. */
export const loaders = {
  beyond: () => import('./beyond/beyond.js'),
  guests: () => import('./beyond/guests.js'),
  joined: () => import('./joined.js'),
};

type Host = ConstructorParameters<typeof Joined>[0] & ConstructorParameters<typeof Part>[0] & HTMLElement;

/** The parts of a gallery that come when they are needed. */
export class Parts {
  /** How films, sounds, texts and what stands behind a note are shown. */
  readonly beyond;
  /** When a performance can be seen, in the words of the former. */
  readonly guests;
  /** The works of collections. */
  readonly joined;

  /** @param learn learns the sentences that a part brings along */
  constructor(host: Host, learn: (messages: Area) => Promise<void>) {
    this.beyond = new Part(host, async () => {
      const beyond = await loadPart(loaders.beyond);
      await learn(beyond.messages);
      beyond.dress(host.shadowRoot as ShadowRoot);
      return beyond;
    });
    this.guests = new Part(host, () => loadPart(loaders.guests));
    this.joined = new Part(host, async () => new (await loadPart(loaders.joined)).Joined(host));
  }

  /** The part, if it is there; else it is asked for, once. */
  get<T>(part: Part<T>): T | undefined {
    if (!part.lacking) void part.need();
    return part.here;
  }

  /** Those that could not be had. */
  get lacking(): readonly Part<unknown>[] {
    return [this.beyond, this.guests, this.joined].filter(({ lacking }) => lacking);
  }
}
