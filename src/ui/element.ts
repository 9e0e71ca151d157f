import {
  LitElement,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Feed, Sections } from '../contract/reading.js';
import { dateOrTime, type Text } from '../contract/primitives.js';
import type { Problem } from '../contract/problems.js';
import { baseOf, pickText } from '../contract/text.js';
import { DAY, type Instant } from '../domain/civil.js';
import { instantOf, zone, type Zone } from '../domain/zone.js';
import { takeOver, type Asked, type Copy } from '../feed/client.js';
import { Clock } from '../feed/clock.js';
import { FeedController } from '../feed/controller.js';
import { FeedError } from '../feed/errors.js';
import { loadPart } from '../i18n/load-part.js';
import { formatLocale, languageOf, uiLocale, watchLanguage } from '../i18n/language.js';
import { inLanguage, loadMessages, msg, type Area, type Words } from '../i18n/messages.js';
import { define } from './define.js';
import { formOf, type Choices, type Thing } from './attributes.js';
import './events.js';
import type { JsonLd } from './json-ld.js';
import type { Form } from './lit.js';
import { strings } from './strings.js';
import { tokens } from './tokens.js';
import { version } from './version.js';

export type State = 'loading' | 'ready' | 'stale' | 'empty' | 'error';

type Trouble = typeof import('./trouble.js');
/** What is said when something is wrong, once something was. */
let trouble: Trouble | undefined;
/** What search engines are told with, once there was something to tell. */
let engines: typeof import('./json-ld.js') | undefined;

const FAILED = 'This cannot be shown right now.';

export const loadingText = (): string => msg('Loading …', { id: 'nabo.base.loading' });

/** Why a visitor sees nothing, in the language of the moment; in English where no language could be loaded. */
const sentence = (error?: FeedError): string =>
  (error && trouble?.errorText(error)) ||
  msg('This cannot be shown right now.', { id: 'nabo.base.error' }) ||
  FAILED;

/** Where the page says that its feed is. */
const linkedFeed = () => document.querySelector('link[rel~="nabo-feed"]')?.getAttribute('href');

/** The strings of a template for each level of heading. */
const headings: TemplateStringsArray[] = [];

/**
 * What every element of Nabo has in common: where its feed comes from, in which language it speaks, what time it
 * is in the house, and what a visitor sees while the feed is on its way, out of date, empty or broken.
 *
 * @slot - What shows while the feed is on its way, and when it cannot be had: best a link to the page of the element
 * @csspart base - All that the element shows
 * @csspart heading - The element's own heading
 * @csspart subheading - A heading below it
 * @csspart loading - What says that the feed is on its way, where the page put nothing between the tags
 * @csspart empty - What says that the feed has nothing for the element
 * @csspart notice - What says that something is to be known about the data: out of date, or not to be had
 * @csspart error - The notice that nothing can be shown
 * @csspart button - Every button
 * @cssproperty --nabo-accent - Colour of what is chosen or stands out; default: the text's
 * @cssproperty --nabo-link - Colour of links; default: the text's
 * @cssproperty --nabo-muted - Colour of what matters less
 * @cssproperty --nabo-line - Colour of thin lines
 * @cssproperty --nabo-tint - Background of what is set apart
 * @cssproperty --nabo-open - Colour that goes with the words "open"
 * @cssproperty --nabo-closed - Colour that goes with the words "closed"
 * @cssproperty --nabo-notice - Colour of notices
 * @cssproperty --nabo-focus - Colour of the ring around what has the keyboard's focus
 * @cssproperty --nabo-radius - Radius of corners
 * @cssproperty --nabo-gap - Distance between pieces
 * @cssproperty --nabo-heading-font - Font family of headings; default: the page's
 * @cssproperty --nabo-min-block-size - Least height, so that nothing jumps when the feed arrives
 * @fires nabo-load - A copy of the feed was parsed, or more of it by a part that came later; detail: `{ src, problems }`
 * @fires nabo-error - The feed cannot be had or used; detail: `{ code, message, path }` (of a part, its JSON Pointer), for
 * the webmaster. Codes: `noSource badSource badAttribute` (the page), `notFound http network timeout offline` (it does
 * not come; `network` is CORS too), `html notJson notAFeed notACalendar iiif tooLarge` (it is something else)
 */
