/**
 * Token buckets in memory: `burst` at once, then `perMinute`. Several instances count together in their database, see
 * `store/shared-limits.ts`.
 */
export interface Rate {
  burst: number;
  perMinute: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** More addresses than this are not remembered: a flood of them must not eat the memory. */
const MAX_BUCKETS = 20_000;

/** Whole seconds until there is one token again. */
export const secondsUntil = (tokens: number, perMinute: number): number =>
  Math.max(1, Math.ceil(((1 - tokens) / perMinute) * 60 - 1e-6));

export class RateLimit {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one. @returns 0, or the whole seconds after which there is one again */
  take(who: string, now: number): number {
    const { burst, perMinute } = this.#rate;
    const bucket = this.#buckets.get(who) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 60_000) * perMinute);
    if (tokens < 1) return secondsUntil(tokens, perMinute);
    // Set anew, so that the map is in the order of last use and the oldest is the first.
    this.#buckets.delete(who);
    this.#buckets.set(who, { tokens: tokens - 1, at: now });
    if (this.#buckets.size > MAX_BUCKETS) {
      const oldest = this.#buckets.keys().next();
      if (!oldest.done) this.#buckets.delete(oldest.value);
    }
    return 0;
  }
}

/** What one kind of request may have: of each address, and of all together. */
export interface Measure {
  each: Rate;
  all: Rate;
}

/** The buckets of one kind of request. */
export class Limits {
  readonly #each: RateLimit;
  readonly #all: RateLimit;

  constructor({ each, all }: Measure) {
    this.#each = new RateLimit(each);
    this.#all = new RateLimit(all);
  }

  /** @returns 0, or the seconds to wait; one address over its measure does not use up what is for all */
  take(address: string, now: number): number {
    return this.#each.take(address, now) || this.#all.take('', now);
  }
}

/**
 * Who is asking. Of an IPv6 address the first half: the rest a sender can change at will.
 * @param hops how many proxies of ours stand before us, each of which adds to `X-Forwarded-For`
 */
export function senderAddress(
  remote: string | undefined,
  forwarded: string | undefined,
  hops: number,
): string {
  const chain = [...(forwarded?.split(',').map((part) => part.trim()) ?? []), remote ?? 'local'];
  const address = (chain[Math.max(0, chain.length - 1 - hops)] ?? 'local')
    // Some proxies add the port, which is another for each connection: `1.2.3.4:567`, `[2001:db8::1]:567`.
    .replace(/^\[(.*)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
