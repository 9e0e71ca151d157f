import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../../contract/report-check.js';
import { limits } from '../../contract/report-text.js';
import type { Draft, Field } from '../../domain/report-form.js';
import { msg, str } from '../../i18n/messages.js';
import { fieldOf } from './words.js';

/** One field: label above, hint, fault, control, tied together by ids (GOV.UK Design System, "text input"). */
export interface FieldContext {
  draft: Draft;
  errors: readonly FieldError[];
  edit: (event: Event) => void;
  /** What a field is called, and what is wrong with one. */
  name: (field: Field) => string;
  fault: (error: FieldError) => string;
}

export const errorsOf = (errors: readonly FieldError[], field: Field | 'files'): readonly FieldError[] =>
  errors.filter((error) => fieldOf(error) === field);

export function fault(
  { errors, fault: words }: Pick<FieldContext, 'errors' | 'fault'>,
  field: Field | 'files',
): TemplateResult | typeof nothing {
  const [error] = errorsOf(errors, field);
  if (!error) return nothing;
  return html`<p part="fault" id="${field}-fault">
    <span class="hidden">${msg('Error:', { id: 'nabo.feedback.error' })}</span> ${words(error)}
  </p>`;
}

const ids = (...known: (string | false | undefined)[]) => known.filter(Boolean).join(' ') || nothing;

interface Options {
  type?: 'text' | 'datetime-local' | 'date' | 'time';
  autocomplete?: 'name' | 'email' | 'tel';
  inputmode?: 'email' | 'tel';
  maxlength: number;
  hint?: string;
}

export function input(
  context: FieldContext,
  field: Field,
  { type = 'text', autocomplete, inputmode, maxlength, hint }: Options,
): TemplateResult {
  const { draft, errors, edit, name } = context;
  const bad = errorsOf(errors, field).length > 0;
  return html`<div part="field">
    <label for=${field}>${name(field)}</label>
    ${hint ? html`<p part="hint" id="${field}-hint">${hint}</p>` : nothing} ${fault(context, field)}
    <input
      id=${field}
      name=${field}
      type=${type}
      .value=${draft[field]}
      maxlength=${type === 'text' ? maxlength : nothing}
      autocomplete=${autocomplete ?? 'off'}
      inputmode=${inputmode ?? nothing}
      aria-describedby=${ids(hint && `${field}-hint`, bad && `${field}-fault`)}
      aria-invalid=${bad ? 'true' : nothing}
      @input=${edit}
    />
  </div>`;
}

export function textarea(
  context: FieldContext,
  field: Field,
  { maxlength, hint, count }: { maxlength: number; hint: string; count?: TemplateResult },
): TemplateResult {
  const { draft, errors, edit, name } = context;
  const bad = errorsOf(errors, field).length > 0;
  return html`<div part="field">
    <label for=${field}>${name(field)}</label>
    <p part="hint" id="${field}-hint">${hint}</p>
    ${fault(context, field)}
    <textarea
      id=${field}
      name=${field}
      rows="6"
      data-max=${maxlength}
      .value=${draft[field]}
      aria-describedby=${ids(`${field}-hint`, bad && `${field}-fault`, count && `${field}-count`)}
      aria-invalid=${bad ? 'true' : nothing}
      @input=${edit}
    ></textarea>
    ${count ?? nothing}
  </div>`;
}

/** What stood in the way, at the top, with the focus, each a link to its field (GOV.UK "error summary"). */
export function summary(
  { errors, fault: words }: FieldContext,
  jump: (event: Event) => void,
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`<div part="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <p id="summary-title" class="title">${msg('There is a problem', { id: 'nabo.feedback.summary' })}</p>
    <ul>
      ${errors.map((error) => {
        const field = fieldOf(error);
        return html`<li>
          ${field ? html`<a href="#${field}" data-field=${field} @click=${jump}>${words(error)}</a>` : words(error)}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Who wants to be reached, and how: nobody must. */
export const contact = (context: FieldContext): TemplateResult => html`<fieldset part="field">
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
</fieldset>`;

interface Rest {
  /** The last day on which an answer comes in time, in words. */
  promise: string | undefined;
  privacyHref: string | undefined;
  /** The draft is on this device now. */
  kept: boolean;
  discard: () => void;
}

/** The end of the form: what happens next, and the buttons. */
export const ending = ({ promise, privacyHref, kept, discard }: Rest): TemplateResult => html`
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
`;

export const restoredNotice = (): TemplateResult => html`<p part="notice">
  ${msg('This is what you wrote before. It was kept on this device only.', { id: 'nabo.feedback.restored' })}
</p>`;
