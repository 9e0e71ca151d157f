import type { Hono } from 'hono';
import { msg } from '../../i18n/messages.js';
import type { Inbox } from '../context.js';
import { randomToken } from '../keys.js';
import { signInPage } from '../pages/staff/sign-in.js';
import { answerPage, limit, type Ctx, type Env } from '../web/request.js';
import { signIn } from './accounts.js';
import { readForm } from '../web/form.js';
import { longestPassword } from './password.js';
import { beginSession, checkForgery, readCookie, writeCookie } from './session.js';

/** Where somebody wanted to go: a page of the staff's part, and never anything else. */
export function safeTarget(inbox: Inbox, to: string | undefined): string {
  const staff = `${inbox.config.base}/staff`;
  const url = to?.startsWith(staff) ? URL.parse(to, 'http://inbox.invalid') : null;
  const inside =
    url?.host === 'inbox.invalid' && (url.pathname === staff || url.pathname.startsWith(`${staff}/`));
  return url && inside ? url.pathname + url.search : staff;
}

/** Before there is a session, a cookie of the browser's own takes its place against forged sign-ins. */
function beforeToken(c: Ctx, inbox: Inbox): string {
  let before = readCookie(c, inbox, 'before');
  if (!before) {
    before = randomToken();
    writeCookie(c, inbox, 'before', before, 3600);
  }
  return inbox.keys.stamp('sign-in', before);
}

export function signInRoutes(app: Hono<Env>, inbox: Inbox): void {
  const staff = `${inbox.config.base}/staff`;

  app.get('/sign-in', (c) => {
    const token = beforeToken(c, inbox);
    const to = safeTarget(inbox, c.req.query('to'));
    return answerPage(c, () => signInPage(inbox, { token, to }));
  });

  app.post('/sign-in', async (c) => {
    await limit(inbox, c, 'signIn');
    const form = await readForm(c);
    checkForgery(c, inbox, beforeToken(c, inbox), form.get('csrf'));
    const name = (form.get('name') ?? '').trim().slice(0, 100);
    const to = safeTarget(inbox, form.get('to') ?? undefined);
    const password = (form.get('password') ?? '').slice(0, longestPassword);
    const account = await signIn(inbox.store, name, password, inbox.now());
    if (!account) {
      const token = beforeToken(c, inbox);
      const failed = () =>
        msg(
          'User name or password is not right. After five wrong tries an account rests for a quarter of an hour.',
          { id: 'nabo.inbox.signIn.failed' },
        );
      return answerPage(c, () => signInPage(inbox, { token, to, name, failed: failed() }), 422);
    }
    await beginSession(c, inbox, account);
    return c.redirect(to || staff, 303);
  });
}
