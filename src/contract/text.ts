import type { Text } from './primitives.js';

/** Scandinavians understand one another: nearest first, whichever of these they read. */
const near = ['nb', 'no', 'nn', 'da', 'sv'];

/** The primary subtag, in lower case: what a reader calls the language. Some systems write `nn_NO` into their pages. */
export const baseOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The tags, in lower case, in which a reader of this language (BCP 47) would read, best first. */
export function readable(language: string): string[] {
  const tag = language.toLowerCase();
  const base = baseOf(tag);
  return [tag, base, ...(near.includes(base) ? near : [])];
}

/**
 * The words for a reader: the exact tag, its base language, its Scandinavian neighbours nearest first, the house's
 * language, the first. Words in a regional form (`nb-NO`) serve whoever reads the language.
 * @param language BCP 47 tag that the reader wants
 * @returns the words and the tag of the language that they are in, where it is known
 */
export function pickText(
  text: Text,
  language: string,
  centreLanguage = '',
): { value: string; lang: string | undefined } {
  if (typeof text === 'string') return { value: text, lang: centreLanguage || undefined };
  // Many a CMS writes "" where nobody has translated anything.
  const tags = Object.keys(text).filter((tag) => text[tag]);
  let lang: string | undefined;
  [...readable(language), ...readable(centreLanguage).slice(0, 2)].some(
    (wanted) =>
      (lang = tags.find((tag) => tag.toLowerCase() === wanted) ?? tags.find((tag) => baseOf(tag) === wanted)),
  );
  lang ??= tags[0] ?? '';
  return { value: text[lang] ?? '', lang };
}
