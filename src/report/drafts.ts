import { emptyDraft, type Draft } from '../domain/report-draft.js';

/**
 * The one draft of a form, kept on the device only while it is unsent, so that a crash, a reload or a dead battery
 * costs nobody their words. Where storage is forbidden (private windows, policies) there is none, and no error.
 */

const PREFIX = 'nabo-draft:';

function storage<T>(use: (store: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept now */
export const keepDraft = (slot: string, draft: Draft<never>): boolean =>
  !!storage((store) => (store.setItem(PREFIX + slot, JSON.stringify(draft)), true));

export const eraseDraft = (slot: string): void => storage((store) => store.removeItem(PREFIX + slot));

/** The draft that was kept; what anybody else may have put into that place is not believed. */
export const keptDraft = <F extends string>(slot: string, fields: readonly F[]): Draft<F> | undefined =>
  storage((store) => {
    const raw = JSON.parse(store.getItem(PREFIX + slot) ?? '{}') as Record<string, unknown>;
    const draft: Record<string, string> = emptyDraft(fields);
    for (const field in draft) {
      const value = raw[field];
      if (typeof value === 'string') draft[field] = value.slice(0, 10_000);
    }
    return draft as Draft<F>;
  });
