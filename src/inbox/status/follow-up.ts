import { sql } from 'kysely';
import type { FollowUp } from '../../contract/follow-up.js';
import { promisedDate } from '../config/house.js';
import type { Inbox } from '../context.js';
import { newWordMail } from '../mail/letters.js';
import { queueLetters } from '../mail/queue.js';
import { trace } from '../store/audit.js';
import type { Database } from '../store/tables.js';
import { Refusal } from '../web/refusal.js';
import type { ReportRow } from './read.js';
import { mayBecome } from './transitions.js';

/** More words than this nobody reads; who has so much to say should be called. */
const MAX_WORDS = 100;

/** The row, and nobody else may change it until this transaction is over. SQLite has one writer at a time anyway. */
export function lockReport(inbox: Inbox, tx: Database, id: number): Promise<ReportRow | undefined> {
  const query = tx.selectFrom('reports').selectAll().where('id', '=', id);
  return (inbox.store.engine === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

/**
 * The neighbour's further word, or "this did not help", or both; once for each key.
 * @throws Refusal `state`, `keyReused`, `tooMany`, `notFound`
 */
export async function followUp(inbox: Inbox, report: number, word: FollowUp, key: string): Promise<void> {
  const keyHash = inbox.keys.keyHash(`word ${report}`, key);
  const fingerprint = inbox.keys.fingerprint(word);
  await inbox.store.db.transaction().execute(async (tx) => {
    const row = await lockReport(inbox, tx, report);
    if (!row) throw new Refusal('notFound');
    const now = inbox.now();
    const fresh = await tx
      .insertInto('follow_ups')
      .values({ key_hash: keyHash, fingerprint, report, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('at')
      .executeTakeFirst();
    if (!fresh) {
      const before = await tx
        .selectFrom('follow_ups')
        .select('fingerprint')
        .where('key_hash', '=', keyHash)
        .executeTakeFirst();
      if (before?.fingerprint !== fingerprint) throw new Refusal('keyReused');
      return;
    }
    const { count } = await tx
      .selectFrom('follow_ups')
      .select(sql<number>`count(*)`.as('count'))
      .where('report', '=', report)
      .executeTakeFirstOrThrow();
    if (Number(count) > MAX_WORDS) throw new Refusal('tooMany', { retryAfter: 86_400 });
    await apply(inbox, tx, row, word, now);
  });
  inbox.mailWaits();
}

async function apply(inbox: Inbox, tx: Database, row: ReportRow, word: FollowUp, now: number): Promise<void> {
  const { reference } = row;
  const wantsReopen = word.reopen === true && row.status !== 'reopened';
  if (wantsReopen && !mayBecome('neighbour', row.status, 'reopened')) throw new Refusal('state');
  const reopens = wantsReopen || row.status === 'closed';
  if (word.text !== undefined) {
    await tx
      .insertInto('words')
      .values({ report: row.id, at: now, author: 'neighbour', staff: null, text: word.text })
      .execute();
    await trace(tx, { at: now, actor: 'neighbour', action: 'word', reference });
  }
  await tx
    .updateTable('reports')
    .set({
      unread: 1,
      // A new round, and a new promise.
      ...(reopens && {
        status: 'reopened',
        closed_at: null,
        reply_by: promisedDate(inbox.house(), row.topic ?? undefined, now),
      }),
    })
    .where('id', '=', row.id)
    .execute();
  if (reopens)
    await trace(tx, {
      at: now,
      actor: 'neighbour',
      action: 'reopened',
      reference,
      detail: `${row.status}→reopened`,
    });
  const letters = newWordMail(inbox, { reference, kind: row.kind, reopened: reopens });
  await queueLetters(tx, letters, row.id, now);
}
