import type { Selectable } from 'kysely';
import { parseReceipt } from '../../contract/receipt.js';
import type { StatusAnswer } from '../../contract/report-status.js';
import { nameOf, type House } from '../config/house.js';
import type { Inbox } from '../context.js';
import { same } from '../keys.js';
import type { Database, ReportsTable, WordsTable } from '../store/tables.js';

export type ReportRow = Selectable<ReportsTable>;
export type WordRow = Selectable<WordsTable>;

/**
 * The report that a receipt opens. Looked up by its keyed hash: how long that takes tells nothing of the digits,
 * since who does not know the key cannot say which hash a guess has.
 */
export async function findByReceipt(inbox: Inbox, typed: string): Promise<ReportRow | undefined> {
  const receipt = parseReceipt(typed);
  if (!receipt) return undefined;
  const hash = inbox.keys.receiptHash(receipt);
  const row = await inbox.store.db
    .selectFrom('reports')
    .selectAll()
    .where('receipt_hash', '=', hash)
    .executeTakeFirst();
  return row && same(row.receipt_hash, hash) ? row : undefined;
}

export const wordsOf = (db: Database, report: number): Promise<WordRow[]> =>
  db.selectFrom('words').selectAll().where('report', '=', report).orderBy('id').execute();

/** "Storsalen, 2026-12-05, 11:00–14:00": without a word of any language but the room's name. */
function wishOf(row: ReportRow, house: House): string {
  const { booking_room: room, booking_date, booking_from, booking_to } = row;
  return room
    ? `${nameOf(house.rooms, room, row.language, house)}, ${booking_date}, ${booking_from}–${booking_to}`
    : '';
}

/** What somebody wrote first: of a wish to borrow a room, which and when, the purpose and what they added. */
export const firstWords = (row: ReportRow, house: House): string =>
  [wishOf(row, house), row.booking_purpose, row.message].filter(Boolean).join('\n\n');

const iso = (at: number) => new Date(at).toISOString();

/** How a report stands, for the neighbour: no names of staff, no notes. */
export async function statusOf(inbox: Inbox, row: ReportRow): Promise<StatusAnswer> {
  const words = await wordsOf(inbox.store.db, row.id);
  return {
    reference: row.reference,
    kind: row.kind,
    status: row.status,
    receivedAt: iso(row.received_at),
    replyBy: row.reply_by,
    conversation: [
      { at: iso(row.received_at), from: 'neighbour', text: firstWords(row, inbox.house()) },
      ...words.map(({ at, author, text }) => ({ at: iso(at), from: author, text })),
    ],
  };
}
