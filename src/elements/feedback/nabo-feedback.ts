import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { linkHref, mediaHref } from '../../contract/address.js';
import { centre } from '../../contract/feed/centre.js';
import { feedback, feedbackKinds, type Feedback } from '../../contract/feed/feedback.js';
import { hours } from '../../contract/feed/hours.js';
import type { Feed } from '../../contract/parse.js';
import type { Instant } from '../../domain/civil.js';
import type { Field, FormState } from '../../domain/report-form.js';
import { msg } from '../../i18n/messages.js';
import feedbackMessages from '../../../locales/generated/feedback/index.js';
import { ReportController } from '../../report/controller.js';
import { dayText, promisedDay, whenText } from '../../report/form/days.js';
import { receipt, receiptText } from '../../report/form/receipt.js';
import { review, sending, waiting, type ReviewContext } from '../../report/form/review.js';
import { formStyles } from '../../report/form/styles.js';
import { otherWays } from '../../report/form/ways.js';
import { faultText, fieldName } from '../../report/form/words.js';
import { ReceiptKeeper } from '../../report/receipt-keeper.js';
import { WayBackController } from '../../report/way-back.js';
import { NaboElement } from '../../ui/element.js';
import { answers } from './answers.js';
import { BackPanel } from './back-panel.js';
import { countText, form } from './form.js';
import { PhotoTray } from './photo-tray.js';
import { photoField } from './photo-field.js';
import { styles } from './styles.js';
import { lineStatus, telephone } from './telephone.js';
import { wayBack } from './way-back.js';
import { keptText, messageText } from './words-more.js';

/**
 * @summary First the telephone and when it is answered; then a form for neighbours that loses nothing, the receipt,
 * and the way back to the answer.
 *
 * @slot - What shows until the form does, and when it cannot: best a telephone number and a link to the inbox.
 * @csspart telephone - The numbers, and whether somebody answers
 * @csspart call - The link that calls
 * @csspart emergency - The numbers for danger
 * @csspart form - The form
 * @csspart field - One field with its label
 * @csspart hint - What helps to fill a field in
 * @csspart fault - What is wrong with a field
 * @csspart summary - Everything that stood in the way
 * @csspart count - How many characters are left
 * @csspart photos - The photos that were chosen
 * @csspart back - Where the receipt code is typed
 * @csspart answers - What was written, to read through before it is sent, and how a report stands.
 * @csspart ways - The other ways when it cannot be sent.
 * @csspart receipt - Reference and receipt code.
 * @csspart conversation - What was said.
 * @csspart primary - The button that leads on.
 * @cssproperty --nabo-feedback-width - Greatest width of the form; default 40rem
 * @fires nabo-report-sent - A report was stored; detail: `{ reference }`, never the words
 */
export class NaboFeedback extends NaboElement {
  static override styles = [...NaboElement.styles, formStyles, styles];
  static override readonly sections = { centre, hours, feedback };
  static override readonly messages = feedbackMessages;

  static override properties: PropertyDeclarations = {
    kind: {},
    endpointAttribute: { attribute: 'endpoint' },
    protocol: {},
  };

  /** The kind that is already chosen: `complaint`, `question`, `idea` or `praise`. */
  kind: string | null = null;
  /** Where reports go, instead of the feed's `feedback.endpoint`. Attribute: `endpoint`. */
  endpointAttribute: string | null = null;
  /** `nabo` or `open311`, instead of the feed's. */
  protocol: 'nabo' | 'open311' | null = null;

