import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's second choice for scrypt: 32 MB and about 0.1 s a try. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

export const shortestPassword = 12;
/** Nobody types more; and what is hashed must have an end. */
export const longestPassword = 200;

// Two at a time: each takes 32 MB, and a burst of wrong tries must not take all of them.
let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, { N, r, p, maxmem }: typeof COST): Promise<Buffer> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, LENGTH, { N, r, p, maxmem }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** `scrypt$N$r$p$salt$hash` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long for an account that does not exist, or has no password, as for one that does. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = stored?.split('$') ?? [];
  const known = kind === 'scrypt' && salt !== undefined && hash !== undefined;
  const cost = known ? { N: Number(N), r: Number(r), p: Number(p), maxmem: COST.maxmem } : COST;
  const key = await derive(password, known ? Buffer.from(salt, 'base64url') : Buffer.alloc(16), cost);
  const wanted = known ? Buffer.from(hash, 'base64url') : Buffer.alloc(LENGTH);
  return timingSafeEqual(key, wanted.length === LENGTH ? wanted : Buffer.alloc(LENGTH)) && known;
}

/** Letters and digits that look like no others: five groups of four, 94 bits. */
export function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const usable = [...randomBytes(64)].filter((byte) => byte < 248).slice(0, 20);
  return usable
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}
