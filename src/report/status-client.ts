import { statusAnswer, type StatusAnswer } from '../contract/report-status.js';
import { safeParse } from '../contract/schema.js';
import type { Failure } from '../domain/report-draft.js';
import { request, type Answer } from './post.js';

/** Milliseconds. */
const PATIENCE = 30_000;

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
 * @param word JSON
 */
export const addWord = async (statusUrl: string, key: string, word: string): Promise<Looked> =>
  looked(
    await request({
      method: 'POST',
      address: statusUrl,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: word,
      timeout: PATIENCE,
    }),
  );
