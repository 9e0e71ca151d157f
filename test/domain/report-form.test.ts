import fc from 'fast-check';
import {
  edited,
  emptyDraft as emptyOf,
  isWritten,
  messageFields,
  restored,
  start,
  type FormState,
  type MessageField,
} from '../../src/domain/report-draft.js';
import { next as nextOf, type FormEvent as Event } from '../../src/domain/report-form.js';
import { describe, expect, it, often } from '../support/harness.js';

type FormEvent = Event<MessageField> | { type: 'edit'; field: MessageField; value: string };
const next = (state: FormState, event: FormEvent): FormState =>
  event.type === 'edit' ? edited(state, event.field, event.value) : nextOf(state, event);
const emptyDraft = (key: string, kind = '') => ({ ...emptyOf(messageFields), key, kind });
const receipt = {
  reference: 'C4HJ-7RKX',
  receipt: '1'.repeat(20),
  statusUrl: 'https://x.example/1',
  replyBy: '2026-12-01',
};
const fault = { pointer: '/message', code: 'required' } as const;
const draft = { ...emptyDraft('k1', 'complaint'), message: 'The gate bangs.' };
const run = (...events: FormEvent[]): FormState =>
  events.reduce((state, event) => next(state, event), start(draft));
const review: FormEvent = { type: 'review', errors: [] };
const send: FormEvent = { type: 'send' };
const fail = (
  attempt: number,
  failure: 'offline' | 'unreachable' | 'busy' | 'server' | 'tooLarge',
  retryAfter?: number,
): FormEvent => ({
  type: 'failed',
  attempt,
  failure,
  now: 1000,
  retryAfter,
});

describe('report form', () => {
  it('goes from writing over checking and sending to the receipt', () => {
    expect(run().step).to.deep.equal({ at: 'write', errors: [] });
    expect(run(review).step).to.deep.equal({ at: 'check' });
    expect(run(review, send).step).to.deep.equal({ at: 'send', attempt: 1 });
    expect(run(review, send, { type: 'stored', attempt: 1, receipt }).step).to.deep.equal({
      at: 'done',
      receipt,
      kept: false,
    });
  });

  it('stays with the faults when it cannot go on', () => {
    expect(run({ type: 'review', errors: [fault] }).step).to.deep.equal({ at: 'write', errors: [fault] });
  });

  for (const [attempt, pause] of [
    [1, 5_000],
    [2, 15_000],
    [3, 45_000],
    [4, 120_000],
    [9, 120_000],
  ] as const) {
    it(`waits ${pause} ms after attempt ${attempt}`, () => {
      const state: FormState = { draft, step: { at: 'send', attempt }, maybeSent: false };
      const { step } = next(state, fail(attempt, 'unreachable'));
      expect(step).to.deep.equal({ at: 'wait', attempt, failure: 'unreachable', retryAt: 1000 + pause });
    });
  }

  it('waits as long as the server asks', () => {
    const { step } = run(review, send, fail(1, 'busy', 60));
    expect(step).to.have.property('retryAt', 61_000);
  });

  it('does not try by itself what cannot succeed', () => {
    const { step } = run(review, send, fail(1, 'tooLarge'));
    expect(step).to.have.property('retryAt', undefined);
  });

  it('sends again under the same key', () => {
    const state = run(review, send, fail(1, 'unreachable'), send);
    expect(state.draft.key).to.equal('k1');
    expect(state.step).to.deep.equal({ at: 'send', attempt: 2 });
  });

  it('takes a new key for other words when the first may have arrived', () => {
    expect(run(review, send, fail(1, 'unreachable'), { type: 'back', key: 'k2' }).draft.key).to.equal('k2');
    expect(run(review, send, fail(1, 'offline'), { type: 'back', key: 'k2' }).draft.key).to.equal('k1');
    expect(run(review, { type: 'back', key: 'k2' }).draft.key).to.equal('k1');
  });

  it('restores a kept draft only over an empty form', () => {
    const kept = { ...emptyDraft('k0'), message: 'Before the crash' };
    expect(restored(start(emptyDraft('k9')), kept).draft).to.deep.equal(kept);
    expect(restored(run(), kept).draft).to.deep.equal(draft);
  });

  it('knows when nothing was written', () => {
    expect(isWritten(emptyDraft('k', 'complaint'))).to.equal(false);
    expect(isWritten({ ...emptyDraft('k'), where: ' x' })).to.equal(true);
  });

  const arbitrary: fc.Arbitrary<FormEvent> = fc.oneof(
    fc.record({
      type: fc.constant('edit' as const),
      field: fc.constant('message' as const),
      value: fc.string(),
    }),
    fc.record({ type: fc.constant('review' as const), errors: fc.constantFrom([], [fault]) }),
    fc.record({ type: fc.constant('back' as const), key: fc.uuid() }),
    fc.constant(send),
    fc.record({ type: fc.constant('stored' as const), attempt: fc.nat(4), receipt: fc.constant(receipt) }),
    fc.nat(4).map((attempt) => fail(attempt, 'server')),
    fc.record({ type: fc.constant('refused' as const), attempt: fc.nat(4), errors: fc.constant([fault]) }),
    fc.constant({ type: 'kept' as const }),
  );

  it('loses no word and believes no late answer, in whatever order things come', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 40 }), (events) => {
        let state = start(draft);
        for (const event of events) {
          const before = state;
          state = next(state, event);
          if (event.type === 'edit' && before.step.at === 'write')
            expect(state.draft.message).to.equal(event.value);
          else expect(state.draft.message).to.equal(before.draft.message);
          if (state.step.at === 'done' && before.step.at !== 'done')
            expect(before.step).to.deep.equal({
              at: 'send',
              attempt: (event as { attempt: number }).attempt,
            });
          if (before.step.at === 'done') expect(state.step.at).to.equal('done');
          // Under one key only one text is ever under way, unless it is sure that nothing arrived.
          if (
            before.maybeSent &&
            state.draft.key === before.draft.key &&
            state.step.at !== 'done' &&
            event.type !== 'refused'
          )
            expect(state.draft).to.deep.equal(before.draft);
        }
      }),
      { numRuns: often(2000) },
    );
  });
});
