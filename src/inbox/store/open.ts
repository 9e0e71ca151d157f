import { reasonOf, StartError } from '../start-error.js';
import { openPostgres } from './postgres.js';
import { migrate, type Engine } from './migrations.js';
import { openSqlite } from './sqlite.js';
import type { Database } from './tables.js';

export interface Store {
  engine: Engine;
  db: Database;
  /** Makes sure that what was erased is gone from the files too. */
  scrub: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Opens the database and brings its tables up to date.
 * @throws StartError
 * @param address `postgres://…` or `postgresql://…`, or the path of an SQLite file (`sqlite:` may stand before it)
 */
export async function openStore(address: string, onError: (error: Error) => void = () => {}): Promise<Store> {
  const engine: Engine = /^postgres(ql)?:/.test(address) ? 'postgres' : 'sqlite';
  try {
    const { database, scrub } =
      engine === 'postgres'
        ? openPostgres(address, onError)
        : openSqlite(address.replace(/^(sqlite|file):(\/\/(?=\/))?/, ''));
    await migrate(database as never, engine).catch(async (error: unknown) => {
      await database.destroy();
      throw error;
    });
    return { engine, db: database, scrub, close: () => database.destroy() };
  } catch (error) {
    throw new StartError(`--database ${shown(address)}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Without the password. */
function shown(address: string): string {
  const url = /^postgres/.test(address) ? URL.parse(address) : null;
  if (!url) return address;
  return `${url.protocol}//${url.username && `${url.username}@`}${url.host}${url.pathname}`;
}
