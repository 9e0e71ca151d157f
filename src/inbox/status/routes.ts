import type { Hono } from 'hono';
import { parseReceipt } from '../../contract/receipt.js';
import { checkFollowUp } from '../../contract/follow-up.js';
import { msg } from '../../i18n/messages.js';
import type { Inbox } from '../context.js';
import { faultsOf } from '../pages/report-form.js';
import { backPage, statusPage } from '../pages/status-page.js';
import { parseForm, parseJson, parseMultipart, readBody } from '../receive/body.js';
import { newKey, parseKey } from '../receive/fields.js';
import { Refusal } from '../web/refusal.js';
import { answerPage, limit, speak, wantsPage, type Ctx, type Env } from '../web/request.js';
import { followUp } from './follow-up.js';
import { findByReceipt, statusOf, type ReportRow } from './read.js';
import { mayBecome } from './transitions.js';

const MAX_TEXT = 64 * 1024;

async function formOf(c: Ctx): Promise<FormData | URLSearchParams | undefined> {
  const type = c.req.header('content-type') ?? '';
  if (/^application\/x-www-form-urlencoded\b/i.test(type))
    return parseForm(await readBody(c.req.raw, MAX_TEXT));
  if (/^multipart\/form-data\b/i.test(type)) return parseMultipart(await readBody(c.req.raw, MAX_TEXT), type);
  return undefined;
}

/** The way back: whoever has the receipt reads and writes here, and nobody else. */
export function statusRoutes(app: Hono<Env>, inbox: Inbox): void {
  /** @throws Refusal `tooMany`, `notFound`: the same for a wrong code and for one that is none */
  const open = async (c: Ctx, typed: string): Promise<{ row: ReportRow; receipt: string }> => {
    await limit(inbox, c, 'lookups');
    const row = await findByReceipt(inbox, typed);
    const receipt = parseReceipt(typed);
    if (!row || !receipt) throw new Refusal('notFound');
    return { row, receipt };
  };
  type Shown = Pick<Parameters<typeof statusPage>[1], 'text' | 'faults' | 'sent'>;
  const show = async (c: Ctx, row: ReportRow, receipt: string, extra: Shown = {}) => {
    const answer = await statusOf(inbox, row);
    const mayReopen = mayBecome('neighbour', row.status, 'reopened');
    return answerPage(
      c,
      () => statusPage(inbox, { answer, receipt, mayReopen, key: newKey(), ...extra }),
      extra.faults ? 422 : 200,
    );
  };

  app.get('/reports/back', (c) => answerPage(c, () => backPage(inbox)));

  app.post('/reports/back', async (c) => {
    c.set('asPage', true);
    const typed = (await formOf(c))?.get('code');
    const code = typeof typed === 'string' ? typed.slice(0, 300) : '';
    try {
      const { receipt } = await open(c, code);
      return c.redirect(`${inbox.config.base}/reports/${receipt}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'notFound') throw error;
      const fault = () =>
        parseReceipt(code)
          ? msg(
              'There is no message with this code. It may have been erased: closed messages are not kept for ever.',
              {
                id: 'nabo.inbox.back.unknown',
              },
            )
          : msg('This is not a receipt code. It has 20 digits; look for a wrong or missing one.', {
              id: 'nabo.inbox.back.mistyped',
            });
      return answerPage(c, () => backPage(inbox, code, { code: fault() }), 422);
    }
  });

  app.get('/reports/:receipt', async (c) => {
    const { row, receipt } = await open(c, c.req.param('receipt'));
    if (wantsPage(c.req.header('accept')))
      return show(c, row, receipt, { sent: c.req.query('sent') === '1' });
    return c.json(await statusOf(inbox, row));
  });

  app.post('/reports/:receipt', async (c) => {
    const form = await formOf(c);
    if (form) c.set('asPage', true);
    else if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
      throw new Refusal('mediaType');
    const { row, receipt } = await open(c, c.req.param('receipt'));
    await limit(inbox, c, 'reports');
    if (form) {
      const text = form.get('text');
      const written = typeof text === 'string' ? text : '';
      const checked = checkFollowUp({ version: 1, text: written, reopen: form.get('reopen') === 'true' });
      if (!checked.ok) {
        const faults = speak(c, () => faultsOf(checked.errors));
        return show(c, row, receipt, { text: written, faults });
      }
      const key = form.get('key');
      const parsed = parseKey(typeof key === 'string' ? key : undefined) ?? newKey();
      await followUp(inbox, row.id, checked.value, parsed);
      // After a redirect, reloading the page sends nothing again.
      return c.redirect(`${inbox.config.base}/reports/${receipt}?sent=1`, 303);
    }
    // The contract asks for a key with reports only; but one that is there and cannot be read is a mistake to be told.
    const given = c.req.header('idempotency-key');
    const key = given === undefined ? newKey() : parseKey(given);
    if (!key) throw new Refusal('keyMissing');
    const checked = checkFollowUp(parseJson(await readBody(c.req.raw, MAX_TEXT)));
    if (!checked.ok) throw new Refusal('invalid', { errors: checked.errors });
    await followUp(inbox, row.id, checked.value, key);
    const after = await findByReceipt(inbox, receipt);
    if (!after) throw new Refusal('notFound');
    return c.json(await statusOf(inbox, after));
  });
}
