import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { mediaHref } from '../../contract/address.js';
import { answers, type Answer } from '../../contract/feed/answers.js';
import { centre } from '../../contract/feed/centre.js';
import { feedback, type Feedback, type Topic } from '../../contract/feed/feedback.js';
import type { Feed } from '../../contract/reading.js';
import { answeredTopics, answersOn } from '../../domain/answers.js';
import { DAY, parseDay } from '../../domain/civil.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale, msg, plural, str } from '../../i18n/messages.js';
import answersMessages from '../../../locales/generated/answers/index.js';
import type { Choices } from '../../ui/attributes.js';
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
    ...NaboElement.properties,
    topic: { reflect: true },
    limit: { type: Number, form: /^[1-9]\d*$/ },
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

  protected override choices({ answers: given = [], feedback }: Partial<Feed>): Choices {
    return answersOn(given, this.topic)[0] ? {} : { topic: feedback?.topics ?? [] };
  }

  readonly #choose = (event: Event): void => {
    this.topic = (event.target as HTMLSelectElement).value;
    this.#shown = 0;
    const found = answersOn(this.source.data?.answers ?? [], this.topic);
    this.announce(this.speak(() => countText(found.length)));
  };

  /** The focus goes on with the reading: to the first answer that is new. */
  async #more(before: number): Promise<void> {
    this.#shown = before + (this.limit || PAGE);
    this.requestUpdate();
    await this.updateComplete;
    const first = this.renderRoot.querySelectorAll<HTMLElement>('[part=answer]')[before];
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  }

  protected override renderContent({ answers: given = [], feedback = {} }: Partial<Feed>): TemplateResult {
    const found = answersOn(given, this.topic);
    const shown = Math.max(this.limit || PAGE, this.#shown);
    const { topics = [] } = feedback;
    const choice = answeredTopics(given, topics, this.topic);
    return html`
      ${this.heading(msg('You said, we did', { id: 'nabo.answers.title' }))}
      ${choice.length > 1 ? this.#renderFilter(choice) : nothing}
      <ul part="list">
        ${found.slice(0, shown).map((answer) => this.#renderAnswer(answer, feedback))}
      </ul>
      ${found.length ? nothing : html`<p>${this.emptyText()}</p>`}
      ${
        found.length > shown
          ? html`<button part="button more" type="button" @click=${() => void this.#more(shown)}>
              ${msg('Older answers', { id: 'nabo.answers.more' })}
            </button>`
          : nothing
      }
    `;
  }

  #renderFilter(topics: readonly Topic[]): TemplateResult {
    const option = (id: string, name: string) =>
      html`<option value=${id} .selected=${this.topic === id}>${name}</option>`;
    return html`<p part="filter">
      <label
        >${msg('Topic', { id: 'nabo.answers.topic' })}
        <select @change=${this.#choose}>
          ${option('', msg('All topics', { id: 'nabo.answers.all' }))}
          ${topics.map(({ id, name }) => option(id, this.words(name).value))}
        </select></label
      >
    </p>`;
  }

  #renderAnswer({ date, topic, said, did, status }: Answer, feedback: Feedback): TemplateResult {
    const { topics, endpoint, protocol } = feedback;
    const name = topics?.find(({ id }) => id === topic)?.name;
    const day = dateFormat(currentLocale(), { timeZone: 'UTC', dateStyle: 'long' });
    const [path, text] = statuses[status];
    // Where a neighbour says something about it: the page's form, or the inbox's own, which is no page on Open311.
    const href =
      mediaHref(this.feedbackHref, document.baseURI) ??
      mediaHref(protocol !== 'open311' && endpoint, this.source.base);
    const form = href && new URL(href);
    if (form && topic) form.searchParams.set('topic', topic);
    return html`<li part="answer">
      <p>
        <time datetime=${date}>${day.format(parseDay(date) * DAY)}</time> ${name && html`<span>${this.text(name)}</span>`}
      </p>
      <p part="said"><b>${msg('You said:', { id: 'nabo.answers.said' })}</b> ${this.text(said)}</p>
      <p part="did"><b>${msg('We did:', { id: 'nabo.answers.did' })}</b> ${this.text(did)}</p>
      <p part="status" class=${status}>
        <svg viewBox="0 0 16 16" width="16" aria-hidden="true"><path d=${path} /></svg>
        <b>${text()}</b>
      </p>
      ${form && html`<p><a href=${form.href}>${msg('Say something about this', { id: 'nabo.answers.feedback' })}</a></p>`}
    </li>`;
  }
}

const countText = (count: number): string =>
  plural(count, {
    one: () => msg(str`${count} answer`, { id: 'nabo.answers.count.one' }),
    other: () => msg(str`${count} answers`, { id: 'nabo.answers.count.other' }),
  });

/** How it stands: a drawing and the words. */
const statuses: Readonly<Record<Answer['status'], [path: string, text: () => string]>> = {
  done: ['m2 9 4 4 8-10', () => msg('Done', { id: 'nabo.answers.done' })],
  planned: ['M8 2a6 6 0 1 0 .1 0M8 4v4l3 2', () => msg('Planned', { id: 'nabo.answers.planned' })],
  'not-possible': ['m3 3 10 10M13 3 3 13', () => msg('Not possible', { id: 'nabo.answers.notPossible' })],
};
