import { html, nothing, type TemplateResult } from 'lit';
import type { Feedback } from '../../contract/feed/feedback.js';
import type { Text } from '../../contract/primitives.js';
import { limits } from '../../contract/report-text.js';
import { msg, plural, str } from '../../i18n/messages.js';
import { errorsOf, fault, input, textarea, type FieldContext } from './field.js';
import { faultText, fieldName, fieldOf, kindName } from './words.js';

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

/** What stood in the way, at the top, with the focus, each a link to its field (GOV.UK "error summary"). */
function summary({ errors, jump }: FormContext): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`<div part="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <p id="summary-title" class="title">${msg('There is a problem', { id: 'nabo.feedback.summary' })}</p>
    <ul>
      ${errors.map((error) => {
        const field = fieldOf(error);
        return html`<li>
          ${field ? html`<a href="#${field}" data-field=${field} @click=${jump}>${faultText(error)}</a>` : faultText(error)}
        </li>`;
      })}
    </ul>
  </div>`;
}

function kindChoice(context: FormContext): TemplateResult | typeof nothing {
  const { draft, errors, edit, kinds } = context;
  if (kinds.length === 1) return nothing;
  const bad = errorsOf(errors, 'kind').length > 0;
  return html`<fieldset part="field" id="kind" tabindex="-1" aria-describedby=${bad ? 'kind-fault' : nothing}>
    <legend>${fieldName('kind')}</legend>
    ${fault(errors, 'kind')}
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
  const { draft, promise, privacyHref, restored, kept, review, discard } = context;
  return html`
    ${summary(context)}
    ${
      restored
        ? html`<p part="notice">
          ${msg('This is what you wrote before. It was kept on this device only.', { id: 'nabo.feedback.restored' })}
        </p>`
        : nothing
    }
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
      <fieldset part="field">
        <legend>${msg('How can we reach you?', { id: 'nabo.feedback.contact' })}</legend>
        <p part="hint">
          ${msg(
            'You can leave this empty and stay anonymous. When you have sent the message you get a code, and with it you read the answer here.',
            { id: 'nabo.feedback.hint.contact' },
          )}
        </p>
        ${input(context, 'name', { maxlength: limits.name, autocomplete: 'name' })}
        ${input(context, 'email', { maxlength: limits.email, autocomplete: 'email', inputmode: 'email' })}
        ${input(context, 'phone', { maxlength: limits.phone, autocomplete: 'tel', inputmode: 'tel' })}
      </fieldset>
      <p class="next">
        ${
          promise
            ? msg(str`Somebody at the house reads it. You get an answer by ${promise} at the latest.`, {
                id: 'nabo.feedback.promise',
              })
            : msg('Somebody at the house reads it and answers.', { id: 'nabo.feedback.promiseNone' })
        }
        ${
          privacyHref
            ? html`<a href=${privacyHref}>${msg('What happens with what you write', { id: 'nabo.feedback.privacy' })}</a>`
            : nothing
        }
      </p>
      <p class="buttons">
        <button part="button primary" type="submit">${msg('Read it through', { id: 'nabo.feedback.review' })}</button>
        ${
          kept
            ? html`<button part="button" type="button" @click=${discard}>
              ${msg('Delete my draft', { id: 'nabo.feedback.discard' })}
            </button>`
            : nothing
        }
      </p>
      ${
        kept
          ? html`<p part="hint">
            ${msg('What you write is kept on this device until it is sent.', { id: 'nabo.feedback.keptHere' })}
          </p>`
          : nothing
      }
    </form>
  `;
}
