import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { mediaHref } from '../../contract/address.js';
import { centre } from '../../contract/feed/centre.js';
import { hours, type Place } from '../../contract/feed/hours.js';
import { menu, type Menu } from '../../contract/feed/menu.js';
import type { Feed } from '../../contract/parse.js';
import type { Day, Instant } from '../../domain/civil.js';
import { timetable, type Timetable } from '../../domain/hours.js';
import { hoursStatus } from '../../domain/hours-status.js';
import { wholeMenu, type Course } from '../../domain/menu.js';
import { loadPart } from '../../i18n/load-part.js';
import menuMessages from '../../../locales/generated/menu/index.js';
import { NaboElement, loadingText } from '../../ui/element.js';
import { kept } from '../../ui/kept.js';
import { closedText, openingText } from '../../ui/opening.js';
import { whoseTime } from '../../ui/whose-time.js';
import type { Board } from './board.js';
import { cardOf, type Card, type Leaf, type View } from './card.js';
import { dish, type Table } from './dish.js';
import type { Filter } from './filter.js';
import { menuJsonLd } from './json-ld.js';
import { parts } from './parts.js';
import { styles } from './styles.js';
import * as words from './words.js';

/** The place that serves the food, unless the page names another. */
const CAFE = 'cafe';

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
  static override styles = [...NaboElement.styles, styles];
  static override readonly sections = { centre, hours, menu };
  static override readonly messages = menuMessages;

  static override properties: PropertyDeclarations = { view: { reflect: true }, place: {} };

  /** What of the menu to show: `today`, `week`, `all`, or `board`, a wall display of today that turns its pages. */
  view: View = 'today';
  /** Id of the place in `hours.places` that serves the food. A house that has no `cafe` serves in its own hours. */
  place = CAFE;

  #filter: Filter | undefined;
  #filterFails = false;
  #board: Board | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (kept('menu') !== undefined) void this.#loadFilter();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.view === 'board' && !this.#board) void this.#loadBoard();
  }

  readonly #loadFilter = async (): Promise<void> => {
    if (this.#filter) return;
    try {
      const { Filter, messages } = await loadPart(parts.filter);
      await this.learn(messages);
      this.#filter ??= new Filter(
        this,
        (sentence) => this.announce(this.speak(sentence)),
        () => this.#courses,
      );
      this.#filterFails = false;
    } catch (error) {
      console.warn(`<${this.localName}> cannot load its filter.`, error);
      this.#filterFails = true;
      this.announce(this.speak(words.filterFails));
    }
    this.requestUpdate();
  };

  /** Until it is there, and if it does not come, the board is today's menu. The next update tries again. */
  async #loadBoard(): Promise<void> {
    try {
      const { Board, messages } = await loadPart(parts.board);
      await this.learn(messages);
      this.#board ??= new Board(this, !!this.now);
      this.requestUpdate();
    } catch (error) {
      console.warn(`<${this.localName}> cannot load its board.`, error);
    }
  }

  protected override hasContent({ menu }: Partial<Feed>): boolean {
    return menu !== undefined && this.#card(menu).leaves.some(({ courses }) => courses.length > 0);
  }

  protected override emptyText(): string {
    return words.empty();
  }

  protected override mistake({ hours: given }: Partial<Feed>): string | undefined {
    if (this.place === CAFE || this.#cafe) return undefined;
    const ids = given?.places?.map(({ id }) => `"${id}"`).join(', ') || 'none';
    return `There is no place "${this.place}" in hours.places of the feed. There are: ${ids}.`;
  }

  protected override nextChange(): Instant {
    const { now } = this.clock;
    const midnight = this.zone.instantAt(this.#today + 1);
    return this.#table ? Math.min(hoursStatus(this.#table, now).changes, midnight) : midnight;
  }

  protected override jsonLd({
    menu,
    centre: house,
  }: Partial<Feed>): { key: string; data: object } | undefined {
    if (!menu) return undefined;
    const data = menuJsonLd(wholeMenu(menu, this.#today), {
      plain: (text) => this.words(text).value,
      image: (address) => mediaHref(address, this.source.base),
      currency: house?.currency,
    });
    return { key: `menu ${this.source.base ?? ''}`, data };
  }

  get #today(): Day {
    return this.zone.dayAt(this.clock.now);
  }

  /** The café, where the house has one. */
  get #cafe(): Place | undefined {
    return this.source.data?.hours?.places?.find(({ id }) => id === this.place);
  }

  /** When food is served; undefined when the feed does not say. */
  get #table(): Timetable | undefined {
    const given = this.source.data?.hours;
    const table = given && timetable(given, this.zone, this.#cafe?.id);
    return table?.hasRows ? table : undefined;
  }

  #card(menu: Menu): Card {
    const table = this.#table;
    const isOpen = (day: Day) => !table || table.on(day).spans.some(({ access }) => access === 'open');
    return cardOf(menu, this.view, this.#today, isOpen);
  }

  /** All dishes of the card, on all its days. */
  get #courses(): readonly Course[] {
    const { menu } = this.source.data ?? {};
    return menu ? this.#card(menu).leaves.flatMap(({ courses }) => courses) : [];
  }

  #tableOf({ sections = [] }: Menu, when: boolean): Table {
    const items = sections.flatMap((section) => section.items);
    const amounts = items.flatMap(({ price, prices = [] }) => [
      price ?? 0,
      ...prices.map(({ amount }) => amount),
    ]);
    return {
      text: (text) => this.text(text),
      plain: (text) => this.words(text).value,
      money: words.money(amounts, this.source.data?.centre?.currency),
      image: (address) => mediaHref(address, this.source.base),
      when,
    };
  }

  protected override renderContent({ menu }: Partial<Feed>): TemplateResult | typeof nothing {
    if (!menu) return nothing;
    const card = this.#card(menu);
    const table = this.#tableOf(menu, card.when);
    const head = html`
      <header>
        ${this.heading(card.title)} ${card.line === undefined ? nothing : html`<p part="line">${card.line}</p>`}
        ${this.#renderStatus()}
      </header>
    `;
    const note = menu.note === undefined ? nothing : html`<p part="note">${this.text(menu.note)}</p>`;
    if (this.view === 'board' && this.#board) {
      const flow = card.leaves.map((leaf) => this.#renderLeaf(leaf, table));
      return this.#board.render({ title: card.title, head, flow, note });
    }
    return html`${head} ${this.#renderFilter()} ${this.#renderLeaves(card, table)} ${note}`;
  }

  #renderFilter(): TemplateResult {
    const filter = this.#filter;
    return html`<div part="filter">
      <details @toggle=${this.#loadFilter}>
        <summary>${words.filterTitle()}</summary>
        ${filter?.form() ?? loadingText()}
      </details>
      ${filter?.result()}
      ${this.#filterFails ? this.failed(() => void this.#loadFilter(), words.filterFails()) : nothing}
    </div>`;
  }

  #renderLeaves(card: Card, table: Table): TemplateResult | typeof nothing {
    const filter = this.#filter;
    // Who asked this device to remember what they must avoid never sees a list without it unawares.
    if (!filter && !this.#filterFails && kept('menu') !== undefined) return nothing;
    const leaves = card.leaves
      .map((leaf) => ({ ...leaf, courses: filter?.keep(leaf.courses) ?? leaf.courses }))
      .filter(({ courses, closed }) => closed || courses.length > 0);
    return leaves.length > 0
      ? html`<div class="leaves">${leaves.map((leaf) => this.#renderLeaf(leaf, table))}</div>`
      : html`<p part="nothing">${filter?.nothingFits()}</p>`;
  }

  #renderStatus(): TemplateResult | typeof nothing {
    const table = this.#table;
    if (!table || !this.trusted) return nothing;
    const { now } = this.clock;
    const status = hoursStatus(table, now);
    const name = this.#cafe?.name ?? this.source.data?.centre?.name;
    const reason = status.closedToday ? status.note : undefined;
    // A board hangs in the house.
    const whose = this.view === 'board' ? undefined : whoseTime(this.zone, now);
    return html`
      <p part="status" class=${status.open ? 'open' : 'closed'}>
        ${name === undefined ? nothing : html`<b>${this.text(name)}:</b>`} ${openingText(status, now, this.zone)}
        ${reason === undefined ? nothing : html`<span part="reason">${this.text(reason)}</span>`}
      </p>
      ${whose === undefined ? nothing : html`<p part="line">${whose}</p>`}
    `;
  }

  #renderLeaf({ title, isToday, closed, courses, named }: Leaf, table: Table): TemplateResult {
    const below = title === undefined ? 1 : 2;
    const dishes = ({ items }: Course) => html`<ul>${items.map((item) => dish(item, table))}</ul>`;
    return html`<section class="leaf" aria-current=${isToday ? 'date' : nothing}>
      ${title === undefined ? nothing : this.heading(html`${title}${isToday ? html` <span part="today">${words.today()}</span>` : nothing}`, 1)}
      ${closed ? html`<p part="line">${closedText()}</p>` : nothing}
      ${courses.map((course) =>
        named
          ? html`<section class="course">${this.heading(this.text(course.name), below)}${dishes(course)}</section>`
          : dishes(course),
      )}
    </section>`;
  }
}
