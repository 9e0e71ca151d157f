import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Gets the text of a feed, from a file or from the web, as an element would. */

export type SourceCode = 'notFound' | 'http' | 'timeout' | 'unreachable' | 'tooLarge' | 'notUtf8';

export class SourceError extends Error {
  constructor(
    readonly code: SourceCode,
    readonly values: Record<string, string> = {},
  ) {
    super(code);
  }
}

/** As the elements do (`feed/client.ts`). */
const LIMIT = 5_000_000;
const PATIENCE = 15_000;

/** @throws SourceError as soon as there is more than an element would read */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > LIMIT) throw new SourceError('tooLarge');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function download(address: string, patience: number): Promise<Uint8Array> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (response.status === 404 || response.status === 410) throw new SourceError('notFound');
  if (!response.ok) throw new SourceError('http', { status: String(response.status) });
  return response.body ? collect(response.body) : new Uint8Array();
}

async function open(source: string): Promise<Uint8Array> {
  if (source === '-') return collect(process.stdin);
  const path = /^file:/i.test(source) ? fileURLToPath(source) : source;
  if ((await stat(path)).size > LIMIT) throw new SourceError('tooLarge');
  return readFile(path);
}

export const isAddress = (source: string) => /^https?:\/\//i.test(source);

function reasonOf(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const { name, code, cause, message } = error as Error & {
    code?: string;
    cause?: Partial<NodeJS.ErrnoException>;
  };
  if (name === 'TimeoutError') return new SourceError('timeout');
  if (code === 'ENOENT') return new SourceError('notFound');
  return new SourceError('unreachable', { reason: cause?.code ?? cause?.message ?? code ?? message });
}

/**
 * @param source a path, an address (http(s), or of a file), or `-` for standard input
 * @param patience milliseconds until a server has answered in full
 * @returns the text without its byte order mark, and whether it had one
 * @throws SourceError
 */
export async function readSource(
  source: string,
  patience = PATIENCE,
): Promise<{ text: string; marked: boolean }> {
  let bytes: Uint8Array;
  try {
    bytes = await (isAddress(source) ? download(source, patience) : open(source));
  } catch (error) {
    throw reasonOf(error);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const marked = text.startsWith('\ufeff');
    return { text: marked ? text.slice(1) : text, marked };
  } catch {
    throw new SourceError('notUtf8');
  }
}
