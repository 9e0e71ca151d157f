import { html } from 'hono/html';
import { msg } from '../../../i18n/messages.js';
import type { Inbox } from '../../context.js';
import { whoIs } from '../../staff/session.js';
import type { Ctx } from '../../web/request.js';
import { page, type Html } from '../layout.js';

type Place = 'list' | 'figures' | 'answers' | 'account';

interface Frame {
  title: string;
  body: Html;
  place?: Place;
  failed?: boolean;
}

export const csrfField = (c: Ctx): Html => html`<input type="hidden" name="csrf" value="${whoIs(c).csrf}" />`;

/** A page of the staff's part, with its menu. */
export function staffPage(inbox: Inbox, c: Ctx, { place, ...rest }: Frame): Html {
  const staff = `${inbox.config.base}/staff`;
  const entry = (name: Place, address: string, label: string) =>
    html`<li><a href="${address}"${name === place ? html` aria-current="page"` : ''}>${label}</a></li>`;
  return page(inbox, {
    ...rest,
    menu: html`<nav aria-label="${msg('Inbox', { id: 'nabo.inbox.menu.label' })}">
      <ul>
        ${entry('list', staff, msg('Messages', { id: 'nabo.inbox.menu.list' }))}
        ${entry('figures', `${staff}/figures`, msg('Figures', { id: 'nabo.inbox.menu.figures' }))}
        ${entry('answers', `${staff}/answers`, msg('Published', { id: 'nabo.inbox.menu.answers' }))}
        ${entry('account', `${staff}/account`, whoIs(c).staff.name)}
        <li>
          <form method="post" action="${staff}/sign-out">
            ${csrfField(c)}<button type="submit" class="plain">${msg('Sign out', { id: 'nabo.inbox.menu.signOut' })}</button>
          </form>
        </li>
      </ul>
    </nav>`,
  });
}
