/**
 * A text in what the wall shows at once and what follows on "read on"; nothing of it is lost. Cut between
 * stanzas where there is a gap in the second half, else between lines, else between words; a text that is only
 * a little too long is not cut at all.
 */
export function readOn(text: string, lines = 14, letters = 700): [shown: string, rest: string] {
  const endOf = (line: number) => text.split('\n', line).join('\n').length;
  const end = Math.min(letters, endOf(lines));
  if (text.length <= Math.min(letters * 1.25, endOf(lines + 3))) return [text, ''];
  const gap = ['\n\n', '\n', ' '].map((mark) => text.lastIndexOf(mark, end)).find((at) => at >= end / 2);
  // No gap at all, as in Chinese: between two characters, not between the halves of one.
  const cut = gap ?? end - Number(/[\uD800-\uDBFF]/.test(text[end - 1] ?? ''));
  return [text.slice(0, cut), text.slice(cut)];
}
