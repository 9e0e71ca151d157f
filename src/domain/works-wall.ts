import type { WorkImage } from '../contract/feed/works.js';
import type { ShownWork } from './works.js';

/**
 * How works hang: the shape of each one's place, and how many hang at once. The rows themselves are the
 * browser's (a wrapping flex box whose items grow by their shape), so that they are right before any script has
 * measured anything, and stay in reading order.
 */

/** Width by height of a place: narrower or wider works hang inside one of these, whole, never cropped. */
export const NARROWEST = 0.5;
export const WIDEST = 3;

/** Whether it hangs as a picture, and nothing must be said before. */
export const isPlain = ({ contentNote, text, audio, video }: ShownWork): boolean =>
  (contentNote ?? text ?? audio ?? video) === undefined;

/** Whether a work is another thing than one picture that anybody may see at once, its maker and its making. */
export const hasMore = (work: ShownWork): boolean =>
  !isPlain(work) ||
  (work.sale ?? work.rights ?? work.credit ?? work.tags ?? work.event) !== undefined ||
  work.images?.length !== 1;

export const shapeOf = (size: { width?: number; height?: number } | undefined): number | undefined =>
  size?.width && size.height ? Math.min(WIDEST, Math.max(NARROWEST, size.width / size.height)) : undefined;

/**
 * The width of a picture's place for a height of 1. What the feed says wrongly or not at all costs the work its
 * fit, never its proportions.
 */
export const pictureShape = ([image]: readonly WorkImage[] = []): number =>
  image ? (shapeOf(image) ?? 1) : NOTHING;

/** The place of a work without a picture. */
export const NOTHING = 1.25;

/**
 * What the browser needs to choose an image before it knows the layout: a row is about `rowHeight` px high, and
 * its works are stretched by a fifth on average to fill it; on a narrow screen each has the row to itself.
 * A picture that comes late is measured instead (`auto`).
 */
export const sizesFor = (place: number, rowHeight: number): string =>
  `(max-width: 36em) 94vw, ${Math.round(place * rowHeight * 1.2)}px`;

/** The works that hang at once: `count` of them from `start`, which is where a full wall ends. */
export interface Wall {
  start: number;
  count: number;
}

/** So many join at a time. */
export const BATCH = 60;
/** So many hang at most: then the wall turns to a new one, so that 5,000 works never fill a phone's memory. */
export const WALL = 300;

/**
 * The wall on which the work with this index hangs, with no more of it than is needed. So the first work that does not
 * hang leads to the same wall with the next batch, or, when it is full, to the next wall.
 */
export function wallWith(index: number): Wall {
  const on = index % WALL;
  return { start: index - on, count: on - (on % BATCH) + BATCH };
}
