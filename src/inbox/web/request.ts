import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { uiLocale } from '../../i18n/language.js';
import { inLanguage } from '../../i18n/messages.js';
import type { Inbox, Limited } from '../context.js';
import type { Html } from '../pages/layout.js';
import { senderAddress } from '../rate-limit.js';
import { Refusal } from './refusal.js';

export interface Env {
  Bindings: HttpBindings;
  Variables: {
    /** Of Nabo's languages, the one that the reader wants most. */
    locale: string;
    /** So that the lines of one request can be found; made by us. */
    request: string;
    /** Set by the staff's part: what it will be answered in. */
    asPage?: boolean;
    /** Set where somebody of the staff is signed in. */
    session?: Session;
  };
}
export type Ctx = Context<Env>;

export interface Session {
  hash: string;
  csrf: string;
  staff: { id: number; name: string; language: string; password: string | null };
}

/** What a header asks for, what is wanted most first: `nn-NO;q=0.8, en` → `['en', 'nn-NO']` */
function wanted(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [name = '', ...parameters] = part.trim().split(/\s*;\s*/);
      const q = Number(parameters.find((p) => p.startsWith('q='))?.slice(2) ?? 1);
      return { name, q: Number.isFinite(q) ? q : 0 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ name }) => name);
}

const wantedLanguages = (header: string | undefined) =>
  wanted(header).filter((tag) => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag));

export const localeFor = (inbox: Inbox, header: string | undefined) =>
  uiLocale(...wantedLanguages(header), inbox.house().language);

/** Whether a page is wanted: a browser says so by itself, and a program that says nothing gets JSON. */
export function wantsPage(accept: string | undefined): boolean {
  const type = wanted(accept).find((one) =>
    /^(text\/html|application\/(xhtml\+xml|(problem\+)?json))$/i.test(one),
  );
  return /ml$/i.test(type ?? '');
}

export const senderOf = (inbox: Inbox, c: Ctx) =>
  senderAddress(
    c.env.incoming.socket.remoteAddress,
    inbox.config.trustedProxies > 0 ? c.req.header('x-forwarded-for') : undefined,
    inbox.config.trustedProxies,
  );

/** @throws Refusal `tooMany` when this sender, or all together, have asked too often */
export async function limit(inbox: Inbox, c: Ctx, kind: Limited): Promise<void> {
  const retryAfter = await inbox.limits[kind].take(senderOf(inbox, c), inbox.now());
  if (retryAfter) throw new Refusal('tooMany', { retryAfter });
}

/** Speaks the reader's language while the page is made. */
export const speak = <T>(c: Ctx, words: () => T): T => inLanguage(c.get('locale'), words);

export const answerPage = async (
  c: Ctx,
  words: () => Html,
  status: 200 | 201 | 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 429 | 500 | 503 = 200,
) => c.html(await speak(c, words), status);
