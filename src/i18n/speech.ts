import { loadPart } from './load-part.js';

/**
 * Which language is spoken, and its words. `@lit/localize` knows one language a page; here two elements may speak
 * two, so a sentence is looked up in the language that is active while one element renders (rendering is
 * synchronous). The others are loaded when a page wants them, an area at a time.
 */

/** Sentences by id; `{0}` stands for the first value of the `str` template. */
export type Translations = Record<string, string>;
/** A module of them. */
export interface Words {
  default: Translations;
}
/**
 * The translations of one area (an element, or what comes to it later): gives those of a locale. On it stands, by locale,
 * which it need not be asked for: what has come, and what stands in the code (English in the sources).
 */
export interface Area {
  (locale: string): Promise<Words>;
  [locale: string]: unknown;
}

export const SOURCE = 'en';

/** A module a locale. */
export type Modules = Record<string, () => Promise<Words>>;

/** An area of the sources. A locale that has no module stays English. */
export function areaOf(modules: Modules): Area {
  const load = async (locale: string) => (await modules[locale]?.()) ?? { default: {} };
  return Object.assign(load as Area, { [SOURCE]: true });
}

const catalogues = new Map<string, Translations>();
let active: Translations | undefined;
let activeLocale = SOURCE;

/** The words of a message in the active language, if that language has it. */
export const lookUp = (id: string | number, values: readonly unknown[]): string | undefined =>
  active?.[id]?.replace(/\{(\d)\}/g, (_, index: number) => String(values[index]));

/** What the build makes of `msg`: ids are numbers there, and English is a language like the others. */
export const say = (id: number, ...values: unknown[]): string => lookUp(id, values) ?? '';

/**
 * Runs `speak` with `msg` in that language. Synchronous: the language is given back before it returns.
 * @param tag how dates and numbers are written, see `formatLocale`
 */
export function inLanguage<T>(locale: string, speak: () => T, tag = locale): T {
  const before = [active, activeLocale] as const;
  active = catalogues.get(locale);
  activeLocale = tag;
  try {
    return speak();
  } finally {
    [active, activeLocale] = before;
  }
}

/** The language of the sentences that `msg` now gives, with the page's region if it has one: for `Intl`. */
export const currentLocale = (): string => activeLocale;

/**
 * Loads the translations of one area. A failure is not remembered: the next call tries again.
 * @param words those that have come already: they are known at once
 * @throws the import's error; until then `msg` gives English
 */
export async function loadMessages(locale: string, area: Area, words?: Words): Promise<void> {
  if (area[locale]) return;
  words ??= await loadPart(() => area(locale));
  catalogues.set(locale, Object.assign(catalogues.get(locale) ?? {}, words.default));
  area[locale] = true;
}
