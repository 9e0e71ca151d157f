const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Text of a calendar file as plain words. Google and Outlook write HTML into descriptions: its lines stay, its tags
 * go. What is left is shown as text and can do nothing.
 */
export function plainText(text: string): string {
  const plain = /<\/?[a-z][^<>]*>/i.test(text)
    ? text
        .replaceAll(/<(script|style)\b[^]*?<\/\1\s*>/gi, '')
        .replaceAll(/<br\s*\/?>|<\/(p|div|li|h\d|tr)\s*>/gi, '\n')
        .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
        .replaceAll(/&(#(\d{1,7})|[a-z]+);/gi, (whole, name: string, code?: string) =>
          code ? String.fromCodePoint(Math.min(+code, 0x10ffff)) : (entities[name.toLowerCase()] ?? whole),
        )
    : text;
  return plain.replaceAll(/\n{3,}/g, '\n\n').trim();
}
