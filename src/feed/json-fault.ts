import { FeedError } from './errors.js';

/**
 * `html` for a page where JSON was expected (a CMS's log-in or 404 page with status 200); `notJson` with line and column.
 */
export const notJson = (text: string, src: string): FeedError =>
  /^\s*</.test(text) ? new FeedError('html', { src }) : new FeedError('notJson', { src, ...jsonFault(text) });

/**
 * Where a text stops being JSON (RFC 8259). Engines word their errors differently and WebKit names no place,
 * so this small reader walks the text to the first fault; it is loaded only when there is one.
 */
const value =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** @returns line and column, both from 1; the end of the text when something is missing there */
function jsonFault(text: string): { line: number; column: number } {
  const open: string[] = [];
  let at = 0;
  const space = () => {
    while (' \t\n\r'.includes(text[at] ?? 'x')) at++;
  };
  const token = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) at += found.length;
    return found;
  };
  const key = () => {
    space();
    if (text[at] !== '"' || !token(value)) return false;
    space();
    return text[at] === ':' && !!++at;
  };

  reading: for (;;) {
    space();
    const bracket = text[at];
    if (bracket === '{' || bracket === '[') {
      at++;
      space();
      const close = bracket === '{' ? '}' : ']';
      if (text[at] !== close) {
        open.push(close);
        if (close === '}' && !key()) break;
        continue;
      }
      at++;
    } else if (!token(value)) break;
    // A value is complete: close what closes, go on behind a comma.
    for (;;) {
      space();
      const close = open.at(-1);
      if (close === undefined) break reading;
      if (text[at] === close) {
        open.pop();
        at++;
      } else if (text[at] === ',') {
        at++;
        if (close === '}' && !key()) break reading;
        break;
      } else break reading;
    }
  }
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
