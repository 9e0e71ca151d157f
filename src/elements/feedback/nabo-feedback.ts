import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { linkHref, mediaHref } from '../../contract/address.js';
import { centre } from '../../contract/feed/centre.js';
import { feedback, type Feedback } from '../../contract/feed/feedback.js';
import { hours } from '../../contract/feed/hours.js';
import type { Feed } from '../../contract/reading.js';
import type { Instant } from '../../domain/civil.js';
import { messageFields, type MessageField, type Step } from '../../domain/report-draft.js';
import { msg } from '../../i18n/messages.js';
import feedbackMessages from '../../../locales/generated/feedback/index.js';
import { ReportController } from '../../report/controller.js';
import { NaboElement } from '../../ui/element.js';
import { formStyles } from '../../ui/form/styles.js';
import { Part } from '../../ui/part.js';
import { whoseTime } from '../../ui/whose-time.js';
import { promisedDay } from '../../ui/form/days.js';
import { form, kindsOf, lackingText } from './form.js';
import type { House } from './house.js';
import { loadBack, loadDesk } from './parts.js';
import { styles } from './styles.js';
import { lineStatus, telephone } from './telephone.js';

/**
 * @summary First the telephone and when it is answered; then a form for neighbours that loses nothing, the receipt,
 * and the way back to the answer.
 *
 * @slot - What shows until the form does, and when it cannot: best a telephone number and a link to the inbox.
 * @csspart telephone - The numbers, and whether somebody answers
 * @csspart call - The link that calls
 * @csspart emergency - The numbers for danger
 * @csspart zone - Whose time it is, for visitors whose clocks show another
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
    ...NaboElement.properties,
    kind: { form: /^(complaint|question|idea|praise)$/ },
    endpoint: {},
    protocol: { form: /^(nabo|open311)$/ },
  };

  /** The kind that is already chosen: `complaint`, `question`, `idea` or `praise`. */
  kind: string | null = null;
  /** Where reports go, instead of the feed's `feedback.endpoint`. */
  endpoint: string | null = null;
  /** `nabo` or `open311`, instead of the feed's. */
  protocol: 'nabo' | 'open311' | null = null;

  readonly #report = new ReportController(this, messageFields, () => this.id || this.kind || '');
  /** What helps with writing. It comes at the first key, or sooner, so that it is there when the line is not. */
  readonly #desk = new Part(this, async () => {
    const [{ FeedbackDesk, messages }, ...more] = await loadDesk(this.usedProtocol, this.#maxPhotos);
    await this.learn(messages);
    return new FeedbackDesk(this, this.#report, this.#house, ...more);
  });
  /** The way back to the answer. */
  readonly #back = new Part(this, async () => {
    const { BackPanel, messages } = await loadBack();
    await this.learn(messages);
    return new BackPanel(this, this.#house);
  });
  #focus: string | undefined;

  /** @internal */
  get inboxUrl(): string | undefined {
    const given = this.endpoint;
    const address = given || this.#feedback.endpoint;
    return address && mediaHref(address, given ? document.baseURI : this.source.base);
  }

  /** @internal */
  get usedProtocol(): 'nabo' | 'open311' {
    return this.protocol ?? this.#feedback.protocol ?? 'nabo';
  }

  /** @internal */
  get language(): string {
    return this.locale;
  }

  /** @internal */
  stepped(step: Step): void {
    this.#house.goTo(step.at === 'write' && step.errors.length > 0 ? '#summary' : '#step');
    if (step.at !== 'done') return;
    this.#desk.here?.sent();
    this.emit('nabo-report-sent', { reference: step.receipt.reference });
    // While there is a line: the link on the receipt is to work where it stands.
    if (step.receipt.receipt) void this.#back.prepare();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { step, draft } = this.#report.state;
    const [only = '', ...others] = this.#kinds;
    if (step.at === 'write' && draft.kind !== only && !others.length) this.#report.edit('kind', only);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The words of before are here; so must be all that can be done with them.
    if (this.#report.restored) void this.#desk.prepare();
    // The link on a receipt leads here with its code: taken from the address by what shows the answer, once it is there.
    if (location.hash.includes(`${this.#house.piece()}=`)) {
      this.renderRoot.querySelector('details')?.setAttribute('open', '');
      this.#back.here?.arrive();
    }
    if (!this.#focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (target) this.#focus = undefined;
    target?.focus();
  }

  /** Whom to call, or where to write: that the element may bring itself. */
  protected override hasContent(): boolean {
    const { phone, emergency } = this.#feedback;
    return !!(this.inboxUrl || phone || emergency?.length);
  }

  protected override emptyText(): string {
    return msg('This house takes no messages here.', { id: 'nabo.feedback.empty' });
  }

  protected override nextChange({ hours: given }: Partial<Feed>): Instant {
    return lineStatus(this.#feedback, given, this.zone, this.clock.now)?.changes ?? Infinity;
  }

  get #feedback(): Feedback {
    return this.source.data?.feedback ?? {};
  }

  get #kinds(): readonly string[] {
    return kindsOf(this.#feedback, this.kind);
  }

  get #maxPhotos(): number {
    return this.usedProtocol === 'nabo' ? (this.#feedback.attachments?.max ?? 0) : 0;
  }

  /** What the parts know of the element. */
  readonly #house: House = {
    data: () => this.source.data ?? {},
    zone: () => this.zone,
    max: () => this.#maxPhotos,
    plain: (words) => this.words(words).value,
    title: (words) => html`<div id="step" tabindex="-1">${this.heading(words, 1)}</div>`,
    announce: (sentence) => this.announce(this.speak(sentence)),
    speak: (fn) => this.speak(fn),
    goTo: (selector) => {
      this.#focus = selector;
      this.requestUpdate();
    },
    piece: () => `nabo-receipt${this.id && `-${this.id}`}`,
    back: () => this.#back.here,
  };

  /** Does what needs a part; says so where it cannot be had. */
  async #with<T>(part: Part<T>, use?: (part: T) => void): Promise<void> {
    const found = await part.need();
    if (found) use?.(found);
    else this.#house.announce(lackingText);
  }

  readonly #edit = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (!(name in this.#report.state.draft)) return;
    // Another topic may be answered on another day; no other field is shown elsewhere.
    this.#report.edit(name as MessageField, value, name === 'topic');
    void this.#desk.prepare();
    if (name === 'message') this.#desk.here?.counted(value.length);
  };

  readonly #choose = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    void this.#with(this.#desk, (desk) => desk.choose(files));
  };

  readonly #review = (event?: Event): void => {
    event?.preventDefault();
    void this.#with(this.#desk, (desk) => void desk.review());
  };

  readonly #toggled = ({ currentTarget }: Event): void => {
    if ((currentTarget as HTMLDetailsElement).open) this.#showBack();
    else this.#back.here?.forget();
  };

  readonly #showBack = (): void => void this.#with(this.#back);

  protected override renderContent({ hours: given }: Partial<Feed>): TemplateResult {
    const { now } = this.clock;
    // Nobody knows from an old copy whether anybody answers now.
    const line = this.trusted ? lineStatus(this.#feedback, given, this.zone, now) : undefined;
    const whose = whoseTime(this.zone, now);
    return html`
      ${this.heading(msg('Tell us', { id: 'nabo.feedback.title' }))}
      ${telephone(this.#feedback, line, now, this.zone, (words) => this.text(words))}
      ${whose && html`<p part="zone">${whose}</p>`} ${this.inboxUrl ? this.#renderInbox() : nothing}
    `;
  }

  #renderInbox(): TemplateResult {
    const back = this.#back.here;
    if (back?.answer) return back.render();
    const writing = this.#report.state.step.at === 'write';
    return html`${writing ? this.#renderForm() : this.#desk.here?.render()}
    ${
      this.usedProtocol === 'nabo'
        ? html`<details part="back" @toggle=${this.#toggled}>
          <summary>${msg('I have a receipt code', { id: 'nabo.feedback.haveCode' })}</summary>
          ${this.#renderLacking(this.#back, this.#showBack)} ${back?.renderCode()}
        </details>`
        : nothing
    }`;
  }

  #renderForm(): TemplateResult {
    const { draft } = this.#report.state;
    const feedback = this.#feedback;
    return html`${this.#house.title(msg('Write to us', { id: 'nabo.feedback.step.write' }))}
    ${form({
      draft,
      feedback,
      kinds: this.#kinds,
      photos: this.#maxPhotos,
      code: this.usedProtocol === 'nabo',
      plain: this.#house.plain,
      promise: promisedDay(feedback, draft.topic, this.source.data?.hours, this.clock.now, this.zone),
      privacyHref: linkHref(feedback.privacyUrl, this.source.base),
      desk: this.#desk.here,
      trouble: this.#renderLacking(this.#desk, this.#review),
      edit: this.#edit,
      focus: () => void this.#desk.prepare(),
      choose: this.#choose,
      review: this.#review,
    })}`;
  }

  #renderLacking(part: Part<unknown>, retry: (event?: Event) => void): TemplateResult | typeof nothing {
    return part.lacking ? this.failed(retry, lackingText()) : nothing;
  }
}
