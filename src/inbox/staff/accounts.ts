import { sql, type Selectable } from 'kysely';
import type { Store } from '../store/open.js';
import { trace } from '../store/audit.js';
import type { StaffTable } from '../store/tables.js';
import { hashPassword, isPassword, newPassword } from './password.js';

export type StaffRow = Selectable<StaffTable>;

/** As many wrong passwords in a row, and the account rests for so long. */
export const MAX_FAILURES = 5;
export const LOCK_MS = 15 * 60_000;

/** What somebody types to sign in: no spaces, no control characters. */
export const isStaffName = (name: string) => /^[^\s\p{C}]{1,100}$/u.test(name);

const named = (store: Store, name: string) =>
  store.db.selectFrom('staff').selectAll().where('name', '=', name.toLowerCase()).executeTakeFirst();

/**
 * Makes an account.
 * @returns its password, or `undefined` when there is one of that name
 */
export async function addStaff(
  store: Store,
  name: string,
  language: string,
  now: number,
): Promise<string | undefined> {
  const password = newPassword();
  const hash = await hashPassword(password);
  const added = await add(store, { name: name.toLowerCase(), password: hash, language, subject: null }, now);
  return added ? password : undefined;
}

/** @returns whether it was added: not where there is one of that name, or that subject */
const add = (
  store: Store,
  account: Pick<StaffRow, 'name' | 'password' | 'language' | 'subject'>,
  now: number,
): Promise<boolean> =>
  store.db.transaction().execute(async (tx) => {
    const row = await tx
      .insertInto('staff')
      .values({ ...account, failures: 0, locked_until: 0, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await trace(tx, { at: now, actor: 'system', action: 'staff-added', detail: `staff:${row.id}` });
    return true;
  });

export const listStaff = (store: Store) =>
  store.db.selectFrom('staff').select(['name', 'subject', 'created_at']).orderBy('name').execute();

/** Sessions go with the account; what it did stays in the trail under its number. */
export async function removeStaff(store: Store, name: string, now: number): Promise<boolean> {
  return store.db.transaction().execute(async (tx) => {
    const row = await tx
      .deleteFrom('staff')
      .where('name', '=', name.toLowerCase())
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await trace(tx, { at: now, actor: 'system', action: 'staff-removed', detail: `staff:${row.id}` });
    return true;
  });
}

/**
 * The account, if the password is right and the account does not rest. Why not is told to nobody: a wrong name, a
 * wrong password and a resting account look and last the same.
 */
export async function signIn(
  store: Store,
  name: string,
  password: string,
  now: number,
): Promise<StaffRow | undefined> {
  const row = await named(store, name);
  const right = await isPassword(password, row?.password);
  if (!row) return undefined;
  const actor = `staff:${row.id}`;
  if (row.locked_until > now) {
    await trace(store.db, { at: now, actor, action: 'sign-in-failed', detail: 'locked' });
    return undefined;
  }
  if (!right) {
    await store.db.transaction().execute(async (tx) => {
      // Counted in the database itself: tries that come at the same time, through several instances, all count.
      const { failures } = await tx
        .updateTable('staff')
        .set({ failures: sql<number>`failures + 1` })
        .where('id', '=', row.id)
        .returning('failures')
        .executeTakeFirstOrThrow();
      if (failures >= MAX_FAILURES)
        await tx
          .updateTable('staff')
          .set({ failures: 0, locked_until: now + LOCK_MS })
          .where('id', '=', row.id)
          .execute();
      await trace(tx, { at: now, actor, action: 'sign-in-failed' });
    });
    return undefined;
  }
  await store.db
    .updateTable('staff')
    .set({ failures: 0, locked_until: 0 })
    .where('id', '=', row.id)
    .execute();
  return row;
}

/** The account of somebody whom OpenID Connect vouches for; made when they come for the first time. */
export async function staffOfSubject(
  store: Store,
  { subject, name, language }: { subject: string; name: string; language: string },
  now: number,
): Promise<StaffRow> {
  const find = () =>
    store.db.selectFrom('staff').selectAll().where('subject', '=', subject).executeTakeFirst();
  const known = await find();
  if (known) return known;
  // The name is only shown: an account of the same name with a password stays somebody else's.
  const taken = await named(store, name);
  const free = taken ? `${name.toLowerCase()}#${subject.slice(-8)}` : name.toLowerCase();
  await add(store, { name: free, password: null, language, subject }, now);
  const made = await find();
  if (!made) throw new Error('the account could not be made');
  return made;
}

/** The other sessions of the account end. */
export async function changePassword(
  store: Store,
  staff: number,
  password: string,
  keep: string,
  now: number,
) {
  const hash = await hashPassword(password);
  await store.db.transaction().execute(async (tx) => {
    await tx.updateTable('staff').set({ password: hash }).where('id', '=', staff).execute();
    await tx.deleteFrom('sessions').where('staff', '=', staff).where('id_hash', '!=', keep).execute();
    await trace(tx, { at: now, actor: `staff:${staff}`, action: 'password-changed' });
  });
}
