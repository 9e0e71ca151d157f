import type { TemplateResult } from 'lit';
import { linkHref, mediaHref } from '../../contract/address.js';
import type { Artist, Work } from '../../contract/feed/works.js';
import type { Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import { mediaSrcset } from '../../contract/srcset.js';
import { artistOf } from '../../domain/works.js';

/** What the element lends to its pieces. */
export interface Lent {
  /** How films, sounds, texts and what stands behind a note are shown, once a feed needs it and it is there. */
  beyond: typeof import('./beyond/beyond.js') | undefined;
  words(text: Text): { value: string; lang: string | undefined };
  text(text: Text): TemplateResult | string;
  /** The page's address with this work open. */
  href(id: string): string;
  /** Where the performance of an event can be seen, once that is known. */
  event(id: string, scene: Scene): unknown;
  onOpen(event: MouseEvent): void;
  onArtist(key: string): void;
}

/** What the pieces of the gallery need to know of the moment, and whom they tell. */
export interface Scene extends Lent {
  data: Partial<Feed>;
  /** The artist of the list that a work names by id, or whom it names by name, if any. */
  artistOf(work: Work): Partial<Artist>;
  /** Works whose content note the visitor has passed. */
  revealed: ReadonlySet<string>;
  /** The absolute address of an image, a sound or a film, if it may be loaded, and was not tried in vain. */
  media(address: string | undefined): string | undefined;
  srcset(candidates: string): string;
  /** A link of the feed, if it is a safe one. */
  link(address: string | undefined): string | undefined;
  onBroken(src: string): void;
  onReveal(id: string, revealed: boolean): void;
}

/** Makes the scene of the moment: another object as soon as anything in it is different. */
export class Scenery {
  current: Scene | undefined;
  #of: readonly unknown[] = [];
  readonly #broken = new Set<string>();
  readonly #revealed = new Set<string>();
  readonly #changed: () => void;

  /** @param changed something in it is different: all is to be drawn again */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param of by what the moment is known */
  at(of: readonly unknown[], data: Partial<Feed>, base: string | undefined, lend: () => Lent): Scene {
    if (this.current && of.every((one, i) => one === this.#of[i])) return this.current;
    this.#of = of;
    const set = (kept: Set<string>, key: string, on: boolean) => {
      if (kept.has(key) === on) return;
      kept[on ? 'add' : 'delete'](key);
      this.current = undefined;
      this.#changed();
    };
    return (this.current = {
      ...lend(),
      data,
      artistOf: (work) => artistOf(work, data.artists ?? []) ?? { name: work.artist },
      revealed: this.#revealed,
      // An empty address would be that of the feed.
      media: (address) => {
        const href = address && mediaHref(address, base);
        return href && !this.#broken.has(href) ? href : undefined;
      },
      srcset: (candidates) => mediaSrcset(candidates, base),
      link: (address) => (address ? linkHref(address, base) : undefined),
      onBroken: (src) => set(this.#broken, src, true),
      onReveal: (id, on) => set(this.#revealed, id, on),
    });
  }
}
