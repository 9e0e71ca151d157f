import { mediaHref } from '../../contract/address.js';
import type { Feed } from '../../contract/parse.js';
import type { Series } from '../../domain/series.js';
import type { Zone } from '../../domain/zone.js';
import type { CalendarFiles } from '../../feed/calendar-files.js';
import type { FeedHost } from '../../feed/controller.js';
import { namedRooms } from './programme.js';

const none: readonly Series[] = [];

/** Activities of other calendars that join in: the part that fetches them is loaded for a feed that names some. */
export class Joined {
  #files: CalendarFiles | undefined;
  #loading: Promise<void> | undefined;
  #fails = false;

  constructor(private readonly host: FeedHost) {}

  get series(): readonly Series[] {
    return this.#files?.series ?? none;
  }

  /** Whether more may come. */
  get pending(): boolean {
    return this.#files?.pending ?? this.#loading !== undefined;
  }

  /** Whether some cannot be had, or only as they were. */
  get failed(): boolean {
    return this.#fails || !!this.#files?.failed.length;
  }

  follow(data: Partial<Feed>, base: string | undefined, refresh: number, zone: Zone): void {
    const addresses = (data.calendars ?? []).flatMap((address) => mediaHref(address, base) ?? []);
    if (this.#files) {
      const names = { rooms: namedRooms(data), categories: data.categories ?? [] };
      this.#files.use(addresses, refresh, zone, names);
    } else if (addresses.length) this.#loading ??= this.#load();
  }

  async #load(): Promise<void> {
    try {
      const { CalendarFiles } = await import('../../feed/calendar-files.js');
      this.#files = new CalendarFiles(this.host);
    } catch {
      this.#fails = true;
    }
    this.#loading = undefined;
    this.host.requestUpdate();
  }
}
