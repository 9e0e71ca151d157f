import { Refusal } from '../web/refusal.js';

/** A sender who lets this long pass without a byte is cut off: longer than a lift or a short tunnel takes. */
const STALL_MS = 30_000;

/**
 * The whole body, but never more than `limit` bytes of it.
 * @throws Refusal `mediaType` for a packed one, which could unfold to more; `tooLarge`, `timeout`
 */
export async function readBody(
  request: Request,
  limit: number,
  stallMs = STALL_MS,
): Promise<Uint8Array<ArrayBuffer>> {
  const { headers } = request;
  if (!/^(identity)?$/i.test(headers.get('content-encoding') ?? '')) throw new Refusal('mediaType');
  if (Number(headers.get('content-length') ?? 0) > limit) throw new Refusal('tooLarge');
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let stalled: NodeJS.Timeout | undefined;
  try {
    for (;;) {
      const late = new Promise<never>((_, reject) => {
        stalled = setTimeout(() => reject(new Refusal('timeout')), stallMs);
      });
      const { done, value } = await Promise.race([reader.read(), late]);
      clearTimeout(stalled);
      if (done) break;
      size += value.byteLength;
      if (size > limit) throw new Refusal('tooLarge');
      chunks.push(value);
    }
  } catch (error) {
    clearTimeout(stalled);
    void reader.cancel().catch(() => {});
    throw error;
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

const MAX_DEPTH = 8;

/** Whether JSON nests deeper than anything of ours; the brackets inside of strings do not count. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (inString) {
      if (character === 0x5c) i += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return false;
}

/**
 * What JSON says, without the fields that are `null`: many a program writes that for "not given", and nothing of ours
 * means anything by it.
 * @throws Refusal `malformed` for what is no JSON, no UTF-8, or nests too deep
 */
export function parseJson(bytes: Uint8Array | string): unknown {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (tooDeep(text)) throw new Refusal('malformed');
    return JSON.parse(text, (_, value: unknown) => (value === null ? undefined : value));
  } catch {
    throw new Refusal('malformed');
  }
}

const westEuropean = new TextDecoder('windows-1252');

/**
 * The fields of an ordinary form. A page in Latin-1 sends its form in that (HTML, "encoding sniffing"): what is no UTF-8
 * is read as such, so that no å becomes a question mark. Nobody types the character 0, and PostgreSQL has no room for it.
 */
export function parseForm(bytes: Uint8Array): URLSearchParams {
  const text = new TextDecoder().decode(bytes).replaceAll('%00', '');
  try {
    decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
    return new URLSearchParams(text);
  } catch {
    const utf8 = (_: string, hex: string) =>
      encodeURIComponent(westEuropean.decode(Uint8Array.of(parseInt(hex, 16))));
    return new URLSearchParams(text.replace(/%([89a-f][\da-f])/gi, utf8));
  }
}

/** A form has some twenty fields; one with thousands is there to keep us busy. */
const MAX_PARTS = 60;

/** @throws Refusal `malformed` */
export async function parseMultipart(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) throw new Refusal('malformed');
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let parts = 0;
  for (
    let i = body.indexOf(`--${boundary}`);
    i >= 0;
    i = body.indexOf(`--${boundary}`, i + boundary.length + 2)
  )
    if (++parts > MAX_PARTS) throw new Refusal('malformed');
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Refusal('malformed');
  }
}
