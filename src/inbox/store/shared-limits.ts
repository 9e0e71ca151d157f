import { sql } from 'kysely';
import { measuresOf, type Gate, type Inbox, type Limited } from '../context.js';
import { Limits, secondsUntil, type Measure, type Rate } from '../rate-limit.js';

/** After so long every bucket is full again: one that has not been asked for since need not be kept. */
export const FORGET_MS = 60 * 60_000;

/**
 * Token buckets in the database, for several instances behind a balancer: what one of them lets through counts for all.
 * Each instance asks its own memory first, which never lets through more than all of them may: a flood at one of them
 * does not reach the database.
 */
class SharedLimits implements Gate {
  readonly #own: Limits;

  constructor(
    private readonly inbox: Pick<Inbox, 'store' | 'keys'>,
    private readonly kind: Limited,
    private readonly measure: Measure,
  ) {
    this.#own = new Limits(measure);
  }

  async take(address: string, now: number): Promise<number> {
    const { each, all } = this.measure;
    return (
      this.#own.take(address, now) ||
      // Who asked is nobody's business: a keyed hash tells one sender from another, and no more.
      (await this.#takeOf(this.inbox.keys.keyHash('address', address), each, now)) ||
      (await this.#takeOf('', all, now))
    );
  }

  /** One statement, so that two instances never take the same token. */
  async #takeOf(who: string, { burst, perMinute }: Rate, now: number): Promise<number> {
    const { db } = this.inbox.store;
    const name = `${this.kind} ${who}`;
    // The clocks of two instances differ a little; a bucket never fills twice for the same time.
    const filled = sql`least(${burst}::float8, rates.tokens + greatest(0, ${now}::bigint - rates.at) / 60000::float8 * ${perMinute}::float8)`;
    const { rows } = await sql`
      insert into rates (name, tokens, at) values (${name}, ${burst - 1}::float8, ${now}::bigint)
      on conflict (name) do update set tokens = ${filled} - 1, at = greatest(rates.at, ${now}::bigint)
      where ${filled} >= 1
      returning name`.execute(db);
    if (rows.length > 0) return 0;
    const bucket = await db.selectFrom('rates').selectAll().where('name', '=', name).executeTakeFirst();
    const tokens = bucket ? bucket.tokens + (Math.max(0, now - bucket.at) / 60_000) * perMinute : 0;
    return secondsUntil(Math.min(tokens, 1), perMinute);
  }
}

/** The measures of each kind of request, held by all instances together. */
export function sharedLimits(inbox: Pick<Inbox, 'store' | 'keys' | 'config'>): Inbox['limits'] {
  const { reports, lookups, signIn } = measuresOf(inbox.config);
  return {
    reports: new SharedLimits(inbox, 'reports', reports),
    lookups: new SharedLimits(inbox, 'lookups', lookups),
    signIn: new SharedLimits(inbox, 'signIn', signIn),
  };
}
