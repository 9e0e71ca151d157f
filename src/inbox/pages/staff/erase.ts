import { html } from 'hono/html';
import { msg, str } from '../../../i18n/messages.js';
import type { Inbox } from '../../context.js';
import type { Ctx } from '../../web/request.js';
import { errorSummary, line, type Faults } from '../fields.js';
import type { Html } from '../layout.js';
import { csrfField, staffPage } from './frame.js';

export const eraseText = (): string => msg('Erase this message now', { id: 'nabo.inbox.erase.now' });

export const notThisText = (reference: string): string =>
  msg(str`Type ${reference}, as it stands above.`, { id: 'nabo.inbox.erase.wrong' });

/** Asks whether a report shall be erased. The reference is typed: nobody does that by mistake. */
export function erasePage(inbox: Inbox, c: Ctx, reference: string, faults: Faults = {}): Html {
  const title = msg(str`Erase ${reference}?`, { id: 'nabo.inbox.erase.title' });
  const report = `${inbox.config.base}/staff/reports/${reference}`;
  return staffPage(inbox, c, {
    title,
    failed: Object.keys(faults).length > 0,
    body: html`${errorSummary(faults)}
      <h1>${title}</h1>
      <p>${msg(
        'The message, its photos, the conversation, the notes and letters that are still waiting are erased at once and for good. The neighbour’s receipt code opens nothing any more.',
        { id: 'nabo.inbox.erase.what' },
      )}</p>
      <p>${msg(
        'It still counts in the figures, and the trail keeps that you erased it. A published answer stays until you remove it, and backups keep what they have.',
        { id: 'nabo.inbox.erase.stays' },
      )}</p>
      <form method="post" action="${report}/erase" novalidate>
        ${csrfField(c)}
        ${line({
          name: 'confirm',
          faults,
          label: msg(str`Type ${reference} to confirm`, { id: 'nabo.inbox.erase.confirm' }),
          autocomplete: 'off',
          maxlength: 20,
        })}
        <button type="submit">${msg('Erase for good', { id: 'nabo.inbox.erase.button' })}</button>
      </form>
      <p><a href="${report}">${msg('Back to the message', { id: 'nabo.inbox.erase.back' })}</a></p>`,
  });
}

export function erasedPage(inbox: Inbox, c: Ctx, reference: string): Html {
  const title = msg(str`${reference} is erased`, { id: 'nabo.inbox.erase.done' });
  return staffPage(inbox, c, {
    title,
    body: html`<h1 tabindex="-1" autofocus>${title}</h1>
      <p><a href="${inbox.config.base}/staff">${msg('All messages', { id: 'nabo.inbox.report.back' })}</a></p>`,
  });
}
