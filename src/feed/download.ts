import { FeedError } from './errors.js';

/** A feed may be this large, in bytes. */
export const MAX_BYTES = 5_000_000;

export interface Download {
  text: string;
  /** Epoch milliseconds when the server sent this copy, where the answer tells. */
  sentAt: number | undefined;
  /** Where redirects ended; relative addresses in the feed are resolved against it. */
  url: string;
}

/**
 * Gets one feed, with an upper bound on its size.
 * `no-cache` lets the browser send `If-None-Match`/`If-Modified-Since` by itself and use its own copy on a 304.
 * @param given the answer of a request that was made before, with the same signal
 * @throws FeedError with the honest reason; the abort reason when `signal` aborts
 */
export async function download(
  src: string,
  cache: RequestCache,
  signal: AbortSignal,
  given?: Promise<Response>,
): Promise<Download> {
  let response: Response;
  try {
    response = await (given ?? fetch(src, { cache, signal }));
  } catch (error) {
    if (signal.aborted) throw error;
    throw new FeedError(navigator.onLine ? 'network' : 'offline', { src });
  }
  const { body, headers, ok, status } = response;
  if (!ok) {
    void body?.cancel();
    throw new FeedError(status === 404 || status === 410 ? 'notFound' : 'http', { src, status });
  }
  let bytes = 0;
  const counted = body?.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > MAX_BYTES) controller.error();
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    return {
      text: await new Response(counted).text(),
      url: response.url || src,
      sentAt: Date.parse(headers.get('date') ?? headers.get('last-modified') ?? '') || undefined,
    };
  } catch (error) {
    if (signal.aborted) throw error;
    // A line that breaks in the middle of the answer is a network failure, whatever the engine calls it.
    throw new FeedError(bytes > MAX_BYTES ? 'tooLarge' : 'network', { src });
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
    const place = await import('./json-fault.js').then(
      ({ jsonFault }) => jsonFault(text),
      () => undefined,
    );
    throw new FeedError('notJson', { src, ...place });
  }
}
