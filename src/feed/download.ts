import { FeedError } from './errors.js';

/** A feed may be this large, in bytes. */
export const MAX_BYTES = 5_000_000;

export interface Download {
  text: string;
  /** Epoch milliseconds when the server sent this copy, where the answer tells. */
  sentAt?: number;
  /** Where redirects ended; relative addresses in the feed are resolved against it. */
  url: string;
}

/**
 * Gets one feed, with an upper bound on its size.
 * `no-cache` lets the browser send `If-None-Match`/`If-Modified-Since` by itself and use its own copy on a 304.
 * @throws FeedError with the honest reason; the abort reason when `signal` aborts
 */
export async function download(src: string, cache: RequestCache, signal: AbortSignal): Promise<Download> {
  let response: Response;
  try {
    response = await fetch(src, { cache, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new FeedError(navigator.onLine === false ? 'offline' : 'network', {
      src,
      crossOrigin: new URL(src).origin !== location.origin,
    });
  }
  if (!response.ok) {
    void response.body?.cancel();
    const missing = response.status === 404 || response.status === 410;
    throw new FeedError(missing ? 'notFound' : 'http', { src, status: response.status });
  }
  const sentAt = Date.parse(response.headers.get('date') ?? response.headers.get('last-modified') ?? '');
  return {
    text: await readText(response, src, signal),
    url: response.url || src,
    ...(Number.isNaN(sentAt) ? {} : { sentAt }),
  };
}

async function readText(response: Response, src: string, signal: AbortSignal): Promise<string> {
  const tooLarge = () => new FeedError('tooLarge', { src });
  if (Number(response.headers.get('content-length')) > MAX_BYTES) {
    void response.body?.cancel();
    throw tooLarge();
  }
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > MAX_BYTES) {
        void reader.cancel();
        throw tooLarge();
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    // A line that breaks in the middle of the answer is a network failure, whatever the engine calls it.
    if (signal.aborted || error instanceof FeedError) throw error;
    throw new FeedError('network', { src });
  }
}

/**
 * @throws FeedError `html` for a page where JSON was expected (a CMS's log-in or 404 page with status 200),
 * `notJson` with line and column
 */
export async function parseJson(text: string, src: string): Promise<unknown> {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (/^\s*</.test(text)) throw new FeedError('html', { src });
    const { jsonFault } = await import('./json-fault.js').catch(() => ({ jsonFault: () => ({}) }));
    throw new FeedError('notJson', { src, ...jsonFault(text) });
  }
}
