import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { dialled, mediaHref } from '../../contract/address.js';
import { centre, type Centre } from '../../contract/feed/centre.js';
import { hours, type Place } from '../../contract/feed/hours.js';
import type { Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import type { Instant } from '../../domain/civil.js';
import { hoursOf, timetable, type DayPlan, type Timetable } from '../../domain/hours.js';
import { hoursStatus, type HoursStatus } from '../../domain/hours-status.js';
import { msg } from '../../i18n/messages.js';
import type { Choices } from '../../ui/attributes.js';
import { NaboElement } from '../../ui/element.js';
import type { JsonLd } from '../../ui/json-ld.js';
import { openingText } from '../../ui/opening/text.js';
import { opening, openingStyles } from '../../ui/opening/line.js';
import { paragraph } from '../../ui/paragraph.js';
import { whoseTime } from '../../ui/whose-time.js';
import messages from '../../../locales/generated/hours/index.js';
import { styles } from './styles.js';
import { accessText, exceptionTable, spanLines, weekTable } from './timetable.js';

export type HoursView = NaboHours['view'];

/** The house (without id and name of its own here), or a place in it: its hours, how it stands now, and its day. */
interface Sheet {
  id: string | undefined;
  name: Text | undefined;
  table: Timetable;
  status: HoursStatus;
  plan: DayPlan;
}

const VIEWS = /^(card|week|line)$/;

/** The sentence that was announced last, for a while: two elements on a page must not say the same at once. */
let lastWord = '';

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
 * @csspart exceptions - The table of special hours; `exception` is a row of it.
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
  static override styles = [...NaboElement.styles, openingStyles, styles];
  static override properties: PropertyDeclarations = {
    ...NaboElement.properties,
    place: {},
    view: { form: VIEWS },
  };

  /** Id of a place in the house (`places` of the feed) to show alone; without it, the house with its places. */
  place: string | null = null;
  /** `card` (status, week, special hours, places), `week` (no status, no places) or `line` (one sentence). */
  view: 'card' | 'week' | 'line' = 'card';

  #told: string | undefined;
  /** Places whose week somebody has asked for: four tables that nobody looks at are most of a card. */
  readonly #opened = new Set<string | undefined>();

  /** First what the element is about, also where it has no hours; then, on a card, the places that have some. */
  #sheets({ hours }: Partial<Feed> = {}): Sheet[] {
    const { place, view, zone } = this;
    const { now } = this.clock;
    if (!hours) return [];
    const all: Partial<Place>[] = [{}, ...(hours.places ?? [])];
    return all
      .filter(({ id }) => (place ? id === place : !id || view === 'card'))
      .flatMap(({ id, name }) => {
        // A place that tells no hours keeps those of its house; on the house's card they stand already.
        const table = (place ? hoursOf : timetable)(hours, zone, id);
        return table && (table.hasRows || !id)
          ? { id, name, table, status: hoursStatus(table, now), plan: table.on(zone.dayAt(now)) }
          : [];
      });
  }

  protected override hasContent(data: Partial<Feed>): boolean {
    return this.#sheets(data).some(({ table }) => table.hasRows);
  }

  protected override emptyText(): string {
    return msg('The opening hours are not known yet.', { id: 'nabo.hours.empty' });
  }

  protected override choices({ hours }: Partial<Feed>): Choices {
    return { place: hours?.places ?? [] };
  }

  protected override nextChange(data: Partial<Feed>): Instant {
    return Math.min(...this.#sheets(data).map(({ status }) => status.changes));
  }

  protected override async jsonLd(data: Partial<Feed>): Promise<JsonLd | undefined> {
    const { hoursJsonLd } = await import('./json-ld.js');
    return hoursJsonLd(data, this.source.base, this.zone, this.clock.now);
  }

  /** Announces a change of the status, but neither the first one nor merely another midnight. */
  protected override willUpdate(changed: PropertyValues): void {
    // Any other word, or none any more, is the card, as HTML reads its own attributes.
    if (!VIEWS.test(this.view)) this.view = 'card';
    super.willUpdate(changed);
    const { data } = this.source;
    const [main] = this.#sheets(this.trusted ? data : {});
    const before = this.#told;
    this.#told = JSON.stringify(main?.status, ['access', 'until', 'opens', 'soon']);
    // Another place or feed is no change of this one.
    if (!main || !before || before === this.#told || changed.has('place') || changed.has('feed')) return;
    const name = this.words(main.name ?? data?.centre?.name ?? '').value;
    const sentence = this.speak(() => `${name}: ${openingText(main.table, this.clock.now)}`);
    if (lastWord === sentence) return;
    this.announce((lastWord = sentence));
    setTimeout(() => (lastWord = ''), 5000);
  }

  protected override renderContent(data: Partial<Feed>): TemplateResult | typeof nothing {
    const [main, ...places] = this.#sheets(data);
    if (!main) return nothing;
    const { name, table, plan } = main;
    const { view } = this;
    const speak = (text: Text) => this.text(text);
    // And what else a visitor must know now: who may come in, what the day is.
    const status =
      view === 'week' || !table.hasRows
        ? []
        : [
            paragraph('status', this.#opening(main)),
            paragraph('note', this.trusted && accessText(main.status.access)),
            paragraph('note', plan.note && speak(plan.note)),
          ];
    if (view === 'line') return html`${status[0]}`;
    const week = ({ name, table }: Sheet) => {
      const caption = msg('Opening hours of the coming seven days', { id: 'nabo.hours.caption' });
      return weekTable(table, plan.day, name ? `${caption}: ${this.words(name).value}` : caption, speak);
    };
    const section = (title: string, content: unknown) => html`<div>${this.heading(title, 1)}${content}</div>`;
    const special = msg('Special opening hours', { id: 'nabo.hours.exceptions' });
    const exceptions = exceptionTable(table, plan.day, special, speak);
    return html`
      ${this.heading(name ? speak(name) : msg('Opening hours', { id: 'nabo.hours.heading' }))} ${status}
      <div class="columns">
        <div>${table.hasRows ? week(main) : nothing}</div>
        <div class="more">${[
          exceptions && section(special, exceptions),
          places[0] &&
            section(
              msg('In the house', { id: 'nabo.hours.places' }),
              places.map((sheet) => this.#place(sheet, week)),
            ),
          view === 'card' && !this.place && data.centre ? this.#contact(data.centre) : nothing,
        ]}</div>
      </div>
      ${paragraph('zone', whoseTime(this.zone, this.clock.now))}
    `;
  }

  #place(sheet: Sheet, week: (sheet: Sheet) => unknown): TemplateResult {
    const { id, name = '' } = sheet;
    const opened = this.#opened.has(id);
    const toggle = ({ target }: Event) => {
      this.#opened[(target as HTMLDetailsElement).open ? 'add' : 'delete'](id);
      this.requestUpdate();
    };
    return html`<details part="place" .open=${opened} @toggle=${toggle}>
      <summary>
        <span part="place-name">${this.text(name)}</span>
        <span part="place-status">${this.#opening(sheet)}</span>
      </summary>
      ${opened ? week(sheet) : nothing}
    </details>`;
  }

  /** Whether it is open now, with a picture; of a copy that is too old for that, what it says about today. */
  #opening({ table, plan }: Sheet): unknown {
    return this.trusted
      ? opening(table, this.clock.now)
      : html`${msg('Today:', { id: 'nabo.hours.todayOnly' })} ${spanLines(plan.spans)}`;
  }

  #contact({ phone, address }: Centre): TemplateResult {
    const { street, postalCode = '', locality, map } = address ?? {};
    const say = (text: Text = '') => this.words(text).value;
    const link = mediaHref(map, this.source.base);
    return html`<address part="contact">
      ${[say(street), `${postalCode} ${say(locality)}`.trim()].filter(Boolean).join(', ')}
      ${link && html`<a href=${link}>${msg('Show on a map', { id: 'nabo.hours.map' })}</a>`}
      ${
        phone &&
        html`<span>
          ${msg('Telephone:', { id: 'nabo.hours.phone' })}
          <a dir="ltr" href=${`tel:${dialled(phone)}`}>${phone}</a>
        </span>`
      }
    </address>`;
  }
}
