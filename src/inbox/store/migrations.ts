import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

export type Engine = 'sqlite' | 'postgres';

/** Audit rows younger than this cannot be removed by anybody who only has the program's rights. */
export const auditKeptDays = 90;

function first(engine: Engine): Migration {
  const big = engine === 'sqlite' ? 'integer' : 'bigint';
  const bytes = engine === 'sqlite' ? 'blob' : 'bytea';

  async function up(db: Kysely<unknown>): Promise<void> {
    const table = (name: string) => db.schema.createTable(name);
    // SQLite would give the number of an erased report to the next one without `autoincrement`.
    const numbered = (name: string) =>
      table(name).addColumn('id', big, (c) =>
        engine === 'sqlite' ? c.primaryKey().autoIncrement() : c.primaryKey().generatedAlwaysAsIdentity(),
      );
    const ofReport = (name: string) =>
      numbered(name)
        .addColumn('report', big, (c) => c.notNull().references('reports.id').onDelete('cascade'))
        .addColumn('at', big, (c) => c.notNull());

    await numbered('staff')
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('password', 'text')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.unique())
      .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('locked_until', big, (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', big, (c) => c.notNull())
      .execute();

    await numbered('reports')
      .addColumn('reference', 'text', (c) => c.notNull().unique())
      .addColumn('receipt_hash', 'text', (c) => c.notNull().unique())
      .addColumn('key_hash', 'text', (c) => c.notNull().unique())
      .addColumn('round', 'integer', (c) => c.notNull())
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('page', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('suspect', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('received_at', big, (c) => c.notNull())
      .addColumn('reply_by', 'text', (c) => c.notNull())
      .addColumn('answered_at', big)
      .addColumn('in_time', 'integer')
      .addColumn('closed_at', big)
      .addColumn('unread', 'integer', (c) => c.notNull())
      .addColumn('topic', 'text')
      .addColumn('place', 'text')
      .addColumn('happened_at', 'text')
      .addColumn('booking_room', 'text')
      .addColumn('booking_date', 'text')
      .addColumn('booking_from', 'text')
      .addColumn('booking_to', 'text')
      .addColumn('booking_purpose', 'text')
      .addColumn('contact_name', 'text')
      .addColumn('contact_email', 'text')
      .addColumn('contact_phone', 'text')
      .execute();
    const index = (name: string) => db.schema.createIndex(name);
    await index('reports_by_status').on('reports').columns(['status', 'received_at']).execute();
    await index('reports_by_age').on('reports').columns(['received_at', 'id']).execute();
    await index('reports_closed').on('reports').column('closed_at').execute();

    await ofReport('words')
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('staff', big, (c) => c.references('staff.id').onDelete('set null'))
      .addColumn('text', 'text', (c) => c.notNull())
      .execute();
    await ofReport('notes')
      .addColumn('staff', big, (c) => c.references('staff.id').onDelete('set null'))
      .addColumn('text', 'text', (c) => c.notNull())
      .execute();
    await numbered('photos')
      .addColumn('report', big, (c) => c.notNull().references('reports.id').onDelete('cascade'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('width', 'integer', (c) => c.notNull())
      .addColumn('height', 'integer', (c) => c.notNull())
      .addColumn('bytes', sql.raw(bytes), (c) => c.notNull())
      .execute();
    await table('follow_ups')
      .addColumn('key_hash', 'text', (c) => c.primaryKey())
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('report', big, (c) => c.notNull().references('reports.id').onDelete('cascade'))
      .addColumn('at', big, (c) => c.notNull())
      .execute();
    await table('sessions')
      .addColumn('id_hash', 'text', (c) => c.primaryKey())
      .addColumn('staff', big, (c) => c.notNull().references('staff.id').onDelete('cascade'))
      .addColumn('csrf', 'text', (c) => c.notNull())
      .addColumn('created_at', big, (c) => c.notNull())
      .addColumn('seen_at', big, (c) => c.notNull())
      .execute();
    await numbered('mail')
      .addColumn('report', big, (c) => c.references('reports.id').onDelete('cascade'))
      .addColumn('recipient', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_at', big, (c) => c.notNull())
      .addColumn('created_at', big, (c) => c.notNull())
      .execute();
    await table('proofs')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('expires_at', big, (c) => c.notNull())
      .execute();
    await numbered('published')
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('date', 'text', (c) => c.notNull())
      .addColumn('topic', 'text')
      .addColumn('said', 'text', (c) => c.notNull())
      .addColumn('did', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .execute();
    await table('tallies')
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('received', 'integer', (c) => c.notNull())
      .addColumn('answered', 'integer', (c) => c.notNull())
      .addColumn('in_time', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('tallies_pk', ['month', 'kind'])
      .execute();
    await numbered('audit')
      .addColumn('at', big, (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('reference', 'text')
      .addColumn('detail', 'text')
      .execute();
    for (const name of ['words', 'notes', 'photos', 'follow_ups', 'mail'])
      await index(`${name}_of_report`).on(name).column('report').execute();
    await index('mail_due').on('mail').column('next_at').execute();
    await index('audit_of_report').on('audit').column('reference').execute();
    for (const statement of appendOnly(engine)) await sql.raw(statement).execute(db);
  }
  return { up };
}

function rates(engine: Engine): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('rates')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('tokens', 'double precision', (c) => c.notNull())
        .addColumn('at', engine === 'sqlite' ? 'integer' : 'bigint', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('rates_by_age').on('rates').column('at').execute();
    },
  };
}

/** The audit trail can be added to, and swept when it is old; the database itself refuses the rest. */
function appendOnly(engine: Engine): string[] {
  const young = auditKeptDays * 86_400_000;
  if (engine === 'sqlite')
    return [
      `create trigger audit_unchanged before update on audit
       begin select raise(abort, 'the audit trail is append-only'); end`,
      `create trigger audit_kept before delete on audit
       when old.at > cast(unixepoch('subsec') * 1000 as integer) - ${young}
       begin select raise(abort, 'the audit trail is append-only'); end`,
    ];
  return [
    `create function nabo_audit_guard() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' and old.at <= extract(epoch from clock_timestamp()) * 1000 - ${young} then
         return old;
       end if;
       raise exception 'the audit trail is append-only';
     end $$`,
    `create trigger audit_guard before update or delete on audit
     for each row execute function nabo_audit_guard()`,
    `create trigger audit_not_emptied before truncate on audit
     for each statement execute function nabo_audit_guard()`,
  ];
}

/** Brings the tables up to date. Several instances may start at once: they wait for one another. */
export async function migrate(db: Kysely<never>, engine: Engine): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () => Promise.resolve({ '0001-first': first(engine), '0002-rates': rates(engine) }),
    },
    migrationTableName: 'nabo_migrations',
    migrationLockTableName: 'nabo_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}
