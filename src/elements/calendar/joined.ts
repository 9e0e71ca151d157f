import type { Feed } from '../../contract/parse.js';
import type { Series } from '../../domain/series.js';
import type { Zone } from '../../domain/zone.js';
import type { CalendarFiles } from '../../feed/calendar-files.js';
import type { FeedHost } from '../../feed/controller.js';
import { loadPart } from '../../i18n/load-part.js';
import type { Part } from './parts.js';

const none: readonly Series[] = [];

/** Activities of other calendars that join in: the part that fetches them is loaded for a feed that names some. */
export class Joined {
  #files: CalendarFiles | undefined;
  #asked = false;

  /** @param need loads that part, and tells the visitor when it does not come */
  constructor(
    private readonly host: FeedHost,
    private readonly need: (use: (part: Part<'files'>) => void) => void,
  ) {}

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
      this.need(({ CalendarFiles }) => (this.#files = new CalendarFiles(this.host, loadPart)));
    }
  }
}
