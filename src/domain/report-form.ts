import type { FieldError } from '../contract/report-check.js';
import type { ReceiptAnswer } from '../contract/report.js';
import type { Instant } from './civil.js';
import { start, type Draft, type Failure, type FormState, type Step } from './report-draft.js';

/**
 * A form for a report as a state machine: pure, so that every order in which presses, answers and failures can come
 * is tried in tests. Nothing that was typed is ever in one step only: `draft` goes along through all of them.
 */

export type FormEvent<F extends string> =
  | { type: 'review'; errors: readonly FieldError[] }
  | { type: 'back'; key: string }
  | { type: 'send' }
  | { type: 'stored'; attempt: number; receipt: ReceiptAnswer }
  | { type: 'failed'; attempt: number; failure: Failure; now: Instant; retryAfter?: number | undefined }
  | { type: 'refused'; attempt: number; errors: readonly FieldError[]; key?: string }
  | { type: 'kept' }
  | { type: 'restart'; empty: Draft<F> };

/** Tries by itself after 5, 15, 45 seconds and then every two minutes; as long as nobody leaves, without an end. */
const PAUSES = [5_000, 15_000, 45_000, 120_000];

/**
 * The next state. Events that do not belong to the step are ignored: above all a late answer to an attempt that
 * is no longer the last one.
 */
export function next<F extends string>(state: FormState<F>, event: FormEvent<F>): FormState<F> {
  const { draft, step } = state;
  switch (event.type) {
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
    case 'restart':
      return step.at === 'send' ? state : start(event.empty);
  }
}

/** An answer counts only while its own attempt is under way. */
const isCurrent = (step: Step, attempt: number) => step.at === 'send' && step.attempt === attempt;