  readonly #report = new ReportController(this);
  readonly #back = new WayBackController(this);
  readonly #photos = new PhotoTray(this, this.#report);
  readonly #panel = new BackPanel(this.#back, (selector) => this.#goTo(selector));
  readonly #keeper = new ReceiptKeeper(this, this.#report, {
    receipt: () => this.speak(() => this.#receiptText()),
    tell: (kept) => this.announce(this.speak(() => keptText(kept))),
  });
  #countTimer: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #focus: string | undefined;

  /** @internal */
  get endpoint(): string | undefined {
    const given = this.endpointAttribute;
    if (given) return mediaHref(given, document.baseURI);
    const { endpoint } = this.#feedback;
    return endpoint ? mediaHref(endpoint, this.source.base) : undefined;
  }

  /** @internal */
  get usedProtocol(): 'nabo' | 'open311' {
    return this.protocol ?? this.#feedback.protocol ?? 'nabo';
  }

  /** @internal */
  get context(): { language: string; page: string } {
    return { language: this.locale, page: location.href.replace(/#.*$/, '') };
  }

  /** @internal */
  async proof(endpoint: string): Promise<string | undefined> {
    if (this.usedProtocol === 'open311') return undefined;
    const { prove } = await import('../../report/proof.js');
    return prove(endpoint);
  }

  /** @internal */
  stepped(before: FormState, after: FormState): void {
    const { step } = after;
    this.#focus = step.at === 'write' && step.errors.length > 0 ? '#summary' : '#step';
    if (step.at === 'done') this.emit('nabo-report-sent', { reference: step.receipt.reference });
    if (step.at === 'done' || before.step.at === 'done') this.#photos.forget();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#countTimer);
    clearTimeout(this.#tick);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { step, draft } = this.#report.state;
    const [only, ...others] = this.#kinds;
    const wanted = this.kind && this.#kinds.includes(this.kind) ? this.kind : others.length > 0 ? '' : only;
    if (wanted && !draft.kind && step.at === 'write') this.#report.edit('kind', wanted);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focus = this.#focus;
    if (focus) {
      const target = this.renderRoot.querySelector<HTMLElement>(focus);
      if (target) this.#focus = undefined;
      target?.focus();
    }
    clearTimeout(this.#tick);
    if (this.#seconds !== undefined) this.#tick = setTimeout(() => this.requestUpdate(), 1000);
  }

  protected override hasContent({ feedback: given }: Partial<Feed>): boolean {
    return given !== undefined;
  }

  protected override emptyText(): string {
    return msg('This house takes no messages here.', { id: 'nabo.feedback.empty' });
  }

  protected override nextChange({ hours: given }: Partial<Feed>): Instant {
    const { now } = this.clock;
    return lineStatus(this.#feedback, given, this.zone, now)?.changes ?? Infinity;
  }

  get #feedback(): Feedback {
    return this.source.data?.feedback ?? {};
  }

  get #kinds(): readonly string[] {
    const { kinds } = this.#feedback;
    return kinds && kinds.length > 0 ? kinds : feedbackKinds;
  }

  /** Whole seconds until it is sent again by itself. */
  get #seconds(): number | undefined {
    const { step } = this.#report.state;
    if (step.at !== 'wait' || step.retryAt === undefined) return undefined;
    return Math.max(0, Math.ceil((step.retryAt - Date.now()) / 1000));
  }

  #promise(): string | undefined {
    const { data } = this.source;
    const { topic } = this.#report.state.draft;
    return promisedDay(this.#feedback, topic, { hours: data?.hours, now: this.clock.now, zone: this.zone });
  }

  protected override renderContent(data: Partial<Feed>): TemplateResult {
    const { now } = this.clock;
    const line = lineStatus(this.#feedback, data.hours, this.zone, now);
    return html`
      ${this.heading(msg('Tell us', { id: 'nabo.feedback.title' }))}
      ${telephone(this.#feedback, line, now, this.zone, (words) => this.text(words))}
      ${
        this.endpoint
          ? this.#back.answer
            ? this.#renderBack()
            : html`${this.#renderStep()}
              ${
                this.usedProtocol === 'nabo'
                  ? html`<details part="back" @toggle=${this.#panel.toggled}>
                    <summary>${msg('I have a receipt code', { id: 'nabo.feedback.haveCode' })}</summary>
                    ${wayBack(this.#panel.context(this.zone))}
                  </details>`
                  : nothing
              }`
          : nothing
      }
    `;
  }

  #goTo(selector: string): void {
    this.#focus = selector;
    this.requestUpdate();
  }

  #receiptText(): { reference: string; text: string } | undefined {
    const { step } = this.#report.state;
    if (step.at !== 'done') return undefined;
    const promise = dayText(step.receipt.replyBy, this.zone);
    return { reference: step.receipt.reference, text: receiptText({ receipt: step.receipt, promise }) };
  }

  #stepTitle(title: string): TemplateResult | typeof nothing {
    return html`<div id="step" tabindex="-1">${this.heading(title, 1)}</div>`;
  }

  #renderStep(): TemplateResult {
    const { state } = this.#report;
    switch (state.step.at) {
      case 'write':
        return html`${this.#stepTitle(msg('Write to us', { id: 'nabo.feedback.step.write' }))} ${this.#renderForm(state)}`;
      case 'check':
        return html`${this.#stepTitle(msg('Read it through before you send it', { id: 'nabo.feedback.step.check' }))}
        ${review(this.#reviewContext())}`;
      case 'send':
        return html`${this.#stepTitle(msg('Sending …', { id: 'nabo.feedback.step.send' }))} ${sending(this.#reviewContext())}`;
      case 'wait':
        return html`${this.#stepTitle(msg('It is not sent yet', { id: 'nabo.feedback.step.wait' }))}
        ${waiting(this.#reviewContext())}`;
      case 'done':
        return html`${this.#stepTitle(msg('We have received your message', { id: 'nabo.feedback.step.done' }))}
        ${receipt({
          receipt: state.step.receipt,
          promise: dayText(state.step.receipt.replyBy, this.zone) || undefined,
          copy: this.#keeper.copy,
          print: this.#keeper.print,
          save: this.#keeper.save,
          open: this.#openReceipt,
          restart: () => this.#report.restart(this.kind ?? ''),
        })}`;
    }
  }

  #renderForm({ draft, step }: FormState): TemplateResult {
    const errors = step.at === 'write' ? step.errors : [];
    return form({
      draft,
      errors,
      edit: this.#edit,
      name: fieldName,
      fault: faultText,
      feedback: this.#feedback,
      kinds: this.kind && this.#kinds.includes(this.kind) ? [this.kind] : this.#kinds,
      text: (words) => this.words(words).value,
      promise: this.#promise(),
      privacyHref: linkHref(this.#feedback.privacyUrl, this.source.base),
      restored: this.#report.restored,
      kept: this.#report.kept,
      photos: photoField({
        max: this.usedProtocol === 'nabo' ? (this.#feedback.attachments?.max ?? 0) : 0,
        errors,
        photos: this.#report.files,
        unreadable: this.#photos.unreadable,
        busy: this.#photos.busy,
        choose: (event) => void this.#photos.choose(event),
        remove: this.#photos.remove,
      }),
      review: this.#review,
      discard: this.#discard,
      jump: this.#jump,
    });
  }

  #reviewContext(): ReviewContext {
    const { state, files, uploaded, send } = this.#report;
    const { draft, step } = state;
    const topic = this.#feedback.topics?.find(({ id }) => id === draft.topic);
    return {
      step,
      answers: answers({
        draft,
        topicName: topic && this.text(topic.name),
        whenText: whenText(draft.happenedAt, this.zone),
        photos: files.length,
      }),
      photos: files.length,
      seconds: this.#seconds,
      uploaded,
      send: () => void send(),
      back: () => this.#report.back(),
      print: this.#keeper.print,
      ways: otherWays(
        this.#feedback,
        this.source.data?.centre?.email,
        messageText(draft, topic && this.words(topic.name).value),
      ),
    };
  }

  #renderBack(): TemplateResult {
    return html`${this.#stepTitle(msg('Your message and the answer', { id: 'nabo.feedback.step.back' }))}
    ${wayBack(this.#panel.context(this.zone))}`;
  }

  readonly #edit = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.#report.edit(name as Field, value);
    if (name !== 'message') return;
    // Said after a pause: a number at every key would drown the words (GOV.UK "character count").
    clearTimeout(this.#countTimer);
    this.#countTimer = setTimeout(() => this.announce(this.speak(() => countText(value.length))), 1000);
  };

  readonly #review = (event: Event): void => {
    event.preventDefault();
    this.#report.review();
  };

  readonly #discard = (): void => {
    this.#report.restart(this.kind ?? '');
    this.#photos.forget();
    this.announce(this.speak(() => msg('Your draft is deleted.', { id: 'nabo.feedback.discarded' })));
    this.#focus = '#step';
  };

  readonly #jump = (event: Event): void => {
    event.preventDefault();
    const { field } = (event.currentTarget as HTMLElement).dataset;
    const target = this.renderRoot.querySelector<HTMLElement>(field === 'kind' ? '#kind input' : `#${field}`);
    target?.focus();
  };

  readonly #openReceipt = (event: Event): void => {
    const { step } = this.#report.state;
    if (step.at !== 'done' || this.usedProtocol !== 'nabo') return;
    event.preventDefault();
    this.#focus = '#step';
    void this.#back.look(step.receipt.receipt, step.receipt.statusUrl);
  };
}
