import { html } from 'hono/html';
import { msg, str } from '../../../i18n/messages.js';
import type { Inbox } from '../../context.js';
import { errorSummary, line, quoted } from '../fields.js';
import { page, type Html } from '../layout.js';

interface SignIn {
  token: string;
  /** Where to go afterwards. */
  to: string;
  name?: string;
  failed?: string | undefined;
}

export function signInPage(inbox: Inbox, { token, to, name, failed }: SignIn): Html {
  const title = msg('Sign in to the inbox', { id: 'nabo.inbox.signIn.title' });
  const { base, oidc } = inbox.config;
  return page(inbox, {
    title,
    failed: failed !== undefined,
    body: html`${errorSummary({}, failed)}
      <h1>${title}</h1>
      ${
        oidc
          ? html`<p>
            <a class="button" href="${base}/staff/oidc?to=${encodeURIComponent(to)}">${msg(str`Sign in with ${oidc.name}`, { id: 'nabo.inbox.signIn.oidc' })}</a>
          </p>`
          : ''
      }
      <form method="post" action="${base}/staff/sign-in" novalidate>
        <input type="hidden" name="csrf" value="${token}" /><input type="hidden" name="to" value="${to}" />
        ${line({
          name: 'name',
          value: name,
          faults: {},
          label: msg('User name', { id: 'nabo.inbox.signIn.name' }),
          autocomplete: 'username',
          maxlength: 100,
        })}
        ${line({
          name: 'password',
          faults: {},
          type: 'password',
          label: msg('Password', { id: 'nabo.inbox.signIn.password' }),
          autocomplete: 'current-password',
          maxlength: 200,
        })}
        <button type="submit">${msg('Sign in', { id: 'nabo.inbox.signIn.send' })}</button>
      </form>`,
  });
}

/** Somebody sent a form after their session had ended. Nothing of it is lost. */
export function signedOutPage(inbox: Inbox, words: readonly string[]): Html {
  const title = msg('You have been signed out', { id: 'nabo.inbox.signedOut.title' });
  return page(inbox, {
    title,
    failed: true,
    body: html`<h1>${title}</h1>
      <p><a href="${inbox.config.base}/staff">${msg('Sign in again', { id: 'nabo.inbox.signedOut.again' })}</a></p>
      ${
        words.length > 0
          ? html`<h2>${msg('What you wrote has not been saved. Copy it before you go on:', { id: 'nabo.inbox.signedOut.words' })}</h2>
            ${words.map((text) => quoted(text))}`
          : ''
      }`,
  });
}
