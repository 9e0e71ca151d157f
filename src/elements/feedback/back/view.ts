import { html, nothing, type TemplateResult } from 'lit';
import type { StatusAnswer } from '../../../contract/report-status.js';
import type { Zone } from '../../../domain/zone.js';
import { dateFormat } from '../../../i18n/format.js';
import { currentLocale, msg, str } from '../../../i18n/messages.js';
import { field, input } from '../../../ui/form/field.js';
import { dayText } from '../../../ui/form/days.js';
import { kindName } from '../../../ui/form/words.js';
import { statusName } from './words.js';

const faultOf = (name: string, fault: string | undefined) =>
  fault === undefined ? undefined : html`<p part="fault" id=${`${name}-fault`}>${fault}</p>`;

/** The code, typed or pasted; spaces and dashes do not matter. */
export const codeForm = (
  code: string,
  fault: string | undefined,
  typed: (event: Event) => void,
  look: (event: Event) => void,
): TemplateResult => html`<form part="form" novalidate @input=${typed} @submit=${look}>
  ${input(
    'code',
    code,
    {
      label: msg('Your receipt code', { id: 'nabo.feedback-back.code' }),
      hint: msg('20 digits, with or without spaces', { id: 'nabo.feedback-back.code.hint' }),
      fault: faultOf('code', fault),
    },
    { inputmode: 'numeric' },
  )}
  <p class="buttons">
    <button part="button primary" type="submit">
      ${msg('Show the answer', { id: 'nabo.feedback-back.code.show' })}
    </button>
  </p>
</form>`;

const isOver = ({ status }: StatusAnswer) => status === 'answered' || status === 'closed';

const conversation = ({ conversation: words }: StatusAnswer, zone: Zone) => {
  const at = dateFormat(currentLocale(), { timeZone: zone.id, dateStyle: 'long', timeStyle: 'short' });
  return html`<ol part="conversation" aria-label=${msg('Conversation', { id: 'nabo.feedback-back.conversation' })}>
    ${words.map(
      (word) => html`<li class=${word.from}>
        <p class="who">
          ${
            word.from === 'centre'
              ? msg('The house', { id: 'nabo.feedback-back.fromCentre' })
              : msg('You', { id: 'nabo.feedback-back.you' })
          }
          <time datetime=${word.at}>${at.format(Date.parse(word.at))}</time>
        </p>
        <p class="said" dir="auto">${word.text}</p>
      </li>`,
    )}
  </ol>`;
};

export interface ReportContext {
  zone: Zone;
  /** What went wrong with the last word. */
  fault: string | undefined;
  word: string;
  typed: (event: Event) => void;
  add: (event: Event) => void;
  reopen: () => void;
  close: () => void;
}

/** How it stands, what was said, and what the neighbour can still say. */
export function report(answer: StatusAnswer, context: ReportContext): TemplateResult {
  const { zone, fault, word, typed, add, reopen, close } = context;
  const { kind, reference, status, replyBy } = answer;
  return html`
    <dl part="answers">
      <dt>
        ${kind === 'booking' ? msg('Wish to borrow a room', { id: 'nabo.feedback-back.booking' }) : kindName(kind)}
      </dt>
      <dd>${msg(str`Reference: ${reference}`, { id: 'nabo.feedback-back.reference' })}</dd>
      <dt>${msg('How it stands', { id: 'nabo.feedback-back.standing' })}</dt>
      <dd>${statusName(status)}</dd>
      ${
        isOver(answer)
          ? nothing
          : html`<dd>
            ${msg(str`You get an answer by ${dayText(replyBy, zone)} at the latest.`, {
              id: 'nabo.feedback-back.promise',
            })}
          </dd>`
      }
    </dl>
    ${conversation(answer, zone)}
    <form part="form" novalidate @input=${typed} @submit=${add}>
      ${field(
        'word',
        {
          label: msg('Add something', { id: 'nabo.feedback-back.add' }),
          fault: faultOf('word', fault),
        },
        html`<textarea
          id="word"
          rows="5"
          .value=${word}
          aria-describedby="word-about"
          aria-invalid=${fault ? 'true' : nothing}
        ></textarea>`,
      )}
      <p class="buttons">
        <button part="button primary" type="submit">${msg('Send', { id: 'nabo.feedback-back.send' })}</button>
        ${
          isOver(answer)
            ? html`<button part="button" type="button" @click=${reopen}>
              ${msg('This did not help', { id: 'nabo.feedback-back.reopen' })}
            </button>`
            : nothing
        }
        <button part="button" type="button" @click=${close}>
          ${msg('Close', { id: 'nabo.feedback-back.close' })}
        </button>
      </p>
    </form>
  `;
}
