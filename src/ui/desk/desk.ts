import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { FieldError } from '../../contract/report-check.js';
import type { ReceiptAnswer } from '../../contract/report.js';
import { limits } from '../../contract/report-limits.js';
import { isWritten, type FormState } from '../../domain/report-draft.js';
import { msg, plural, str } from '../../i18n/messages.js';
import { adopt } from '../adopt.js';
import { saveFile } from '../save.js';
import { fault, faultText, fieldOf, summary } from './faults.js';
import { askText, keptText, receipt, receiptText } from './receipt.js';
import {
  answers,
  buttons,
  failureText,
  nowText,
  otherWays,
  progress,
  retryText,
  sendText,
  type Rows,
  type Ways,
} from './steps.js';
import { deskStyles } from './styles.js';

export { default as messages } from '../../../locales/generated/desk/index.js';

interface Host extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
}

/** What the desk knows of a form and its element. */
export interface DeskForm {
  report: {
    readonly state: FormState<never>;
    readonly files: readonly Blob[];
    readonly kept: boolean;
    readonly restored: boolean;
  };
  sender: {
    readonly uploaded: number;
    readonly seconds: number | undefined;
    readonly send: () => unknown;
    readonly back: () => void;
    receiptKept(): void;
    restart(): void;
  };
  /** The heading of a step, which takes the focus. */
  title: (words: string) => unknown;
  /** Says a sentence politely, in the language of the element. */
  announce: (sentence: () => string) => void;
  speak: <T>(fn: () => T) => T;
  rows: () => Rows;
  ways: () => Ways;
  /** A civil date in words; '' of ''. */
  day: (date: string) => string;
  /** Where the link to the answer leads; without it, to the inbox's own page. */
  answerHref?: (receipt: ReceiptAnswer) => string;
  /** The link to the answer was pressed. */
  openAnswer: (event: MouseEvent, receipt: ReceiptAnswer) => void;
  /** The draft is gone, by the writer's wish. */
  cleared: () => void;
  /** What is wrong with a field that only this form has. */
  faultText?: (error: FieldError) => string | undefined;
}

