import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReportController } from '../../report/controller.js';

interface Host extends ReactiveControllerHost {
  readonly endpoint: string | undefined;
}

/** The photos of the draft. What reads and draws them is loaded when somebody chooses one. */
export class PhotoTray implements ReactiveController {
  /** Names of files that this browser could not read. */
  unreadable: readonly string[] = [];
  busy = false;

  readonly #host: Host;
  readonly #report: ReportController;
  #asked = false;

  constructor(host: Host, report: ReportController) {
    this.#host = host;
    this.#report = report;
    host.addController(this);
  }

  /** A draft that came back may have had photos. */
  hostUpdate(): void {
    const { endpoint } = this.#host;
    if (this.#asked || !endpoint || !this.#report.restored) return;
    this.#asked = true;
    void this.#load().then(async ({ keptPhotos }) => this.#show(await keptPhotos(endpoint)));
  }

  readonly choose = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    this.busy = true;
    this.unreadable = [];
    this.#host.requestUpdate();
    const { preparePhoto } = await this.#load();
    const photos = [...this.#report.files];
    for (const file of files) {
      await preparePhoto(file).then(
        (photo) => photos.push(photo),
        () => (this.unreadable = [...this.unreadable, file.name]),
      );
    }
    this.busy = false;
    this.#show(photos);
    this.#keep();
  };

  readonly remove = (index: number): void => {
    this.#show(this.#report.files.filter((_, i) => i !== index));
    this.#keep();
  };

  /** The draft is gone, or sent: its photos go from the device too. */
  forget(): void {
    this.unreadable = [];
    this.#show([]);
    if (this.#asked) this.#keep();
  }

  #show(photos: readonly Blob[]): void {
    this.#report.files = photos;
    this.#host.requestUpdate();
  }

  #keep(): void {
    const { endpoint } = this.#host;
    if (endpoint) void this.#load().then(({ keepPhotos }) => keepPhotos(endpoint, this.#report.files));
  }

  #load() {
    this.#asked = true;
    return import('../../report/photos.js');
  }
}
