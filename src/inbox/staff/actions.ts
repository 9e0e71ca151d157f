import type { ReportStatus } from '../../contract/report-status.js';
import { dateIn } from '../config/house.js';
import type { Inbox } from '../context.js';
import { erase } from '../erase.js';
import { answerMail } from '../mail/letters.js';
import { queueLetters } from '../mail/queue.js';
import { lockReport } from '../status/follow-up.js';
import type { ReportRow } from '../status/read.js';
import { mayBecome } from '../status/transitions.js';
import { trace } from '../store/audit.js';
import type { Database, PublishedTable } from '../store/tables.js';
import { Refusal } from '../web/refusal.js';

interface Act {
  inbox: Inbox;
  reference: string;
  staff: number;
}

/** What a member of staff does to a report, as one transaction with its line in the trail. */
function acting<T>(
  { inbox, reference }: Act,
  act: (tx: Database, row: ReportRow, now: number) => Promise<T>,
): Promise<T> {
  return inbox.store.db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('reports')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirst();
    const row = found && (await lockReport(inbox, tx, found.id));
    if (!row) throw new Refusal('notFound');
    return act(tx, row, inbox.now());
  });
}

async function become(tx: Database, act: Act, row: ReportRow, to: ReportStatus, now: number): Promise<void> {
  if (!mayBecome('staff', row.status, to)) throw new Refusal('state');
  await tx
    .updateTable('reports')
    .set({ status: to, closed_at: to === 'closed' ? now : null })
    .where('id', '=', row.id)
    .execute();
  await trace(tx, {
    at: now,
    actor: `staff:${act.staff}`,
    action: 'status',
    reference: row.reference,
    detail: `${row.status}→${to}`,
  });
}

interface Answer {
  text: string;
  close: boolean;
  /** The last word that the writer had seen. */
  seen: number;
}

/**
 * Answers the neighbour.
 * @throws Refusal `state` when the neighbour or a colleague has written in the meantime: the answer might not fit
 */
export async function answer(act: Act, { text, close, seen }: Answer): Promise<void> {
  const { inbox, staff } = act;
  await acting(act, async (tx, row, now) => {
    const last = await tx
      .selectFrom('words')
      .select(['id', 'staff', 'text'])
      .where('report', '=', row.id)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    // The button was pressed twice.
    if (last && last.id > seen && last.staff === staff && last.text === text) return;
    if ((last?.id ?? 0) > seen) throw new Refusal('state');
    const { reference } = row;
    if (!mayBecome('staff', row.status, 'answered')) throw new Refusal('state');
    await tx.insertInto('words').values({ report: row.id, at: now, author: 'centre', staff, text }).execute();
    const inTime = dateIn(inbox.house().timezone, now) <= row.reply_by;
    await tx
      .updateTable('reports')
      .set({ unread: 0, ...(row.answered_at === null && { answered_at: now, in_time: inTime ? 1 : 0 }) })
      .where('id', '=', row.id)
      .execute();
    await trace(tx, { at: now, actor: `staff:${staff}`, action: 'answered', reference });
    await become(tx, act, row, 'answered', now);
    if (close) await become(tx, act, { ...row, status: 'answered' }, 'closed', now);
    await queueLetters(tx, answerMail(inbox, row, text), row.id, now);
  });
  inbox.mailWaits();
}

/** @throws Refusal `state` when the table of transitions does not have it */
export const changeStatus = (act: Act, to: ReportStatus): Promise<void> =>
  acting(act, async (tx, row, now) => {
    // "Answered" without an answer would be a lie to the neighbour.
    if (to === 'answered' || to === 'reopened') throw new Refusal('state');
    if (row.status === to) return;
    await become(tx, act, row, to, now);
  });

/** A note that only staff see. */
export const addNote = (act: Act, text: string): Promise<void> =>
  acting(act, async (tx, row, now) => {
    await tx.insertInto('notes').values({ report: row.id, at: now, staff: act.staff, text }).execute();
    await trace(tx, { at: now, actor: `staff:${act.staff}`, action: 'noted', reference: row.reference });
  });

/** It is no spam, after all. */
export const clearSuspicion = (act: Act): Promise<void> =>
  acting(act, async (tx, row, now) => {
    await tx.updateTable('reports').set({ suspect: null }).where('id', '=', row.id).execute();
    await trace(tx, {
      at: now,
      actor: `staff:${act.staff}`,
      action: 'status',
      reference: row.reference,
      detail: 'no spam',
    });
  });

/** "You said, we did", in words of its own. What is published does not say which report it came from. */
export const publish = (act: Act, entry: Omit<PublishedTable, 'id'>): Promise<void> =>
  acting(act, async (tx, row, now) => {
    await tx.insertInto('published').values(entry).execute();
    await trace(tx, { at: now, actor: `staff:${act.staff}`, action: 'published', reference: row.reference });
  });

/** Erases a report now, whatever its status: somebody asked for it, or it holds what nobody should keep. */
export async function eraseNow(act: Act): Promise<void> {
  const { inbox, staff } = act;
  await acting(act, (tx, row, now) => erase(inbox, tx, [row.id], { actor: `staff:${staff}`, at: now }));
  await inbox.store.scrub();
  inbox.log('info', 'erased', { count: 1 });
}

export async function unpublish(inbox: Inbox, slug: string, staff: number): Promise<void> {
  await inbox.store.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('published').where('slug', '=', slug).execute();
    await trace(tx, { at: inbox.now(), actor: `staff:${staff}`, action: 'unpublished', detail: slug });
  });
}
