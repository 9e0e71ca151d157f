import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { centre } from '../../contract/feed/centre.js';
import { calendars, categories, events, subscribe } from '../../contract/feed/events.js';
import { hours } from '../../contract/feed/hours.js';
import { rooms } from '../../contract/feed/rooms.js';
import type { Feed } from '../../contract/reading.js';
import { date } from '../../contract/primitives.js';
import type { Instant } from '../../domain/civil.js';
import type { CalendarView } from '../../domain/date-grid.js';
import { msg } from '../../i18n/messages.js';
import { formOf, type Choices } from '../../ui/attributes.js';
import { NaboElement } from '../../ui/element.js';
import type { JsonLd } from '../../ui/json-ld.js';
import { whoseTime } from '../../ui/whose-time.js';
import messages from '../../../locales/generated/calendar/index.js';
import { bar } from './bar.js';
import { filters } from './filters.js';
import { Joined } from './joined.js';
import { Journey } from './journey.js';
import { partsOf, type Parts } from './parts.js';
import { known, programmes, type Programme } from './programme.js';
import { sceneOf, type Scene } from './scene.js';
import { Search } from './search.js';
import type { Sheet } from './sheet/sheet.js';
import { styles } from './styles.js';
import { subscription } from './subscription.js';
import { Surroundings } from './surroundings.js';
import { Views } from './views.js';
import { activitiesText, noPartText } from './words.js';

/**
 * @summary What happens here: the activities as a list, a week or a month; what is cancelled or moved stays in sight.
 *
 * The list starts with today and shows 20 activities, more on demand, for a year ahead. A month becomes a list where
 * the element is narrower than 480 px. All days and times are the house's. On paper it is the week, whatever is
 * shown on the screen.
 *
 * @slot - What shows until the activities do, and when they cannot.
 * @csspart base - All of it.
 * @csspart heading - The element's own heading.
 * @csspart filters - The form with which visitors look for activities.
 * @csspart bar - Buttons for list, week and month (`view`), and the way through time (`step`, `range`, `today`).
 * @csspart count - How many activities fit.
 * @csspart days - All days of a list or week; `day` is one of them, `subheading` its name.
 * @csspart event - One activity at one time: `time`, `title`, `mark` (its status in words), `note`, `facts`.
 * @csspart step - A button to the time before or after
 * @csspart view - A button for list, week or month
 * @csspart range - Which time is shown
 * @csspart today - The button back to today
 * @csspart details-title - Title of what opened
 * @csspart note - What is different this time
 * @csspart image - Picture of an activity
 * @csspart signup - The link to sign up
 * @csspart add - Adds the activity to a calendar of one's own
 * @csspart mark - The status in words
 * @csspart facts - Where, what kind, what it costs
 * @csspart time - When
 * @csspart title - The name of an activity
 * @csspart day - One day of a list or week
 * @csspart cell - A day of the month
 * @csspart chip - An activity in the month
 * @csspart close - Closes what opened
 * @csspart closed - That the house is closed on a day.
 * @csspart month - The grid; `cell` is a day in it, `chip` an activity.
 * @csspart more - Leads to more of the list, or of a day.
 * @csspart dialog - What opens over the page; `details-title`, `image`, `signup`, `add`, `close` stand in it.
 * @csspart subscribe - Calendar files to follow.
 * @csspart notice - That what shows is an earlier copy, or that some of it cannot be had.
 * @csspart zone - Whose time it is, for visitors whose clocks show another.
 * @cssproperty --nabo-calendar-cell - Least height of a day in the month. Default 6.5rem.
 * @cssproperty --nabo-dialog-background - What is behind the words of the dialog. Default Canvas.
 * @cssproperty --nabo-dialog-color - The words of the dialog. Default CanvasText.
 * @cssproperty --nabo-min-block-size - Room to keep before the activities are there, so that nothing jumps.
 * @fires nabo-navigate - The visitor goes to another view or time; detail: `{ view, from, to }`, the days as dates
 */
export class NaboCalendar extends NaboElement {
  static override styles = [...NaboElement.styles, styles];
  static override readonly sections = { centre, hours, categories, events, calendars, subscribe, rooms };
  static override readonly messages = messages;
  static override properties: PropertyDeclarations = {
    ...NaboElement.properties,
    view: { form: /^(list|week|month)$/ },
    date: { form: formOf(date) },
    category: {},
    room: {},
    limit: { type: Number, form: /^[1-9]\d*$/ },
    history: { type: Boolean },
  };

  /** `list`, `week` or `month`. */
  view: 'list' | 'week' | 'month' = 'list';
  /** The day from which the list starts, or that lies in the week or month: `2026-12-01`. Without it, today. */
  date: string | null = null;
  /** Only activities of this category: an id in `categories`. */
  category: string | null = null;
  /** Only activities in this room: an id in `rooms`. */
  room: string | null = null;
  /** Only the next so many, as a plain list: for a front page. */
  limit: number | null = null;
  /** Remembers view and date in the page's address. */
  history = false;

  #programme: Programme | undefined;
  #whole: Programme | undefined;
  #prepared = false;

