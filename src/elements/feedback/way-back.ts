import { html, nothing, type TemplateResult } from 'lit';
import type { StatusAnswer } from '../../contract/report.js';
import { limits } from '../../contract/report-text.js';
import type { Zone } from '../../domain/zone.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';
import { kindName, statusName } from '../../report/form/words.js';

export interface WayBackContext {
  zone: Zone;
  answer: StatusAnswer | undefined;
  /** What went wrong with the code, or with the last word. */
  fault: string | undefined;
  busy: boolean;
  code: string;
  word: string;
  promise: (date: string) => string;
  typeCode: (event: Event) => void;
  typeWord: (event: Event) => void;
  look: (event: Event) => void;
  add: (event: Event) => void;
  reopen: () => void;
  close: () => void;
}

const isOver = ({ status }: StatusAnswer) => status === 'answered' || status === 'closed';

/** The code, typed or pasted; spaces and dashes do not matter. */
export function codeForm({ code, fault, look, typeCode }: WayBackContext): TemplateResult {
  return html`<form part="form" novalidate @submit=${look}>
    <div part="field">
      <label for="code">${msg('Your receipt code', { id: 'nabo.feedback.receipt.yours' })}</label>
      <p part="hint" id="code-hint">
        ${msg('20 digits, with or without spaces', { id: 'nabo.feedback.code.hint' })}
      </p>
      ${fault ? html`<p part="fault" id="code-fault">${fault}</p>` : nothing}
      <input
        id="code"
        name="code"
        inputmode="numeric"
        autocomplete="off"
        .value=${code}
        aria-describedby=${fault ? 'code-hint code-fault' : 'code-hint'}
        aria-invalid=${fault ? 'true' : nothing}
        @input=${typeCode}
      />
    </div>
    <p class="buttons">
      <button part="button primary" type="submit">${msg('Show the answer', { id: 'nabo.feedback.code.show' })}</button>
    </p>
  </form>`;
}

function conversation({ answer, zone }: WayBackContext): TemplateResult | typeof nothing {
  if (!answer) return nothing;
  const at = dateFormat(currentLocale(), { timeZone: zone.id, dateStyle: 'long', timeStyle: 'short' });
  return html`<ol part="conversation" aria-label=${msg('Conversation', { id: 'nabo.feedback.conversation' })}>
    ${answer.conversation.map(
      (word) => html`<li class=${word.from}>
        <p class="who">
          ${
            word.from === 'centre'
              ? msg('The house', { id: 'nabo.feedback.fromCentre' })
              : msg('You', { id: 'nabo.feedback.you' })
          }
          <time datetime=${word.at}>${at.format(Date.parse(word.at))}</time>
        </p>
        <p class="said">${word.text}</p>
      </li>`,
    )}
  </ol>`;
}

/** How it stands, what was said, and what the neighbour can still say. */
export function wayBack(context: WayBackContext): TemplateResult {
  const { answer, fault, word, promise, typeWord, add, reopen, close } = context;
  if (!answer) return codeForm(context);
  return html`
    <dl part="answers">
      <dt>${kindName(answer.kind)}</dt>
      <dd>${msg(str`Reference: ${answer.reference}`, { id: 'nabo.feedback.receipt.reference' })}</dd>
      <dt>${msg('How it stands', { id: 'nabo.feedback.standing' })}</dt>
      <dd>
        ${statusName(answer.status)}
        ${
          isOver(answer)
            ? nothing
            : html`<br />${msg(str`You get an answer by ${promise(answer.replyBy)} at the latest.`, {
                id: 'nabo.feedback.receipt.promise',
              })}`
        }
      </dd>
    </dl>
    ${conversation(context)}
    <form part="form" novalidate @submit=${add}>
      <div part="field">
        <label for="word">${msg('Add something', { id: 'nabo.feedback.add' })}</label>
        ${fault ? html`<p part="fault" id="word-fault">${fault}</p>` : nothing}
        <textarea
          id="word"
          rows="3"
          maxlength=${limits.message}
          .value=${word}
          aria-describedby=${fault ? 'word-fault' : nothing}
          @input=${typeWord}
        ></textarea>
      </div>
      <p class="buttons">
        <button part="button primary" type="submit">${msg('Send', { id: 'nabo.feedback.send' })}</button>
        ${
          isOver(answer)
            ? html`<button part="button" type="button" @click=${reopen}>
              ${msg('This did not help', { id: 'nabo.feedback.reopen' })}
            </button>`
            : nothing
        }
        <button part="button" type="button" @click=${close}>${msg('Close', { id: 'nabo.feedback.close' })}</button>
      </p>
    </form>
  `;
}
