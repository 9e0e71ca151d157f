import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { sniff } from './sniff.js';
import type { Done, Job } from './worker.js';

export interface Photo {
  width: number;
  height: number;
  /** JPEG that we encoded ourselves, at most 2048 pixels a side, without metadata. */
  bytes: Uint8Array;
}
export type PhotoFault = 'fileType' | 'filePixels' | 'fileBroken';

/** More pixels than this are not decoded: a small file can unfold to more than the machine has. */
const MAX_PIXELS = 36_000_000;
const SECONDS_A_PHOTO = 20;
const MAX_WAITING = 32;
/** WebAssembly's memory only grows; a thread that has had this many pixels is replaced by a fresh one. */
const PIXELS_A_THREAD = 200_000_000;

/** Every thread is busy and the queue is full: the sender shall come again. */
export class PhotosBusy extends Error {}

interface Waiting {
  job: Job;
  pixels: number;
  resolve: (done: Done) => void;
}

/** Decodes and encodes photos anew, in a few threads that start when they are needed and go when they are not. */
export class Recoder {
  #waiting: Waiting[] = [];
  #idle: { worker: Worker; pixels: number }[] = [];
  #running = 0;
  #rest: NodeJS.Timeout | undefined;
  readonly #threads: number;

  constructor(threads = Math.max(1, Math.min(2, availableParallelism() - 1))) {
    this.#threads = threads;
  }

  /** @throws PhotosBusy */
  async recode(bytes: Uint8Array): Promise<Photo | PhotoFault> {
    const found = sniff(bytes);
    if (!found) return 'fileType';
    const pixels = found.width * found.height;
    if (pixels > MAX_PIXELS) return 'filePixels';
    if (this.#waiting.length >= MAX_WAITING) throw new PhotosBusy();
    const done = await new Promise<Done>((resolve) => {
      this.#waiting.push({ job: { bytes, type: found.type }, pixels, resolve });
      this.#next();
    });
    return done.ok ? { width: done.width, height: done.height, bytes: done.bytes } : 'fileBroken';
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest);
    await Promise.all(this.#idle.splice(0).map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    if (this.#running >= this.#threads) return;
    const next = this.#waiting.shift();
    if (!next) return;
    clearTimeout(this.#rest);
    this.#running += 1;
    const thread = this.#idle.pop() ?? { worker: startWorker(), pixels: 0 };
    const { worker } = thread;
    const finish = (done: Done, reusable: boolean) => {
      clearTimeout(deadline);
      worker.off('message', onMessage).off('error', onFailure).off('exit', onFailure);
      thread.pixels += next.pixels;
      if (reusable && thread.pixels < PIXELS_A_THREAD) this.#idle.push(thread);
      else void worker.terminate();
      this.#running -= 1;
      next.resolve(done);
      this.#next();
      if (this.#running === 0) this.#rest = setTimeout(() => void this.close(), 60_000).unref();
    };
    const onMessage = (done: Done) => finish(done, done.ok);
    const onFailure = () => finish({ ok: false }, false);
    const deadline = setTimeout(onFailure, SECONDS_A_PHOTO * 1000);
    worker.on('message', onMessage).on('error', onFailure).on('exit', onFailure);
    worker.postMessage(next.job);
  }
}

// The tests run the sources as they are, a release the compiled files.
const startWorker = () =>
  new Worker(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url), {
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
