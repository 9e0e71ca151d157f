import { html } from 'hono/html';
import { msg } from '../../i18n/messages.js';
import type { Html } from './layout.js';

/** GOV.UK's patterns: the label above, the hint under it, the error between hint and field, tied by id. */

export interface Faults {
  /** By the name of the field. */
  readonly [name: string]: string;
}

const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`;

interface Field {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string | undefined;
  faults: Faults;
}

function describedBy({ name, hint, faults }: Field): string | undefined {
  const ids = [hint ? `${idOf(name)}-hint` : '', faults[name] ? `${idOf(name)}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

const attribute = (name: string, value: string | number | undefined) =>
  value === undefined ? '' : html` ${name}="${value}"`;

function around(field: Field, control: Html): Html {
  const { name, label, hint, faults } = field;
  const fault = faults[name];
  return html`<div class="field${fault ? ' faulty' : ''}">
    <label for="${idOf(name)}">${label}</label>
    ${hint ? html`<p class="hint" id="${idOf(name)}-hint">${hint}</p>` : ''}
    ${fault ? html`<p class="fault" id="${idOf(name)}-error">${fault}</p>` : ''} ${control}
  </div>`;
}

interface Line extends Field {
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'datetime-local' | 'password' | 'search';
  autocomplete?: string;
  maxlength?: number;
  inputmode?: string;
  accept?: string;
}

export function line(field: Line): Html {
  const { name, value, type = 'text', autocomplete, maxlength, inputmode, faults } = field;
  return around(
    field,
    html`<input id="${idOf(name)}" name="${name}" type="${type}" value="${value ?? ''}"${attribute('autocomplete', autocomplete)}${attribute('maxlength', maxlength)}${attribute('inputmode', inputmode)}${attribute('aria-describedby', describedBy(field))}${faults[name] ? html` aria-invalid="true"` : ''} />`,
  );
}

export function lines(field: Field & { rows?: number; lang?: string }): Html {
  const { name, value, rows = 6, lang, faults } = field;
  // The line feed after the tag is eaten by the parser: without it, a text's own first one would be.
  return around(
    field,
    html`<textarea id="${idOf(name)}" name="${name}" rows="${rows}"${attribute('lang', lang)}${attribute('aria-describedby', describedBy(field))}${faults[name] ? html` aria-invalid="true"` : ''}>
${value ?? ''}</textarea>`,
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function select(field: Field & { choices: readonly Choice[]; none?: string | undefined }): Html {
  const { name, value, choices, none, faults } = field;
  const option = (choice: Choice) =>
    html`<option value="${choice.value}"${choice.value === (value ?? '') ? html` selected` : ''}>${choice.label}</option>`;
  return around(
    field,
    html`<select id="${idOf(name)}" name="${name}"${attribute('aria-describedby', describedBy(field))}${faults[name] ? html` aria-invalid="true"` : ''}>
      ${none === undefined ? '' : option({ value: '', label: none })} ${choices.map(option)}
    </select>`,
  );
}

export function radios(field: Field & { choices: readonly Choice[] }): Html {
  const { name, label, hint, value, choices, faults } = field;
  const fault = faults[name];
  return html`<fieldset class="field${fault ? ' faulty' : ''}"${attribute('aria-describedby', describedBy(field))}>
    <legend>${label}</legend>
    ${hint ? html`<p class="hint" id="${idOf(name)}-hint">${hint}</p>` : ''}
    ${fault ? html`<p class="fault" id="${idOf(name)}-error">${fault}</p>` : ''}
    ${choices.map(
      (choice, i) =>
        html`<div class="choice">
          <input type="radio" id="${i === 0 ? idOf(name) : `${idOf(name)}-${choice.value}`}" name="${name}" value="${choice.value}"${choice.value === value ? html` checked` : ''} />
          <label for="${i === 0 ? idOf(name) : `${idOf(name)}-${choice.value}`}">${choice.label}</label>
        </div>`,
    )}
  </fieldset>`;
}

export function photosField(field: Omit<Field, 'value'>): Html {
  return around(
    field,
    html`<input id="${idOf(field.name)}" name="${field.name}" type="file" multiple accept="image/jpeg,image/png,image/webp"${attribute('aria-describedby', describedBy(field))} />`,
  );
}

/** The list of what is wrong, with a link to each field. It takes the focus without any script. */
export function errorSummary(faults: Faults, general?: string): Html | '' {
  const entries = Object.entries(faults);
  if (entries.length === 0 && !general) return '';
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary-title">
    <h2 id="summary-title">${msg('There is a problem', { id: 'nabo.inbox.form.problem' })}</h2>
    ${general ? html`<p>${general}</p>` : ''}
    ${
      entries.length > 0
        ? html`<ul>
          ${entries.map(([name, fault]) => html`<li><a href="#${idOf(name)}">${fault}</a></li>`)}
        </ul>`
        : ''
    }
  </div>`;
}

/** Keeps the words of another language apart, also in their direction. */
export const quoted = (text: string, lang?: string): Html =>
  html`<div class="quoted" dir="auto"${attribute('lang', lang)}>${text}</div>`;