export abstract class NaboElement extends LitElement {
  static override styles = [tokens];
  /** Which Nabo this is; two on one page tell each other apart by it. */
  static readonly version: string = version;
  /** The sections of the feed that the element reads; nothing else is parsed, or shipped, for it. */
  declare static readonly sections: Sections;
  /** The element's own sentences. */
  declare static readonly messages: Area;
  /** @internal Defines the tag with the class in a file of the loader, which has also asked for feeds and words. */
  static start(tag: string, file: object, asked: Asked | undefined, locale: string, words?: Words): void {
    takeOver(asked);
    for (const one of Object.values<typeof NaboElement>(file as never)) {
      if (!this.isPrototypeOf(one)) continue;
      if (words) void loadMessages(locale, one.messages, words);
      define(tag, one as never);
    }
  }

  // Not the decorators: they cost every page 200 bytes and say the same.
  static override properties: PropertyDeclarations = {
    src: {},
    headingLevel: { attribute: 'heading-level', form: /^([2-6]|none)$/ },
    now: { form: formOf(dateOrTime) },
    refresh: { type: Number, form: /^\d/ },
    noJsonLd: { type: Boolean, attribute: 'no-json-ld' },
    feed: { attribute: false },
    state: { reflect: true },
  };

  /** Address of the feed. Without it, the page's `<link rel="nabo-feed">`. */
  src: string | null = null;
  /** Level of the element's own heading, 2 to 6, or `none`. */
  headingLevel: string | number = 2;
  /** Shows the element as of that moment: wall clock of the house's zone, or with an offset. Time stands still. */
  now: string | null = null;
  /** Seconds that shown data may be old while the page is visible; 0 = never asks again. */
  refresh = 300;
  /** Leaves out the schema.org data. */
  noJsonLd = false;
  /** The feed itself, instead of `src`. One that has changed must be another object. */
  feed: unknown = undefined;
  /** `loading`, `ready`, `stale`, `empty` or `error`. */
  state: State = 'loading';

  protected readonly clock = new Clock(this);
  protected readonly source: FeedController = new FeedController(
    this,
    (this.constructor as typeof NaboElement).sections,
  );
  /** The house's clocks. */
  protected zone: Zone = zone('Europe/Oslo');
  /** The language of the element's own sentences. */
  protected locale = 'en';

