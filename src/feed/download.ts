import { FeedError } from './errors.js';
import { ask } from './ask.js';

/** A feed may be this long, in characters, so that one of as many bytes is not longer. */
const MAX_LENGTH = 5_000_000;

export interface Download {
  text: string;
  /** Epoch milliseconds when the server sent this copy, where the answer tells. */
  sentAt: number | undefined;
  /** Where redirects ended; relative addresses in the feed are resolved against it. */
  url: string;
}

/**
 * Gets one feed. `no-cache` lets the browser send `If-None-Match`/`If-Modified-Since` by itself and use its own copy on a
 * 304.
 * @param given the answer to a request that was made before
 * @throws FeedError with the honest reason; the abort reason when `signal` aborts
 */
export async function download(
  src: string,
  cache: RequestCache,
  signal: AbortSignal,
  given = ask(src, cache, signal),
): Promise<Download> {
  try {
    const [{ headers, ok, status, url }, text] = await given;
    if (!ok) throw new FeedError(status === 404 || status === 410 ? 'notFound' : 'http', { src, status });
    if (text.length > MAX_LENGTH) throw new FeedError('tooLarge', { src });
    return {
      text,
      url: url || src,
      sentAt: Date.parse(headers.get('date') ?? headers.get('last-modified') ?? '') || undefined,
    };
  } catch (error) {
    if (signal.aborted || error instanceof FeedError) throw error;
    throw new FeedError(navigator.onLine ? 'network' : 'offline', { src });
  }
}

/** @throws FeedError `html` or `notJson` */
export async function parseJson(text: string, src: string): Promise<unknown> {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw await import('./json-fault.js').then(
      ({ notJson }) => notJson(text, src),
      () => new FeedError('notJson', { src }),
    );
  }
}
