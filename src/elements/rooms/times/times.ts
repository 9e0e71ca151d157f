import { html, nothing, type TemplateResult } from 'lit';
import { calendars, events } from '../../../contract/feed/events.js';
import { hours } from '../../../contract/feed/hours.js';
import { rooms, type Room } from '../../../contract/feed/rooms.js';
import type { Feed, Sections } from '../../../contract/reading.js';
import { DAY, formatDay, weekdayOf, type Day, type Minutes } from '../../../domain/civil.js';
import {
  freeDays,
  nextStep,
  tableOf,
  type FreeDay,
  type RoomScope,
  type Span,
} from '../../../domain/free-times.js';
import { allSeries } from '../../../domain/series.js';
import type { CalendarFiles } from '../../../feed/calendar-files.js';
import type { FeedHost } from '../../../feed/controller.js';
import { dateFormat } from '../../../i18n/format.js';
import { loadPart } from '../../../i18n/load-part.js';
import { currentLocale, msg, str } from '../../../i18n/messages.js';
import { whoseTime } from '../../../ui/whose-time.js';
import type { Scene } from '../scene.js';
import { timesStyles } from './styles.js';

export { default as messages } from '../../../../locales/generated/rooms-times/index.js';

/** What the element itself reads, and has told of. */
const own = { rooms };
export const sections = { ...own, hours, events, calendars };

/** So many days stand in the table at once, and so many more at each wish. */
const PAGE = 14;
const MOST = 12 * PAGE;

interface Host extends FeedHost {
  readonly renderRoot: ParentNode;
  readonly refresh: number;
}

/** A day is the same day to everybody, so it is written as if the world had one clock. */
export const dayText = (day: Day): string =>
  dateFormat(currentLocale(), { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(
    day * DAY,
  );

/** As `formatTime` of the domain, which is a file of its own there and would cost five times this line. */
export const timeText = (minutes: Minutes): string =>
  [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** "10:00–12:30" */
export const spanText = ({ from, to }: Span): string => `${timeText(from)}–${timeText(to)}`;

/** When rooms are free: loaded when somebody wants to know. */
export class Times {
  readonly #host: Host;
  /** How many days are shown of a room. */
  readonly #shown = new Map<string, number>();
  #files: CalendarFiles | undefined;
  #loading: Promise<void> | undefined;
  #unread = false;
  /** Of how many faulty sections of which copy it has told. */
  #raw: unknown;
  #told = 0;

  constructor(host: Host) {
    this.#host = host;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(timesStyles.styleSheet as CSSStyleSheet);
  }

  /**
   * The feed with the sections that only parts read; faults in them are told as the copy's own, with those that were told
   * before.
   */
  read({ source }: Scene, wanted: Sections = sections): Partial<Feed> {
    const { copy } = source;
    const { feed, faulty = [] } = source.read(wanted) ?? {};
    if (copy?.raw !== this.#raw) this.#told = source.read(own)?.faulty.length ?? 0;
    this.#raw = copy?.raw;
    if (copy && faulty.length > this.#told) {
      this.#told = faulty.length;
      this.#host.feedLoaded(copy, faulty);
    }
    return feed ?? {};
  }

  /** The next instant at which something that is shown may be another by itself. */
  readonly next = nextStep;

  /** All that decides when the room is free. */
  scope({ id }: Room, scene: Scene): RoomScope {
    const { zone } = scene;
    const data = this.read(scene);
    this.#join(data, scene);
    return {
      hours: data.hours,
      series: [...allSeries(data.events ?? [], zone), ...(this.#files?.series ?? [])],
      room: id,
      zone,
    };
  }

  /** Activities of other calendars join in: what fetches them is loaded for a feed that names some. */
  #join(data: Partial<Feed>, { source, zone }: Scene): void {
    if (this.#files) this.#files.follow(data, source.base, this.#host.refresh, zone);
    else if (data.calendars?.length)
      this.#loading ??= loadPart(() => import('../../../feed/calendar-files.js'))
        .then(
          ({ CalendarFiles }) => void (this.#files = new CalendarFiles(this.#host, loadPart)),
          () => void (this.#unread = true),
        )
        .finally(() => this.#host.requestUpdate());
  }

  render(room: Room, scene: Scene): TemplateResult {
    const scope = this.scope(room, scene);
    const unread = this.#unread || !!this.#files?.failed.length;
    return html`
      ${
        unread
          ? html`<p part="notice">
            ${msg('Some activities cannot be fetched right now: the room may be taken at a time that stands here as free.', { id: 'nabo.rooms-times.unread' })}
          </p>`
          : nothing
      }
      ${
        tableOf(scope)
          ? this.#table(room, scope, scene)
          : html`<p part="none">
            ${msg('The house does not tell when it lends this room. Ask, and somebody answers.', { id: 'nabo.rooms-times.unknown' })}
          </p>`
      }
    `;
  }

  #table({ id, name }: Room, scope: RoomScope, { now, zone, words, text }: Scene): TemplateResult {
    const today = zone.dayAt(now);
    const count = this.#shown.get(id) ?? PAGE;
    const days = freeDays(scope, today, count, now);
    return html`
      <table part="days" id=${`days-${id}`}>
        <caption class="hidden">${msg(str`Free times: ${words(name)}`, { id: 'nabo.rooms-times.caption' })}</caption>
        <thead>
          <tr>
            <th scope="col">${msg('Day', { id: 'nabo.rooms-times.day' })}</th>
            <th scope="col">${msg('Free', { id: 'nabo.rooms-times.free' })}</th>
          </tr>
        </thead>
        <tbody>
          ${days.map(
            (one) => html`<tr part="day" class=${weekdayOf(one.day) === 0 ? 'monday' : nothing}>
              <th scope="row" aria-current=${one.day === today ? 'date' : nothing}>
                <time datetime=${formatDay(one.day)}>${one.day === today ? todayText() : dayText(one.day)}</time>
              </th>
              <td>${freeText(one, text)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${
        count < MOST
          ? html`<button part="button more" type="button" @click=${() => this.#more(id, count)}>
            ${msg('Later days', { id: 'nabo.rooms-times.later' })}
          </button>`
          : nothing
      }
      <p part="zone">${whoseTime(zone, now)}</p>
    `;
  }

  /** The reading goes on with the first day that is new. */
  #more(id: string, before: number): void {
    this.#shown.set(id, before + PAGE);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const first = this.#host.renderRoot.querySelectorAll<HTMLElement>(
        `#days-${CSS.escape(id)} [scope=row]`,
      )[before];
      first?.setAttribute('tabindex', '-1');
      first?.focus();
    });
  }
}

const todayText = () => msg('Today', { id: 'nabo.rooms-times.today' });

function freeText({ free, lent, closed, note }: FreeDay, text: Scene['text']): TemplateResult {
  if (free.length > 0)
    return html`<ul part="free">
      ${free.map((span) => html`<li>${spanText(span)}</li>`)}
    </ul>`;
  const closedText = msg('Closed', { id: 'nabo.rooms-times.closed' });
  if (closed) return html`<span part="none">${closedText}${note ? html`: ${text(note)}` : nothing}</span>`;
  return html`<span part="none">
    ${lent.length > 0 ? msg('Nothing free', { id: 'nabo.rooms-times.nothing' }) : msg('Not lent', { id: 'nabo.rooms-times.notLent' })}
  </span>`;
}
