import type { TemplateResult } from 'lit';
import type { Artist, Work } from '../../contract/feed/works.js';
import type { Feed } from '../../contract/parse.js';
import type { Text } from '../../contract/primitives.js';

/** What the pieces of the gallery need to know of the moment, and whom they tell. */
export interface Scene {
  data: Partial<Feed>;
  /** Language, page and time of it, to be compared. */
  of: string;
  artists: readonly Artist[];
  /** The artist of the list that a work names by id. */
  artistOf(work: Work): Artist | undefined;
  /** Addresses of images that could not be loaded. */
  broken: ReadonlySet<string>;
  /** Works whose content note the visitor has passed. */
  revealed: ReadonlySet<string>;
  /** How films, sounds, texts and what stands behind a note are shown, once a feed needs it and it is there. */
  beyond: typeof import('./beyond/beyond.js') | undefined;
  words(text: Text): { value: string; lang: string | undefined };
  text(text: Text): TemplateResult | string;
  /** The absolute address of an image, a sound or a film, if it may be loaded. */
  media(address: string | undefined): string | undefined;
  srcset(candidates: string): string;
  /** A link of the feed, if it is a safe one. */
  link(address: string | undefined): string | undefined;
  /** The page's address with this work open. */
  href(id: string): string;
  /** Where the performance of an event can be seen, once that is known. */
  event(id: string): unknown;
  onOpen(event: MouseEvent): void;
  onBroken(src: string): void;
  onReveal(id: string, revealed: boolean): void;
  onArtist(key: string): void;
}
