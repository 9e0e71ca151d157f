import type { Feed } from '../../contract/reading.js';
import type { Series } from '../../domain/series.js';
import type { Zone } from '../../domain/zone.js';
import type { Parts } from './parts.js';

const none: readonly Series[] = [];

/** Activities of other calendars that join in: the part that fetches them is loaded for a feed that names some. */
export class Joined {
  #asked = false;

  constructor(private readonly parts: Parts) {}

  get #files() {
    return this.parts.files.here;
  }

  get series(): readonly Series[] {
    return this.#files?.series ?? none;
  }

  /** Whether more may come. */
  get pending(): boolean {
    return this.#files?.pending ?? this.#asked;
  }

  /** Whether some cannot be had, or only as they were. */
  get failed(): boolean {
    return !!this.#files?.failed.length;
  }

  readonly retry = (): void => this.#files?.retry();

  follow(data: Partial<Feed>, base: string | undefined, refresh: number, zone: Zone): void {
    if (this.#files) this.#files.follow(data, base, refresh, zone);
    else if (data.calendars?.length && !this.#asked) {
      this.#asked = true;
      void this.parts.use(this.parts.files, () => undefined);
    }
  }
}
