import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../../contract/report-check.js';
import type { Draft, Field } from '../../domain/report-form.js';
import { msg } from '../../i18n/messages.js';
import { faultText, fieldName, fieldOf } from './words.js';

/** One field: label above, hint, fault, control, tied together by ids (GOV.UK Design System, "text input"). */
export interface FieldContext {
  draft: Draft;
  errors: readonly FieldError[];
  edit: (event: Event) => void;
}

export const errorsOf = (errors: readonly FieldError[], field: Field | 'files'): readonly FieldError[] =>
  errors.filter((error) => fieldOf(error) === field);

export function fault(
  errors: readonly FieldError[],
  field: Field | 'files',
): TemplateResult | typeof nothing {
  const [error] = errorsOf(errors, field);
  if (!error) return nothing;
  return html`<p part="fault" id="${field}-fault">
    <span class="hidden">${msg('Error:', { id: 'nabo.feedback.error' })}</span> ${faultText(error)}
  </p>`;
}

const ids = (...known: (string | false | undefined)[]) => known.filter(Boolean).join(' ') || nothing;

interface Options {
  type?: 'text' | 'datetime-local';
  autocomplete?: 'name' | 'email' | 'tel';
  inputmode?: 'email' | 'tel';
  maxlength: number;
  hint?: string;
}

export function input(
  { draft, errors, edit }: FieldContext,
  field: Exclude<Field, 'kind'>,
  { type = 'text', autocomplete, inputmode, maxlength, hint }: Options,
): TemplateResult {
  const bad = errorsOf(errors, field).length > 0;
  return html`<div part="field">
    <label for=${field}>${fieldName(field)}</label>
    ${hint ? html`<p part="hint" id="${field}-hint">${hint}</p>` : nothing} ${fault(errors, field)}
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
  { draft, errors, edit }: FieldContext,
  field: 'message',
  { maxlength, hint, count }: { maxlength: number; hint: string; count: TemplateResult },
): TemplateResult {
  const bad = errorsOf(errors, field).length > 0;
  return html`<div part="field">
    <label for=${field}>${fieldName(field)}</label>
    <p part="hint" id="${field}-hint">${hint}</p>
    ${fault(errors, field)}
    <textarea
      id=${field}
      name=${field}
      rows="6"
      data-max=${maxlength}
      .value=${draft[field]}
      aria-describedby=${ids(`${field}-hint`, bad && `${field}-fault`, `${field}-count`)}
      aria-invalid=${bad ? 'true' : nothing}
      @input=${edit}
    ></textarea>
    ${count}
  </div>`;
}
