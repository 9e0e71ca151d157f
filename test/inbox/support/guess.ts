import { randomBytes } from 'node:crypto';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { makeReceipt } from '../../../src/contract/receipt.js';
import { readConfig } from '../../../src/inbox/config/config.js';
import { limitsOf, type Inbox } from '../../../src/inbox/context.js';
import { deriveKeys } from '../../../src/inbox/keys.js';
import { findByReceipt } from '../../../src/inbox/status/read.js';
import { openStore } from '../../../src/inbox/store/open.js';
import type { Tables } from '../../../src/inbox/store/tables.js';

/**
 * A thread that guesses receipts, since it is to do so a million times: Node's test runner follows every promise of a
 * thread in which it is at work, and that takes longer than the look-ups do. So nothing of it may be imported here.
 */

interface Order {
  database: string;
  secret: string;
  guesses: number;
  /** A receipt that opens a report: the look-up that finds nothing else must find it. */
  right: string;
}
export interface Guessed {
  asked: number;
  /** Sent away by the rate limit. */
  refused: number;
  found: number;
  foundRight: boolean;
  /** What it takes at the allowed rate. */
  hours: number;
  /** How often PostgreSQL says it was asked; SQLite does not count. */
  lookUps: number | undefined;
}

/** What an inbox allows that was told nothing of rates. */
export const standardRate = (secret: string) =>
  limitsOf(readConfig([], { NABO_INBOX_SECRET: secret })).lookups;

export function guess(order: Order): Promise<Guessed> {
  const worker = new Worker(new URL(import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

/** One connection, asked the next before it has answered the last; each is a query of its own for all that. */
async function openPipelined(database: string) {
  const client = new pg.Client({ connectionString: database, pipeline: true } as pg.ClientConfig);
  await client.connect();
  const one = { query: client.query.bind(client), release: () => {} };
  const pool = { connect: () => Promise.resolve(one), end: () => client.end() };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
  return { db, close: () => db.destroy() };
}

async function scansOf(database: string): Promise<number> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<{ scans: string }>(
    "select seq_scan + idx_scan as scans from pg_stat_user_tables where relname = 'reports'",
  );
  await client.end();
  return Number(rows[0]?.scans);
}

async function run({ database, secret, guesses, right }: Order): Promise<Guessed> {
  const isPostgres = database.startsWith('postgres:');
  const scans = isPostgres ? await scansOf(database) : 0;
  const store = isPostgres ? await openPipelined(database) : await openStore(database);
  const inbox = { store, keys: deriveKeys(secret) } as Pick<Inbox, 'store' | 'keys'> as Inbox;
  const rate = standardRate(secret);
  const counts = { asked: 0, refused: 0, found: 0 };
  let now = 0;
  const one = async () => {
    while (counts.asked < guesses) {
      counts.asked += 1;
      // Ten a second, which is what all may have together; from a thousand addresses, so that none has too many.
      now += 100;
      if (rate.take(`10.0.${counts.asked % 4}.${counts.asked % 251}`, now) > 0) counts.refused += 1;
      // Whoever guesses can work out the check digit too: each of these is looked up.
      if (await findByReceipt(inbox, makeReceipt(randomBytes(32)))) counts.found += 1;
    }
  };
  await Promise.all(Array.from({ length: 64 }, one));
  const foundRight = (await findByReceipt(inbox, right)) !== undefined;
  await store.close();
  return {
    ...counts,
    foundRight,
    hours: now / 3_600_000,
    lookUps: isPostgres ? (await scansOf(database)) - scans : undefined,
  };
}

if (parentPort) parentPort.postMessage(await run(workerData as Order));
