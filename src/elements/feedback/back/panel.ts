import { html, type TemplateResult } from 'lit';
import type { StatusAnswer } from '../../../contract/report-status.js';
import { msg } from '../../../i18n/messages.js';
import { WayBackController, type WayBackHost } from '../../../report/way-back.js';
import { adopt } from '../../../ui/adopt.js';
import { AddressPiece } from '../../../ui/deep-link.js';
import { deskStyles } from '../../../ui/desk/styles.js';
import type { House } from '../house.js';
import { backStyles } from './styles.js';
import { codeForm, report } from './view.js';
import { wayBackFault } from './words.js';

export { default as messages } from '../../../../locales/generated/feedback-back/index.js';

type Host = WayBackHost & { readonly shadowRoot: ShadowRoot | null };

/** The way back to the answer: loaded when somebody has a receipt code. */
export class BackPanel {
  readonly #back: WayBackController;
  readonly #house: House;

  constructor(host: Host, house: House) {
    this.#back = new WayBackController(host);
    this.#house = house;
    if (!host.shadowRoot) return;
    adopt(host.shadowRoot, deskStyles);
    adopt(host.shadowRoot, backStyles);
  }

  get answer(): StatusAnswer | undefined {
    return this.#back.answer;
  }

  /** Opens the report of a receipt code. */
  look(code: string, statusUrl?: string): void {
    void this.#back.look(code, statusUrl).then(this.#tell);
  }

  /**
   * Opens the report of the code in the page's address, and takes it out of there first: on a shared computer it is to
   * stand neither in the address bar nor in what Back, a reload or a bookmark leads to.
   */
  arrive(): void {
    const address = new AddressPiece(this.#house.piece(), () => {});
    const code = address.read();
    if (code === undefined) return;
    address.write(undefined);
    this.#back.code = code;
    this.look(code);
  }

  readonly close = (): void => {
    this.#back.close();
    this.#house.goTo('#step');
  };

  /** Forgets the code that was typed. */
  forget(): void {
    this.#back.close();
  }

  /** Where the code is typed. */
  renderCode(): TemplateResult {
    const back = this.#back;
    return codeForm(
      back.code,
      this.#fault,
      (event) => (back.code = (event.target as HTMLInputElement).value),
      (event) => this.#submit(event, () => back.look()),
    );
  }

  /** The report, once it was found. */
  render(): TemplateResult {
    const back = this.#back;
    const { title, zone } = this.#house;
    return html`${title(msg('Your message and the answer', { id: 'nabo.feedback-back.step' }))}
    ${
      back.answer &&
      report(back.answer, {
        zone: zone(),
        fault: this.#fault,
        word: back.word,
        typed: (event) => (back.word = (event.target as HTMLTextAreaElement).value),
        add: (event) => this.#submit(event, () => back.add()),
        reopen: () => void back.add(true).then(this.#tell),
        close: this.close,
      })
    }`;
  }

  get #fault(): string | undefined {
    const { fault } = this.#back;
    return fault && wayBackFault(fault);
  }

  #submit(event: Event, ask: () => Promise<void>): void {
    event.preventDefault();
    void ask().then(this.#tell);
  }

  /** To the fault, or to what was found. */
  readonly #tell = (): void => {
    const { fault, answer } = this.#back;
    if (fault) this.#house.goTo(answer ? '#word' : '#code');
    else if (answer) this.#house.goTo('#step');
  };
}
