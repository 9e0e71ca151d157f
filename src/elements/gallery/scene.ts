import type { TemplateResult } from 'lit';
import type { Artist } from '../../contract/feed/works.js';
import type { Text } from '../../contract/primitives.js';

/** What the pieces of the gallery need to know of the moment, and whom they tell. */
export interface Scene {
  currency: string | undefined;
  /** How to reach the house, for works whose seller says nothing. */
  email: string | undefined;
  artists: readonly Artist[];
  /** Addresses of images that could not be loaded. */
  broken: ReadonlySet<string>;
  /** Works whose content note the visitor has passed. */
  revealed: ReadonlySet<string>;
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
  onBroken(src: string): void;
  onReveal(id: string, revealed: boolean): void;
  onArtist(key: string): void;
}
