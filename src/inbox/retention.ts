import type { Inbox } from './context.js';
import { erase } from './erase.js';
import { trace } from './store/audit.js';
import { FORGET_MS } from './store/shared-limits.js';
import type { Database } from './store/tables.js';

const DAY = 86_400_000;
const EVERY_MS = 60 * 60_000;
/** So many at a time: others want to write too. */
const BATCH = 50;

/** Answered, and nobody has said anything for so long: closed, so that it can be erased one day. */
async function closeQuiet(inbox: Inbox, now: number): Promise<void> {
  const { closeAfterDays } = inbox.config;
  if (closeAfterDays === 0) return;
  const before = now - closeAfterDays * DAY;
  const quiet = await inbox.store.db
    .selectFrom('reports')
    .select(['id', 'reference'])
    .where('status', '=', 'answered')
    .where('answered_at', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('words')
            .select('words.id')
            .whereRef('words.report', '=', 'reports.id')
            .where('words.at', '>=', before),
        ),
      ),
    )
    .limit(1000)
    .execute();
  for (const { id, reference } of quiet) {
    await inbox.store.db.transaction().execute(async (tx) => {
      const closed = await tx
        .updateTable('reports')
        .set({ status: 'closed', closed_at: now })
        .where('id', '=', id)
        .where('status', '=', 'answered')
        .executeTakeFirst();
      if (closed.numUpdatedRows === 0n) return;
      await trace(tx, { at: now, actor: 'system', action: 'status', reference, detail: 'answered→closed' });
    });
  }
}

/** Erases some of the closed reports that are due. @returns how many were */
async function eraseBatch(inbox: Inbox, tx: Database, now: number): Promise<number> {
  const before = now - inbox.config.retentionDays * DAY;
  const due = await tx
    .selectFrom('reports')
    .select('id')
    .where('status', '=', 'closed')
    .where('closed_at', '<', before)
    .limit(BATCH)
    .execute();
  await erase(
    inbox,
    tx,
    due.map(({ id }) => id),
    { actor: 'system', at: now, only: 'closed' },
  );
  return due.length;
}

/**
 * What time alone does: quiet reports are closed, old closed ones erased, and with them whatever nobody needs any
 * more. @returns how many reports were erased
 */
export async function sweep(inbox: Inbox): Promise<number> {
  const { db } = inbox.store;
  const now = inbox.now();
  await closeQuiet(inbox, now);
  let erased = 0;
  for (;;) {
    const some = await db.transaction().execute((tx) => eraseBatch(inbox, tx, now));
    erased += some;
    if (some < BATCH) break;
  }
  await db
    .deleteFrom('sessions')
    .where('seen_at', '<', now - DAY)
    .execute();
  await db
    .deleteFrom('proofs')
    .where('expires_at', '<', now - DAY)
    .execute();
  await db
    .deleteFrom('rates')
    .where('at', '<', now - FORGET_MS)
    .execute();
  await db
    .deleteFrom('audit')
    .where('at', '<', now - inbox.config.auditDays * DAY)
    .execute();
  if (erased > 0) {
    await inbox.store.scrub();
    inbox.log('info', 'erased', { count: erased });
  }
  return erased;
}

/** Sweeps now and every hour. */
export function startSweeping(inbox: Inbox): { stop: () => Promise<void> } {
  let running = Promise.resolve();
  const run = () => {
    running = running
      .then(() => sweep(inbox))
      .then(
        () => {},
        (error: unknown) => inbox.log('error', 'sweep failed', { error }),
      );
  };
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  run();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
