import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { mediaHref } from '../../contract/address.js';
import { centre, type Centre } from '../../contract/feed/centre.js';
import { hours, type Hours } from '../../contract/feed/hours.js';
import type { Feed } from '../../contract/parse.js';
import type { Text } from '../../contract/primitives.js';
import type { Day, Instant } from '../../domain/civil.js';
import { timetable, type Timetable } from '../../domain/hours.js';
import { hoursStatus } from '../../domain/hours-status.js';
import { msg, str } from '../../i18n/messages.js';
import { NaboElement } from '../../ui/element.js';
import { openingText } from '../../ui/opening.js';
import { whoseTime } from '../../ui/whose-time.js';
import messages from '../../../locales/generated/hours/index.js';
import { icon } from './icons.js';
import { hoursJsonLd } from './json-ld.js';
import { styles } from './styles.js';
import { exceptionList, spanLines, weekTable } from './timetable.js';
import { accessWords } from './words.js';

export type HoursView = 'card' | 'week' | 'line';

/** The sentence that was announced last and when: two elements on a page must not say the same at once. */
let lastWord = { sentence: '', at: 0 };

/**
 * @summary Opening hours: whether the house, or a place in it, is open now and until when, the week, what is
 * different in the next 14 days, and the places of the house.
 *
 * The status changes by itself at the very second, and is then announced politely. The table shows the coming
 * seven days, Monday first; a day with special hours shows these, with its date.
 *
 * @slot - What shows until the hours do, and when they cannot.
 * @csspart icon - The sign beside a status
 * @csspart place-name - Name of a place
 * @csspart place-status - Whether a place is open
 * @csspart closed - "Closed" in a row
 * @csspart time - A span of hours
 * @csspart row - A day of the week
 * @csspart today - Today's row
 * @csspart exception - One day of special hours
 * @csspart base - All of it.
 * @csspart heading - The element's own heading.
 * @csspart subheading - The headings of special hours and places.
 * @csspart status - Open or closed, until when; `icon` is its picture.
 * @csspart note - Words of the house: beside the status, under the week, beside special hours.
 * @csspart access - Who may come in, where it is not everybody, beside hours.
 * @csspart week - The table; `row` and `today` are rows of it, `time` and `closed` what stands in them.
 * @csspart exceptions - The list of special hours; `exception` one of them.
 * @csspart place - A place of the house; `place-name` and `place-status` stand in its summary.
 * @csspart contact - Telephone and address.
 * @csspart zone - Whose time it is, for visitors whose clocks show another.
 * @csspart notice - That what shows is an earlier copy, or that nothing can be shown.
 * @cssproperty --nabo-open - Colour of the icon while it is open.
 * @cssproperty --nabo-closed - Colour of the icon while it is closed.
 * @cssproperty --nabo-notice - Colour of the icon when it closes or opens soon.
 * @cssproperty --nabo-min-block-size - Room to keep before the hours are there, so that nothing jumps.
 */
export class NaboHours extends NaboElement {
  static override sections = { centre, hours };
  static override messages = messages;
  static override styles = [...NaboElement.styles, styles];
  static override properties: PropertyDeclarations = { place: {}, view: {} };

  /** Id of a place in the house (`places` of the feed) to show alone; without it, the house with its places. */
  place: string | null = null;
  /** `card` (status, week, special hours, places), `week` (no status, no places) or `line` (one sentence). */
  view: HoursView = 'card';

  #told: string | undefined;

  protected override hasContent({ hours }: Partial<Feed>): boolean {
    if (!hours) return false;
    return !!this.#table(hours)?.hasRows || this.#places(hours).length > 0;
  }

  protected override emptyText(): string {
    return msg('The opening hours are not known yet.', { id: 'nabo.hours.empty' });
  }

