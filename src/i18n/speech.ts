import { loadPart } from './load-part.js';

/**
 * Which language is spoken, and its words. `@lit/localize` knows one language a page; here two elements may speak
 * two, so a sentence is looked up in the language that is active while one element renders (rendering is
 * synchronous). The others are loaded when a page wants them, an area at a time.
 */

/** A sentence; in one with placeholders a number stands for that value of the `str` template. */
export type Translation = string | readonly (string | number)[];
export type Translations = Record<string, Translation>;
/** How to get the translations of one area (an element, or what all share), by locale. */
export type Loaders = Readonly<Record<string, () => Promise<{ templates: Translations }>>>;

export const SOURCE = 'en';

const catalogues = new Map<string, Translations>();
const loaded = new Set<unknown>();
let active: Translations | undefined;
let activeLocale = SOURCE;

/** The words of a message in the active language, if that language has it. */
export function lookUp(id: string | number, values: readonly unknown[]): string | undefined {
  const found = active?.[id];
  return typeof found === 'object'
    ? found.map((part) => (typeof part === 'number' ? values[part] : part)).join('')
    : found;
}

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

/** Whether the area can speak the language; what cannot be loaded (English in the sources) stands in the code. */
export const isLoaded = (locale: string, area: Loaders): boolean => !area[locale] || loaded.has(area[locale]);

/**
 * Loads the translations of one area. A failure is not remembered: the next call tries again.
 * @throws the import's error; until then `msg` gives English
 */
export async function loadMessages(locale: string, area: Loaders): Promise<void> {
  const load = area[locale];
  if (!load || isLoaded(locale, area)) return;
  const { templates } = await loadPart(load);
  catalogues.set(locale, Object.assign(catalogues.get(locale) ?? {}, templates));
  loaded.add(load);
}

const rules = new Map<string, Intl.PluralRules>();

/** One whole sentence per plural form, chosen by the rules of the language that is spoken now (CLDR). */
export function plural(
  n: number,
  forms: { other: () => string } & Partial<Record<Intl.LDMLPluralRule, () => string>>,
): string {
  let rule = rules.get(activeLocale);
  if (!rule) rules.set(activeLocale, (rule = new Intl.PluralRules(activeLocale)));
  return (forms[rule.select(n)] ?? forms.other)();
}
