import type { Generated, Kysely } from 'kysely';
import type { ReportKind, ReportStatus } from '../../contract/report-status.js';

/**
 * What is kept. Instants are epoch milliseconds, dates are civil dates of the centre (`2026-12-24`), flags are
 * 0 or 1; the same in both databases.
 */

export interface ReportsTable {
  id: Generated<number>;
  /** Public, `C4HJ-7RKX`. */
  reference: string;
  /** Keyed hash; the receipt itself is nowhere. */
  receipt_hash: string;
  /** Keyed hash of the sender's Idempotency-Key: with it in clear, the receipt could be worked out again. */
  key_hash: string;
  /** Which of several receipts of that key it is: above 0 only if one was taken already. */
  round: number;
  /** Keyed hash of what was sent: the same key answers only to the same words. */
  fingerprint: string;
  kind: ReportKind;
  topic: string | null;
  message: string;
  place: string | null;
  happened_at: string | null;
  booking_room: string | null;
  booking_date: string | null;
  booking_from: string | null;
  booking_to: string | null;
  booking_purpose: string | null;
  contact_name: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  language: string;
  page: string;
  source: Source;
  /** Why it may be spam: put aside, never thrown away. */
  suspect: Suspicion | null;
  status: ReportStatus;
  received_at: number;
  reply_by: string;
  /** The first answer. */
  answered_at: number | null;
  /** Whether the first answer came by the day that was promised first. */
  in_time: number | null;
  closed_at: number | null;
  /** The neighbour said something that nobody of the staff has opened yet. */
  unread: number;
}
export type Source = 'page' | 'form' | 'open311';
export type Suspicion = 'honeypot' | 'hasty' | 'unproven';

export interface WordsTable {
  id: Generated<number>;
  report: number;
  at: number;
  author: 'centre' | 'neighbour';
  staff: number | null;
  text: string;
}

export interface NotesTable {
  id: Generated<number>;
  report: number;
  at: number;
  staff: number | null;
  text: string;
}

export interface PhotosTable {
  id: Generated<number>;
  report: number;
  position: number;
  width: number;
  height: number;
  /** JPEG, encoded by us. */
  bytes: Uint8Array;
}

/** Keys of the neighbour's further words. */
export interface FollowUpsTable {
  key_hash: string;
  fingerprint: string;
  report: number;
  at: number;
}

/** Who saw or changed what. Rows are never changed, and not removed while they are young (see migrations). */
export interface AuditTable {
  id: Generated<number>;
  at: number;
  /** `staff:ID`, `neighbour` or `system`. */
  actor: string;
  action: AuditAction;
  reference: string | null;
  /** Words of our own only, never anybody's text: `received→answered`. */
  detail: string | null;
}
export type AuditAction =
  | 'received'
  | 'viewed'
  | 'listed'
  | 'exported'
  | 'photo-viewed'
  | 'answered'
  | 'noted'
  | 'status'
  | 'published'
  | 'unpublished'
  | 'word'
  | 'reopened'
  | 'erased'
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'staff-added'
  | 'staff-removed'
  | 'password-changed'
  | 'mail-failed';

export interface StaffTable {
  id: Generated<number>;
  /** What is typed to sign in; lower case. */
  name: string;
  /** `scrypt$N$r$p$salt$hash`; none for those who only come by OpenID Connect. */
  password: string | null;
  language: string;
  /** `issuer subject` of OpenID Connect. */
  subject: string | null;
  failures: number;
  locked_until: number;
  created_at: number;
}

export interface SessionsTable {
  id_hash: string;
  staff: number;
  csrf: string;
  created_at: number;
  seen_at: number;
}

export interface MailTable {
  id: Generated<number>;
  report: number | null;
  recipient: string;
  subject: string;
  body: string;
  attempts: number;
  next_at: number;
  created_at: number;
}

/** Proofs of work that were used up. */
export interface ProofsTable {
  hash: string;
  expires_at: number;
}

/** "You said, we did." Stands for itself: it outlives the report that led to it. */
export interface PublishedTable {
  id: Generated<number>;
  slug: string;
  date: string;
  topic: string | null;
  said: string;
  did: string;
  status: 'done' | 'planned' | 'not-possible';
  language: string;
}

/** What is left of erased reports: numbers. */
export interface TalliesTable {
  /** `2026-12` */
  month: string;
  kind: ReportKind;
  received: number;
  answered: number;
  in_time: number;
}

/** Token buckets that several instances share; only on PostgreSQL. */
export interface RatesTable {
  /** The kind of request, and a keyed hash of the address. */
  name: string;
  tokens: number;
  at: number;
}

export interface Tables {
  reports: ReportsTable;
  words: WordsTable;
  notes: NotesTable;
  photos: PhotosTable;
  follow_ups: FollowUpsTable;
  audit: AuditTable;
  staff: StaffTable;
  sessions: SessionsTable;
  mail: MailTable;
  proofs: ProofsTable;
  published: PublishedTable;
  tallies: TalliesTable;
  rates: RatesTable;
}

export type Database = Kysely<Tables>;
