import type { FieldError } from '../contract/report-check.js';
import type { ReceiptAnswer } from '../contract/report.js';
import type { Instant } from './civil.js';

/**
 * The form for neighbours as a state machine: pure, so that every order in which presses, answers and failures can
 * come is tried in tests. Nothing that was typed is ever in one step only: `draft` goes along through all of them.
 */

/** What the form holds, as typed. Empty fields are `''`. */
export interface Draft {
  /** One UUID a draft, made once: the server stores a draft once, however often it is sent. */
  key: string;
  kind: string;
  topic: string;
  message: string;
  where: string;
  happenedAt: string;
  /** Of the wish to borrow a room. */
  room: string;
  date: string;
  from: string;
  to: string;
  purpose: string;
  name: string;
  email: string;
  phone: string;
}
export type Field = Exclude<keyof Draft, 'key'>;

/** Why sending did not succeed. `unknown` outcomes (all but `refused` and `tooLarge`) may have arrived all the same. */
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

export interface FormState {
  draft: Draft;
  step: Step;
  /** A request may have arrived without our knowing: other words then need another key. */
  maybeSent: boolean;
}

export type FormEvent =
  | { type: 'edit'; field: Field; value: string }
  | { type: 'review'; errors: readonly FieldError[] }
  | { type: 'back'; key: string }
  | { type: 'send' }
  | { type: 'stored'; attempt: number; receipt: ReceiptAnswer }
  | { type: 'failed'; attempt: number; failure: Failure; now: Instant; retryAfter?: number | undefined }
  | { type: 'refused'; attempt: number; errors: readonly FieldError[]; key?: string }
  | { type: 'kept' }
  | { type: 'restore'; draft: Draft }
  | { type: 'restart'; key: string };

export const emptyDraft = (key: string, kind = ''): Draft => ({
  key,
  kind,
  topic: '',
  message: '',
  where: '',
  happenedAt: '',
  room: '',
  date: '',
  from: '',
  to: '',
  purpose: '',
  name: '',
  email: '',
  phone: '',
});

export const start = (draft: Draft): FormState => ({
  draft,
  step: { at: 'write', errors: [] },
  maybeSent: false,
});

/** Whether anything was written that could be lost: what is only chosen is chosen again at once. */
export const isWritten = ({ kind: _kind, room: _room, key: _key, ...written }: Draft): boolean =>
  Object.values(written).some((value) => value.trim() !== '');

/** Tries by itself after 5, 15, 45 seconds and then every two minutes; as long as nobody leaves, without an end. */
const PAUSES = [5_000, 15_000, 45_000, 120_000];

/**
 * The next state. Events that do not belong to the step are ignored: above all a late answer to an attempt that
 * is no longer the last one.
 */
export function next(state: FormState, event: FormEvent): FormState {
  const { draft, step } = state;
  switch (event.type) {
    case 'edit':
      if (step.at !== 'write') return state;
      return { ...state, draft: { ...draft, [event.field]: event.value } };
    case 'review':
      if (step.at !== 'write') return state;
      return {
        ...state,
        step: event.errors.length > 0 ? { at: 'write', errors: event.errors } : { at: 'check' },
      };
    case 'back':
      if (step.at !== 'check' && step.at !== 'wait') return state;
      // What may have arrived under the old key must not be overwritten by other words under the same.
      return {
        draft: state.maybeSent ? { ...draft, key: event.key } : draft,
        step: { at: 'write', errors: [] },
        maybeSent: false,
      };
    case 'send':
      if (step.at === 'check') return { ...state, step: { at: 'send', attempt: 1 } };
      if (step.at === 'wait') return { ...state, step: { at: 'send', attempt: step.attempt + 1 } };
      return state;
    case 'stored':
      if (!isCurrent(step, event.attempt)) return state;
      return { ...state, step: { at: 'done', receipt: event.receipt, kept: false } };
    case 'failed': {
      if (!isCurrent(step, event.attempt)) return state;
      const { failure, attempt, now, retryAfter } = event;
      const pause =
        retryAfter === undefined ? PAUSES[Math.min(attempt, PAUSES.length) - 1] : retryAfter * 1000;
      const again = failure !== 'tooLarge' && failure !== 'refused';
      return {
        draft,
        step: {
          at: 'wait',
          attempt,
          failure,
          retryAt: again && pause !== undefined ? now + pause : undefined,
        },
        maybeSent: state.maybeSent || failure === 'unreachable' || failure === 'server',
      };
    }
    case 'refused':
      if (!isCurrent(step, event.attempt)) return state;
      return {
        draft: event.key ? { ...draft, key: event.key } : draft,
        step: { at: 'write', errors: event.errors },
        maybeSent: false,
      };
    case 'kept':
      return step.at === 'done' ? { ...state, step: { ...step, kept: true } } : state;
    case 'restore':
      return step.at === 'write' && !isWritten(draft) ? start(event.draft) : state;
    case 'restart':
      return step.at === 'send' ? state : start(emptyDraft(event.key));
  }
}

/** An answer counts only while its own attempt is under way. */
const isCurrent = (step: Step, attempt: number) => step.at === 'send' && step.attempt === attempt;
