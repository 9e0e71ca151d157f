/** How iCalendar writes text (RFC 5545, 3.1 and 3.3.11). */

const encodedLength = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** Lines of at most 75 octets of UTF-8, the rest on lines that start with a space (3.1); never within a character. */
export function fold(line: string): string {
  let out = '';
  let octets = 0;
  for (const char of line) {
    const length = encodedLength(char.codePointAt(0) ?? 0);
    if (octets + length > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += char;
    octets += length;
  }
  return out;
}

/** TEXT (3.3.11). Controls have no place in it. */
export const escapeText = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
