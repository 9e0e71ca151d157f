import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { mediaHref } from '../../contract/address.js';
import { centre } from '../../contract/feed/centre.js';
import { hours } from '../../contract/feed/hours.js';
import { menu, type Menu } from '../../contract/feed/menu.js';
import type { Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import type { Day, Instant } from '../../domain/civil.js';
import { hoursOf, type Timetable } from '../../domain/hours.js';
import { hoursStatus } from '../../domain/hours-status.js';
import { loadPart } from '../../i18n/load-part.js';
import { msg } from '../../i18n/messages.js';
import menuMessages from '../../../locales/generated/menu/index.js';
import type { Choices } from '../../ui/attributes.js';
import { NaboElement, loadingText } from '../../ui/element.js';
import type { JsonLd } from '../../ui/json-ld.js';
import { opening, openingStyles } from '../../ui/opening/line.js';
import { paragraph } from '../../ui/paragraph.js';
import { Part } from '../../ui/part.js';
import { whoseTime } from '../../ui/whose-time.js';
import { cardOfToday, type Card, type Leaf } from './card.js';
import { dish, said, type Table } from './dish.js';
import { kept } from './kept.js';
import { parts, type Parts } from './parts.js';
import { styles } from './styles.js';
import { money } from './words.js';

/** The place that serves the food, unless the page names another. */
const CAFE = 'cafe';

const filterFails = () =>
  msg('The filter cannot be loaded right now. All dishes are shown.', { id: 'nabo.menu.filter.fails' });

/**
 * @summary The café's menu: today's soup first, prices, allergens and a filter for them, sold out; and whether
 * the café is open.
 *
 * `today` begins with the day's own dishes: those of a date, or of fewer than five days a week. On a day when the
 * café does not open, it shows the day on which it does. `week` has the days with dishes of their own, then all
 * else; when none of these days is left, it shows the coming week. `all` leaves out what will not come again.
 *
 * The filter offers the 14 groups of Regulation (EU) 1169/2011. A dish whose allergens nobody has declared passes no
 * "without", and is called free of nothing. Prices have decimals only if one of the menu has.
 *
 * @csspart status - Whether the café is open
 * @csspart icon - The sign beside it
 * @csspart line - The day under the heading, whose clock counts, or that a day is closed
 * @csspart today - The mark of today in the week
 * @csspart filter - The choice of allergens and diets
 * @csspart result - What is chosen, and what that has hidden
 * @csspart nothing - Stands in the place of dishes when none is left
 * @csspart dish - One dish; all that follows, down to `checked`, stands in it
 * @csspart name - What it is called, and the size that a price is for
 * @csspart price - What it costs
 * @csspart sold-out - That there is none left
 * @csspart image - Its picture
 * @csspart pay - That one may pay what one wants
 * @csspart when - When it is served
 * @csspart description - What the café says of it
 * @csspart facts - Diets and allergens
 * @csspart diet - A diet that it suits
 * @csspart contains - The allergens that it contains, or that there are none
 * @csspart may-contain - Allergens of which there may be traces
 * @csspart not-declared - That nobody has declared what it contains
 * @csspart checked - When that was last checked
 * @csspart note - What the café says about itself
 * @csspart reason - Why the café is closed today
 * @csspart board - The wall display of `view="board"`
 * @csspart pager - Its page number and buttons
 * @cssproperty --nabo-board-size - Height of the wall display; default the viewport's, or its container's if less.
 */
export class NaboMenu extends NaboElement {
  static override styles = [...NaboElement.styles, openingStyles, styles];
  static override readonly sections = { centre, hours, menu };
  static override readonly messages = menuMessages;

  static override properties: PropertyDeclarations = {
    ...NaboElement.properties,
    view: { reflect: true, form: /^(today|week|all|board)$/ },
    place: {},
  };

  /** What of the menu to show: `today`, `week`, `all`, or `board`, a wall display of today that turns its pages. */
  view: 'today' | 'week' | 'all' | 'board' = 'today';
  /** Id of the place in `hours.places` that serves the food. A house that has no `cafe` serves in its own hours. */
  place: string = CAFE;

  readonly #filter = this.#part('filter', ({ Filter }) => new Filter(this, this.#say));
  readonly #views = this.#part('views', ({ cardsOfDays }) => cardsOfDays(this));
  readonly #board = this.#part('board', ({ Board }) => new Board(this, !!this.now));

  /** What comes when it is used, with its sentences. */
  #part<K extends keyof Parts, T>(name: K, make: (file: Parts[K]) => T): Part<T> {
    return new Part(this, async () => {
      const file = await loadPart<Parts[keyof Parts]>(parts[name]);
      await this.learn(file.messages);
      return make(file as Parts[K]);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (kept()) void this.#needFilter();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // An empty one, or none any more, is the café too.
    this.place ||= CAFE;
    super.willUpdate(changed);
    // Until it is there, and if it does not come, the board is today's menu. The next update tries again.
    if (this.view === 'board') void this.#board.prepare();
    if (this.#ofDays && !this.#views.lacking) void this.#views.need();
  }

  readonly #say = (sentence: () => string): void => this.announce(this.speak(sentence));

  readonly #needFilter = (): void => {
    void this.#filter.need().then((found) => found ?? this.#say(filterFails));
  };

  protected override hasContent({ menu }: Partial<Feed>): boolean | undefined {
    if (!menu) return false;
    const card = this.#card(menu);
    // What the view needs is still on its way, or has not come.
    return card ? card.leaves.some(({ courses }) => courses[0]) : this.#views.lacking || undefined;
  }

  protected override emptyText(): string {
    return msg('There is nothing on the menu at the moment.', { id: 'nabo.menu.empty' });
  }

  protected override choices({ hours }: Partial<Feed>): Choices {
    return { place: this.place === CAFE ? [CAFE] : (hours?.places ?? []) };
  }

  protected override nextChange(): Instant {
    const table = this.#table;
    return table ? hoursStatus(table, this.clock.now).changes : this.zone.instantAt(this.#today + 1);
  }

  protected override async jsonLd(data: Partial<Feed>): Promise<JsonLd | undefined> {
    const { menuJsonLd } = await import('./json-ld.js');
    return menuJsonLd(data, this.source.base, this.#today, this.#tools);
  }

  get #today(): Day {
    return this.zone.dayAt(this.clock.now);
  }

  /** When food is served; undefined when the feed does not say. */
  get #table(): Timetable | undefined {
    const { hours } = this.source.data ?? {};
    return hours && hoursOf(hours, this.zone, this.place);
  }

  /** Whether the view is one of more days than today. */
  get #ofDays(): boolean {
    return this.view === 'week' || this.view === 'all';
  }

  /** Undefined as long as what the view needs is not there. */
  #card(menu: Menu): Card | undefined {
    const table = this.#table;
    const isOpen = (day: Day) => !table || table.on(day).spans.some(({ access }) => access === 'open');
    return (this.#ofDays ? this.#views.here : cardOfToday)?.(menu, this.#today, isOpen, this.view);
  }

  readonly #tools = {
    text: (text: Text) => this.text(text),
    plain: (text: Text) => this.words(text).value,
    image: (address: string | undefined) => mediaHref(address, this.source.base),
  };

  protected override renderContent(data: Partial<Feed>): TemplateResult | typeof nothing {
    const { menu } = data;
    if (!menu) return nothing;
    const card = this.#card(menu);
    if (!card) return this.failed(() => void this.#views.need());
    const { title, leaves } = card;
    const table = { ...this.#tools, money: money(menu, data.centre?.currency), when: card.when };
    const render = (leaf: Leaf) => this.#renderLeaf(leaf, table);
    const head = html`<header>${this.heading(title)}${paragraph('line', card.line)}${this.#renderStatus(data)}</header>`;
    const note = paragraph('note', menu.note && this.text(menu.note));
    const board = this.view === 'board' && this.#board.here;
    if (board) return board.render({ title, head, flow: leaves.map(render), note });
    const { here: filter, lacking } = this.#filter;
    const shown = (filter?.keep(leaves) ?? leaves).filter(({ courses, line }) => line ?? courses[0]);
    return html`
      ${head}
      <div part="filter">
        <details @toggle=${this.#needFilter}>
          <summary>${msg('Allergens and diets', { id: 'nabo.menu.filter.title' })}</summary>
          ${filter?.form() ?? loadingText()}
        </details>
        ${filter ? filter.result() : lacking ? this.failed(this.#needFilter, filterFails()) : nothing}
      </div>
      ${
        // Who asked this device to remember what they must avoid never sees a list without it unawares.
        !filter && !lacking && kept()
          ? nothing
          : shown[0]
            ? html`<div class="leaves">${shown.map(render)}</div>`
            : paragraph('nothing', filter?.nothingFits())
      }
      ${note}
    `;
  }

  #renderStatus({ hours, centre }: Partial<Feed>): unknown {
    const table = this.#table;
    if (!table || !this.trusted) return nothing;
    const { now } = this.clock;
    const { closed, note } = table.on(this.#today);
    // The café, where the house has one.
    const of = hours?.places?.find(({ id }) => id === this.place) ?? centre;
    return html`
      ${paragraph('status', [
        opening(table, now, html`<b>${this.text(of?.name ?? '')}:</b> `),
        ' ',
        said({ reason: closed && note && this.text(note) }),
      ])}
      ${
        // A board hangs in the house.
        this.view === 'board' ? nothing : paragraph('line', whoseTime(this.zone, now))
      }
    `;
  }

  #renderLeaf({ title, isToday, line, courses }: Leaf, table: Table): TemplateResult {
    return html`<section class="leaf" aria-current=${isToday ? 'date' : nothing}>
      ${title && this.heading(title, 1)} ${paragraph('line', line)}
      ${courses.map(
        ({ name, items }) => html`<section>
          ${name && this.heading(this.text(name), title ? 2 : 1)}
          <ul>${items.map((item) => dish(item, table))}</ul>
        </section>`,
      )}
    </section>`;
  }
}
