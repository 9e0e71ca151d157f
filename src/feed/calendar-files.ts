import type { ReactiveController } from 'lit';
import { mediaHref } from '../contract/address.js';
import type { Feed } from '../contract/reading.js';
import type { Text } from '../contract/primitives.js';
import type { Series } from '../domain/series.js';
import type { Zone } from '../domain/zone.js';
import { follow, type FeedStatus, type Following } from './client.js';
import type { FeedHost } from './controller.js';
import { FeedError } from './errors.js';

/** Rooms and kinds of the feed: a calendar file calls them by their names. */
export interface IcalNames {
  rooms: readonly Named[];
  categories: readonly Named[];
}

interface Named {
  id: string;
  name: Text;
}

interface File {
  status: FeedStatus;
  following: Following;
  series: readonly Series[];
}

/** Looks whether it can be a calendar at all; it is read when the reader of calendars is there. */
const accept = (text: string, src: string): Promise<unknown> =>
  /^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\uFEFF/, ''))
    ? Promise.resolve({ text })
    : Promise.reject(new FeedError(/^\s*</.test(text) ? 'html' : 'notACalendar', { src }));

/**
 * The activities that join from iCalendar files, kept up to date as the feed itself is. The reader (`ical.js`) is
 * loaded only for a feed that names some; a file that cannot be had or read takes only itself away.
 */
export class CalendarFiles implements ReactiveController {
  /** The same list as long as nothing new has come. */
  series: readonly Series[] = [];
  /** Files that are not shown, or as they were: their numbers in the feed. */
  failed: readonly number[] = [];
  #files: File[] = [];
  #key = '';

  /** @param load imports the reader, also once more where it could not be had before */
  constructor(
    private readonly host: FeedHost,
    private readonly load: <T>(part: () => Promise<T>) => Promise<T>,
  ) {
    host.addController(this);
  }

  /** Whether the first answer of some is still to come. */
  get pending(): boolean {
    return this.#files.some(({ status }) => status.state === 'loading');
  }

  /**
   * Follows the calendars that the feed names; the same again changes nothing.
   * @param base from where the feed's addresses start
   * @param refresh seconds between requests while the page is visible; 0 = never again
   */
  follow(data: Partial<Feed>, base: string | undefined, refresh: number, zone: Zone): void {
    const { calendars = [], rooms = [], hours, categories = [] } = data;
    const addresses = calendars.flatMap((address) => mediaHref(address, base) ?? []);
    const names = { rooms: [...rooms, ...(hours?.places ?? [])], categories };
    const key = [zone.id, refresh, ...addresses].join(' ');
    if (key === this.#key) return;
    this.hostDisconnected();
    this.#key = key;
    this.#files = addresses.map((address, index) => {
      const file: File = {
        status: { state: 'loading' },
        following: { retry: () => undefined, stop: () => undefined },
        series: [],
      };
      const receive = (status: FeedStatus) => void this.#receive(file, index, status, zone, names);
      // What was fetched before is told at once: the file must be there by then.
      queueMicrotask(() => {
        if (this.#files[index] === file) file.following = follow(address, refresh, receive, accept);
      });
      return file;
    });
  }

  /** Asks again for all of them. */
  retry(): void {
    for (const { following } of this.#files) following.retry();
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    for (const { following } of this.#files) following.stop();
    this.#files = [];
    this.#key = '';
    if (this.series.length > 0) this.series = [];
    this.failed = [];
  }

  async #receive(file: File, index: number, status: FeedStatus, zone: Zone, names: IcalNames): Promise<void> {
    const current = () => this.#files[index] === file;
    const wrong = status.state === 'error' || status.state === 'stale' ? status.error : undefined;
    if (wrong) this.host.feedFailed(wrong, `/calendars/${index}`);
    if (status.state === 'ready' || status.state === 'stale') {
      const { raw, base } = status.copy;
      const reader = await this.load(() => import('./ical.js')).catch((error: unknown) => {
        console.warn(`${base}: what reads calendar files cannot be loaded.`, error);
      });
      if (!current()) return;
      try {
        if (!reader) throw new FeedError('network', { src: base });
        const warn = (sentence: string) => console.warn(`${base}: ${sentence}`);
        file.series = reader.readCalendar((raw as { text: string }).text, zone, names, warn);
      } catch (fault) {
        const error = fault instanceof FeedError ? fault : new FeedError('notACalendar', { src: base });
        // The file is not to blame for a reader that did not come.
        if (reader) this.host.feedFailed(error, `/calendars/${index}`);
        status = { state: 'error', error };
      }
    }
    file.status = status;
    const all = this.#files.flatMap(({ series }) => series);
    if (all.length !== this.series.length || all.some((one, i) => one !== this.series[i])) this.series = all;
    this.failed = this.#files.flatMap((one, i) =>
      one.status.state === 'error' || one.status.state === 'stale' ? [i] : [],
    );
    this.host.requestUpdate();
  }
}
