import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { makeReceipt } from '../contract/receipt.js';

/**
 * Everything that is made from the inbox's one secret. The database alone opens nothing: it holds keyed hashes,
 * and the secret lies elsewhere.
 */
export interface Keys {
  /**
   * The receipt of a report, worked out and never stored, so that the answer that got lost can be given again:
   * but only to somebody who has the key *and* sends the very same words.
   */
  receipt: (key: string, fingerprint: string, round: number) => string;
  receiptHash: (receipt: string) => string;
  /** @param scope where the key is one's own: `report`, or `word ROW` */
  keyHash: (scope: string, key: string) => string;
  /** Of what was sent, whatever order its fields came in. */
  fingerprint: (content: unknown, files?: readonly Uint8Array[]) => string;
  /** A stamp on a value that comes back from a browser. */
  stamp: (purpose: string, value: string) => string;
  isStamp: (purpose: string, value: string, stamp: string) => boolean;
  /** A secret of its own for somebody else's code. */
  derived: (purpose: string) => string;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, canonical(v)]),
  );
}

/** The shortest secret that is taken: 32 characters, which `openssl rand -base64 24` gives. */
export const secretLength = 32;

export function deriveKeys(secret: string): Keys {
  if (secret.length < secretLength)
    throw new RangeError(`the secret is shorter than ${secretLength} characters`);
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `nabo inbox ${purpose}`, 32));
  const keys = new Map<string, Buffer>();
  const mac = (purpose: string, ...parts: string[]) => {
    let own = keys.get(purpose);
    if (!own) keys.set(purpose, (own = key(purpose)));
    // JSON keeps the parts apart: no choice of one can look like two others.
    return createHmac('sha256', own).update(JSON.stringify(parts));
  };
  const stamp = (purpose: string, value: string) => mac(`stamp ${purpose}`, value).digest('base64url');
  return {
    receipt: (k, fingerprint, round) =>
      makeReceipt(mac('receipt', k.toLowerCase(), fingerprint, String(round)).digest()),
    receiptHash: (receipt) => mac('receipt hash', receipt).digest('hex'),
    keyHash: (scope, k) => mac('key hash', scope, k.toLowerCase()).digest('hex'),
    fingerprint: (content, files = []) =>
      mac(
        'fingerprint',
        JSON.stringify(canonical(content)),
        ...files.map((file) => createHash('sha256').update(file).digest('hex')),
      ).digest('hex'),
    stamp,
    isStamp: (purpose, value, given) => same(stamp(purpose, value), given),
    derived: (purpose) => key(`derived ${purpose}`).toString('hex'),
  };
}

/** Equality that takes as long when the first character differs as when the last does. */
export function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** 32 random bytes for a cookie or a token. */
export const randomToken = () => randomBytes(32).toString('base64url');
