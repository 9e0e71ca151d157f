import { mediaHref } from '../contract/address.js';
import { fieldErrorCodes, type FieldError, type FieldErrorCode } from '../contract/report-check.js';
import { receiptAnswer, type ReceiptAnswer, type Report } from '../contract/report.js';
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

/** A bad line gets its time: photos go up slowly. Milliseconds. */
const PATIENCE = 30_000;
const PATIENCE_FILES = 120_000;

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
  if (navigator.onLine === false) return { type: 'failed', failure: 'offline' };
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
    timeout: files.length > 0 ? PATIENCE_FILES : PATIENCE,
    signal,
    progress,
  });
  return outcome(answer, endpoint);
}

function outcome({ status, body, retryAfter }: Answer, endpoint: string): Sent {
  if (status === 201 || status === 200) {
    const read = safeParse(receiptAnswer, body);
    const statusUrl = read.success ? mediaHref(read.output.statusUrl, endpoint) : undefined;
    // A page that says 200 is no receipt (a proxy's log-in, a hotel's network): it may have arrived or not.
    return read.success && statusUrl
      ? { type: 'stored', receipt: { ...read.output, statusUrl } }
      : { type: 'failed', failure: 'server' };
  }
  if (status === 422) {
    const problem = (body ?? {}) as { code?: unknown; errors?: unknown };
    if (problem.code === 'keyReused') return { type: 'keyReused' };
    const errors = fieldErrors(problem.errors);
    // Not the writer's fault: the next attempt brings another proof of work.
    if (errors.some(({ code }) => code === 'proof')) return { type: 'failed', failure: 'server' };
    // Back to the form only with a word about what to mend there.
    return errors[0] ? { type: 'refused', errors } : { type: 'failed', failure: 'refused' };
  }
  if (status === 413) return { type: 'failed', failure: 'tooLarge' };
  if (status === 429 || status === 503) return { type: 'failed', failure: 'busy', retryAfter };
  if (status >= 500) return { type: 'failed', failure: 'server', retryAfter };
  if (status >= 400) return { type: 'failed', failure: 'refused' };
  return { type: 'failed', failure: navigator.onLine === false ? 'offline' : 'unreachable' };
}

function fieldErrors(errors: unknown): FieldError[] {
  if (!Array.isArray(errors)) return [];
  return (errors as unknown[]).flatMap((error): FieldError[] => {
    const { pointer, code, max, detail } = (error ?? {}) as Record<string, unknown>;
    if (typeof pointer !== 'string') return [];
    if (!(fieldErrorCodes as readonly unknown[]).includes(code))
      return [{ pointer, code: 'object', ...(typeof detail === 'string' ? { detail } : {}) }];
    return [{ pointer, code: code as FieldErrorCode, ...(typeof max === 'number' ? { max } : {}) }];
  });
}
