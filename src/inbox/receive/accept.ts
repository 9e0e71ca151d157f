import { randomBytes } from 'node:crypto';
import { makeReference } from '../../contract/receipt.js';
import type { ReceiptAnswer, Report } from '../../contract/report.js';
import { promisedDate } from '../config/house.js';
import { statusUrl, type Inbox } from '../context.js';
import { newReportMail } from '../mail/letters.js';
import { queueLetters } from '../mail/queue.js';
import type { Photo } from '../photos/recode.js';
import { trace } from '../store/audit.js';
import type { Database, Source, Suspicion } from '../store/tables.js';

export interface Intake {
  report: Report;
  photos: readonly Photo[];
  /** The sender's Idempotency-Key. */
  key: string;
  /** Of the report and the photos as they were sent. */
  fingerprint: string;
  source: Source;
  suspect?: Suspicion | undefined;
  /** A proof of work, to be used once. */
  proof?: { hash: string; expiresAt: number } | undefined;
}

/** `replayed`: nothing was stored, the answer is the one that was given before. */
export type Accepted = { state: 'stored' | 'replayed'; answer: ReceiptAnswer };
export type Refused = { state: 'key-reused' } | { state: 'proof-reused' };

/**
 * The answer that this key was given before, if it was.
 *
 * A key is no secret: it may be seen in a log on its way. So it opens nothing by itself: only somebody who sends
 * the very same words and photos with it gets the receipt again, which can only be who wrote them. With other
 * words it is refused (422 in the IETF draft), and nothing is told about the report.
 */
export async function replay(
  inbox: Inbox,
  key: string,
  fingerprint: string,
): Promise<Accepted | Refused | undefined> {
  const row = await inbox.store.db
    .selectFrom('reports')
    .select(['reference', 'fingerprint', 'round', 'reply_by'])
    .where('key_hash', '=', inbox.keys.keyHash('report', key))
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.fingerprint !== fingerprint) return { state: 'key-reused' };
  const receipt = inbox.keys.receipt(key, fingerprint, row.round);
  return {
    state: 'replayed',
    answer: {
      reference: row.reference,
      receipt,
      statusUrl: statusUrl(inbox, receipt),
      replyBy: row.reply_by,
    },
  };
}

class ProofReused extends Error {}
/** A reference or a receipt that is taken is drawn anew; the chance that five are taken is nought. */
const ROUNDS = 5;

/**
 * Stores a report, once: key, reference, receipt, photos, the mail to the staff and the line in the trail are one
 * transaction. When this has returned, the report is on the disk.
 */
export async function accept(inbox: Inbox, intake: Intake): Promise<Accepted | Refused> {
  for (let round = 0; round < ROUNDS; round++) {
    try {
      const answer = await inbox.store.db.transaction().execute((tx) => insert(inbox, tx, intake, round));
      if (answer) {
        inbox.mailWaits();
        return { state: 'stored', answer };
      }
    } catch (error) {
      if (error instanceof ProofReused) return { state: 'proof-reused' };
      throw error;
    }
    const before = await replay(inbox, intake.key, intake.fingerprint);
    if (before) return before;
  }
  throw new Error('no free reference');
}

/** @returns `undefined` when the key, the reference or the receipt is there already */
async function insert(
  inbox: Inbox,
  tx: Database,
  intake: Intake,
  round: number,
): Promise<ReceiptAnswer | undefined> {
  const { report, key, fingerprint } = intake;
  const now = inbox.now();
  const reference = makeReference(randomBytes(32));
  const receipt = inbox.keys.receipt(key, fingerprint, round);
  const replyBy = promisedDate(inbox.house(), report.topic, now);
  const wish = report.kind === 'booking' ? report.booking : undefined;
  // "Do nothing" and not an error: in PostgreSQL an error would end the transaction, and what is in the way may
  // be our own report, stored a moment ago by the same key through another connection.
  const row = await tx
    .insertInto('reports')
    .values({
      reference,
      receipt_hash: inbox.keys.receiptHash(receipt),
      key_hash: inbox.keys.keyHash('report', key),
      round,
      fingerprint,
      kind: report.kind,
      topic: report.topic ?? null,
      message: report.message ?? '',
      place: report.where ?? null,
      happened_at: report.happenedAt ?? null,
      booking_room: wish?.room ?? null,
      booking_date: wish?.date ?? null,
      booking_from: wish?.from ?? null,
      booking_to: wish?.to ?? null,
      booking_purpose: wish?.purpose ?? null,
      contact_name: report.contact?.name ?? null,
      contact_email: report.contact?.email ?? null,
      contact_phone: report.contact?.phone ?? null,
      language: report.language,
      page: report.page,
      source: intake.source,
      suspect: intake.suspect ?? null,
      status: 'received',
      received_at: now,
      reply_by: replyBy,
      answered_at: null,
      in_time: null,
      closed_at: null,
      unread: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return undefined;
  if (intake.proof) {
    const used = await tx
      .insertInto('proofs')
      .values({ hash: intake.proof.hash, expires_at: intake.proof.expiresAt })
      .onConflict((conflict) => conflict.doNothing())
      .returning('hash')
      .executeTakeFirst();
    if (!used) throw new ProofReused();
  }
  if (intake.photos.length > 0)
    await tx
      .insertInto('photos')
      .values(intake.photos.map((photo, position) => ({ report: row.id, position, ...photo })))
      .execute();
  // What a machine most likely wrote wakes nobody; it waits in the list.
  const aside = intake.suspect === 'honeypot' || intake.suspect === 'hasty';
  const letters = aside ? [] : newReportMail(inbox, { reference, kind: report.kind, replyBy });
  await queueLetters(tx, letters, row.id, now);
  await trace(tx, { at: now, actor: 'neighbour', action: 'received', reference });
  return { reference, receipt, statusUrl: statusUrl(inbox, receipt), replyBy };
}
