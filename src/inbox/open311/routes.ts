import type { Hono } from 'hono';
import { feedbackKinds } from '../../contract/feed/feedback.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';
import { nameOf } from '../config/house.js';
import { reportsUrl, type Inbox } from '../context.js';
import { parseForm, parseMultipart, readBody } from '../receive/body.js';
import { parseKey } from '../receive/fields.js';
import { filesOf } from '../receive/routes.js';
import { take } from '../receive/take.js';
import { findByReceipt, firstWords, statusOf, type ReportRow } from '../status/read.js';
import { asRefusal, Refusal, type RefusalCode } from '../web/refusal.js';
import { limit, senderOf, speak, type Ctx, type Env } from '../web/request.js';
import { fieldSentence, refusalSentence } from '../words/refusals.js';
import { dayName, kindName } from '../words/reports.js';
import { toXml } from './xml.js';

/**
 * Open311 GeoReport v2. Two ways in which this inbox differs from a city's pot-hole map: a report needs no
 * place, and no report is public, so that `service_request_id` is the receipt: the secret that opens it.
 */

const MAX_TEXT = 64 * 1024;
const specification = 'http://wiki.open311.org/GeoReport_v2';

type Format = 'json' | 'xml';

/** `requests.json` → the format; the route has checked the rest. */
const formatOf = (c: Ctx): Format => (c.req.path.endsWith('.xml') ? 'xml' : 'json');

function send(
  c: Ctx,
  root: string,
  value: Parameters<typeof toXml>[1],
  status: 200 | 201 | 400 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503 = 200,
) {
  if (formatOf(c) === 'json') return c.json(value, status);
  return c.body(toXml(root, value), status, { 'Content-Type': 'text/xml; charset=utf-8' });
}

interface Service {
  code: string;
  kind: (typeof feedbackKinds)[number];
  topic?: string;
}

/** A service is a kind, or a kind with one of the house's topics: `complaint`, `complaint.noise`. */
function servicesOf(inbox: Inbox): Service[] {
  const { topics } = inbox.house();
  return feedbackKinds.flatMap((kind) => [
    { code: kind, kind },
    ...topics.map(({ id }) => ({ code: `${kind}.${id}`, kind, topic: id })),
  ]);
}

function serviceName(inbox: Inbox, { kind, topic }: Service): string {
  const house = inbox.house();
  return topic ? `${kindName(kind)}: ${nameOf(house.topics, topic, currentLocale(), house)}` : kindName(kind);
}

/** GeoReport has one status a request, open or closed; ours is told in the notes. */
async function requestOf(inbox: Inbox, c: Ctx, row: ReportRow, receipt: string) {
  const status = await statusOf(inbox, row);
  const answer = status.conversation.findLast(({ from }) => from === 'centre');
  const service = servicesOf(inbox).find(
    ({ kind, topic }) => kind === row.kind && topic === (row.topic ?? undefined),
  );
  return {
    service_request_id: receipt,
    status: status.status === 'closed' || status.status === 'answered' ? 'closed' : 'open',
    status_notes: answer?.text ?? null,
    service_name: speak(c, () => (service ? serviceName(inbox, service) : kindName(row.kind))),
    service_code: service?.code ?? row.kind,
    description: firstWords(row, inbox.house()),
    requested_datetime: status.receivedAt,
    updated_datetime: status.conversation.at(-1)?.at ?? status.receivedAt,
    expected_datetime: status.replyBy,
    address: row.place,
  };
}

async function fieldsOf(
  inbox: Inbox,
  c: Ctx,
): Promise<{ form: FormData | URLSearchParams; files: Uint8Array[] }> {
  const type = c.req.header('content-type') ?? '';
  if (/^multipart\/form-data\b/i.test(type)) {
    const limit = MAX_TEXT + (inbox.house().maxFiles + 1) * inbox.config.maxFileBytes;
    const form = await parseMultipart(await readBody(c.req.raw, limit), type);
    return { form, files: await filesOf(form, 'media') };
  }
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Refusal('mediaType');
  return {
    form: parseForm(await readBody(c.req.raw, MAX_TEXT)),
    files: [],
  };
}

/** A GeoReport request as a report of ours, still unchecked. */
function reportOf(inbox: Inbox, c: Ctx, form: FormData | URLSearchParams): unknown {
  const get = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const code = get('service_code');
  const service = servicesOf(inbox).find((one) => one.code === code);
  const place = get('lat') && get('long') ? `${get('lat')}, ${get('long')}` : '';
  return {
    version: 1,
    kind: service?.kind ?? code,
    topic: service?.topic,
    message: get('description'),
    where: get('address_string') || place,
    contact: {
      name: [get('first_name'), get('last_name')].filter(Boolean).join(' '),
      email: get('email'),
      phone: get('phone'),
    },
    language: c.get('locale'),
    page: reportsUrl(inbox),
  };
}

