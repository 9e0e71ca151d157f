import type { ReactiveControllerHost } from 'lit';
import { keepPhotos, keptPhotos, preparePhoto, type PhotoFault } from './photos.js';

interface Draft {
  files: readonly Blob[];
  /** Where on the device the draft is kept. */
  readonly slot: string;
  readonly restored: boolean;
}

/** Why a file was left out. */
export interface Unfit {
  name: string;
  why: PhotoFault | 'tooMany';
}

/** The photos of the draft. Loaded with the first key where the house takes some, while there is a line to load it by. */
export class PhotoTray {
  /** What of the last choice was left out. */
  unfit: readonly Unfit[] = [];
  /** Photos are being read. */
  busy = false;
  /** When all that was chosen is read. */
  done: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  readonly #report: Draft;
  readonly #max: () => number;
  #kept: Promise<void> = Promise.resolve();

  /** @param max how many the house takes */
  constructor(host: ReactiveControllerHost, report: Draft, max: () => number) {
    this.#host = host;
    this.#report = report;
    this.#max = max;
    // A draft that came back may have had photos.
    if (report.restored) this.done = keptPhotos(report.slot).then((kept) => this.#show(kept));
  }

  get files(): readonly Blob[] {
    return this.#report.files;
  }

  /** One choice after the other: a second may come while the photos of the first are read. */
  choose(files: readonly File[]): void {
    this.busy = true;
    this.unfit = [];
    this.#host.requestUpdate();
    this.done = this.done.then(() => this.#read(files));
  }

  async #read(files: readonly File[]): Promise<void> {
    const photos = [...this.#report.files];
    const unfit: Unfit[] = [];
    for (const file of files) {
      const { name } = file;
      if (photos.length >= this.#max()) unfit.push({ name, why: 'tooMany' });
      else {
        const photo = await preparePhoto(file).catch(() => 'unreadable' as const);
        if (typeof photo === 'string') unfit.push({ name, why: photo });
        else photos.push(photo);
      }
    }
    this.busy = false;
    this.unfit = unfit;
    this.#show(photos);
    this.#keep();
  }

  remove(index: number): void {
    this.unfit = [];
    this.#show(this.#report.files.filter((_, i) => i !== index));
    this.#keep();
  }

  /** The draft is gone, or sent: its photos go from the device too. */
  forget(): void {
    this.unfit = [];
    this.#show([]);
    this.#keep();
  }

  #show(photos: readonly Blob[]): void {
    this.#report.files = photos;
    this.#host.requestUpdate();
  }

  /** One after the other, and what there is then: an older list must not come last. */
  #keep(): void {
    this.#kept = this.#kept.then(() => keepPhotos(this.#report.slot, this.#report.files));
  }
}
