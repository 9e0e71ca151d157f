import type { Hono } from 'hono';
import { guard } from '../../contract/report-guard.js';
import { safeParse } from '../../contract/schema.js';
import { reportsUrl, type Inbox } from '../context.js';
import { reportForm } from '../pages/report-form.js';
import { receiptPage } from '../pages/status-page.js';
import { refusalHeaders } from '../web/answer-refusal.js';
import { asRefusal, Refusal } from '../web/refusal.js';
import { answerPage, limit, senderOf, wantsPage, type Ctx, type Env } from '../web/request.js';
import { refusalSentence } from '../words/refusals.js';
import { parseForm, parseJson, parseMultipart, readBody } from './body.js';
import { fieldsOf, newKey, parseKey, reportOfFields, type Fields } from './fields.js';
import { elapsedSince, newChallenge } from './guard.js';
import { take, type Signs } from './take.js';

/** JSON and forms without files: 5,000 characters at six bytes each, twice. */
const MAX_TEXT = 64 * 1024;

interface Submission {
  raw: unknown;
  files: Uint8Array[];
  signs: Signs;
  /** What the sender gave; a form may come without. */
  key: string | undefined;
  /** Set for an ordinary form, which is answered with a page. */
  fields?: Fields;
}

/** The files of a form; what they are called is not looked at. */
export async function filesOf(form: FormData, name = 'file'): Promise<Uint8Array[]> {
  const files = form.getAll(name).filter((part) => typeof part !== 'string');
  // A file field in which nothing was chosen sends one empty file.
  const chosen = files.filter((file) => file.size > 0 || file.name !== '');
  return Promise.all(chosen.map(async (file) => new Uint8Array(await file.arrayBuffer())));
}

const signsIn = (raw: unknown): Signs => {
  const read = safeParse(guard, raw);
  return read.success ? read.output : {};
};

/** Takes a request apart, whichever of the three ways it was sent. */
async function readSubmission(inbox: Inbox, c: Ctx): Promise<Submission> {
  const type = c.req.header('content-type') ?? '';
  const kind = type.split(';', 1)[0]?.trim().toLowerCase();
  const header = c.req.header('idempotency-key');
  const programs = (raw: unknown, files: Uint8Array[]): Submission => {
    const key = parseKey(header);
    if (!key) throw new Refusal('keyMissing');
    return { raw, files, signs: signsIn(raw), key };
  };
  const forms = (fields: Fields, files: Uint8Array[]): Submission => ({
    raw: reportOfFields(fields, c.get('locale'), c.req.header('referer') ?? reportsUrl(inbox)),
    files,
    signs: { website: fields['website'], elapsed: elapsedSince(inbox, fields['shown']) },
    key: parseKey(fields['key'] ?? header),
    fields,
  });
  if (kind === 'application/json') return programs(parseJson(await readBody(c.req.raw, MAX_TEXT)), []);
  if (kind === 'application/x-www-form-urlencoded')
    return forms(fieldsOf(parseForm(await readBody(c.req.raw, MAX_TEXT))), []);
  if (kind === 'multipart/form-data') {
    const limit = MAX_TEXT + (inbox.house().maxFiles + 1) * inbox.config.maxFileBytes;
    const form = await parseMultipart(await readBody(c.req.raw, limit), type);
    const part = form.get('report');
    const files = await filesOf(form);
    if (part === null) return forms(fieldsOf(form), files);
    const text = typeof part === 'string' ? part : await part.text();
    if (text.length > MAX_TEXT) throw new Refusal('tooLarge');
    return programs(parseJson(text), files);
  }
  throw new Refusal('mediaType');
}

export function receiveRoutes(app: Hono<Env>, inbox: Inbox): void {
  app.get('/reports', (c) => {
    const kind = c.req.query('kind');
    const fields: Fields = {
      ...(kind && { kind }),
      page: c.req.header('referer') ?? reportsUrl(inbox),
    };
    return answerPage(c, () => reportForm(inbox, { fields, key: newKey() }));
  });

  app.get('/reports/challenge', async (c) => {
    if (inbox.config.proof === 'off') throw new Refusal('notFound');
    return c.json(await newChallenge(inbox));
  });

  app.post('/reports', async (c) => {
    const isForm = /^(application\/x-www-form|multipart\/)/i.test(c.req.header('content-type') ?? '');
    // A form's words are read first, so that they can be given back with "wait a little"; a program keeps its own.
    if (!isForm) await limit(inbox, c, 'reports');
    const submission = await readSubmission(inbox, c);
    const { fields } = submission;
    try {
      if (isForm) await limit(inbox, c, 'reports');
      const { state, answer } = await take(inbox, {
        ...submission,
        source: fields ? 'form' : 'page',
        sender: senderOf(inbox, c),
      });
      if (state === 'replayed') c.header('Idempotency-Replayed', 'true');
      if (fields && !/json/.test(c.req.header('accept') ?? ''))
        return await answerPage(c, () => receiptPage(inbox, answer), 201);
      c.header('Location', answer.statusUrl);
      return c.json(answer, 201);
    } catch (error) {
      const refusal = asRefusal(error);
      if (!fields || !wantsFormBack(c)) throw error;
      if (refusal.code === 'failed')
        inbox.log('error', 'report failed', { request: c.get('request'), error });
      refusalHeaders(c, refusal);
      const general = refusal.code === 'invalid' ? undefined : () => refusalSentence(refusal.code);
      // Words that need a new key (they were changed after they had arrived once) get one; others keep theirs.
      const key = refusal.code === 'keyReused' ? newKey() : (submission.key ?? newKey());
      return answerPage(
        c,
        () => reportForm(inbox, { fields, errors: refusal.errors, general: general?.(), key }),
        refusal.status,
      );
    }
  });
}

const wantsFormBack = (c: Ctx) =>
  wantsPage(c.req.header('accept')) || !/json/.test(c.req.header('accept') ?? '');
