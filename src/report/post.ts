/** One request of the report protocol. `XMLHttpRequest`, because `fetch` cannot tell how much has gone up. */
export interface Answer {
  /** 0 when no answer came. */
  status: number;
  /** Parsed JSON, unknown until checked; `undefined` when it is none. */
  body: unknown;
  /** `Retry-After` in seconds, from 1 to an hour. */
  retryAfter: number | undefined;
}

export interface Request {
  method: 'GET' | 'POST';
  address: string;
  headers?: Readonly<Record<string, string>>;
  body?: XMLHttpRequestBodyInit;
  /** Milliseconds without an answer after which it is given up; while something goes up, they count anew. */
  timeout: number;
  signal?: AbortSignal | undefined;
  /** Part that has gone up, 0 to 1. */
  progress?: ((part: number) => void) | undefined;
}

/** Never throws and never rejects: what went wrong is the status 0. */
export function request({
  method,
  address,
  headers = {},
  body,
  timeout,
  signal,
  progress,
}: Request): Promise<Answer> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, address);
    xhr.timeout = timeout;
    const start = Date.now();
    for (const [name, value] of Object.entries({ Accept: 'application/json', ...headers }))
      xhr.setRequestHeader(name, value);
    if (progress)
      xhr.upload.addEventListener('progress', ({ loaded, total }) => {
        // Counted from the start of the request (XMLHttpRequest, "timeout").
        xhr.timeout = Date.now() - start + timeout;
        progress(total ? loaded / total : 0);
      });
    // Fires after load, error, timeout and abort alike.
    xhr.addEventListener('loadend', () => {
      const wait = Number(xhr.getResponseHeader('retry-after'));
      resolve({
        status: xhr.status,
        body: json(xhr.responseText),
        retryAfter: wait > 0 ? Math.min(Math.ceil(wait), 3600) : undefined,
      });
    });
    signal?.addEventListener('abort', () => xhr.abort());
    xhr.send(body ?? null);
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
