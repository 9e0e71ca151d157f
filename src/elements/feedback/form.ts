import { html, nothing, type TemplateResult } from 'lit';
import type { Feedback } from '../../contract/feed/feedback.js';
import type { Text } from '../../contract/primitives.js';
import { limits } from '../../contract/report-text.js';
import { msg, plural, str } from '../../i18n/messages.js';
import {
  contact,
  ending,
  errorsOf,
  fault,
  input,
  restoredNotice,
  summary,
  textarea,
  type FieldContext,
} from '../../report/form/field.js';
import { fieldName, kindName } from '../../report/form/words.js';

export interface FormContext extends FieldContext {
  feedback: Feedback;
  kinds: readonly string[];
  text: (words: Text) => unknown;
  /** The last day on which an answer comes in time, in words. */
  promise: string | undefined;
  privacyHref: string | undefined;
  restored: boolean;
  kept: boolean;
  photos: TemplateResult | typeof nothing;
  review: (event: Event) => void;
  discard: () => void;
  jump: (event: Event) => void;
}

/** Told while there is room, and above it: nothing that is typed or pasted is cut off. */
export function countText(length: number): string {
  const left = limits.message - length;
  return left >= 0
    ? plural(left, {
        one: () => msg(str`You have ${left} character left`, { id: 'nabo.feedback.count.left.one' }),
        other: () => msg(str`You have ${left} characters left`, { id: 'nabo.feedback.count.left.other' }),
      })
    : plural(-left, {
        one: () => msg(str`You have ${-left} character too many`, { id: 'nabo.feedback.count.over.one' }),
        other: () =>
          msg(str`You have ${-left} characters too many`, { id: 'nabo.feedback.count.over.other' }),
      });
}

function kindChoice(context: FormContext): TemplateResult | typeof nothing {
  const { draft, errors, edit, kinds } = context;
  if (kinds.length === 1) return nothing;
  const bad = errorsOf(errors, 'kind').length > 0;
  return html`<fieldset part="field" id="kind" tabindex="-1" aria-describedby=${bad ? 'kind-fault' : nothing}>
    <legend>${fieldName('kind')}</legend>
    ${fault(context, 'kind')}
    <div class="choices">
      ${kinds.map(
        (kind) => html`<label
          ><input type="radio" name="kind" value=${kind} .checked=${draft.kind === kind} @change=${edit} />
          ${kindName(kind)}</label
        >`,
      )}
    </div>
  </fieldset>`;
}

function topicChoice({ draft, feedback, text, edit }: FormContext): TemplateResult | typeof nothing {
  const { topics = [] } = feedback;
  if (topics.length === 0) return nothing;
  return html`<div part="field">
    <label for="topic">${fieldName('topic')}</label>
    <select id="topic" name="topic" @change=${edit}>
      <option value="" ?selected=${draft.topic === ''}>${msg('No topic', { id: 'nabo.feedback.noTopic' })}</option>
      ${topics.map(({ id, name }) => html`<option value=${id} ?selected=${draft.topic === id}>${text(name)}</option>`)}
    </select>
  </div>`;
}

export function form(context: FormContext): TemplateResult {
  const { draft, restored, review, jump } = context;
  return html`
    ${summary(context, jump)}
    ${restored ? restoredNotice() : nothing}
    <form part="form" novalidate @submit=${review}>
      ${kindChoice(context)} ${topicChoice(context)}
      ${textarea(context, 'message', {
        maxlength: limits.message,
        hint: msg(
          'Tell it in your own words. Please do not name residents, and do not write about anybody’s health.',
          {
            id: 'nabo.feedback.hint.message',
          },
        ),
        count: html`<p part="count" id="message-count">${countText(draft.message.length)}</p>`,
      })}
      ${input(context, 'where', { maxlength: limits.where })}
      ${input(context, 'happenedAt', { type: 'datetime-local', maxlength: 40 })} ${context.photos}
      ${contact(context)} ${ending(context)}
    </form>
  `;
}
