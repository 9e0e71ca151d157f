import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';

const INT8 = 20;

/** Our bigints are milliseconds and row numbers: exact as numbers. Set for this pool only, not for the process. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

/**
 * How long a request queues for a connection, milliseconds. Under load, or when the server stands still for some
 * seconds, that is most of an answer's time, and no sign that the database is gone. A report asks three times: three
 * queues are what a browser waits.
 */
const QUEUE = 10_000;

/** A database that does not answer becomes a 503 with Retry-After, not a page that hangs. */
class Connection extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: 5000 });
  }
}

/** @param onError told of connections that broke while idle; without a listener they would end the process */
export function openPostgres(url: string, onError: (error: Error) => void) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    Client: Connection,
    connectionTimeoutMillis: QUEUE,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'nabo-inbox',
    types,
  });
  pool.on('error', onError);
  // The pool listens to connections that rest. One that breaks at work fails its query *and* says so as an event,
  // which nobody listening to would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // Deleted rows lie in the table's file until a vacuum has passed; nobody should have to wait for the daemon's.
  const scrub = async () => {
    for (const table of ['reports', 'words', 'notes', 'photos', 'mail', 'follow_ups'])
      await sql`vacuum ${sql.table(table)}`.execute(database);
  };
  return { database, scrub };
}
