import { baseOf, readable } from '../contract/text.js';

/** Defined, as false, in what ships. */
declare const __DEV__: undefined;

/** Languages in which Nabo's own sentences are complete. */
export const locales = ['nb', 'nn', 'nl', 'en'] as const;

/**
 * The language in which an element speaks: the page's, a neighbour of it, the house's, or English.
 * @param wanted BCP 47 tags, most wanted first
 */
export function uiLocale(...wanted: (string | undefined)[]): string {
  for (const tag of wanted) {
    // The pseudo language of stories and tests does not ship.
    if (typeof __DEV__ === 'undefined' && tag === 'ar-XB') return tag;
    const found = readable(tag ?? '').find((one) => (locales as readonly string[]).includes(one));
    if (found) return found;
  }
  return 'en';
}

/**
 * The tag by which dates and numbers are written: the page's own, with its region and so its 12 or 24 hours
 * (`en-US`), as long as it is the language that is spoken.
 */
export function formatLocale(page: string, locale: string): string {
  try {
    if (baseOf(page) === locale) return Intl.getCanonicalLocales(page)[0] ?? locale;
  } catch {
    // A page may say anything in `lang`, `en_US` too; `Intl` would throw.
  }
  return locale;
}

/** Whose shadow tree the element stands in, if it stands in one. It is in a page: else its root could be a link. */
const hostOf = (element: Element) => (element.getRootNode() as Partial<ShadowRoot>).host;

/** The language of a node: of itself or the nearest ancestor that has one, across shadow roots, as in HTML. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
  }
  return '';
}

/** Calls back when the language of the element may have changed, wherever above it that was. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let at: Element | undefined = element; at; at = hostOf(at))
    observer.observe(at.getRootNode(), { attributeFilter: ['lang', 'dir'], subtree: true });
  return () => observer.disconnect();
}
