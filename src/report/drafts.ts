import { emptyDraft, type Draft, type Field } from '../domain/report-form.js';

/**
 * The one draft of a form, kept on the device only while it is unsent, so that a crash, a reload or a dead battery
 * costs nobody their words. Where storage is forbidden (private windows, policies) there is none, and no error.
 */

const PREFIX = 'nabo-draft:';

/** @param endpoint where the draft would be sent, and by which form: forms to two houses keep two drafts */
const slot = (endpoint: string) => PREFIX + endpoint;

function storage<T>(use: (store: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept now */
export const keepDraft = (endpoint: string, draft: Draft): boolean =>
  storage((store) => {
    store.setItem(slot(endpoint), JSON.stringify(draft));
    return true;
  }) ?? false;

export const eraseDraft = (endpoint: string): void =>
  void storage((store) => store.removeItem(slot(endpoint)));

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The draft that was kept; what anybody else may have put into that place is not believed. */
export function keptDraft(endpoint: string): Draft | undefined {
  return storage((store) => {
    const raw = JSON.parse(store.getItem(slot(endpoint)) ?? 'null') as Record<string, unknown> | null;
    if (typeof raw?.key !== 'string' || !uuid.test(raw.key)) return undefined;
    const draft = emptyDraft(raw.key);
    for (const field of Object.keys(draft) as (Field | 'key')[]) {
      const value = raw[field];
      if (typeof value === 'string') draft[field] = value.slice(0, 10_000);
    }
    return draft;
  });
}

/** A UUID, version 4. `randomUUID` wants a secure context, and a town's test server may have none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64;
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  return [...bytes]
    .map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0'))
    .join('');
}
