import { sql, type RawBuilder } from 'kysely';
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
    const wait = this.#own.take(address, now);
    if (wait) return wait;
    // Who asked is nobody's business: a keyed hash tells one sender from another, and no more.
    const sender = `${this.kind} ${this.inbox.keys.keyHash('address', address)}`;
    // One statement, so that two instances never take the same token; always in this order, so that none waits for
    // another that waits for it.
    const { rows } = await sql<{ sender: boolean; whole: boolean }>`
      with sender as (${this.#taking(sender, each, now, sql`true`)}),
        whole as (${this.#taking(this.kind, all, now, sql`exists (select from sender)`)})
      select exists (select from sender) as sender, exists (select from whole) as whole`.execute(
      this.inbox.store.db,
    );
    if (!rows[0]?.sender) return this.#wait(sender, each, now);
    return rows[0].whole ? 0 : this.#wait(this.kind, all, now);
  }

  /** Takes a token where there is one; the clocks of two instances differ a little, and no bucket fills twice for the same time. */
  #taking(
    name: string,
    { burst, perMinute }: Rate,
    now: number,
    when: RawBuilder<unknown>,
  ): RawBuilder<unknown> {
    const filled = sql`least(${burst}::float8,
      rates.tokens + greatest(0, ${now}::bigint - rates.at) / 60000::float8 * ${perMinute}::float8)`;
    return sql`
      insert into rates (name, tokens, at) select ${name}, ${burst - 1}::float8, ${now}::bigint where ${when}
      on conflict (name) do update set tokens = ${filled} - 1, at = greatest(rates.at, ${now}::bigint)
      where ${filled} >= 1
      returning name`;
  }

  /** Seconds until there is a token again. */
  async #wait(name: string, { perMinute }: Rate, now: number): Promise<number> {
    const { db } = this.inbox.store;
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
