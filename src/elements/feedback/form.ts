import { html, nothing, type TemplateResult } from 'lit';
import { feedbackKinds, type Feedback } from '../../contract/feed/feedback.js';
import type { Text } from '../../contract/primitives.js';
import { limits } from '../../contract/report-limits.js';
import type { Draft } from '../../domain/report-draft.js';
import { msg, plural, str } from '../../i18n/messages.js';
import { contact, ending } from '../../ui/form/ending.js';
import { about, field, input, textarea } from '../../ui/form/field.js';
import type { FeedbackDesk } from './desk.js';
import { fieldName, kindName } from '../../ui/form/words.js';

export interface FormContext {
  draft: Draft;
  feedback: Feedback;
  kinds: readonly string[];
  /** How many photos the house takes. */
  photos: number;
  /** Whether there will be a code that opens the answer. */
  code: boolean;
  plain: (words: Text) => string;
  /** The last day on which an answer comes in time, in words. */
  promise: string | undefined;
  privacyHref: string | undefined;
  /** What helps with writing, once it is there. */
  desk: FeedbackDesk | undefined;
  /** It could not be loaded. */
  trouble: TemplateResult | typeof nothing;
  edit: (event: Event) => void;
  focus: () => unknown;
  choose: (event: Event) => void;
  review: (event: Event) => void;
}

/** The kinds that can be chosen: the one that the page asks for, if the house takes it. */
export function kindsOf({ kinds = [] }: Feedback, wanted: string | null): readonly string[] {
  const offered: readonly string[] = kinds.length > 0 ? kinds : feedbackKinds;
  return wanted && offered.includes(wanted) ? [wanted] : offered;
}

export const lackingText = (): string =>
  msg('This cannot be loaded right now. What you have written stays here. Try again, or call.', {
    id: 'nabo.feedback.lacking',
  });

function kindChoice({ draft, kinds, desk }: FormContext): TemplateResult | typeof nothing {
  if (kinds.length === 1) return nothing;
  return html`<fieldset part="field" id="kind" aria-describedby=${about('kind')}>
    <legend>${fieldName('kind')}</legend>
    <div class="about" id=${about('kind')}>${desk?.fault('kind')}</div>
    <div class="choices">
      ${kinds.map(
        (kind) => html`<label
          ><input type="radio" name="kind" value=${kind} .checked=${draft.kind === kind} />
          ${kindName(kind)}</label
        >`,
      )}
    </div>
  </fieldset>`;
}

const topicChoice = ({ draft, feedback: { topics = [] }, plain }: FormContext) =>
  topics.length > 0
    ? field(
        'topic',
        { label: fieldName('topic') },
        html`<select id="topic" name="topic">
          ${[{ id: '', name: msg('No topic', { id: 'nabo.feedback.noTopic' }) }, ...topics].map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${draft.topic === id}>${plain(name)}</option>`,
          )}
        </select>`,
      )
    : nothing;

const photoField = ({ photos: max, desk, choose }: FormContext) =>
  max > 0
    ? field(
        'files',
        {
          label: fieldName('files'),
          hint: plural(max, {
            one: () =>
              msg('One photo. Where and with what it was taken is removed before it is sent.', {
                id: 'nabo.feedback.hint.photos.one',
              }),
            other: () =>
              msg(
                str`Up to ${max} photos. Where and with what they were taken is removed before they are sent.`,
                { id: 'nabo.feedback.hint.photos.other' },
              ),
          }),
          fault: desk?.fault('files'),
        },
        html`${desk?.photos()}
          <input id="files" type="file" accept="image/*" ?multiple=${max > 1} aria-describedby=${about('files')} @change=${choose} />`,
      )
    : nothing;

export function form(context: FormContext): TemplateResult {
  const { draft, desk, edit, focus, review } = context;
  const words = (name: 'message' | 'where' | 'happenedAt', hint?: string) => ({
    label: fieldName(name),
    hint,
    fault: desk?.fault(name),
  });
  return html`
    ${desk?.above()}
    <form part="form" novalidate @input=${edit} @focusin=${focus} @submit=${review}>
      ${kindChoice(context)} ${topicChoice(context)}
      ${textarea(
        'message',
        draft.message,
        words(
          'message',
          msg(
            'Tell it in your own words. Please do not name residents, and do not write about anybody’s health.',
            { id: 'nabo.feedback.hint.message' },
          ),
        ),
        html`<p part="hint count" id="message-count">
          ${
            desk?.count(draft.message.length) ??
            msg(str`You can write up to ${limits.message} characters`, { id: 'nabo.feedback.count' })
          }
        </p>`,
      )}
      ${input('where', draft.where, words('where'))}
      ${input('happenedAt', draft.happenedAt, words('happenedAt'), { type: 'datetime-local' })}
      ${photoField(context)}
      ${contact(draft, desk, context.code)} ${ending(context)}
    </form>
    ${desk?.below()}
  `;
}
