import { html, nothing, type TemplateResult } from 'lit';
import { weekStart, type Day, type Instant } from '../../domain/civil.js';
import { monthStart, spanAround, type CalendarView } from '../../domain/date-grid.js';
import type { Occurrence } from '../../domain/occurrences.js';
import type { Zone } from '../../domain/zone.js';
import { msg } from '../../i18n/messages.js';
import { loadingText } from '../../ui/element.js';
import { list, none, week } from './days.js';
import type { Journey } from './journey.js';
import type { Parts } from './parts.js';
import { HORIZON, type Programme } from './programme.js';
import type { Scene } from './scene.js';
import type { Search } from './search.js';

/** So many activities stand in the list at once, and so many more at each wish. */
const PAGE = 20;

/** The activities that are asked for, as list, week or month; and what of them is on the screen. */
export class Views {
  #onScreen: readonly Occurrence[] = [];
  /** How many activities fit: in a week or month those in it, in the list those of the coming year. */
  found = 0;
  readonly #journey: Journey;
  readonly #search: Search;
  readonly #parts: Parts;
  readonly #goTo: (selector: string, index: number) => void;
  /** So many stand in the list. */
  #length = PAGE;
  /** The cell of the month that the keyboard is on. */
  #active: Day | undefined;

  /** @param goTo draws anew, and puts the keyboard on one of those that are there then */
  constructor(
    journey: Journey,
    search: Search,
    parts: Parts,
    goTo: (selector: string, index: number) => void,
  ) {
    this.#journey = journey;
    this.#search = search;
    this.#parts = parts;
    this.#goTo = goTo;
  }

  /** Something else is looked at: the list begins anew. */
  restart(): void {
    this.#length = PAGE;
  }

  /** When something on the screen begins or ends, or the day does. */
  nextChange(now: Instant, zone: Zone): Instant {
    const ahead = this.#onScreen.flatMap(({ start, end }) => [start, end]).filter((at) => at > now);
    return Math.min(zone.instantAt(zone.dayAt(now) + 1), ...ahead);
  }

  /** @param limit the most that a list on a front page holds */
  render(
    view: CalendarView,
    narrow: boolean,
    limit: number | undefined,
    programme: Programme,
    scene: Scene,
  ): TemplateResult {
    const search = this.#search;
    const { filter } = search;
    const { month } = this.#parts;
    const day = this.#journey.day ?? scene.today;
    if (view === 'week') {
      const monday = weekStart(day);
      this.#onScreen = programme.within(monday, monday + 6, filter);
      this.found = new Set(this.#onScreen.map(({ series }) => series)).size;
      return week(this.#onScreen, monday, scene);
    }
    // Where the month cannot be had, its list can.
    if (view === 'month' && !narrow && !month.lacking) {
      if (!month.here) return html`<p part="loading">${loadingText()}</p>`;
      const grid = { month: day, active: this.#active, onMove: (to: Day) => this.#move(to, day) };
      const { content, shown, series } = month.here.month(programme.matching(filter), grid, scene);
      this.#onScreen = shown;
      this.found = series;
      return content;
    }
    const { from, to } = view === 'month' ? spanAround('month', day) : { from: day, to: day + HORIZON };
    const { occurrences, more } = programme.next(from, to, limit ?? this.#length, filter);
    this.#onScreen = occurrences;
    this.found = search.active ? programme.countIn(from, to, filter) : occurrences.length;
    if (occurrences.length === 0) return none(search.active ? this.#showAll : undefined);
    return html`
      ${list(occurrences, from, scene)}
      ${
        more && !limit
          ? html`<button part="more" class="more" type="button" @click=${this.#showMore}>
            ${msg('Show more', { id: 'nabo.calendar.more' })}
          </button>`
          : nothing
      }
    `;
  }

  #move(to: Day, from: Day): void {
    this.#active = to;
    if (monthStart(to) !== monthStart(from)) this.#journey.toMonth(to);
    this.#goTo(`td[data-day="${to}"]`, 0);
  }

  /** The button that does it is gone with it: the keyboard is where one looks for something else. */
  readonly #showAll = (): void => {
    this.#search.reset();
    this.#goTo('input', 0);
  };

  /** Puts the keyboard on the first that was not there before. */
  readonly #showMore = (): void => {
    const before = this.#onScreen.length;
    this.#length += PAGE;
    this.#goTo('.list [data-key]', before);
  };
}