  readonly #parts: Parts = partsOf(
    this as never,
    (messages) => this.learn(messages),
    () => this.announce(this.speak(noPartText)),
  );
  readonly #joined = new Joined(this.#parts);
  readonly #surroundings = new Surroundings(this);
  readonly #programmes = programmes();
  readonly #journey: Journey = new Journey(
    this,
    () => this.zone.dayAt(this.clock.now),
    (detail) => this.emit('nabo-navigate', detail),
  );
  readonly #search: Search = new Search({
    // Where somebody looks for something there is one.
    programme: () => this.#programme as Programme,
    searched: () => {
      this.#views.restart();
      this.requestUpdate();
    },
    need: (use) => void this.#parts.use(this.#parts.search, use),
    tell: () => this.announce(this.speak(() => activitiesText(this.#views.found))),
  });
  readonly #views: Views = new Views(this.#journey, this.#search, this.#parts, (selector, index) => {
    this.requestUpdate();
    void this.#focus(selector, index);
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('date') && !changed.has('view')) return;
    this.#views.restart();
    // It comes while the feed does.
    if (this.#view === 'month') void this.#parts.use(this.#parts.month, () => undefined);
  }

  protected override hasContent(data: Partial<Feed>): boolean {
    // Asked first of every copy of the feed: what it names besides is on its way from here on.
    this.#joined.follow(data, this.source.base, this.refresh, this.zone);
    const { zone, category, room } = this;
    const whole = { data, joined: this.#joined.series, zone, category: null, room: null };
    this.#whole = this.#programmes(whole);
    this.#programme = category || room ? this.#programmes({ ...whole, category, room }) : this.#whole;
    return this.#programme.all.length > 0 || this.#joined.pending;
  }

  protected override emptyText(): string {
    return msg('No activities are announced yet.', { id: 'nabo.calendar.empty' });
  }

  protected override choices(data: Partial<Feed>): Choices {
    return this.category || this.room ? known(data) : {};
  }

  protected override nextChange(): Instant {
    return this.#views.nextChange(this.clock.now, this.zone);
  }

  protected override async jsonLd(data: Partial<Feed>): Promise<JsonLd | undefined> {
    const { eventsJsonLd } = await import('./json-ld.js');
    const all = this.#whole?.all;
    return all && eventsJsonLd(all, data, this.#scene(data), this.locale, (make) => this.speak(make));
  }

  /** The most that a list on a front page holds. */
  get #limit(): number | undefined {
    return this.limit !== null && this.limit > 0 ? this.limit : undefined;
  }

  /** What is drawn: paper holds a week, a front page a list. */
  get #view(): CalendarView {
    if (this.#limit) return 'list';
    return this.#surroundings.printing ? 'week' : this.#journey.view;
  }

  #scene(data: Partial<Feed>): Scene {
    return sceneOf({
      data,
      now: this.clock.now,
      zone: this.zone,
      base: this.source.base,
      words: (text) => this.words(text),
      text: (text) => this.text(text),
      heading: (content, below) => this.heading(content, below),
      onOpen: (one) => void this.#look((sheet) => sheet.openOne(one)),
      onDay: (day) => void this.#look((sheet) => sheet.openDay(day)),
    });
  }

  protected override renderContent(data: Partial<Feed>): TemplateResult {
    // Where there is something to show there is one.
    const programme = this.#programme as Programme;
    const scene = this.#scene(data);
    const [search, views, limit] = [this.#search, this.#views, this.#limit];
    const content = views.render(this.#view, this.#surroundings.narrow, limit, programme, scene);
    return html`
      <div @pointerover=${this.#prepare} @focusin=${this.#prepare}>
        ${this.heading(msg('What’s on', { id: 'nabo.calendar.heading' }))} ${this.#renderNotice()}
        ${
          limit
            ? nothing
            : html`${filters(programme.choices, search.typed, scene, search.choose)} ${bar(this.#journey, scene)}`
        }
        ${search.active ? html`<p part="count">${activitiesText(views.found)}</p>` : nothing} ${content}
        ${limit ? nothing : subscription(data.subscribe ?? {}, this.category, scene)}
        <p part="zone">${whoseTime(this.zone, this.clock.now)}</p>
      </div>
      ${this.#parts.sheet.here?.render(programme, search.filter, scene)}
    `;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    if (this.#parts.lacking()) return this.failed(() => void this.#retry(), noPartText());
    return this.#joined.failed
      ? this.failed(
          this.#joined.retry,
          msg('Some activities cannot be fetched right now, or are as they were before.', {
            id: 'nabo.calendar.missing',
          }),
        )
      : nothing;
  }

  /** The button goes when all has come: the keyboard does not get lost with it. */
  async #retry(): Promise<void> {
    await this.#parts.retry();
    if (!this.#parts.lacking()) void this.#focus('[aria-pressed=true]', 0);
  }

  async #focus(selector: string, index: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>(selector)[index]?.focus();
  }

  /** Whoever comes near may look closer: the part for that is there by then. */
  readonly #prepare = (): void => {
    if (this.#prepared) return;
    this.#prepared = true;
    void this.#parts.sheet.prepare();
  };

  async #look(open: (sheet: Sheet) => void): Promise<void> {
    const { sheet } = this.#parts;
    await this.#parts.use(sheet, open);
    // What was pressed may be far below the notice.
    if (sheet.lacking) void this.#focus('[part~=error] button', 0);
  }
}
