import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { FairSqliteDialect } from './fair.js';
import { makeFolder } from './folder.js';
import type { Tables } from './tables.js';

type Bound = Parameters<StatementSync['all']>;

/**
 * `node:sqlite` behind the little interface that Kysely's own dialect wants. No native module to install.
 */
function adapt(database: DatabaseSync) {
  // Preparing costs more than running. Queries are built from code, so there are only so many of them; the list
  // filters could make some hundreds.
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    let statement = prepared.get(sql);
    if (!statement) {
      if (prepared.size > 500) prepared.clear();
      prepared.set(sql, (statement = database.prepare(sql)));
    }
    return statement;
  };
  return {
    prepare(sql: string) {
      // Everything we do in a transaction writes. A deferred one that turns writer later may fail at once when
      // another process (`nabo inbox user add`) writes; an immediate one waits its turn.
      const statement = prepare(sql === 'begin' ? 'begin immediate' : sql);
      return {
        reader: statement.columns().length > 0,
        all: (values: readonly unknown[]) => statement.all(...(values as Bound)),
        run: (values: readonly unknown[]) => statement.run(...(values as Bound)),
        iterate: (values: readonly unknown[]) => statement.iterate(...(values as Bound)),
      };
    },
    close: () => database.close(),
  };
}

/**
 * Opens (or makes) the file. An acknowledged report survives the loss of power: WAL with `synchronous = FULL`
 * waits for the disk at every commit. Erased rows are overwritten with zeros.
 */
export function openSqlite(file: string): { database: Kysely<Tables>; scrub: () => Promise<void> } {
  const inMemory = file === ':memory:';
  if (!inMemory) makeFolder(dirname(file));
  // Another process that writes is waited for, but not long: waiting stops everything else here.
  const database = new DatabaseSync(file, { timeout: 1500 });
  if (!inMemory) chmodSync(file, 0o600);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -16000;
    PRAGMA temp_store = MEMORY;
  `);
  return {
    database: new Kysely<Tables>({ dialect: new FairSqliteDialect({ database: adapt(database) }) }),
    // The zeros of erased rows lie in the log first; this writes them into the file and empties the log.
    scrub: () => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return Promise.resolve();
    },
  };
}