/** What becomes of a form for a report after writing. Loaded when somebody starts to write. */
export class Desk implements ReactiveController {
  readonly #host: Host;
  readonly #form: DeskForm;
  #asked = false;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, form: DeskForm) {
    this.#host = host;
    this.#form = form;
    if (host.shadowRoot) adopt(host.shadowRoot, deskStyles);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#leaving);
    clearTimeout(this.#tick);
    clearTimeout(this.#pause);
  }

  hostUpdated(): void {
    clearTimeout(this.#tick);
    if (this.#form.sender.seconds !== undefined)
      this.#tick = setTimeout(() => this.#host.requestUpdate(), 1000);
  }

  /**
   * A key was pressed in a field that is counted. Shown when the fingers rest, so that no key waits for it, and said
   * later still: a number at every key would drown the words (GOV.UK "character count").
   */
  counted(length: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#host.requestUpdate();
      this.#pause = setTimeout(() => this.#form.announce(() => this.count(length)), 750);
    }, 250);
  }

  /** Told while there is room, and above it: nothing that is typed or pasted is cut off. */
  count(length: number): string {
    const left = limits.message - length;
    return left >= 0
      ? plural(left, {
          one: () => msg(str`You have ${left} character left`, { id: 'nabo.desk.count.left.one' }),
          other: () => msg(str`You have ${left} characters left`, { id: 'nabo.desk.count.left.other' }),
        })
      : plural(-left, {
          one: () => msg(str`You have ${-left} character too many`, { id: 'nabo.desk.count.over.one' }),
          other: () => msg(str`You have ${-left} characters too many`, { id: 'nabo.desk.count.over.other' }),
        });
  }

  /** What stands above the form: faults, and that the words are those of before. */
  above(): TemplateResult {
    return html`${summary(this.#errors, this.#fieldOf, this.#faultText)}
    ${
      this.#form.report.restored
        ? html`<p part="notice">
          ${msg('This is what you wrote before. It was kept on this device only.', { id: 'nabo.desk.restored' })}
        </p>`
        : nothing
    }`;
  }

  /** What is wrong with a field. */
  fault(field: string): TemplateResult | undefined {
    const error = this.#errors.find((one) => this.#fieldOf(one) === field);
    return error && fault(field, this.#faultText(error));
  }

  /** What stands under the form: where the words are kept, and how to get rid of them. */
  below(): TemplateResult | typeof nothing {
    if (!this.#form.report.kept) return nothing;
    return html`<p part="hint">
        ${msg('What you write is kept on this device until it is sent.', { id: 'nabo.desk.keptHere' })}
      </p>
      <p>
        <button part="button" type="button" @click=${this.#discard}>
          ${msg('Delete my draft', { id: 'nabo.desk.discard' })}
        </button>
      </p>`;
  }

  /** The steps after writing. Each has a template of its own, so that its title is new and takes the focus. */
  render(): TemplateResult | typeof nothing {
    const { report, sender, title, rows, ways, day, answerHref, openAnswer } = this.#form;
    const { step } = report.state;
    const written = rows();
    const all = answers(written);
    switch (step.at) {
      case 'check':
        return html`${title(msg('Read it through before you send it', { id: 'nabo.desk.step.check' }))}
        ${all} ${buttons(sendText(), sender.send, sender.back)}`;
      case 'send':
        return html`${title(msg('Sending …', { id: 'nabo.desk.step.send' }))}
        ${report.files.length > 0 ? progress(sender.uploaded) : nothing} ${all}`;
      case 'wait':
        return html`${title(msg('It is not sent yet', { id: 'nabo.desk.step.wait' }))}
          <p part="notice">${failureText(step.failure)}</p>
          ${retryText(sender.seconds)} ${buttons(nowText(), sender.send, sender.back)}
          ${otherWays(ways(), written)} ${all}`;
      case 'done':
        return html`${title(msg('We have received your message', { id: 'nabo.desk.step.done' }))}
        ${receipt(step.receipt, day(step.receipt.replyBy), {
          copy: () => this.#keep((text) => navigator.clipboard.writeText(text)),
          save: () => this.#keep((text) => saveFile(`${step.receipt.reference}.txt`, 'text/plain', text)),
          print: () => {
            sender.receiptKept();
            print();
          },
          href: answerHref?.(step.receipt) ?? step.receipt.statusUrl,
          open: (event) => openAnswer(event, step.receipt),
        })}
        ${this.#asked && this.#unkept ? html`<p part="notice">${askText()}</p>` : nothing}
        <p>
          <button part="button" type="button" @click=${this.#restart}>
            ${msg('Write another message', { id: 'nabo.desk.another' })}
          </button>
        </p>`;
      case 'write':
        return nothing;
    }
  }

  readonly #fieldOf = (error: FieldError): string | undefined =>
    fieldOf(error, this.#form.report.state.draft);

  readonly #faultText = (error: FieldError): string =>
    this.#form.faultText?.(error) ?? error.detail ?? faultText(error);

  get #errors() {
    const { step } = this.#form.report.state;
    return step.at === 'write' ? step.errors : [];
  }

  /** The receipt would be lost: who goes without its code can never read the answer. */
  get #unkept(): boolean {
    const { step } = this.#form.report.state;
    return step.at === 'done' && !step.kept;
  }

  #keep(keep: (text: string) => void | Promise<void>): void {
    const { report, sender, day, speak, announce } = this.#form;
    const { step } = report.state;
    if (step.at !== 'done') return;
    const text = speak(() => receiptText(step.receipt, day(step.receipt.replyBy)));
    // A clipboard that is not there throws, one that is forbidden rejects: both are told.
    new Promise<void>((resolve) => resolve(keep(text))).then(
      () => {
        sender.receiptKept();
        announce(() => keptText(true));
      },
      () => announce(() => keptText(false)),
    );
  }

  /** Asks once for a receipt that is not kept; and for words that this device would not keep. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    const { report, sender } = this.#form;
    const { step, draft } = report.state;
    if (step.at === 'done' ? this.#unkept : isWritten(draft) && !report.kept) event.preventDefault();
    if (step.at === 'done') sender.receiptKept();
  };

  readonly #restart = (): void => {
    this.#asked = this.#unkept && !this.#asked;
    if (this.#asked) {
      this.#form.announce(askText);
      this.#host.requestUpdate();
    } else this.#clear();
  };

  readonly #discard = (): void => {
    this.#form.announce(() => msg('Your draft is deleted.', { id: 'nabo.desk.discarded' }));
    this.#clear();
  };

  #clear(): void {
    this.#form.sender.restart();
    this.#form.cleared();
  }
}
