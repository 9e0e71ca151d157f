import { html, nothing, type TemplateResult } from 'lit';

/** One field: label above, then hint and fault, tied to the control by its id (GOV.UK Design System, "text input"). */
export interface FieldWords {
  label: string;
  hint?: string | undefined;
  /** What is wrong with it; `part="fault"`. */
  fault?: TemplateResult | undefined;
}

/** What a control is described by: whatever hint and fault there are. */
export const about = (name: string): string => `${name}-about`;

export const field = (name: string, { label, hint, fault }: FieldWords, control: unknown): TemplateResult =>
  html`<div part="field">
    <label for=${name}>${label}</label>
    <div class="about" id=${about(name)}>${hint && html`<p part="hint">${hint}</p>`} ${fault}</div>
    ${control}
  </div>`;

interface Options {
  type?: 'datetime-local' | 'date' | 'time';
  autocomplete?: 'name' | 'email' | 'tel';
  inputmode?: 'email' | 'tel' | 'numeric' | undefined;
  min?: string;
}

/** A field of one line. Keys are heard by the form around it. Nothing that is pasted is cut off: what is too long is told. */
export const input = (
  name: string,
  value: string,
  words: FieldWords,
  { type, autocomplete, inputmode, min }: Options = {},
): TemplateResult =>
  field(
    name,
    words,
    html`<input
      id=${name}
      name=${name}
      type=${type ?? 'text'}
      .value=${value}
      min=${min ?? nothing}
      autocomplete=${autocomplete ?? 'off'}
      inputmode=${inputmode ?? nothing}
      aria-describedby=${about(name)}
      aria-invalid=${words.fault ? 'true' : nothing}
    />`,
  );

/**
 * A field of several lines; `after` stands under it. In a box of its own: a cell of a grid is laid out with the whole
 * grid, at every key.
 */
export const textarea = (
  name: string,
  value: string,
  words: FieldWords,
  after: unknown = nothing,
): TemplateResult =>
  field(
    name,
    words,
    html`<div>
        <textarea
          id=${name}
          name=${name}
          rows="5"
          .value=${value}
          aria-describedby=${`${about(name)} ${name}-count`}
          aria-invalid=${words.fault ? 'true' : nothing}
        ></textarea>
      </div>
      ${after}`,
  );
