import { SqliteAdapter, SqliteDialect, type DatabaseConnection, type Driver } from 'kysely';

/**
 * SQLite has one connection, and who wants it must queue. Kysely's own lock wakes all who wait and lets chance
 * decide: under 200 senders some waited for half a minute, for as long as the load went on. Here who came first
 * goes first.
 */
class FairDriver implements Driver {
  readonly #inner: Driver;
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  constructor(inner: Driver) {
    this.#inner = inner;
  }

  init = () => this.#inner.init();
  destroy = () => this.#inner.destroy();
  beginTransaction: Driver['beginTransaction'] = (...args) => this.#inner.beginTransaction(...args);
  commitTransaction: Driver['commitTransaction'] = (...args) => this.#inner.commitTransaction(...args);
  rollbackTransaction: Driver['rollbackTransaction'] = (...args) => this.#inner.rollbackTransaction(...args);

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
    return this.#inner.acquireConnection();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.#inner.releaseConnection(connection);
    // It stays taken while it is handed on: nobody who comes now goes before who waits. A turn of the event loop lies
    // between: in one turn Node accepts one new connection, and without it the work of all open ones is one turn.
    setImmediate(() => {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken = false;
    });
  }
}

/**
 * SQLite changes its tables in a transaction like everything else, though Kysely does not count on it. So a start that is
 * cut off leaves nothing half made, and of two programs that start at once the second waits and finds all done.
 */
class WholeAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class FairSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeAdapter();
  }

  override createDriver(): Driver {
    return new FairDriver(super.createDriver());
  }
}
