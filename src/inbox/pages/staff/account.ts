import { html } from 'hono/html';
import { locales } from '../../../i18n/language.js';
import { msg, str } from '../../../i18n/messages.js';
import type { Inbox } from '../../context.js';
import { longestPassword, shortestPassword } from '../../staff/password.js';
import { whoIs } from '../../staff/session.js';
import type { Ctx } from '../../web/request.js';
import { errorSummary, line, select, type Faults } from '../fields.js';
import type { Html } from '../layout.js';
import { csrfField, staffPage } from './frame.js';

/** Each language in its own words. */
const names: Readonly<Record<(typeof locales)[number], string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  nl: 'Nederlands',
  en: 'English',
};

export function accountPage(inbox: Inbox, c: Ctx, faults: Faults = {}, done?: string): Html {
  const title = msg('Your account', { id: 'nabo.inbox.account.title' });
  const action = `${inbox.config.base}/staff/account`;
  const staff = whoIs(c).staff;
  const password = (name: string, label: string, autocomplete: string, hint?: string) =>
    line({ name, label, hint, faults, type: 'password', autocomplete, maxlength: longestPassword });
  return staffPage(inbox, c, {
    title,
    place: 'account',
    failed: Object.keys(faults).length > 0,
    body: html`${errorSummary(faults)}
      ${done ? html`<p class="received" role="status" tabindex="-1" autofocus>${done}</p>` : ''}
      <h1>${title}</h1>
      <form method="post" action="${action}/language">
        ${csrfField(c)}
        ${select({
          name: 'language',
          faults,
          value: staff.language,
          label: msg('Language', { id: 'nabo.inbox.csv.language' }),
          choices: locales.map((value) => ({ value, label: names[value] })),
        })}
        <button type="submit" class="second">${msg('Change', { id: 'nabo.inbox.report.change' })}</button>
      </form>
      ${
        staff.password === null
          ? ''
          : html`<h2>${msg('Change the password', { id: 'nabo.inbox.account.password' })}</h2>
            <form method="post" action="${action}/password" novalidate>
              ${csrfField(c)}
              ${password('old', msg('Password until now', { id: 'nabo.inbox.account.old' }), 'current-password')}
              ${password(
                'new',
                msg('New password', { id: 'nabo.inbox.account.new' }),
                'new-password',
                msg(
                  str`At least ${shortestPassword} characters; a few words that only you would put together are good.`,
                  {
                    id: 'nabo.inbox.account.newHint',
                  },
                ),
              )}
              <button type="submit" class="second">${msg('Change', { id: 'nabo.inbox.report.change' })}</button>
            </form>`
      }`,
  });
}
