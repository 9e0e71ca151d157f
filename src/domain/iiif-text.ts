import type { Text } from '../contract/primitives.js';

const marks: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The words of an IIIF value. By the standard (Presentation 3.0, 4.5) it holds HTML when it begins with `<` and
 * ends with `>`; here text is text, so the marks go and the words stay.
 */
export function plainText(value: string): string {
  const trimmed = value.trim();
  if (!trimmed.startsWith('<') || !trimmed.endsWith('>')) return trimmed;
  return trimmed
    .replace(/<(script|style)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d)\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name) return marks[String(name).toLowerCase()] ?? String(whole);
      const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

/**
 * A language map as the feed's text. `none` is no language of the feed, so it is marked `und`; several values of a
 * language are all to be shown.
 */
export function textOf(map: unknown, between = '\n'): Text | undefined {
  if (typeof map === 'string') return plainText(map) || undefined;
  if (typeof map !== 'object' || map === null) return undefined;
  const text: Record<string, string> = {};
  for (const [tag, values] of Object.entries(map)) {
    const language = tag === 'none' || tag === '@none' ? 'und' : tag;
    if (!/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(language)) continue;
    const words = (Array.isArray(values) ? values : [values])
      .filter((one): one is string => typeof one === 'string')
      .map(plainText)
      .filter(Boolean)
      .join(between);
    if (words) text[language] = words;
  }
  return Object.keys(text).length ? text : undefined;
}
