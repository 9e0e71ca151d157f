import { loadPart } from '../i18n/load-part.js';

/** Which module defines which tag. Literal imports, so that a bundler makes one chunk an element. */
const elements: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ['nabo-answers', () => import('../elements/answers/define.js')],
  ['nabo-calendar', () => import('../elements/calendar/define.js')],
  ['nabo-feedback', () => import('../elements/feedback/define.js')],
  ['nabo-gallery', () => import('../elements/gallery/define.js')],
  ['nabo-hours', () => import('../elements/hours/define.js')],
  ['nabo-impact', () => import('../elements/impact/define.js')],
  ['nabo-menu', () => import('../elements/menu/define.js')],
  ['nabo-rooms', () => import('../elements/rooms/define.js')],
]);

/** All tags, as a selector. */
export const selector = [...elements.keys()].join();

/**
 * Loads what defines the tag of an element. (In what ships, the build has put another in its place, which asks for the
 * feed and the words beside it: `.tools/build/browser.mjs`.)
 * @throws the import's error
 */
export const define = async ({ localName }: Element): Promise<unknown> => {
  const part = elements.get(localName);
  return part && loadPart(part);
};
