import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../../contract/report-check.js';
import { msg, str } from '../../i18n/messages.js';

/** The name of the control that a fault belongs to; `undefined` for what no reader has typed. */
export function fieldOf({ pointer }: FieldError, draft: object): string | undefined {
  const [, first = '', second = ''] = pointer.split('/');
  if (first === 'file') return 'files';
  // `/contact/email`, `/booking/date`: the form has no such groups.
  const name = second || first;
  return name in draft ? name : undefined;
}

/** What is wrong with a field and how to mend it: the same words in the summary and at the field. */
export function faultText({ pointer, code, max = 0 }: FieldError): string {
  if (code === 'tooLong')
    return msg(str`Write at most ${max} characters.`, { id: 'nabo.desk.fault.tooLong' });
  if (code === 'character')
    return msg('There is a character in this that cannot be sent. Type it anew.', {
      id: 'nabo.desk.fault.character',
    });
  switch (pointer) {
    case '/kind':
      return msg('Choose what it is about.', { id: 'nabo.desk.fault.kind' });
    case '/message':
      return msg('Write your message.', { id: 'nabo.desk.fault.message' });
    case '/happenedAt':
      return msg('Give the day and the time, or leave both empty.', { id: 'nabo.desk.fault.when' });
    case '/contact/email':
      return msg('Write the e-mail address like name@example.com, or leave it empty.', {
        id: 'nabo.desk.fault.email',
      });
    case '/contact/phone':
      return msg('Write the telephone number with digits, like +47 12 34 56 78, or leave it empty.', {
        id: 'nabo.desk.fault.phone',
      });
    default:
      return msg('The inbox did not understand something in this message. Try again, or call.', {
        id: 'nabo.desk.fault.other',
      });
  }
}

/** The fault at its field. */
export const fault = (field: string, words: string): TemplateResult =>
  html`<p part="fault" id=${`${field}-fault`}>
    <span class="hidden">${msg('Error:', { id: 'nabo.desk.error' })}</span> ${words}
  </p>`;

/** To the field of a fault: in a shadow root no address leads there. */
function jump(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const target = (link.getRootNode() as ShadowRoot).querySelector<HTMLElement>(link.hash);
  (target?.matches('fieldset') ? target.querySelector('input') : target)?.focus();
}

/** What stood in the way, at the top, with the focus, each a link to its field (GOV.UK "error summary"). */
export function summary(
  errors: readonly FieldError[],
  fieldOf: (error: FieldError) => string | undefined,
  text: (error: FieldError) => string,
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`<div part="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <p id="summary-title" class="title">${msg('There is a problem', { id: 'nabo.desk.summary' })}</p>
    <ul>
      ${errors.map((error) => {
        const field = fieldOf(error);
        const words = text(error);
        return html`<li>${field ? html`<a href=${`#${field}`} @click=${jump}>${words}</a>` : words}</li>`;
      })}
    </ul>
  </div>`;
}
