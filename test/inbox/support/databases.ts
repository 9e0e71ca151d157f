import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, after, describe } from '../../support/harness.js';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { findPostgres, startPostgres } from '../../../.tools/postgres.mjs';

export interface Place {
  engine: 'SQLite' | 'PostgreSQL';
  /** A new, empty database. */
  fresh: () => Promise<string>;
}

/**
 * The same tests on both databases. Where there is no PostgreSQL they are skipped with a loud line, and fail when
 * `CI=true`.
 */
export function onBothDatabases(name: string, body: (place: Place) => void): void {
  describe(`${name}, on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'nabo-inbox-'));
    let n = 0;
    after(() => rmSync(folder, { recursive: true, force: true }));
    body({ engine: 'SQLite', fresh: () => Promise.resolve(join(folder, `${++n}.sqlite`)) });
  });
  if (!findPostgres()) return;
  describe(`${name}, on PostgreSQL`, () => {
    let server: Awaited<ReturnType<typeof startPostgres>>;
    let n = 0;
    before(async () => {
      server = await startPostgres();
    });
    after(() => server?.stop());
    body({
      engine: 'PostgreSQL',
      fresh: async () => {
        if (!server) throw new Error('PostgreSQL did not start');
        const client = new pg.Client({ connectionString: server.url });
        await client.connect();
        await client.query(`create database inbox_${++n}`);
        await client.end();
        return server.url.replace(/[^/]*$/, `inbox_${n}`);
      },
    });
  });
}

/** Keeps everybody from the table of the rates in PostgreSQL, as a server does that stands still for a moment. */
export async function hold(database: string, milliseconds: number): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query('begin; lock table rates');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await client.query('commit');
  await client.end();
}

/** Makes a database so that nobody can write: SQLite locked by another process, PostgreSQL shut. */
export async function occupy(database: string): Promise<{ release: () => Promise<void> }> {
  if (!database.startsWith('postgres:')) {
    const other = new DatabaseSync(database);
    other.exec('begin immediate');
    return {
      release: () => {
        other.close();
        return Promise.resolve();
      },
    };
  }
  const name = database.replace(/^.*\//, '');
  const client = new pg.Client({ connectionString: database.replace(/[^/]*$/, 'postgres') });
  await client.connect();
  await client.query(`alter database ${name} with allow_connections false`);
  // Told to end and ended are two things on a busy machine: one that still ends would fail what comes after the release.
  const ending = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
  while ((await client.query(ending, [name])).rowCount);
  return {
    release: async () => {
      await client.query(`alter database ${name} with allow_connections true`);
      await client.end();
    },
  };
}
