import { inLanguage } from '../../i18n/messages.js';
import type { Inbox } from '../context.js';
import { refusalPage } from '../pages/status-page.js';
import { fieldSentence, refusalSentence } from '../words/refusals.js';
import type { Refusal } from './refusal.js';
import { answerPage, wantsPage, type Ctx } from './request.js';

/** Problem details (RFC 9457) in the reader's language. `code` is for programs, `detail` for people. */
export function problemDetails(refusal: Refusal, locale: string) {
  return inLanguage(locale, () => ({
    type: `urn:nabo:problem:${refusal.code}`,
    title: refusalSentence(refusal.code),
    status: refusal.status,
    code: refusal.code,
    // The contract has them with each 422, and a program that reads the list should find one.
    ...((refusal.status === 422 || refusal.errors.length > 0) && {
      errors: refusal.errors.map((error) => ({ ...error, detail: fieldSentence(error) })),
    }),
  }));
}

/** Headers that a refusal brings along. */
export function refusalHeaders(c: Ctx, { retryAfter, code }: Refusal): void {
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  // What is still on its way up is not waited for.
  if (code === 'tooLarge' || code === 'timeout') c.header('Connection', 'close');
}

/** A refusal as the asker can read it: a page for a browser that navigates, else problem details. */
export function answerRefusal(inbox: Inbox, c: Ctx, refusal: Refusal): Response | Promise<Response> {
  refusalHeaders(c, refusal);
  if (c.get('asPage') ?? wantsPage(c.req.header('accept')))
    return answerPage(c, () => refusalPage(inbox, refusalSentence(refusal.code)), refusal.status);
  return c.body(JSON.stringify(problemDetails(refusal, c.get('locale'))), refusal.status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': c.get('locale'),
  });
}
