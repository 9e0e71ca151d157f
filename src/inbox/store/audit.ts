import type { Database } from './tables.js';
import type { AuditAction } from './tables.js';

export interface Trace {
  at: number;
  /** `staff:ID`, `neighbour` or `system`. */
  actor: string;
  action: AuditAction;
  reference?: string | undefined;
  /** Words of ours only. */
  detail?: string | undefined;
}

/** Adds a line to the trail. In the transaction of what it tells of, so that neither is without the other. */
export async function trace(db: Database, { at, actor, action, reference, detail }: Trace): Promise<void> {
  await db
    .insertInto('audit')
    .values({ at, actor, action, reference: reference ?? null, detail: detail ?? null })
    .execute();
}
