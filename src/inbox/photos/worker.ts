import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import decodePng, { init as initPngDecoder } from '@jsquash/png/decode.js';
import decodeWebp, { init as initWebpDecoder } from '@jsquash/webp/decode.js';
import { shrink } from './shrink.js';
import type { Sniffed } from './sniff.js';

/**
 * A thread of its own: takes a picture apart to bare pixels, and makes a new JPEG of them. Whatever else was in
 * the file (place, names, a second file behind the first) has no way through.
 */
export interface Job {
  bytes: Uint8Array;
  type: Sniffed['type'];
}
export type Done = { ok: true; bytes: Uint8Array; width: number; height: number } | { ok: false };

const LONGEST = 2048;
const QUALITY = 80;

// The codecs ask for this class of browsers.
class PlainImageData {
  readonly colorSpace = 'srgb';
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

const require = createRequire(import.meta.url);
const compile = (path: string) => new WebAssembly.Module(readFileSync(require.resolve(path)));
/** The codecs would fetch their code by an address, as a browser does; Node reads it from the package. */
const from = (path: string) => ({
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
    const instance = new WebAssembly.Instance(compile(path), imports);
    done(instance);
    return instance.exports;
  },
});
type Overrides = Parameters<typeof initJpegDecoder>[0];

async function start(): Promise<void> {
  Object.assign(globalThis, { ImageData: PlainImageData });
  await initJpegDecoder(from('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm') as Overrides);
  await initJpegEncoder(from('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm') as Overrides);
  await initWebpDecoder(from('@jsquash/webp/codec/dec/webp_dec.wasm') as Overrides);
  await initPngDecoder(compile('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
}

async function recode({ bytes, type }: Job): Promise<Done> {
  const buffer = bytes.slice().buffer;
  const picture =
    type === 'jpeg'
      ? await decodeJpeg(buffer, { preserveOrientation: true })
      : type === 'png'
        ? await decodePng(buffer)
        : await decodeWebp(buffer);
  const small = shrink(picture, LONGEST);
  const encoded = await encodeJpeg(small as unknown as ImageData, { quality: QUALITY });
  return { ok: true, bytes: new Uint8Array(encoded), width: small.width, height: small.height };
}

// The decoders complain of broken files on the console; that is the sender's business, and not for the log.
console.error = console.warn = () => {};

const started = start();
parentPort?.on('message', (job: Job) => {
  void started
    .then(() => recode(job))
    .catch((): Done => ({ ok: false }))
    .then((done) => parentPort?.postMessage(done, done.ok ? [done.bytes.buffer as ArrayBuffer] : []));
});
