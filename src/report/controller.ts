import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { checkReport, type FieldError } from '../contract/report-check.js';
import type { Report } from '../contract/report.js';
import {
  emptyDraft,
  isWritten,
  next,
  start,
  type Field,
  type FormEvent,
  type FormState,
} from '../domain/report-form.js';
import { sendReport, type Sending, type Sent } from './client.js';
import { eraseDraft, keepDraft, keptDraft, newKey } from './drafts.js';

export interface ReportHost extends ReactiveControllerHost {
  /** Where reports go; `undefined` when the feed names no place. */
  readonly endpoint: string | undefined;
  /** What the form adds to the draft when it is sent: language, page. */
  readonly context: { language: string; page: string };
  readonly usedProtocol: 'nabo' | 'open311';
  /** A proof of work, if the inbox asks for one; `undefined` when it does not, or cannot be reached. */
  proof(endpoint: string): Promise<string | undefined>;
  /** Sets drafts of another form apart that go to the same place. */
  readonly draftName?: string;
  /** The form has come to another step: the moment to move the focus. */
  stepped(before: FormState, after: FormState): void;
}

/**
 * Carries out what the state machine decides: keeps the draft, sends, waits, tries again. The only writer of the
 * form's state.
 */
export class ReportController implements ReactiveController {
  state: FormState;
  files: readonly Blob[] = [];
  /** Part of the photos that has gone up, 0 to 1. */
  uploaded = 0;
  /** The draft on this device was there when the page was opened. */
  restored = false;
  /** The draft is on this device now. */
  kept = false;

  readonly #host: ReportHost;
  readonly #shownAt = Date.now();
  #endpoint: string | undefined;
  #request: AbortController | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReportHost) {
    this.#host = host;
    this.state = start(emptyDraft(newKey()));
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    clearTimeout(this.#retry);
    this.#request?.abort();
    // It may have arrived or not; whoever puts the element back finds the words, and can send them again.
    const { step } = this.state;
    if (step.at === 'send')
      this.#dispatch({ type: 'failed', attempt: step.attempt, failure: 'unreachable', now: Date.now() });
  }

  /** A feed has named the endpoint: the draft that was meant for it comes back. */
  hostUpdate(): void {
    const { endpoint } = this.#host;
    if (!endpoint || endpoint === this.#endpoint) return;
    this.#endpoint = endpoint;
    const draft = keptDraft(this.#slot);
    if (!draft || !isWritten(draft)) return;
    this.state = next(this.state, { type: 'restore', draft });
    this.restored = this.kept = this.state.draft === draft;
  }

  edit(field: Field, value: string): void {
    this.#dispatch({ type: 'edit', field, value });
    this.#keep();
  }

  /** What would be sent now; the faults, if it would not be taken. */
  check(): { ok: true; value: Report } | { ok: false; errors: FieldError[] } {
    const { kind, topic, message, where, happenedAt, name, email, phone } = this.state.draft;
    const { room, date, from, to, purpose } = this.state.draft;
    const contact = { name, email, phone };
    return checkReport({
      version: 1,
      kind: kind || undefined,
      topic,
      message,
      where,
      happenedAt,
      contact: name || email || phone ? contact : undefined,
      ...(kind === 'booking' && { booking: { room, date, from, to, purpose } }),
      ...this.#host.context,
    });
  }

  review(): void {
    const checked = this.check();
    this.#dispatch({ type: 'review', errors: checked.ok ? [] : checked.errors });
  }

  back(): void {
    clearTimeout(this.#retry);
    this.#dispatch({ type: 'back', key: newKey() });
    this.#keep();
  }

  /** The receipt was copied, printed or saved: nobody needs to be asked on leaving. */
  keptReceipt(): void {
    this.#dispatch({ type: 'kept' });
  }

  /** Forgets everything that was written, here and on the device. */
  restart(kind = ''): void {
    clearTimeout(this.#retry);
    if (this.#endpoint) eraseDraft(this.#slot);
    this.kept = this.restored = false;
    this.files = [];
    this.#dispatch({ type: 'restart', key: newKey() });
    if (kind) this.#dispatch({ type: 'edit', field: 'kind', value: kind });
  }

  readonly send = async (): Promise<void> => {
    clearTimeout(this.#retry);
    const endpoint = this.#endpoint;
    const checked = this.check();
    if (!endpoint || !checked.ok) return;
    this.#dispatch({ type: 'send' });
    const { step, draft } = this.state;
    if (step.at !== 'send') return;
    this.uploaded = 0;
    const request = (this.#request = new AbortController());
    const altcha = await this.#host.proof(endpoint).catch(() => undefined);
    const sending: Sending = {
      endpoint,
      key: draft.key,
      report: checked.value,
      files: this.files,
      // A draft that came back was written before; how fast it is sent now says nothing.
      guard: { altcha, ...(this.restored ? {} : { elapsed: Date.now() - this.#shownAt }) },
      signal: request.signal,
      progress: (part) => {
        this.uploaded = part;
        this.#host.requestUpdate();
      },
    };
    const sent =
      this.#host.usedProtocol === 'open311'
        ? await (await import('./open311.js')).sendOpen311(sending)
        : await sendReport(sending);
    // Taken out of the page in the meantime: the draft is still on the device, under the same key.
    if (request.signal.aborted) return;
    this.#hear(sent, step.attempt);
  };

  #hear(sent: Sent, attempt: number): void {
    switch (sent.type) {
      case 'stored':
        if (this.#endpoint) eraseDraft(this.#slot);
        this.kept = false;
        this.#dispatch({ type: 'stored', attempt, receipt: sent.receipt });
        break;
      case 'refused':
        // Other words under this key arrived before: these go under one of their own.
        this.#dispatch({
          type: 'refused',
          attempt,
          errors: sent.errors,
          ...(sent.keyReused && { key: newKey() }),
        });
        this.#keep();
        break;
      case 'failed': {
        const { failure, retryAfter } = sent;
        this.#dispatch({ type: 'failed', attempt, failure, retryAfter, now: Date.now() });
        const { step } = this.state;
        if (step.at === 'wait' && step.retryAt !== undefined)
          this.#retry = setTimeout(() => void this.send(), step.retryAt - Date.now());
      }
    }
  }

  readonly #online = (): void => {
    const { step } = this.state;
    if (step.at === 'wait' && step.retryAt !== undefined) void this.send();
  };

  /** Where the draft is on this device. */
  get #slot(): string {
    return `${this.#endpoint ?? ''}${this.#host.draftName ?? ''}`;
  }

  #keep(): void {
    if (!this.#endpoint) return;
    if (isWritten(this.state.draft)) this.kept = keepDraft(this.#slot, this.state.draft);
    else {
      eraseDraft(this.#slot);
      this.kept = false;
    }
  }

  #dispatch(event: FormEvent): void {
    const before = this.state;
    this.state = next(before, event);
    if (this.state === before) return;
    this.#host.requestUpdate();
    if (before.step.at !== this.state.step.at || event.type === 'review' || event.type === 'refused')
      this.#host.stepped(before, this.state);
  }
}
