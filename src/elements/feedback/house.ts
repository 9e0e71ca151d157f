import type { Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import type { Zone } from '../../domain/zone.js';
import type { BackPanel } from './back/panel.js';

/** What the parts of the element that come later know of it. */
export interface House {
  data: () => Partial<Feed>;
  zone: () => Zone;
  /** How many photos the house takes. */
  max: () => number;
  /** Words of the feed in the reader's language. */
  plain: (words: Text) => string;
  /** The heading of a step, which takes the focus. */
  title: (words: string) => unknown;
  /** Says a sentence politely, in the language of the element. */
  announce: (sentence: () => string) => void;
  speak: <T>(fn: () => T) => T;
  /** Where the reading goes on after the next update. */
  goTo: (selector: string) => void;
  /** The piece of the page's address that a receipt code stands in. */
  piece: () => string;
  /** The way back to the answer, once it is there. */
  back: () => BackPanel | undefined;
}
