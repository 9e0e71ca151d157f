import { html } from 'hono/html';
import { formatReceipt } from '../../contract/receipt-shown.js';
import type { ReceiptAnswer } from '../../contract/report.js';
import type { StatusAnswer } from '../../contract/report-status.js';
import { msg, str } from '../../i18n/messages.js';
import type { Inbox } from '../context.js';
import { dayName, kindName, momentName, statusName } from '../words/reports.js';
import { errorSummary, line, lines, quoted, type Faults } from './fields.js';
import { page, type Html } from './layout.js';

/** What a form without JavaScript is answered: reference, receipt, when the answer comes, the way back. */
export function receiptPage(inbox: Inbox, { reference, receipt, statusUrl, replyBy }: ReceiptAnswer): Html {
  const title = msg('We have received your message', { id: 'nabo.inbox.receipt.title' });
  return page(inbox, {
    title,
    body: html`<div class="received" tabindex="-1" autofocus>
        <h1>${title}</h1>
        <p>${msg(str`Reference: ${reference}`, { id: 'nabo.inbox.receipt.reference' })}</p>
      </div>
      <h2>${msg('Your receipt code', { id: 'nabo.inbox.receipt.code' })}</h2>
      <p class="code">${formatReceipt(receipt)}</p>
      <p>
        ${msg(
          'Write it down, print this page or keep the address below. The code alone opens your message and the answer. We cannot find it again for you.',
          { id: 'nabo.inbox.receipt.keep' },
        )}
      </p>
      <p><a class="address" href="${statusUrl}">${statusUrl}</a></p>
      <h2>${msg('What happens now', { id: 'nabo.inbox.receipt.next' })}</h2>
      <p>
        ${msg(str`Somebody reads it. You get an answer by ${dayName(replyBy)} at the latest.`, {
          id: 'nabo.inbox.receipt.replyBy',
        })}
      </p>`,
  });
}

interface Status {
  answer: StatusAnswer;
  receipt: string;
  /** Whether "this did not help" is offered. */
  mayReopen: boolean;
  /** For the next word. */
  key: string;
  text?: string | undefined;
  faults?: Faults;
  /** The word that was just sent is in. */
  sent?: boolean;
}

function nextStep({ status, replyBy }: StatusAnswer): string {
  switch (status) {
    case 'received':
    case 'in-progress':
      return msg(str`You get an answer by ${dayName(replyBy)} at the latest.`, {
        id: 'nabo.inbox.way.replyBy',
      });
    case 'reopened':
      return msg('We look at it again.', { id: 'nabo.inbox.way.reopened' });
    case 'answered':
    case 'closed':
      return msg('We have answered. If it did not help, say so.', { id: 'nabo.inbox.way.answered' });
  }
}

/** The way back: how it stands, the conversation, a further word. */
export function statusPage(
  inbox: Inbox,
  { answer, receipt, mayReopen, key, text, faults = {}, sent }: Status,
): Html {
  const title = msg(str`Your message ${answer.reference}`, { id: 'nabo.inbox.way.title' });
  const zone = inbox.house().timezone;
  const action = `${inbox.config.base}/reports/${receipt}`;
  const hiddenKey = html`<input type="hidden" name="key" value="${key}" />`;
  return page(inbox, {
    title,
    failed: Object.keys(faults).length > 0,
    body: html`${errorSummary(faults)}
      ${sent ? html`<p class="received" role="status" tabindex="-1" autofocus>${msg('Your words have arrived.', { id: 'nabo.inbox.way.sent' })}</p>` : ''}
      <h1>${title}</h1>
      <dl class="facts">
        <div><dt>${msg('Kind', { id: 'nabo.inbox.way.kind' })}</dt><dd>${kindName(answer.kind)}</dd></div>
        <div><dt>${msg('Status', { id: 'nabo.inbox.way.status' })}</dt><dd>${statusName(answer.status)}</dd></div>
        <div><dt>${msg('Received', { id: 'nabo.inbox.way.received' })}</dt><dd>${momentName(Date.parse(answer.receivedAt), zone)}</dd></div>
      </dl>
      <p>${nextStep(answer)}</p>
      <h2>${msg('Conversation', { id: 'nabo.inbox.way.conversation' })}</h2>
      <ol class="conversation">
        ${answer.conversation.map(
          ({ at, from, text: words }) =>
            html`<li class="${from}">
              <h3>${from === 'centre' ? msg('Answer', { id: 'nabo.inbox.way.fromCentre' }) : msg('You', { id: 'nabo.inbox.way.fromYou' })}</h3>
              <p class="hint"><time datetime="${at}">${momentName(Date.parse(at), zone)}</time></p>
              ${quoted(words)}
            </li>`,
        )}
      </ol>
      <h2>${msg('Add something', { id: 'nabo.inbox.way.add' })}</h2>
      <form method="post" action="${action}" novalidate>
        ${hiddenKey} ${lines({ name: 'text', label: msg('Your words', { id: 'nabo.inbox.way.words' }), value: text, faults, rows: 5 })}
        <button type="submit">${msg('Send', { id: 'nabo.inbox.form.send' })}</button>
        ${
          mayReopen
            ? html`<button type="submit" name="reopen" value="true" class="second">${msg('This did not help', { id: 'nabo.inbox.way.reopen' })}</button>`
            : ''
        }
      </form>`,
  });
}

/** Where a receipt code is typed in. */
export function backPage(inbox: Inbox, typed = '', faults: Faults = {}): Html {
  const title = msg('Read your answer', { id: 'nabo.inbox.back.title' });
  return page(inbox, {
    title,
    failed: Object.keys(faults).length > 0,
    body: html`${errorSummary(faults)}
      <h1>${title}</h1>
      <form method="post" action="${inbox.config.base}/reports/back" novalidate>
        ${line({
          name: 'code',
          value: typed,
          faults,
          label: msg('Receipt code', { id: 'nabo.inbox.back.code' }),
          hint: msg('20 digits; spaces do not matter.', { id: 'nabo.inbox.back.hint' }),
          inputmode: 'numeric',
          autocomplete: 'off',
        })}
        <button type="submit">${msg('Show', { id: 'nabo.inbox.back.show' })}</button>
      </form>`,
  });
}

/** A page that only says what went wrong. */
export function refusalPage(inbox: Inbox, sentence: string): Html {
  const title = msg('This did not work', { id: 'nabo.inbox.refusal.title' });
  return page(inbox, {
    title,
    failed: true,
    body: html`<div class="summary" role="alert"><h1>${title}</h1><p>${sentence}</p></div>`,
  });
}
