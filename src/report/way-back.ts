import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { limits } from '../contract/report-limits.js';
import { parseReceipt } from '../contract/receipt.js';
import type { StatusAnswer } from '../contract/report-status.js';
import { addWord, readStatus, type Looked } from './status-client.js';
import { newKey } from './keys.js';

/** Why the last press did not do what was wanted. */
export type WayBackFault = 'mistyped' | 'unknown' | 'notNow' | 'empty' | 'tooLong' | 'busy' | 'unreachable';

export interface WayBackHost extends ReactiveControllerHost {
  /** The inbox. */
  readonly inboxUrl: string | undefined;
}

/** From the receipt code to the answer, and back with a further word. The code stays in memory only. */
export class WayBackController implements ReactiveController {
  code = '';
  word = '';
  answer: StatusAnswer | undefined;
  fault: WayBackFault | undefined;
  busy = false;

  readonly #host: WayBackHost;
  #statusUrl: string | undefined;
  /** One key a word: pressed twice, or sent again on a bad line, it is there once. Other words have another. */
  #key = '';
  #sent = '';
  #turn = 0;

  constructor(host: WayBackHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#leaving);
    this.#turn++;
    this.busy = false;
  }

  /** Opens the report of the code that was typed, or of an address with one in it. */
  async look(typed = this.code, statusUrl?: string): Promise<void> {
    const receipt = parseReceipt(typed);
    const { inboxUrl: endpoint } = this.#host;
    if (!receipt || !endpoint) return this.#fail('mistyped');
    this.#statusUrl = statusUrl ?? `${endpoint.replace(/\/+$/, '')}/${receipt}`;
    await this.#ask(() => readStatus(this.#statusUrl ?? ''));
  }

  /** @param reopen "this did not help" */
  async add(reopen = false): Promise<void> {
    const text = this.word.trim();
    const address = this.#statusUrl;
    if (!address) return;
    if (!text && !reopen) return this.#fail('empty');
    if (text.length > limits.message) return this.#fail('tooLong');
    const word = JSON.stringify({ version: 1, ...(text && { text }), ...(reopen && { reopen }) });
    if (this.#sent !== word) this.#key = newKey();
    this.#sent = word;
    if (!(await this.#ask(() => addWord(address, this.#key, word)))) return;
    this.word = this.#sent = '';
    this.#host.requestUpdate();
  }

  close(): void {
    this.#turn++;
    this.code = this.word = '';
    this.answer = this.fault = this.#statusUrl = undefined;
    this.busy = false;
    this.#host.requestUpdate();
  }

  /** A word is kept nowhere but here: the code that it belongs to is not kept either. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.word.trim()) event.preventDefault();
  };

  #fail(fault: WayBackFault): void {
    this.fault = fault;
    this.#host.requestUpdate();
  }

  /** @returns whether it succeeded; a late answer to an earlier press is not heard */
  async #ask(request: () => Promise<Looked>): Promise<boolean> {
    const turn = ++this.#turn;
    this.busy = true;
    this.fault = undefined;
    this.#host.requestUpdate();
    const looked = await request();
    if (turn !== this.#turn) return false;
    this.busy = false;
    if (looked.type === 'found') this.answer = looked.answer;
    else if (looked.type === 'failed') this.fault = looked.failure === 'busy' ? 'busy' : 'unreachable';
    else this.fault = looked.type;
    this.#host.requestUpdate();
    return looked.type === 'found';
  }
}
