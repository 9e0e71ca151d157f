import type { FieldError } from '../contract/report-check.js';
import type { ReceiptAnswer } from '../contract/report.js';
import type { Instant } from './civil.js';

/**
 * What a form for a report holds, and what can become of it while it is being written. All that comes after, from
 * reading it through to the receipt, is `report-form.ts`; a page needs that only when somebody writes.
 */

/** What is typed into the form for a message. */
export const messageFields = [
  'kind', 'topic', 'message', 'where', 'happenedAt', 'name', 'email', 'phone',
] as const; // prettier-ignore
export type MessageField = (typeof messageFields)[number];

/**
 * What the form holds, as typed; empty fields are `''`. `key` is one UUID a draft, made once, before it is sent:
 * the server stores a draft once, however often it is sent.
 */
export type Draft<F extends string = MessageField> = Record<F | 'key', string>;

/** Why sending did not succeed. `unreachable` and `server` may have arrived all the same. */
export type Failure = 'offline' | 'unreachable' | 'busy' | 'server' | 'tooLarge' | 'refused';

export type Step =
  /** Writing; `errors` are what stood in the way when the writer last wanted to go on. */
  | { at: 'write'; errors: readonly FieldError[] }
  /** Reading once more what will be sent. */
  | { at: 'check' }
  /** A request is under way. */
  | { at: 'send'; attempt: number }
  /** It did not succeed; at `retryAt` it is tried again by itself, if that is given. */
  | { at: 'wait'; attempt: number; failure: Failure; retryAt: Instant | undefined }
  /** It is stored; `kept` when the writer has copied, printed or saved the receipt. */
  | { at: 'done'; receipt: ReceiptAnswer; kept: boolean };

export interface FormState<F extends string = MessageField> {
  draft: Draft<F>;
  step: Step;
  /** A request may have arrived without our knowing: other words then need another key. */
  maybeSent: boolean;
}

/** Its key is given to it when it is sent. */
export const emptyDraft = <F extends string>(fields: readonly F[]): Draft<F> =>
  Object.fromEntries(['key', ...fields].map((field) => [field, ''])) as Draft<F>;

export const start = <F extends string>(draft: Draft<F>): FormState<F> => ({
  draft,
  step: { at: 'write', errors: [] },
  maybeSent: false,
});

/** Not typed, but chosen: nothing is lost with it. */
const chosen = ['key', 'kind', 'room'];

/** Whether anything was written that could be lost. */
export const isWritten = (draft: Readonly<Record<string, string>>): boolean =>
  Object.entries(draft).some(([field, value]) => !chosen.includes(field) && value.trim() !== '');

/** While it is read, sent or stored, nothing can be typed. */
export const edited = <F extends string>(state: FormState<F>, field: F, value: string): FormState<F> =>
  state.step.at === 'write' ? { ...state, draft: { ...state.draft, [field]: value } } : state;

/** A kept draft comes back only into a form in which nothing was written yet. */
export const restored = <F extends string>(state: FormState<F>, draft: Draft<F>): FormState<F> =>
  state.step.at === 'write' && !isWritten(state.draft) ? start(draft) : state;
