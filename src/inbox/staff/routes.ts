import { Hono } from 'hono';
import { msg } from '../../i18n/messages.js';
import { locales } from '../../i18n/language.js';
import type { Inbox } from '../context.js';
import { accountPage } from '../pages/staff/account.js';
import { figuresPage } from '../pages/staff/figures.js';
import { listPage } from '../pages/staff/list.js';
import { publishedPage } from '../pages/staff/published.js';
import { trace } from '../store/audit.js';
import { answerPage, speak, type Ctx, type Env } from '../web/request.js';
import { changePassword, signIn } from './accounts.js';
import { unpublish } from './actions.js';
import { csvHead, csvLines } from './csv.js';
import { impactOf, tallies } from './figures.js';
import { staffForm } from './form.js';
import { everyReport, filterQuery, listReports, readFilter } from './list.js';
import { oidcRoutes } from './oidc.js';
import { longestPassword, shortestPassword } from './password.js';
import { reportRoutes } from './report-routes.js';
import { endSession, signedIn, whoIs } from './session.js';
import { signInRoutes } from './sign-in-routes.js';

/** The staff's part, all of it behind `signedIn` but the ways in. */
export function staffRoutes(inbox: Inbox): Hono<Env> {
  const app = new Hono<Env>();
  const staff = `${inbox.config.base}/staff`;
  app.use(async (c, next) => {
    c.set('asPage', true);
    // Within the inbox a page may say where it came from: the check against forged forms reads it.
    c.header('Referrer-Policy', 'same-origin');
    await next();
  });
  signInRoutes(app, inbox);
  if (inbox.config.oidc) oidcRoutes(app, inbox, inbox.config.oidc);

  const inside = new Hono<Env>();
  inside.use(signedIn(inbox));
  listRoutes(inside, inbox);
  reportRoutes(inside, inbox);
  accountRoutes(inside, inbox);
  inside.post('/sign-out', async (c) => {
    await staffForm(c, inbox);
    await endSession(c, inbox);
    return c.redirect(`${staff}/sign-in`, 303);
  });
  app.route('/', inside);
  return app;
}

const actorOf = (c: Ctx) => `staff:${whoIs(c).staff.id}`;

function listRoutes(app: Hono<Env>, inbox: Inbox): void {
  const { db } = inbox.store;

  app.get('/', async (c) => {
    const filter = readFilter(c.req.query());
    const { rows, total } = await listReports(inbox, filter);
    // The search words may name somebody: they are not part of the trail.
    const detail = filterQuery({ ...filter, search: undefined });
    await trace(db, { at: inbox.now(), actor: actorOf(c), action: 'listed', detail });
    return answerPage(c, () => listPage(inbox, c, { filter, rows, total }));
  });

  app.get('/export.csv', async (c) => {
    const filter = readFilter(c.req.query());
    const detail = filterQuery({ ...filter, search: undefined });
    await trace(db, { at: inbox.now(), actor: actorOf(c), action: 'exported', detail });
    const parts = [speak(c, csvHead)];
    for await (const rows of everyReport(inbox, filter)) parts.push(speak(c, () => csvLines(rows)));
    return c.body(parts.join(''), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="messages.csv"',
    });
  });

  app.get('/figures', async (c) => {
    const list = await tallies(inbox);
    return answerPage(c, () => figuresPage(inbox, c, list));
  });

  app.get('/figures.json', async (c) => c.json(impactOf(await tallies(inbox), false)));

  app.get('/answers', async (c) => {
    const list = await db.selectFrom('published').selectAll().orderBy('id', 'desc').execute();
    return answerPage(c, () => publishedPage(inbox, c, list));
  });

  app.post('/answers/:slug/remove', async (c) => {
    await staffForm(c, inbox);
    await unpublish(inbox, c.req.param('slug'), whoIs(c).staff.id);
    return c.redirect(`${inbox.config.base}/staff/answers`, 303);
  });
}

function accountRoutes(app: Hono<Env>, inbox: Inbox): void {
  const { store } = inbox;

  app.get('/account', (c) => answerPage(c, () => accountPage(inbox, c)));

  app.post('/account/language', async (c) => {
    const form = await staffForm(c, inbox);
    const language = locales.find((locale) => locale === form.get('language'));
    if (language) {
      await store.db.updateTable('staff').set({ language }).where('id', '=', whoIs(c).staff.id).execute();
      whoIs(c).staff.language = language;
      c.set('locale', language);
    }
    const done = () =>
      msg('From now on the inbox speaks this language to you.', { id: 'nabo.inbox.account.language' });
    return answerPage(c, () => accountPage(inbox, c, {}, done()));
  });

  app.post('/account/password', async (c) => {
    const form = await staffForm(c, inbox);
    const wanted = form.get('new') ?? '';
    const { name, id } = whoIs(c).staff;
    const failed = (field: string, sentence: () => string) =>
      answerPage(c, () => accountPage(inbox, c, { [field]: sentence() }), 422);
    if (wanted.length < shortestPassword || wanted.length > longestPassword)
      return failed('new', () =>
        msg('The new password is too short.', { id: 'nabo.inbox.account.tooShort' }),
      );
    // Counts wrong tries as signing in does: who finds an open session shall not guess the password with it.
    const account = await signIn(store, name, (form.get('old') ?? '').slice(0, longestPassword), inbox.now());
    if (account?.id !== id)
      return failed('old', () => msg('This is not your password.', { id: 'nabo.inbox.account.wrong' }));
    await changePassword(store, id, wanted, whoIs(c).hash, inbox.now());
    const done = () =>
      msg('The password is changed. Other devices are signed out.', { id: 'nabo.inbox.account.changed' });
    return answerPage(c, () => accountPage(inbox, c, {}, done()));
  });
}
