import type { Database } from '../store/tables.js';
import type { Letter } from './letters.js';

/** Puts letters about a report into the queue, in the transaction that they tell of; `Outbox` sends them. */
export async function queueLetters(
  tx: Database,
  letters: readonly Letter[],
  report: number,
  now: number,
): Promise<void> {
  if (letters.length === 0) return;
  const rows = letters.map((letter) => ({ ...letter, report, attempts: 0, next_at: now, created_at: now }));
  await tx.insertInto('mail').values(rows).execute();
}
