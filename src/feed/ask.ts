/** What a server answered, and all that stands in it, if it is any good. */
export type Answer = readonly [response: Response, text: string];

/**
 * Asks for a file of text, and reads it. The loader has a copy of this, so that a feed is read while the code comes that
 * knows what to do with it.
 * @throws what `fetch` throws; the abort reason when `signal` aborts
 */
export async function ask(src: string, cache: RequestCache, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(src, { cache, signal });
  // Of an error the status says all, and its page may be long.
  return [response, response.ok ? await response.text() : ''];
}
