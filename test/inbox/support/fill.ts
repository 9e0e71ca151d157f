import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { makeReceipt } from '../../../src/contract/receipt.js';
import type { Inbox } from '../../../src/inbox/context.js';

/** Puts so many reports into the store, as the first one, each with a receipt and a key of its own. */
export async function fill({ store, keys }: Inbox, many: number): Promise<void> {
  const { id, ...first } = await store.db.selectFrom('reports').selectAll().executeTakeFirstOrThrow();
  const one = () => ({
    ...first,
    reference: randomBytes(8).toString('hex'),
    receipt_hash: keys.receiptHash(makeReceipt(randomBytes(32))),
    key_hash: randomBytes(32).toString('hex'),
  });
  // SQLite takes 32,766 values at once.
  for (let left = many; left > 0; left -= 500)
    await store.db
      .insertInto('reports')
      .values(Array.from({ length: Math.min(left, 500) }, one))
      .execute();
  await sql`analyze`.execute(store.db);
}
