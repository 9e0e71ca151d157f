import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import inboxMessages from '../../../locales/generated/inbox/index.js';
import type { Inbox } from '../context.js';
import { randomToken, same } from '../keys.js';
import { signedOutPage } from '../pages/staff/sign-in.js';
import { trace } from '../store/audit.js';
import { isOwn } from '../web/headers.js';
import { Refusal } from '../web/refusal.js';
import { answerPage, type Ctx, type Env, type Session } from '../web/request.js';
import type { StaffRow } from './accounts.js';
import { readForm } from '../web/form.js';

/** Who is asking, in the staff's part. @throws Refusal `signedOut` */
export function whoIs(c: Ctx): Session {
  const session = c.get('session');
  if (!session) throw new Refusal('signedOut');
  return session;
}

const IDLE_MS = 2 * 60 * 60_000;
const LONGEST_MS = 12 * 60 * 60_000;

const isSecure = (inbox: Inbox) => inbox.origin().startsWith('https:');
// With the prefix a browser takes the cookie only from this very host, over https and for the whole of it.
const cookieName = (inbox: Inbox, name: string) => (isSecure(inbox) ? `__Host-nabo-${name}` : `nabo-${name}`);

export const readCookie = (c: Ctx, inbox: Inbox, name: string) => getCookie(c, cookieName(inbox, name));

/** Lax and not strict: a link in a mail, or the way back from OpenID Connect, must find one signed in. */
export function writeCookie(c: Ctx, inbox: Inbox, name: string, value: string, maxAge?: number): void {
  setCookie(c, cookieName(inbox, name), value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(inbox),
    path: '/',
    ...(maxAge !== undefined && { maxAge }),
  });
}

export const dropCookie = (c: Ctx, inbox: Inbox, name: string) =>
  deleteCookie(c, cookieName(inbox, name), { path: '/', secure: isSecure(inbox) });

const hashOf = (inbox: Inbox, id: string) => inbox.keys.stamp('session', id);

/** A new session with a new number: one that somebody had put into the browser before is worth nothing. */
export async function beginSession(c: Ctx, inbox: Inbox, staff: StaffRow): Promise<void> {
  const old = readCookie(c, inbox, 'staff');
  const id = randomToken();
  const now = inbox.now();
  await inbox.store.db.transaction().execute(async (tx) => {
    if (old) await tx.deleteFrom('sessions').where('id_hash', '=', hashOf(inbox, old)).execute();
    await tx
      .insertInto('sessions')
      .values({
        id_hash: hashOf(inbox, id),
        staff: staff.id,
        csrf: randomToken(),
        created_at: now,
        seen_at: now,
      })
      .execute();
    await trace(tx, { at: now, actor: `staff:${staff.id}`, action: 'signed-in' });
  });
  writeCookie(c, inbox, 'staff', id);
  dropCookie(c, inbox, 'before');
}

export async function endSession(c: Ctx, inbox: Inbox): Promise<void> {
  await inbox.store.db.deleteFrom('sessions').where('id_hash', '=', whoIs(c).hash).execute();
  await trace(inbox.store.db, { at: inbox.now(), actor: `staff:${whoIs(c).staff.id}`, action: 'signed-out' });
  dropCookie(c, inbox, 'staff');
}

/** Whether the request was made by a page of ours, as far as the browser says. */
function fromOurPage(c: Ctx, inbox: Inbox): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('origin');
  return origin === undefined || isOwn(inbox, origin, c.req.header('host'));
}

/** The form's own token must fit, and the browser must not say that the form came from elsewhere. */
export function checkForgery(c: Ctx, inbox: Inbox, wanted: string, given: unknown): void {
  if (!fromOurPage(c, inbox) || typeof given !== 'string' || !same(wanted, given))
    throw new Refusal('forbidden');
}

/** The session ended while somebody wrote: what they wrote comes back, to be copied. */
async function keepWords(c: Ctx, inbox: Inbox): Promise<Response> {
  const form = await readForm(c);
  const words = ['text', 'note', 'said', 'did'].map((name) => form.get(name) ?? '').filter(Boolean);
  return answerPage(c, () => signedOutPage(inbox, words), 401);
}

/** Lets nobody past who is not signed in. A page is asked for: then the sign-in page comes, and leads back here. */
export function signedIn(inbox: Inbox): MiddlewareHandler<Env> {
  return async (c, next) => {
    const id = readCookie(c, inbox, 'staff');
    const now = inbox.now();
    const session = id
      ? await inbox.store.db
          .selectFrom('sessions')
          .innerJoin('staff', 'staff.id', 'sessions.staff')
          .select(['sessions.csrf', 'sessions.id_hash', 'sessions.created_at', 'sessions.seen_at'])
          .select(['staff.id', 'staff.name', 'staff.language', 'staff.password'])
          .where('sessions.id_hash', '=', hashOf(inbox, id))
          .executeTakeFirst()
      : undefined;
    const alive = session && now - session.seen_at < IDLE_MS && now - session.created_at < LONGEST_MS;
    if (!alive) {
      if (c.req.method === 'POST') return keepWords(c, inbox);
      const back = new URL(c.req.url);
      return c.redirect(
        `${inbox.config.base}/staff/sign-in?to=${encodeURIComponent(back.pathname + back.search)}`,
        303,
      );
    }
    if (now - session.seen_at > 60_000)
      await inbox.store.db
        .updateTable('sessions')
        .set({ seen_at: now })
        .where('id_hash', '=', session.id_hash)
        .execute();
    const { id: staff, name, language, password } = session;
    c.set('session', {
      hash: session.id_hash,
      csrf: session.csrf,
      staff: { id: staff, name, language, password },
    });
    if (inboxMessages[language]) c.set('locale', language);
    await next();
    return undefined;
  };
}
