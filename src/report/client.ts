import { mediaHref } from '../contract/address.js';
import { fieldErrorCodes, type FieldError, type FieldErrorCode } from '../contract/report-check.js';
import {
  receiptAnswer,
  statusAnswer,
  type ReceiptAnswer,
  type Report,
  type StatusAnswer,
} from '../contract/report.js';
import { safeParse } from '../contract/schema.js';
import type { Failure } from '../domain/report-form.js';
import { request, type Answer } from './post.js';

/** What became of one attempt to send. */
export type Sent =
  | { type: 'stored'; receipt: ReceiptAnswer }
  | { type: 'refused'; errors: readonly FieldError[]; keyReused: boolean }
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
    return { type: 'refused', errors: fieldErrors(problem.errors), keyReused: problem.code === 'keyReused' };
  }
  if (status === 413) return { type: 'failed', failure: 'tooLarge' };
  if (status === 429 || status === 503) return { type: 'failed', failure: 'busy', retryAfter };
  if (status >= 500) return { type: 'failed', failure: 'server', retryAfter };
  if (status >= 400) return { type: 'failed', failure: 'refused' };
  return { type: 'failed', failure: navigator.onLine === false ? 'offline' : 'unreachable' };
}

function fieldErrors(errors: unknown): FieldError[] {
  if (!Array.isArray(errors)) return [];
  return (errors as unknown[]).flatMap((error) => {
    const { pointer, code, max } = (error ?? {}) as Record<string, unknown>;
    if (typeof pointer !== 'string') return [];
    const known = (fieldErrorCodes as readonly unknown[]).includes(code)
      ? (code as FieldErrorCode)
      : 'object';
    return [{ pointer, code: known, ...(typeof max === 'number' ? { max } : {}) }];
  });
}

/** What the way back shows, or why it cannot. */
export type Looked =
  | { type: 'found'; answer: StatusAnswer }
  | { type: 'unknown' }
  | { type: 'notNow' }
  | { type: 'failed'; failure: Failure; retryAfter?: number | undefined };

function looked({ status, body, retryAfter }: Answer): Looked {
  if (status === 200) {
    const read = safeParse(statusAnswer, body);
    return read.success ? { type: 'found', answer: read.output } : { type: 'failed', failure: 'server' };
  }
  if (status === 404) return { type: 'unknown' };
  if (status === 409) return { type: 'notNow' };
  if (status === 429 || status === 503) return { type: 'failed', failure: 'busy', retryAfter };
  if (status >= 400) return { type: 'failed', failure: status >= 500 ? 'server' : 'refused' };
  return { type: 'failed', failure: navigator.onLine === false ? 'offline' : 'unreachable' };
}

/** @param statusUrl holds the secret receipt: it is never logged, and goes nowhere but to the inbox */
export const readStatus = async (statusUrl: string): Promise<Looked> =>
  looked(await request({ method: 'GET', address: statusUrl, timeout: PATIENCE }));

/**
 * Adds a word, or says "this did not help" (`reopen`).
 * @param key one UUID a word, kept for its retries
 */
export const addWord = async (
  statusUrl: string,
  key: string,
  word: { text?: string; reopen?: boolean },
): Promise<Looked> =>
  looked(
    await request({
      method: 'POST',
      address: statusUrl,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ version: 1, ...word }),
      timeout: PATIENCE,
    }),
  );
