import type { ReactiveControllerHost } from 'lit';

type Photos = typeof import('./photos.js');

interface Draft {
  files: readonly Blob[];
  readonly endpoint: string | undefined;
  readonly restored: boolean;
}

/** Why a file was left out. */
export interface Unfit {
  name: string;
  why: 'unreadable' | 'tooLarge' | 'tooMany';
}

/** The photos of the draft. What reads and draws them is loaded with it, while there is a line to load it by. */
export class PhotoTray {
  /** What of the last choice was left out. */
  unfit: readonly Unfit[] = [];
  /** Photos are being read. */
  busy = false;
  /** When all that was chosen is read. */
  done: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  readonly #report: Draft;
  readonly #photos: Photos;
  readonly #max: () => number;
  #kept: Promise<void> = Promise.resolve();

  /** @param max how many the house takes */
  constructor(host: ReactiveControllerHost, report: Draft, photos: Photos, max: () => number) {
    this.#host = host;
    this.#report = report;
    this.#photos = photos;
    this.#max = max;
    // A draft that came back may have had photos.
    const { restored, endpoint } = report;
    if (restored && endpoint) this.done = photos.keptPhotos(endpoint).then((kept) => this.#show(kept));
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
      else
        await this.#photos.preparePhoto(file).then(
          (photo) => photos.push(photo),
          (error: unknown) =>
            unfit.push({
              name,
              why: error instanceof this.#photos.PhotoError ? error.code : 'unreadable',
            }),
        );
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
    const { endpoint } = this.#report;
    if (endpoint) this.#kept = this.#kept.then(() => this.#photos.keepPhotos(endpoint, this.#report.files));
  }
}
