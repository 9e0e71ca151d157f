import type { Text } from './primitives.js';

const near: Readonly<Record<string, readonly string[]>> = {
  nn: ['nb', 'no', 'da', 'sv'],
  nb: ['no', 'nn', 'da', 'sv'],
  no: ['nb', 'nn', 'da', 'sv'],
  da: ['nb', 'no', 'nn', 'sv'],
  sv: ['nb', 'no', 'nn', 'da'],
};

/**
 * The words for a reader: the exact tag, its base language, its Scandinavian neighbours nearest first, the house's
 * language, the first.
 * @param language BCP 47 tag that the reader wants
 * @returns the words and the tag of the language that they are in, where it is known
 */
export function pickText(
  text: Text,
  language: string,
  centreLanguage?: string,
): { value: string; lang: string | undefined } {
  if (typeof text === 'string') return { value: text, lang: centreLanguage };
  const tags = Object.keys(text);
  const base = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';
  const find = (wanted: string) => tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  const wanted = [language, base(language), ...(near[base(language)] ?? []), centreLanguage ?? ''];
  const lang = wanted.map(find).find((tag) => tag !== undefined) ?? tags[0] ?? '';
  return { value: text[lang] ?? '', lang };
}
