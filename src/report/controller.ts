import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  edited,
  emptyDraft,
  isWritten,
  restored,
  start,
  type Draft,
  type FormState,
} from '../domain/report-draft.js';
import { eraseDraft, keepDraft, keptDraft } from './drafts.js';

export interface DraftHost extends ReactiveControllerHost {
  /** Where reports go; `undefined` when the feed names no place. */
  readonly inboxUrl: string | undefined;
}

/** What is typed is kept so long after it was typed, at the latest; milliseconds. */
const PAUSE = 150;

/**
 * When a page may go, or turns to another part of itself (`hashchange`). A telephone that needs the memory ends a page
 * that was put aside without `pagehide`.
 */
const TURNS = ['pagehide', 'visibilitychange', 'hashchange'];

/**
 * The state of a form, and its draft on the device. What a page needs from the start; reading through and sending
 * (`sender.ts`) come when somebody writes. The only writer of the draft; both write the state.
 */
export class ReportController<F extends string> implements ReactiveController {
  state: FormState<F>;
  files: readonly Blob[] = [];
  /** The draft on this device was there when the page was opened. */
  restored = false;
  /** The draft is on this device now. */
  kept = false;
  endpoint: string | undefined;
  readonly shownAt: number = Date.now();

  readonly #host: DraftHost;
  readonly #fields: readonly F[];
  readonly #form: () => string;
  /** There, while something is typed and not kept. */
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @param form its name: a page, or a site, may have several forms to one endpoint, and each keeps a draft of its own */
  constructor(host: DraftHost, fields: readonly F[], form: () => string) {
    this.#host = host;
    this.#fields = fields;
    this.#form = form;
    this.state = start(this.empty());
    host.addController(this);
  }

  /** A feed has named the endpoint: the draft that was meant for it comes back. */
  hostUpdate(): void {
    const { inboxUrl: endpoint } = this.#host;
    if (!endpoint || endpoint === this.endpoint) return;
    this.endpoint = endpoint;
    const draft = keptDraft(this.slot, this.#fields);
    if (!draft || !isWritten(draft)) return;
    this.state = restored(this.state, draft);
    this.restored = this.kept = this.state.draft === draft;
  }

  /** A draft without a word. */
  empty(): Draft<F> {
    return emptyDraft(this.#fields);
  }

  hostConnected(): void {
    for (const event of TURNS) addEventListener(event, this.#turn);
  }

  hostDisconnected(): void {
    for (const event of TURNS) removeEventListener(event, this.#turn);
    this.#flush();
  }

  /**
   * Kept a moment later, and once for all keys of that moment, so that no key waits for it.
   * @param show whether something else than the field shows it
   */
  edit(field: F, value: string, show = true): void {
    this.state = edited(this.state, field, value);
    if (show) this.#host.requestUpdate();
    this.#later ??= setTimeout(this.#flush, PAUSE);
  }

  become(state: FormState<F>): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  /** Keeps the draft on the device, if anything is written and not sent. */
  keep(): void {
    if (!this.endpoint || this.state.step.at === 'done') return;
    const before = this.kept;
    if (isWritten(this.state.draft)) this.kept = keepDraft(this.slot, this.state.draft);
    else this.forget();
    if (this.kept !== before) this.#host.requestUpdate();
  }

  readonly #turn = (): void => {
    this.#flush();
    // The address may ask for something else now.
    this.#host.requestUpdate();
  };

  /** Keeps what was typed last, if it is not kept yet. */
  readonly #flush = (): void => {
    if (this.#later === undefined) return;
    clearTimeout(this.#later);
    this.#later = undefined;
    this.keep();
  };

  /** Erases the draft from the device. */
  forget(): void {
    if (this.endpoint) eraseDraft(this.slot);
    this.kept = false;
  }

  /** Where on the device the draft is kept. */
  get slot(): string {
    return (this.endpoint ?? '') + this.#form();
  }
}
