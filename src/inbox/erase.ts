import type { Inbox } from './context.js';
import { addUp, tallyOf } from './staff/figures.js';
import { trace } from './store/audit.js';
import type { Database } from './store/tables.js';

/**
 * Erases reports with all that hangs on them: words, notes, photos, keys and letters go with the row (`on delete
 * cascade`). What is left is a number in the figures, and a line in the trail. Once the transaction is over,
 * `store.scrub()` sees to the files.
 * @param actor `system`, or `staff:ID`
 * @param only those that are still `closed`: another instance, or the neighbour, may have been at it
 * @returns how many this very statement erased
 */
export async function erase(
  inbox: Inbox,
  tx: Database,
  ids: readonly number[],
  { actor, at, only }: { actor: string; at: number; only?: 'closed' },
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = tx.deleteFrom('reports').where('id', 'in', ids);
  const erased = await (only ? rows.where('status', '=', only) : rows)
    .returning(['reference', 'kind', 'received_at', 'answered_at', 'in_time', 'suspect'])
    .execute();
  const real = erased.filter(({ suspect }) => suspect === null || suspect === 'unproven');
  for (const tally of addUp(real.map((row) => tallyOf(row, inbox.house().timezone))))
    await tx
      .insertInto('tallies')
      .values(tally)
      .onConflict((conflict) =>
        conflict.columns(['month', 'kind']).doUpdateSet((eb) => ({
          received: eb('tallies.received', '+', eb.ref('excluded.received')),
          answered: eb('tallies.answered', '+', eb.ref('excluded.answered')),
          in_time: eb('tallies.in_time', '+', eb.ref('excluded.in_time')),
        })),
      )
      .execute();
  for (const { reference } of erased) await trace(tx, { at, actor, action: 'erased', reference });
  return erased.length;
}
