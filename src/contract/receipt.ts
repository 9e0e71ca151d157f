import { group } from './receipt-shown.js';

/**
 * The two names of a report. The **reference** is public, short, and made to be said on the telephone. The
 * **receipt** is the secret that alone opens the report. Both end in a check character of ISO/IEC 7064
 * (a hybrid system, mod M+1,M): every single wrong character and nearly every swap of two neighbours is caught
 * on the spot, before it costs a look-up.
 */

/**
 * 18 characters: no two look alike (no 0 O D Q, 1 I L, 2 Z, 5 S, 8 with B, 6 with G, U V), and no vowels, so
 * that no reference is ever a word. 19 is prime, which mod 19,18 wants.
 */
const letters = '346789CFHJKMNPRTWX';
const digits = '0123456789';

const referenceLength = 8; // 7 + check: 18⁷ = 612 million
const receiptLength = 20; // 19 + check: 10¹⁹

/** ISO/IEC 7064 hybrid check character over an alphabet of M characters. */
function checkCharacter(text: string, alphabet: string): string {
  const m = alphabet.length;
  let product = m;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % m || m;
    product = (sum * 2) % (m + 1);
  }
  return alphabet.charAt((m + 1 - product) % m);
}

function generate(bytes: Uint8Array, length: number, alphabet: string): string {
  const m = alphabet.length;
  // Bytes past the largest multiple of M are thrown away: each character stays equally likely.
  const usable = [...bytes].filter((byte) => byte < 256 - (256 % m)).slice(0, length - 1);
  if (usable.length < length - 1) throw new RangeError(`too few random bytes: ${bytes.length}`);
  const body = usable.map((byte) => alphabet.charAt(byte % m)).join('');
  return body + checkCharacter(body, alphabet);
}

function parse(text: string, length: number, alphabet: string): string | undefined {
  if (text.length !== length) return undefined;
  for (const character of text) if (!alphabet.includes(character)) return undefined;
  return checkCharacter(text.slice(0, -1), alphabet) === text.at(-1) ? text : undefined;
}

/** A reference as it is shown and said: `C4HJ-7RKX`. @param bytes at least 16 random bytes */
export const makeReference = (bytes: Uint8Array) => group(generate(bytes, referenceLength, letters), '-');

/** The reference that somebody typed (any case, spaces, dashes), as it is shown; `undefined` if it is none. */
export function parseReference(typed: string): string | undefined {
  const found = parse(typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ''), referenceLength, letters);
  return found && group(found, '-');
}

/** A receipt as it travels: 20 digits without spaces. @param bytes at least 32 random bytes */
export const makeReceipt = (bytes: Uint8Array) => generate(bytes, receiptLength, digits);

/** Digits of the keyboards that Arabic, Persian and Urdu are written on are digits too. */
const western = (text: string) =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (d) => String(d.charCodeAt(0) & 15));

/**
 * The receipt that somebody typed or pasted: what stands between the digits does not matter, and the whole address to
 * come back to will do. `undefined` when it cannot be one (wrong length, mistyped).
 */
export function parseReceipt(typed: string): string | undefined {
  const last = western(typed).split(/[?#]/, 1)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return parse(last.replace(/[^\p{L}\p{N}]/gu, ''), receiptLength, digits);
}
