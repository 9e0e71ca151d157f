import { failed, isOffline, type Sending, type Sent } from './client.js';
import { request } from './post.js';

/**
 * The same report as an Open311 GeoReport v2 service request, for towns that have such a server already. What that
 * protocol has no word for (when it happened, the language) goes into the description; photos and a receipt code it
 * does not know, so the reference is all that a neighbour gets.
 */
export async function sendOpen311({ endpoint, key, report, signal }: Sending): Promise<Sent> {
  const offline = isOffline();
  const { contact, topic, kind, where, happenedAt, message = '' } = report;
  const [firstName = '', ...lastName] = contact?.name?.split(' ') ?? [];
  const body = new URLSearchParams({
    service_code: topic ? `${kind}.${topic}` : kind,
    description: [message, happenedAt].filter(Boolean).join('\n\n'),
    address_string: where ?? '',
    first_name: firstName,
    last_name: lastName.join(' '),
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
  });
  const answer = await request({
    method: 'POST',
    address: `${endpoint.replace(/\/+$/, '')}/requests.json`,
    headers: { 'Idempotency-Key': key, 'Accept-Language': report.language },
    body,
    timeout: 30_000,
    signal,
  });
  const { status, body: told } = answer;
  const [first] = (Array.isArray(told) ? told : []) as Record<string, unknown>[];
  const reference = first?.service_request_id ?? first?.token;
  if ((status === 200 || status === 201) && (typeof reference === 'string' || typeof reference === 'number'))
    return {
      type: 'stored',
      receipt: { reference: String(reference), receipt: '', statusUrl: '', replyBy: '' },
    };
  if (status === 400) return { type: 'refused', errors: [{ pointer: '', code: 'object' }] };
  return failed(answer, offline);
}
