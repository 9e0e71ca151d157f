import * as v from './schema.js';

/** What the protocol accepts as written words. */

// A surrogate without its partner: no UTF-8 can carry it, PostgreSQL refuses it. (`isWellFormed` is too new.)
const lone = /[\uD800-\uDFFF]/u;
// Control characters but tab and line feed: nobody types them, terminals and logs obey them.
const controls = /[\0-\x08\x0B-\x1F\x7F-\x9F]/g;

const whole = v.check<string>((text) => !lone.test(text), 'character');

// Not blank, and not a mark that only steers others (zero-width space, joiners, directions).
const seen = /[^\s\p{Cf}]/u;

/** Lines as written, without control characters and outer space; nothing, where nobody could see any of it. */
export const tidy = (text: string) =>
  seen.test(text) ? text.replace(/\r\n?/g, '\n').replace(controls, '').trim() : '';

export const prose = (max: number) =>
  v.pipe(v.string(), whole, v.transform(tidy), v.maxLength(max, 'tooLong'));

/** One line: a line end in it is refused and not mended, since some of these go into the head of a mail. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    whole,
    v.trim(),
    v.check((text) => text.search(controls) < 0 && !/[\n\t\u2028\u2029]/.test(text), 'character'),
    v.maxLength(max, 'tooLong'),
  );

export const required = v.minLength(1, 'required');

/** A form sends a field that was left empty as `''`: the same as none. */
export const orNone = v.transform<string, string | undefined>((text) => text || undefined);
export const matching = (pattern: RegExp, code: string) =>
  v.check<string>((text) => text === '' || pattern.test(text), code);
