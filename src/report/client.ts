import { mediaHref } from '../contract/address.js';
import type { FieldError } from '../contract/report-check.js';
import { problem, receiptAnswer, type ReceiptAnswer, type Report } from '../contract/report.js';
import { safeParse } from '../contract/schema.js';
import type { Failure } from '../domain/report-draft.js';
import { request, type Answer } from './post.js';

/** What became of one attempt to send. */
export type Sent =
  | { type: 'stored'; receipt: ReceiptAnswer }
  | { type: 'refused'; errors: readonly FieldError[] }
  /** Other words are stored under this key. */
  | { type: 'keyReused' }
  | { type: 'failed'; failure: Failure; retryAfter?: number | undefined };

export interface Sending {
  endpoint: string;
  /** The draft's key: the same at every attempt. */
  key: string;
  report: Report;
  files: readonly Blob[];
  /** Proof of work, and the milliseconds since the form was shown. */
  guard?: { altcha?: string | undefined; elapsed?: number };
  signal?: AbortSignal;
  progress?: (part: number) => void;
}

/** Sends a report once more under its key. The server stores it once, however often this is called. */
export async function sendReport({
  endpoint,
  key,
  report,
  files,
  guard,
  signal,
  progress,
}: Sending): Promise<Sent> {
  const offline = isOffline();
  const text = JSON.stringify({ ...report, ...guard });
  let body: string | FormData = text;
  if (files.length > 0) {
    body = new FormData();
    body.set('report', text);
    for (const file of files) body.append('file', file, 'photo.jpg');
  }
  const answer = await request({
    method: 'POST',
    address: endpoint,
    headers: {
      'Idempotency-Key': key,
      'Accept-Language': report.language,
      ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
    },
    body,
    // Photos are decoded there before it answers.
    timeout: files.length > 0 ? 90_000 : 30_000,
    signal,
    progress,
  });
  return outcome(answer, endpoint, offline);
}

function outcome(answer: Answer, endpoint: string, offline: boolean): Sent {
  const { status, body } = answer;
  if (status === 201 || status === 200) {
    const read = safeParse(receiptAnswer, body);
    const statusUrl = read.success ? mediaHref(read.output.statusUrl, endpoint) : undefined;
    // A page that says 200 is no receipt (a proxy's log-in, a hotel's network): it may have arrived or not.
    return read.success && statusUrl
      ? { type: 'stored', receipt: { ...read.output, statusUrl } }
      : { type: 'failed', failure: 'server' };
  }
  const refused = status === 422 && safeParse(problem, body);
  if (refused && refused.success) {
    const { code, errors = [] } = refused.output;
    if (code === 'keyReused') return { type: 'keyReused' };
    // Not the writer's fault: the next attempt brings another proof of work.
    if (errors.some((error) => error.code === 'proof')) return { type: 'failed', failure: 'server' };
    // Back to the form only with a word about what to mend there; in the inbox's words, which knows why.
    if (errors[0])
      return {
        type: 'refused',
        errors: errors.map(({ pointer, detail }) => ({ pointer, code: 'object', detail })),
      };
  }
  return failed(answer, offline);
}

/**
 * By hand it is always tried: some browsers believe for ever that they are offline. So whether they do is asked before,
 * and told only where nothing came back: a line that breaks later may have carried everything.
 */
export const isOffline = (): boolean => navigator.onLine === false;

/** What an answer means that is none to the report itself. */
export function failed({ status, retryAfter }: Answer, offline: boolean): Sent {
  const failure =
    status === 413
      ? 'tooLarge'
      : status === 429 || status === 503
        ? 'busy'
        : status >= 500
          ? 'server'
          : // 408: the rest of it did not come in time.
            status >= 400 && status !== 408
            ? 'refused'
            : offline
              ? 'offline'
              : 'unreachable';
  return { type: 'failed', failure, retryAfter };
}