  #pageLanguage = '';
  #announcement = '';
  /** The language that was asked for, and of how many areas. */
  #asked = '';
  /** Whose sentences it needs. */
  #areas = [(this.constructor as typeof NaboElement).messages];
  /** Whether there are words; `undefined` until somebody knows. */
  #spoken: boolean | undefined;
  #answerRetry = false;
  #told: unknown;
  #failure: FeedError | undefined;
  #unwatch: (() => void) | undefined;
  #announceTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const readLanguage = () => {
      this.#pageLanguage = languageOf(this);
      this.requestUpdate();
    };
    readLanguage();
    this.#unwatch = watchLanguage(this, readLanguage);
    if (this.hasUpdated) this.#useSource();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    clearTimeout(this.#announceTimer);
    void this.#tellEngines();
  }

  /** It counts as none. */
  protected misfit(name: string, text: string, form: Form): void {
    void this.#loadTrouble().then((told) => told.logMisfit(this, name, text, form));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const given = changed.has('src') || changed.has('feed') || changed.has('refresh');
    // An element that was taken out before its first update must not start to follow anything.
    if (given && this.isConnected) this.#useSource();
    this.#chooseLanguage();
    const { data, status } = this.source;
    if (data?.centre) this.zone = zone(data.centre.timezone);
    this.clock.pinned = (this.now && instantOf(this.now, this.zone)) || undefined;
    const failure = (this.#failure = status.state === 'error' ? status.error : this.#mistaken(data));
    // Without a language there are no words, not even for a failure.
    if (this.#spoken ? failure : this.#spoken === false) this.state = 'error';
    else if (!this.#spoken || !data) this.state = 'loading';
    else {
      const has = this.hasContent(data);
      this.state = has ? status.state : has === false ? 'empty' : 'loading';
    }
    if (this.#answerRetry && failure) this.announce(this.speak(() => sentence(failure)));
    this.#answerRetry = false;
  }

  protected override update(changed: PropertyValues): void {
    // Rendering is synchronous, callbacks of directives included: all of it speaks the element's language.
    this.speak(() => super.update(changed));
  }

  protected override updated(_changed: PropertyValues): void {
    const { data } = this.source;
    const shown = this.isConnected && /^(?:ready|stale)$/.test(this.state) && data;
    void this.#tellEngines(shown && !this.noJsonLd ? this.jsonLd?.(shown) : undefined);
    if (!shown) return;
    const ages = this.#agesAt;
    this.clock.wakeAt(Math.min(this.nextChange?.(data) ?? Infinity, ages > this.clock.now ? ages : Infinity));
  }

  /** What people see comes first: this, and what makes it, is loaded when the page stands. */
  async #tellEngines(told?: Promise<JsonLd | undefined>): Promise<void> {
    this.#told = told;
    const jsonLd = await told?.catch(() => undefined);
    if (jsonLd) engines ??= await loadPart(() => import('./json-ld.js')).catch(() => undefined);
    if (this.#told === told) engines?.setJsonLd(this, jsonLd);
  }

  /** @internal */
  async feedLoaded(copy: Copy, faulty: readonly string[]): Promise<void> {
    // Words that are still on their way are not asked for again.
    if (this.#spoken !== undefined) this.#asked = '';
    // What people see comes first; and a listener finds the element as the copy made it.
    await this.updateComplete;
    // Where to look can be told without what looks for it.
    let problems: readonly Problem[] = faulty.map((path) => ({ path }) as Problem);
    if (faulty[0])
      try {
        problems = await (await this.#loadTrouble()).tellProblems(this.#wanted, this.localName, copy, faulty);
      } catch {
        console.warn(this.localName, copy.base, faulty);
      }
    this.emit('nabo-load', { src: copy.base, problems });
  }

  /** @internal */
  async feedFailed(error: FeedError, path = ''): Promise<void> {
    const message = await this.#loadTrouble().then(
      (found) => found.logError(this, error),
      () => error.code,
    );
    this.requestUpdate();
    this.emit('nabo-error', { code: error.code, message, path });
  }

  async #loadTrouble(): Promise<Trouble> {
    trouble = await loadPart(() => import('./trouble.js'));
    await this.learn(trouble.messages).catch(() => undefined);
    return trouble;
  }

  /**
   * Whether the feed has anything for this element; if not, it says `emptyText`. Undefined while what would know is
   * still on its way.
   */
  protected abstract hasContent(data: Partial<Feed>): boolean | undefined;
  /** What the element says when the feed has nothing for it: one sentence. */
  protected abstract emptyText(): string;
  /** The attributes that name something (a `place`), each with all that the feed has of it. */
  protected choices?(data: Partial<Feed>): Choices;
  /** The element as of `clock.now`, in its language. */
  protected abstract renderContent(data: Partial<Feed>): TemplateResult | typeof nothing;
  /** When what is shown changes by itself next. */
  protected nextChange?(data: Partial<Feed>): Instant | undefined;
  /**
   * The schema.org data of what is shown; elements that say the same share it by its key. Import what makes it here:
   * pages that are looked at, and not indexed, need not wait for it.
   */
  protected jsonLd?(data: Partial<Feed>): Promise<JsonLd | undefined> | undefined;

  /** A copy older than a day, or of unknown age, must not claim that anything is open now. */
  protected get trusted(): boolean {
    return Date.now() < this.#agesAt;
  }

  /** When an earlier copy is a day old; `NaN` where nobody knows its age. */
  get #agesAt(): Instant {
    const { status } = this.source;
    return status.state === 'stale' ? (status.copy.at ?? NaN) + DAY : Infinity;
  }

  /** Words of the feed in the reader's language, with the `lang` to mark them by where it is another. */
  protected words(text: Text): { value: string; lang: string | undefined } {
    const { value, lang } = pickText(
      text,
      this.#pageLanguage || this.locale,
      this.source.data?.centre?.language,
    );
    return {
      value,
      lang: lang && baseOf(lang) !== baseOf(this.#ownLanguage ?? this.#pageLanguage) ? lang : undefined,
    };
  }

  /** {@link words} as a template. */
  protected text(text: Text): TemplateResult | string {
    const { value, lang } = this.words(text);
    return lang ? html`<span lang=${lang} dir="auto">${value}</span>` : value;
  }

  /** Runs in the element's language: for handlers, which run outside of rendering. */
  protected speak<T>(fn: () => T): T {
    return inLanguage(this.locale, fn, formatLocale(this.#pageLanguage, this.locale));
  }

  /**
   * Learns the sentences of a part that comes later (a filter that somebody opens), in this and later languages.
   * @throws the import's error
   */
  protected async learn(area: Area): Promise<void> {
    // The language may become another one while the words come.
    for (let locale; locale !== this.locale; await loadMessages(locale, area)) locale = this.locale;
    if (!this.#areas.includes(area)) this.#areas.push(area);
  }

  /** Says a sentence politely to a screen reader, also when it is the same again. */
  protected announce(sentence: string): void {
    this.#say('');
    clearTimeout(this.#announceTimer);
    // A live region speaks when its text changes: it must have been empty for a moment.
    this.#announceTimer = setTimeout(() => this.#say(sentence), 100);
  }

  #say(sentence: string): void {
    this.#announcement = sentence;
    this.requestUpdate();
  }

  protected emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /**
   * A heading at the level that fits the page's outline. `heading-level="none"` leaves out the element's own, but
   * not those below it: a list must not lose its name because the page has a heading of its own.
   * @param below how many levels under the element's own heading
   */
  protected heading(content: unknown, below = 0): TemplateResult | typeof nothing {
    if (this.headingLevel === 'none' && below === 0) return nothing;
    const level = Math.min(6, Math.max(2, +this.headingLevel || 2) + below);
    // A tag's name cannot be an expression of a template: one template a level.
    const heading = (headings[level] ??= strings(`<h${level} part=`, '>', `</h${level}>`));
    const part = below ? 'subheading' : 'heading';
    return html(heading, part, content);
  }

  protected override render(): TemplateResult {
    const own = this.#ownLanguage;
    return html`
      <div part="base" lang=${own ?? nothing} dir=${own ? 'ltr' : nothing}>${this.#renderState()}</div>
      <div class="hidden" role="status">${this.#announcement}</div>
    `;
  }

  #renderState(): TemplateResult {
    const { status, data } = this.source;
    if (this.state === 'loading') return html`<slot><p part="loading">${loadingText()}</p></slot>`;
    const error = this.#failure;
    if (this.state === 'error' || !data)
      // What the page itself lacks no second try can find.
      return html`${this.failed(/^(?:noS|bad)/.test(error?.code ?? '') ? undefined : this.#retry, sentence(error))}<slot></slot>`;
    return html`
      ${status.state === 'stale' ? html`<p part="notice">${this.#staleText(status.copy.at)}</p>` : nothing}
      ${this.state === 'empty' ? html`<p part="empty">${this.emptyText()}</p>` : this.renderContent(data)}
    `;
  }

  /** The notice that something cannot be shown: all of it, or a part that was to be loaded later. */
  protected failed(retry?: () => void, why = sentence()): TemplateResult {
    return html`
      <div part="notice error" lang=${this.#spoken ? nothing : 'en'}>
        <p>${why}</p>
        ${
          retry
            ? html`<button part="button" type="button" @click=${retry}>
                ${msg('Try again', { id: 'nabo.base.retry' }) || 'Try again'}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #staleText(at: Instant | undefined): string {
    return trouble && at !== undefined
      ? trouble.staleText(at, this.clock.now, this.zone.id)
      : msg('This is an earlier copy. The newest cannot be fetched right now.', { id: 'nabo.base.stale' });
  }

  readonly #retry = (): void => {
    this.#answerRetry = true;
    this.#asked = '';
    this.source.retry();
    this.requestUpdate();
  };

  /** The language that the page, or else the house, asks for. */
  get #wanted(): string {
    return uiLocale(this.#pageLanguage, this.source.data?.centre?.language);
  }

  /** The language to mark the element's own sentences with, where it is not the page's. */
  get #ownLanguage(): string | undefined {
    const page = this.#pageLanguage;
    return page && baseOf(page) !== baseOf(this.locale) ? this.locale : undefined;
  }

  #useSource(): void {
    // An empty one is a template's, not the address of the page itself.
    this.source.use(this.src || linkedFeed(), this.refresh, this.feed);
  }

  /** An attribute that names what there is not: the same error as long as it is the same mistake, so that it is told once. */
  #mistaken(data: Partial<Feed> | undefined): FeedError | undefined {
    const choices = data && this.choices?.(data);
    for (const name in choices) {
      const value = this[name as keyof this];
      const known = choices[name];
      if (!value || known?.some((one) => one === value || (one as Thing).id === value)) continue;
      const detail = `${name}="${value as string}"`;
      if (this.#failure?.values.detail === detail) return this.#failure;
      const error = new FeedError('badAttribute', { detail, known });
      // It tells after the update, so that a listener finds the element as the mistake made it.
      void this.feedFailed(error);
      return error;
    }
    return undefined;
  }

  #chooseLanguage(): void {
    const locale = this.#wanted;
    const asked = locale + this.#areas.length;
    const speaks = (one: string) => this.#areas.every((area) => area[one]);
    if (speaks(locale)) {
      this.locale = locale;
      this.#spoken = true;
    } else if (this.#asked !== asked) {
      // Asked once; a load that failed is tried again with the next copy, language or press on "try again".
      this.#asked = asked;
      Promise.all(this.#areas.map((area) => loadMessages(locale, area)))
        .catch((error: unknown) => console.warn(this.localName, locale, error))
        .finally(() => {
          // The words of before do, or the English of the sources.
          this.#spoken = speaks(this.locale);
          this.requestUpdate();
        });
    }
  }
}
