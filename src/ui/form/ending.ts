import { html, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/messages.js';
import { input } from './field.js';
import { fieldName } from './words.js';

interface Faults {
  fault(field: string): TemplateResult | undefined;
}

/** Name, e-mail, telephone: all optional. @param code whether there will be a code that opens the answer */
export function contact(
  draft: Record<'name' | 'email' | 'phone', string>,
  faults: Faults | undefined,
  code: boolean,
): TemplateResult {
  const line = (
    field: 'name' | 'email' | 'phone',
    autocomplete: 'name' | 'email' | 'tel',
    inputmode?: 'email' | 'tel',
  ) =>
    input(
      field,
      draft[field],
      { label: fieldName(field), fault: faults?.fault(field) },
      { autocomplete, inputmode },
    );
  return html`<fieldset part="field">
    <legend>${msg('How can we reach you?', { id: 'nabo.feedback.contact' })}</legend>
    <p part="hint">
      ${
        code
          ? msg(
              'You can leave this empty and stay anonymous. When you have sent the message you get a code, and with it you read the answer here.',
              { id: 'nabo.feedback.hint.contact' },
            )
          : msg(
              'You can leave this empty and stay anonymous. Then you get a reference to ask by, but no answer.',
              { id: 'nabo.feedback.hint.contactOnly' },
            )
      }
    </p>
    ${line('name', 'name')} ${line('email', 'email', 'email')} ${line('phone', 'tel', 'tel')}
  </fieldset>`;
}

interface EndingContext {
  /** The last day on which an answer comes in time, in words. */
  promise: string | undefined;
  privacyHref: string | undefined;
  /** What could not be loaded to go on. */
  trouble: unknown;
}

/** What happens next, and the button that goes on. */
export const ending = ({ promise, privacyHref, trouble }: EndingContext): TemplateResult => html`
  <p class="next">
    ${
      promise
        ? msg(str`Somebody at the house reads it. You get an answer by ${promise} at the latest.`, {
            id: 'nabo.feedback.promise',
          })
        : msg('Somebody at the house reads it and answers.', { id: 'nabo.feedback.promiseNone' })
    }
    ${
      privacyHref &&
      html`<a href=${privacyHref}>${msg('What happens with what you write', { id: 'nabo.feedback.privacy' })}</a>`
    }
  </p>
  ${trouble}
  <p class="buttons">
    <button part="button primary" type="submit">${msg('Read it through', { id: 'nabo.feedback.review' })}</button>
  </p>
`;
