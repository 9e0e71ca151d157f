import { createTransport, type Transporter } from 'nodemailer';
import type { Inbox } from '../context.js';
import { trace } from '../store/audit.js';

/** How often it is looked whether something is due, besides being told. */
const EVERY_MS = 30_000;
const MINUTE = 60_000;
const LONGEST_WAIT = 6 * 60 * MINUTE;
/** With these waits, about five days. */
const MAX_ATTEMPTS = 30;
/** Nobody else takes a letter that somebody has taken for so long. */
const CLAIM_MS = 5 * MINUTE;

export const waitAfter = (attempts: number) =>
  Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(attempts - 1, 12));

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Sends what lies in the table `mail`, apart from everything else: a report waits for no letter. A letter that
 * cannot be sent is tried again, later and later; once sent, its row is gone. Two instances do not send it twice,
 * unless one dies between sending and deleting; the Message-ID is then the same.
 */
export class Outbox {
  readonly #inbox: Inbox;
  readonly #transport: Transporter;
  readonly #from: string;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(inbox: Inbox, smtp: string, from: string) {
    this.#inbox = inbox;
    this.#from = from;
    this.#transport = createTransport({
      url: smtp,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as object);
  }

  start(): void {
    this.#timer = setInterval(() => this.poke(), EVERY_MS);
    this.#timer.unref();
    this.poke();
  }

  /** There may be something. */
  poke(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.sendDue()
      .catch((error: unknown) => this.#inbox.log('error', 'mail queue failed', { error }))
      .finally(() => {
        this.#running = undefined;
        if (this.#again) {
          this.#again = false;
          this.poke();
        }
      });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
    this.#transport.close();
  }

  /** Sends everything that is due, one after the other. */
  async sendDue(): Promise<void> {
    const { store, now } = this.#inbox;
    for (;;) {
      if (this.#stopped) return;
      const at = now();
      const next = await store.db
        .selectFrom('mail')
        .selectAll()
        .where('next_at', '<=', at)
        .orderBy('next_at')
        .limit(1)
        .executeTakeFirst();
      if (!next) return;
      const claimed = await store.db
        .updateTable('mail')
        .set({ next_at: at + CLAIM_MS, attempts: next.attempts + 1 })
        .where('id', '=', next.id)
        .where('next_at', '=', next.next_at)
        .executeTakeFirst();
      if (claimed.numUpdatedRows === 1n) await this.#send({ ...next, attempts: next.attempts + 1 });
    }
  }

  async #send(letter: LetterRow): Promise<void> {
    const { store, log, now } = this.#inbox;
    try {
      await this.#transport.sendMail({
        from: this.#from,
        to: { name: '', address: letter.recipient },
        subject: oneLine(letter.subject),
        text: letter.body,
        messageId: `<nabo.${letter.created_at}.${letter.id}@${
          this.#from
            .split('@')
            .at(-1)
            ?.replace(/[^\w.-]/g, '') ?? 'nabo'
        }>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      await store.db.deleteFrom('mail').where('id', '=', letter.id).execute();
      log('info', 'mail sent', { attempts: letter.attempts });
    } catch (error) {
      if (letter.attempts < MAX_ATTEMPTS) {
        const next_at = now() + waitAfter(letter.attempts);
        await store.db.updateTable('mail').set({ next_at }).where('id', '=', letter.id).execute();
        log('warn', 'mail not sent yet', { attempts: letter.attempts, error });
        return;
      }
      await store.db.transaction().execute(async (tx) => {
        const report = letter.report
          ? await tx
              .selectFrom('reports')
              .select('reference')
              .where('id', '=', letter.report)
              .executeTakeFirst()
          : undefined;
        await tx.deleteFrom('mail').where('id', '=', letter.id).execute();
        await trace(tx, { at: now(), actor: 'system', action: 'mail-failed', reference: report?.reference });
      });
      log('error', 'mail given up', { attempts: letter.attempts, error });
    }
  }
}

interface LetterRow {
  id: number;
  report: number | null;
  recipient: string;
  subject: string;
  body: string;
  attempts: number;
  created_at: number;
}
