import { html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { linkHref } from '../../contract/address.js';
import { answers, type Answer } from '../../contract/feed/answers.js';
import { centre } from '../../contract/feed/centre.js';
import { feedback, type Topic } from '../../contract/feed/feedback.js';
import type { Feed } from '../../contract/parse.js';
import { answeredTopics, answersOn } from '../../domain/answers.js';
import { parseDay } from '../../domain/civil.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale, msg, plural, str } from '../../i18n/messages.js';
import answersMessages from '../../../locales/generated/answers/index.js';
import { NaboElement } from '../../ui/element.js';
import { styles } from './styles.js';

const PAGE = 10;

/**
 * @summary What neighbours said, and what was done about it.
 *
 * @slot - What shows until the answers do, and when they cannot.
 * @csspart filter - The choice of a topic.
 * @csspart list - The answers.
 * @csspart answer - One answer
 * @csspart said - What neighbours said
 * @csspart did - What was done
 * @csspart status - How it stands
 * @csspart more - The button for older answers.
 * @cssproperty --nabo-answers-width - Greatest width of the list; default 45rem
 */
export class NaboAnswers extends NaboElement {
  static override styles = [...NaboElement.styles, styles];
  static override readonly sections = { centre, feedback, answers };
  static override readonly messages = answersMessages;

  static override properties: PropertyDeclarations = {
    topic: { reflect: true },
    limit: { type: Number },
    feedbackHref: { attribute: 'feedback-href' },
  };

  /** Id of the topic to begin with; the visitor may choose another. */
  topic = '';
  /** How many answers at first, and more at each press. */
  limit = PAGE;
  /** Page on which a neighbour gives feedback; default: the inbox's own form. Attribute: `feedback-href`. */
  feedbackHref: string | null = null;

  #shown = 0;

  protected override hasContent({ answers: given }: Partial<Feed>): boolean {
    return !!given?.length;
  }

  protected override emptyText(): string {
    return msg('No answers have been published yet.', { id: 'nabo.answers.empty' });
  }

  get #topics(): readonly Topic[] {
    return this.source.data?.feedback?.topics ?? [];
  }

  protected override renderContent({ answers: given = [] }: Partial<Feed>): TemplateResult {
    const found = answersOn(given, this.topic);
    const step = Math.max(1, this.limit || PAGE);
    const shown = Math.max(step, this.#shown);
    return html`
      ${this.heading(msg('You said, we did', { id: 'nabo.answers.title' }))} ${this.#renderFilter(given)}
      <ul part="list">
        ${found.slice(0, shown).map((answer) => this.#renderAnswer(answer))}
      </ul>
      ${found.length === 0 ? html`<p>${this.#countText(0)}</p>` : nothing}
      ${
        found.length > shown
          ? html`<button part="button more" type="button" @click=${() => this.#more(shown, step)}>
              ${msg('Older answers', { id: 'nabo.answers.more' })}
            </button>`
          : nothing
      }
    `;
  }

  #renderFilter(given: readonly Answer[]): TemplateResult | typeof nothing {
    const topics = answeredTopics(given, this.#topics);
    if (topics.length < 2) return nothing;
    return html`<p part="filter">
      <label for="topic">${msg('Topic', { id: 'nabo.answers.topic' })}</label>
      <select id="topic" @change=${this.#choose}>
        <option value="" ?selected=${this.topic === ''}>${msg('All topics', { id: 'nabo.answers.all' })}</option>
        ${topics.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${this.topic === id}>${this.words(name).value}</option>`,
        )}
      </select>
    </p>`;
  }

  #renderAnswer(answer: Answer): TemplateResult {
    const { date, topic, said, did, status } = answer;
    const name = this.#topics.find(({ id }) => id === topic)?.name;
    const at = this.zone.instantAt(parseDay(date), 12 * 60);
    const day = dateFormat(currentLocale(), { timeZone: this.zone.id, dateStyle: 'long' }).format(at);
    return html`<li part="answer">
      <p class="about">
        <time datetime=${date}>${day}</time>${name ? html` <span>${this.text(name)}</span>` : nothing}
      </p>
      <p part="said">
        <span class="who">${msg('You said:', { id: 'nabo.answers.said' })}</span>
        ${this.text(said)}
      </p>
      <p part="did">
        <span class="who">${msg('We did:', { id: 'nabo.answers.did' })}</span>
        ${this.text(did)}
      </p>
      <p part="status" class=${status}>${icons[status]} ${statusText(status)}</p>
      ${this.#renderLink(answer)}
    </li>`;
  }

  #renderLink({ topic }: Answer): TemplateResult | typeof nothing {
    const { endpoint, protocol } = this.source.data?.feedback ?? {};
    const own = linkHref(this.feedbackHref ?? undefined, document.baseURI);
    const base = own ?? (protocol === 'open311' ? undefined : linkHref(endpoint, this.source.base));
    if (!base) return nothing;
    const href = new URL(base);
    if (topic && /^https?:/.test(base)) href.searchParams.set('topic', topic);
    return html`<p>
      <a href=${href.href}>${msg('Say something about this', { id: 'nabo.answers.feedback' })}</a>
    </p>`;
  }

  readonly #choose = (event: Event): void => {
    this.topic = (event.target as HTMLSelectElement).value;
    this.#shown = 0;
    const found = answersOn(this.source.data?.answers ?? [], this.topic);
    this.announce(this.speak(() => this.#countText(found.length)));
  };

  #countText(count: number): string {
    return plural(count, {
      one: () => msg(str`${count} answer`, { id: 'nabo.answers.count.one' }),
      other: () => msg(str`${count} answers`, { id: 'nabo.answers.count.other' }),
    });
  }

  /** The focus goes on with the reading: to the first answer that is new. */
  #more(before: number, step: number): void {
    this.#shown = before + step;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const first = this.renderRoot.querySelectorAll<HTMLElement>('[part=answer]')[before];
      first?.setAttribute('tabindex', '-1');
      first?.focus();
    });
  }
}

function statusText(status: Answer['status']): string {
  switch (status) {
    case 'done':
      return msg('Done', { id: 'nabo.answers.done' });
    case 'planned':
      return msg('Planned', { id: 'nabo.answers.planned' });
    case 'not-possible':
      return msg('Not possible', { id: 'nabo.answers.notPossible' });
  }
}

const icon = (path: TemplateResult) =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">${path}</svg>`;
const icons: Readonly<Record<Answer['status'], TemplateResult>> = {
  done: icon(svg`<path d="m2 9 4 4 8-10" />`),
  planned: icon(svg`<circle cx="8" cy="8" r="6" /><path d="M8 4v4l3 2" />`),
  'not-possible': icon(svg`<path d="m3 3 10 10M13 3 3 13" />`),
};