  protected override mistake({ hours }: Partial<Feed>): string | undefined {
    if (!this.place || (hours && this.#table(hours))) return undefined;
    const known = hours?.places?.map(({ id }) => `"${id}"`).join(', ');
    return `place="${this.place}" is not among the feed's hours.places. ${known ? `Known: ${known}.` : 'It has none.'}`;
  }

  protected override nextChange({ hours }: Partial<Feed>): Instant {
    const tables = hours ? [this.#table(hours), ...this.#places(hours).map(({ table }) => table)] : [];
    return Math.min(
      ...tables.map((table) => (table ? hoursStatus(table, this.clock.now).changes : Infinity)),
    );
  }

  protected override jsonLd({ centre, hours }: Partial<Feed>): { key: string; data: object } | undefined {
    if (!centre || !hours) return undefined;
    const data = hoursJsonLd(centre, hours, this.zone, this.zone.dayAt(this.clock.now));
    return { key: `hours ${this.source.base}`, data };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this.source;
    const shown = this.trusted && this.state !== 'error' ? data?.hours : undefined;
    const table = shown && this.#table(shown);
    // Another place or feed is no change of this one.
    if (!table || changed.has('place') || changed.has('feed')) this.#told = undefined;
    if (table?.hasRows) this.#tell(table);
  }

  /** Announces a change of the status, but neither the first one nor merely another midnight. */
  #tell(table: Timetable): void {
    const status = hoursStatus(table, this.clock.now);
    const before = this.#told;
    this.#told = [status.access, status.until, status.opens, status.soon].join();
    if (before === undefined || before === this.#told) return;
    const sentence = this.speak(() => {
      const name = this.words(this.#name()).value;
      const opening = openingText(status, this.clock.now, this.zone);
      return msg(str`${name}: ${opening}`, { id: 'nabo.hours.announce' });
    });
    if (lastWord.sentence === sentence && Date.now() - lastWord.at < 5000) return;
    lastWord = { sentence, at: Date.now() };
    this.announce(sentence);
  }

  #table(hours: Hours): Timetable | undefined {
    return timetable(hours, this.zone, this.place || undefined);
  }

  /** The places that the card of the house shows, with their hours. */
  #places(hours: Hours): { name: Text; table: Timetable }[] {
    if (this.place || this.view !== 'card') return [];
    return (hours.places ?? []).flatMap(({ id, name }) => {
      const table = timetable(hours, this.zone, id);
      return table?.hasRows ? [{ name, table }] : [];
    });
  }

  #name(): Text {
    const { centre, hours } = this.source.data ?? {};
    return hours?.places?.find(({ id }) => id === this.place)?.name ?? centre?.name ?? '';
  }

  readonly #speak = (text: Text): unknown => this.text(text);

  protected override renderContent({ centre, hours }: Partial<Feed>): TemplateResult | typeof nothing {
    const table = hours && this.#table(hours);
    if (!table) return nothing;
    const today = this.zone.dayAt(this.clock.now);
    const status = this.view !== 'week' && table.hasRows ? this.#status(table, today) : nothing;
    if (this.view === 'line') return html`${status}`;
    const name = this.place ? this.#name() : undefined;
    const places = this.#places(hours);
    const more = [
      exceptionList(table, today, (words) => this.heading(words, 1), this.#speak),
      places.length > 0
        ? html`<div>
          ${this.heading(msg('In the house', { id: 'nabo.hours.places' }), 1)}
          ${places.map(
            ({ name, table }) => html`<details part="place">
              <summary>
                <span part="place-name">${this.text(name)}</span>
                <span part="place-status">${this.#opening(table, today)}</span>
              </summary>
              ${this.#week(table, today, name)}
            </details>`,
          )}
        </div>`
        : nothing,
      this.view === 'card' && !this.place && centre ? this.#contact(centre) : nothing,
    ];
    // No white space in what may be empty: the styles ask.
    return html`
      ${this.heading(name === undefined ? msg('Opening hours', { id: 'nabo.hours.heading' }) : this.text(name))}
      ${status}
      <div class="columns">
        ${table.hasRows ? html`<div>${this.#week(table, today, name)}</div>` : nothing}
        <div class="columns">${more}</div>
      </div>
      <p part="zone">${whoseTime(this.zone, this.clock.now)}</p>
    `;
  }

  #week(table: Timetable, today: Day, name: Text | undefined): TemplateResult {
    const caption =
      name === undefined
        ? msg('Opening hours of the coming seven days', { id: 'nabo.hours.caption' })
        : msg(str`Opening hours of the coming seven days: ${this.words(name).value}`, {
            id: 'nabo.hours.caption.place',
          });
    return weekTable(table, today, caption, this.#speak);
  }

  /** Whether it is open now, with a picture; of a copy that is too old for that, what it says about today. */
  #opening(table: Timetable, today: Day): unknown {
    if (!this.trusted)
      return html`${msg('Today:', { id: 'nabo.hours.todayOnly' })} ${spanLines(table.on(today).spans)}`;
    const status = hoursStatus(table, this.clock.now);
    return html`${icon(status)}<span>${openingText(status, this.clock.now, this.zone)}</span>`;
  }

  /** The opening as a sentence, and what else a visitor must know now: who may come in, what the day is. */
  #status(table: Timetable, today: Day): TemplateResult {
    const { note } = table.on(today);
    const access = this.trusted ? accessWords(hoursStatus(table, this.clock.now).access) : undefined;
    const more = this.view === 'line' ? [] : [access, note && this.text(note)];
    return html`
      <p part="status">${this.#opening(table, today)}</p>
      ${more.filter(Boolean).map((words) => html`<p part="note">${words}</p>`)}
    `;
  }

  #contact({ phone, address }: Centre): TemplateResult {
    const { street = '', postalCode = '', locality = '' } = address ?? {};
    const town = `${postalCode} ${this.words(locality).value}`.trim();
    const map = mediaHref(address?.map, this.source.base);
    return html`<address part="contact">
      ${[this.words(street).value, town].filter(Boolean).join(', ')}
      ${map && html`<a href=${map}>${msg('Show on a map', { id: 'nabo.hours.map' })}</a>`}
      ${
        phone &&
        html`<span>
          ${msg('Telephone:', { id: 'nabo.hours.phone' })}
          <a dir="ltr" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>
        </span>`
      }
    </address>`;
  }
}
