import type { ReactiveController } from 'lit';
import { checkReport, type Checked, type FieldError } from '../contract/report-check.js';
import type { Report } from '../contract/report.js';
import { mediaHref } from '../contract/address.js';
import { limits } from '../contract/report-limits.js';
import type { Draft, Step } from '../domain/report-draft.js';
import { next, type FormEvent } from '../domain/report-form.js';
import { sendReport, type Sending, type Sent } from './client.js';
import type { DraftHost, ReportController } from './controller.js';
import { isKey, newKey } from './keys.js';

export interface ReportHost extends DraftHost {
  /** In which it is written, and is to be answered. */
  readonly language: string;
  readonly usedProtocol: 'nabo' | 'open311';
  /** The form has come to another step: the moment to move the focus. */
  stepped(step: Step): void;
}

interface Means {
  /** How the report is sent where it is not by the protocol of our own; loaded with the sender, before a line can break. */
  send?: ((sending: Sending) => Promise<Sent>) | undefined;
  /** What proves that work was done. */
  proof: () => Promise<typeof import('./proof.js')>;
}

/**
 * Carries out what the state machine decides: checks, sends, waits, tries again. Loaded when somebody starts to write.
 */
export class ReportSender<F extends string> implements ReactiveController {
  /** Part of the photos that has gone up, 0 to 1. */
  uploaded = 0;

  readonly #host: ReportHost;
  readonly #report: ReportController<F>;
  readonly #toReport: (draft: Draft<F>) => object;
  readonly #means: Means;
  #request: AbortController | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** @param toReport what the inbox is to get of the draft, unchecked */
  constructor(
    host: ReportHost,
    report: ReportController<F>,
    toReport: (draft: Draft<F>) => object,
    means: Means,
  ) {
    this.#host = host;
    this.#report = report;
    this.#toReport = toReport;
    this.#means = means;
    host.addController(this);
    this.#takeKey();
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    this.#plan();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    clearTimeout(this.#retry);
    this.#request?.abort();
    // It may have arrived or not; whoever puts the element back finds the words, and can send them again.
    const { step } = this.#report.state;
    if (step.at === 'send')
      this.#dispatch({ type: 'failed', attempt: step.attempt, failure: 'unreachable', now: Date.now() });
  }

  /** Whole seconds until it is sent again by itself. */
  get seconds(): number | undefined {
    const { step } = this.#report.state;
    if (step.at !== 'wait' || step.retryAt === undefined) return undefined;
    return Math.max(0, Math.ceil((step.retryAt - Date.now()) / 1000));
  }

  /** @param more what stands in the way besides, that only the form knows */
  review(more: readonly FieldError[] = []): void {
    const checked = this.#check();
    this.#dispatch({ type: 'review', errors: [...(checked.ok ? [] : checked.errors), ...more] });
  }

  readonly back = (): void => {
    clearTimeout(this.#retry);
    this.#dispatch({ type: 'back', key: newKey() });
    this.#report.keep();
  };

  /** The receipt was copied, printed or saved: nobody needs to be asked on leaving. */
  receiptKept(): void {
    this.#dispatch({ type: 'kept' });
  }

  /** Forgets everything that was written, here and on the device. */
  restart(): void {
    clearTimeout(this.#retry);
    this.#report.forget();
    this.#report.restored = false;
    this.#report.files = [];
    this.#dispatch({ type: 'restart', empty: this.#report.empty() });
  }

  readonly send = async (): Promise<void> => {
    const { endpoint, files, restored, shownAt, state } = this.#report;
    if (state.step.at === 'send') return;
    clearTimeout(this.#retry);
    const checked = this.#check();
    if (!endpoint || !checked.ok) return;
    this.#takeKey();
    this.#dispatch({ type: 'send' });
    const { step, draft } = this.#report.state;
    if (step.at !== 'send') return;
    this.uploaded = 0;
    const request = (this.#request = new AbortController());
    const altcha = await this.#proof(endpoint).catch(() => undefined);
    const sent = await (this.#means.send ?? sendReport)({
      endpoint,
      key: draft.key,
      report: checked.value,
      files,
      // A draft that came back was written before; how fast it is sent now says nothing.
      guard: { altcha, ...(restored ? {} : { elapsed: Date.now() - shownAt }) },
      signal: request.signal,
      progress: (part) => {
        this.uploaded = part;
        this.#host.requestUpdate();
      },
    });
    // Taken out of the page in the meantime: the draft is still on the device, under the same key.
    if (!request.signal.aborted) this.#hear(sent, step.attempt);
  };

  /** A draft gets its key when somebody starts to write, and keeps it on the device with the words. */
  #takeKey(): void {
    const { state } = this.#report;
    if (isKey(state.draft.key)) return;
    this.#report.become({ ...state, draft: { ...state.draft, key: newKey() } });
    this.#report.keep();
  }

  /** A proof of work, if the inbox asks for one; `undefined` when it does not, or cannot be reached. */
  async #proof(endpoint: string): Promise<string | undefined> {
    return this.#means.send ? undefined : (await this.#means.proof()).prove(endpoint);
  }

  #check(): Checked<Report> {
    const report = this.#toReport(this.#report.state.draft);
    // Campaigns make addresses longer than a report may hold, and a page in a frame may have none of its own.
    const page = (mediaHref(location.href) ?? this.#report.endpoint ?? '').slice(0, limits.page);
    return checkReport({ version: 1, ...report, language: this.#host.language, page });
  }

  #hear(sent: Sent, attempt: number): void {
    switch (sent.type) {
      case 'stored':
        this.#report.forget();
        this.#dispatch({ type: 'stored', attempt, receipt: sent.receipt });
        break;
      case 'refused':
        this.#dispatch({ type: 'refused', attempt, errors: sent.errors });
        this.#report.keep();
        break;
      case 'keyReused':
        // Other words arrived under this key before (and then the page was closed): these go under one of their own.
        this.#dispatch({ type: 'refused', attempt, errors: [], key: newKey() });
        this.#report.keep();
        this.review();
        void this.send();
        break;
      case 'failed': {
        const { failure, retryAfter } = sent;
        this.#dispatch({ type: 'failed', attempt, failure, retryAfter, now: Date.now() });
        this.#plan();
      }
    }
  }

  /** Sends again when it is time, if it waits for that. */
  #plan(): void {
    if (this.seconds !== undefined) this.#retry = setTimeout(() => void this.send(), this.seconds * 1000);
  }

  readonly #online = (): void => {
    if (this.seconds !== undefined) void this.send();
  };

  #dispatch(event: FormEvent<F>): void {
    const before = this.#report.state;
    const state = next(before, event);
    if (state === before) return;
    this.#report.become(state);
    if (before.step.at !== state.step.at || event.type === 'review' || event.type === 'refused')
      this.#host.stepped(state.step);
  }
}