function failure(c: Ctx, error: unknown) {
  const refusal = asRefusal(error);
  if (refusal.retryAfter !== undefined) c.header('Retry-After', String(refusal.retryAfter));
  const sentences = speak(c, () =>
    refusal.errors.length > 0
      ? refusal.errors.map((e) => `${fieldOf[e.pointer] ?? e.pointer.slice(1)}: ${fieldSentence(e)}`)
      : [refusalSentence(refusal.code)],
  );
  // GeoReport knows 400 for whatever is wrong with the request, 403 and 404.
  const status = asGeoReport(refusal.code, refusal.status);
  return send(
    c,
    'errors',
    sentences.map((description) => ({ code: status, description })),
    status,
  );
}
const asGeoReport = (code: RefusalCode, status: Refusal['status']) =>
  code === 'invalid' || code === 'keyReused' || code === 'keyMissing'
    ? 400
    : (status as 400 | 403 | 404 | 413 | 415 | 429 | 500 | 503);
const fieldOf: Readonly<Record<string, string>> = {
  '/kind': 'service_code',
  '/message': 'description',
  '/where': 'address_string',
  '/contact/email': 'email',
  '/contact/phone': 'phone',
};

export function open311Routes(app: Hono<Env>, inbox: Inbox): void {
  const root = () => `${inbox.origin()}${inbox.config.base}/open311`;
  const open = async (c: Ctx, typed: string) => {
    await limit(inbox, c, 'lookups');
    const row = await findByReceipt(inbox, typed);
    if (!row) throw new Refusal('notFound');
    return send(c, 'service_requests', [await requestOf(inbox, c, row, typed.replace(/\D/g, ''))]);
  };

  app.get('/open311/:file{discovery\\.(json|xml)}', (c) =>
    send(c, 'discovery', {
      changeset: '2026-11-22T00:00:00Z',
      contact: reportsUrl(inbox),
      key_service: 'No key is needed.',
      endpoints: [
        {
          specification,
          url: root(),
          changeset: '2026-11-22T00:00:00Z',
          type: 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    }),
  );

  app.get('/open311/:file{services\\.(json|xml)}', (c) =>
    send(
      c,
      'services',
      speak(c, () =>
        servicesOf(inbox).map((service) => ({
          service_code: service.code,
          service_name: serviceName(inbox, service),
          description: msg('Answered by the house; not public.', { id: 'nabo.inbox.open311.description' }),
          metadata: false,
          type: 'realtime',
          keywords: '',
          group: kindName(service.kind),
        })),
      ),
    ),
  );

  app.get('/open311/services/:file{.+\\.(json|xml)}', (c) => {
    const code = c.req.param('file').replace(/\.(json|xml)$/, '');
    if (!servicesOf(inbox).some((service) => service.code === code))
      return failure(c, new Refusal('notFound'));
    return send(c, 'service_definition', { service_code: code, attributes: [] });
  });

  app.post('/open311/:file{requests\\.(json|xml)}', async (c) => {
    try {
      await limit(inbox, c, 'reports');
      const { form, files } = await fieldsOf(inbox, c);
      const { answer } = await take(inbox, {
        raw: reportOf(inbox, c, form),
        files,
        signs: {},
        key: parseKey(c.req.header('idempotency-key')),
        source: 'open311',
        sender: senderOf(inbox, c),
      });
      const notice = speak(c, () =>
        msg(
          str`Reference ${answer.reference}. You get an answer by ${dayName(answer.replyBy)} at the latest. Keep the number of this request: it alone opens the answer.`,
          {
            id: 'nabo.inbox.open311.notice',
          },
        ),
      );
      const made = { service_request_id: answer.receipt, service_notice: notice, account_id: null };
      return send(c, 'service_requests', [made], 201);
    } catch (error) {
      if (!(error instanceof Refusal))
        inbox.log('error', 'report failed', { request: c.get('request'), error });
      return failure(c, error);
    }
  });

  app.get('/open311/:file{requests\\.(json|xml)}', async (c) => {
    const receipt = c.req.query('service_request_id');
    // There is no list: reports here are between the neighbour and the house.
    if (!receipt) return failure(c, new Refusal('forbidden'));
    return open(c, receipt).catch((error: unknown) => failure(c, error));
  });

  app.get('/open311/requests/:file{.+\\.(json|xml)}', (c) =>
    open(c, c.req.param('file').replace(/\.(json|xml)$/, '')).catch((error: unknown) => failure(c, error)),
  );
}
