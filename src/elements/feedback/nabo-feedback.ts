import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { linkHref, mediaHref } from '../../contract/address.js';
import { centre } from '../../contract/feed/centre.js';
import { feedback, feedbackKinds, type Feedback } from '../../contract/feed/feedback.js';
import { hours } from '../../contract/feed/hours.js';
import type { Feed } from '../../contract/parse.js';
import type { Instant } from '../../domain/civil.js';
import { messageFields, type FormState, type MessageField } from '../../domain/report-draft.js';
import { loadPart } from '../../i18n/load-part.js';
import { msg } from '../../i18n/messages.js';
import feedbackMessages from '../../../locales/generated/feedback/index.js';
import { ReportController } from '../../report/controller.js';
import { NaboElement } from '../../ui/element.js';
import { formStyles } from '../../ui/form/styles.js';
import type { BackPanel } from './back/panel.js';
import { promisedDay } from '../../ui/form/days.js';
import type { FeedbackDesk } from './desk.js';
import { form } from './form.js';
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

  readonly #report = new ReportController(this, messageFields);
  #desk: FeedbackDesk | undefined;
  #back: BackPanel | undefined;
  /** The part that somebody waits for, and that could not be loaded. */
  #lacking: 'desk' | 'back' | undefined;
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
  stepped(_before: FormState<string>, { step }: FormState<string>): void {
    this.#goTo(step.at === 'write' && step.errors.length > 0 ? '#summary' : '#step');
    if (step.at !== 'done') return;
    this.#desk?.sent();
    this.emit('nabo-report-sent', { reference: step.receipt.reference });
    // While there is a line: the link on the receipt is to work where it stands.
    if (step.receipt.receipt) void this.#needBack().catch(() => undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { step, draft } = this.#report.state;
    const [only = '', ...others] = this.#kinds;
    if (step.at === 'write' && !draft.kind && !others.length) this.#report.edit('kind', only);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The words of before are here; so must be all that can be done with them.
    if (this.#report.restored && !this.#desk) this.#prepare();
    if (!this.#focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (target) this.#focus = undefined;
    target?.focus();
  }

  protected override hasContent({ feedback: given }: Partial<Feed>): boolean {
    return given !== undefined;
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
    const { kinds = [] } = this.#feedback;
    const offered: readonly string[] = kinds.length > 0 ? kinds : feedbackKinds;
    return this.kind && offered.includes(this.kind) ? [this.kind] : offered;
  }

  get #maxPhotos(): number {
    return this.usedProtocol === 'nabo' ? (this.#feedback.attachments?.max ?? 0) : 0;
  }

  /** What helps with writing. It comes at the first key, or sooner, so that it is there when the line is not. */
  async #needDesk(): Promise<FeedbackDesk> {
    if (this.#desk) return this.#desk;
    const [work, open311, photos] = await Promise.all([
      loadPart(() => import('./desk.js')),
      this.usedProtocol === 'open311' ? loadPart(() => import('../../report/open311.js')) : undefined,
      this.#maxPhotos > 0 ? loadPart(() => import('../../report/photos.js')) : undefined,
    ]);
    await this.learn(work.messages);
    return (this.#desk ??= new work.FeedbackDesk(
      this,
      this.#report,
      {
        title: this.#title,
        announce: (sentence) => this.announce(this.speak(sentence)),
        speak: (fn) => this.speak(fn),
        open: this.#openAnswer,
        cleared: () => this.#goTo('#step'),
        data: () => this.source.data ?? {},
        zone: () => this.zone,
        topic: (id) => {
          const topic = this.#feedback.topics?.find((one) => one.id === id);
          return topic && this.words(topic.name).value;
        },
        max: () => this.#maxPhotos,
      },
      { open311, photos },
    ));
  }

  async #needBack(): Promise<BackPanel> {
    if (this.#back) return this.#back;
    const way = await loadPart(() => import('./back/panel.js'));
    await this.learn(way.messages);
    return (this.#back ??= new way.BackPanel(this, this.#goTo));
  }

  /** Somebody begins to write. If the line is bad nobody is told yet: the words are kept all the same. */
  readonly #prepare = (): void => {
    if (this.#desk) return;
    this.#needDesk().then(
      () => this.requestUpdate(),
      () => undefined,
    );
  };

  /** Does what needs a part; says so where it cannot be had. */
  #with<T>(name: 'desk' | 'back', part: Promise<T>, use: (part: T) => void): void {
    part.then(
      (found) => {
        this.#lacking = undefined;
        use(found);
        this.requestUpdate();
      },
      () => {
        this.#lacking = name;
        this.announce(this.speak(lackingText));
      },
    );
  }

  readonly #goTo = (selector: string): void => {
    this.#focus = selector;
    this.requestUpdate();
  };

  readonly #edit = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (!(messageFields as readonly string[]).includes(name)) return;
    this.#report.edit(name as MessageField, value);
    this.#prepare();
    if (name === 'message') this.#desk?.counted(value.length);
  };

  readonly #choose = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    this.#with('desk', this.#needDesk(), (desk) => desk.choose(files));
  };

  readonly #review = (event?: Event): void => {
    event?.preventDefault();
    this.#with('desk', this.#needDesk(), (desk) => void desk.review());
  };

  readonly #openAnswer = (event: Event): void => {
    const { step } = this.#report.state;
    if (step.at !== 'done' || !this.#back) return;
    event.preventDefault();
    this.#back.look(step.receipt.receipt, step.receipt.statusUrl);
  };

  readonly #toggled = ({ currentTarget }: Event): void => {
    if ((currentTarget as HTMLDetailsElement).open) this.#showBack();
    else this.#back?.forget();
  };

  readonly #showBack = (): void => {
    this.#with('back', this.#needBack(), () => undefined);
  };

  readonly #title = (words: string): TemplateResult =>
    html`<div id="step" tabindex="-1">${this.heading(words, 1)}</div>`;

  protected override renderContent({ hours: given }: Partial<Feed>): TemplateResult {
    const { now } = this.clock;
    const line = lineStatus(this.#feedback, given, this.zone, now);
    return html`
      ${this.heading(msg('Tell us', { id: 'nabo.feedback.title' }))}
      ${telephone(this.#feedback, line, now, this.zone, (words) => this.text(words))}
      ${this.endpoint ? this.#renderInbox() : nothing}
    `;
  }

  #renderInbox(): TemplateResult {
    if (this.#back?.answer) return this.#back.render(this.#title, this.zone);
    const writing = this.#report.state.step.at === 'write';
    return html`${writing ? this.#renderForm() : this.#desk?.render()}
    ${
      this.usedProtocol === 'nabo'
        ? html`<details part="back" @toggle=${this.#toggled}>
          <summary>${msg('I have a receipt code', { id: 'nabo.feedback.haveCode' })}</summary>
          ${this.#renderLacking('back', this.#showBack)} ${this.#back?.renderCode()}
        </details>`
        : nothing
    }`;
  }

  #renderForm(): TemplateResult {
    const { draft } = this.#report.state;
    const { topic } = draft;
    const { now } = this.clock;
    const promise = promisedDay(this.#feedback, topic, {
      hours: this.source.data?.hours,
      now,
      zone: this.zone,
    });
    return html`${this.#title(msg('Write to us', { id: 'nabo.feedback.step.write' }))}
    ${form({
      draft,
      feedback: this.#feedback,
      kinds: this.#kinds,
      photos: this.#maxPhotos,
      code: this.usedProtocol === 'nabo',
      text: (words) => this.words(words).value,
      promise,
      privacyHref: linkHref(this.#feedback.privacyUrl, this.source.base),
      desk: this.#desk,
      trouble: this.#renderLacking('desk', () => this.#review()),
      edit: this.#edit,
      focus: this.#prepare,
      choose: this.#choose,
      review: this.#review,
    })}`;
  }

  #renderLacking(name: 'desk' | 'back', retry: () => void): TemplateResult | typeof nothing {
    return this.#lacking === name ? this.failed(retry, lackingText()) : nothing;
  }
}

const lackingText = () =>
  msg('This cannot be loaded right now. What you have written stays here. Try again, or call.', {
    id: 'nabo.feedback.lacking',
  });
