import { waitUntil } from '@open-wc/testing';
import { Temporal } from 'temporal-polyfill';
import '../../../src/elements/calendar/define.js';
import '../../../src/elements/feedback/define.js';
import '../../../src/elements/hours/define.js';
import '../../../src/elements/menu/define.js';
import '../../../src/elements/rooms/define.js';
import type { NaboElement } from '../../../src/ui/element.js';
import type { Case } from './feeds.js';

/** What a visitor reads on one page. Nothing is computed here but which day a heading means. */
export interface Read {
  /** By place, `house` among them; undefined where the element says that it does not know. */
  opening: Record<string, string | undefined>;
  /** The house's coming seven days, by date. */
  week: Record<string, string | undefined>;
  /** What the menu says of the café now. */
  kitchen: string | undefined;
  /** What the week's menu says of a day: its dishes, or that it is closed. */
  dishes: Record<string, string>;
  /** By title. */
  activities: Record<string, { marks: string[]; text: string }>;
  /** The days, with something on, on which the calendar says that the house is closed. */
  shut: string[];
  /** Whether the telephone is answered. */
  line: string | undefined;
  /** By room and date: when it is free, as it stands there; undefined where the element says that there is no such room. */
  rooms: Record<string, Record<string, string> | undefined>;
}

/** The rooms of which a page shows the free times. */
export const shownRooms = ['r1', 'r2'];

const plain = (node: Element | null | undefined): string | undefined =>
  node?.textContent?.replace(/\s+/g, ' ').trim();
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const one = (element: Element, selector: string) => plain(all(element, selector)[0]);

const inWords = (date: Temporal.PlainDate, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(
    date.toZonedDateTime('UTC').epochMilliseconds,
  );

/** All elements on one page, of one feed: the same ones all the time, as when a house changes its feed. */
export class Page {
  readonly #elements: Record<string, NaboElement> = {};

  constructor(box: HTMLElement) {
    const add = (name: string, tag: string, attributes: Record<string, string> = {}) => {
      const element = document.createElement(tag) as NaboElement;
      for (const [key, value] of Object.entries({ lang: 'en', ...attributes }))
        element.setAttribute(key, value);
      element.noJsonLd = true;
      this.#elements[name] = element;
      box.append(element);
    };
    add('house', 'nabo-hours');
    for (const place of ['cafe', 'desk']) add(place, 'nabo-hours', { place, view: 'line' });
    add('menu', 'nabo-menu', { view: 'week' });
    add('calendar', 'nabo-calendar');
    add('feedback', 'nabo-feedback');
    for (const room of shownRooms) add(room, 'nabo-rooms', { room });
  }

  #get(name: string): NaboElement {
    const element = this.#elements[name];
    if (!element) throw new Error(`no ${name}`);
    return element;
  }

  async read({ feed, today, clock }: Case): Promise<Read> {
    const elements = Object.values(this.#elements);
    // The same object again would be no change.
    const copy = structuredClone(feed);
    for (const element of elements) Object.assign(element, { now: `${today}T${clock}`, feed: copy });
    for (const element of elements) while (!(await element.updateComplete));
    // What shows a week of the menu is fetched once.
    for (const element of elements)
      await waitUntil(() => element.state !== 'loading', `${element.localName} is ready`, {
        timeout: 10_000,
      });
    const rooms = shownRooms.filter((room) => this.#get(room).state !== 'error');
    for (const element of elements)
      if (
        element.state !== 'ready' &&
        element.state !== 'empty' &&
        !element.matches('nabo-rooms[state=error]')
      )
        throw new Error(
          `${element.localName} is ${element.state}: ${plain(element.shadowRoot?.firstElementChild)}`,
        );

    // What tells the free times is fetched once.
    for (const room of rooms)
      await waitUntil(() => all(this.#get(room), '[part=days], [part=none]').length > 0, 'free times', {
        timeout: 10_000,
      });

    const first = Temporal.PlainDate.from(today);
    const days = Array.from({ length: 14 }, (_, n) => first.add({ days: n - 6 }));
    const dateOf = (heading: string | undefined) =>
      days
        .find((day) =>
          // "Saturday 2 January" or, with the year, "Saturday, 2 January 2027".
          heading
            ?.replaceAll(',', '')
            .includes(inWords(day, { weekday: 'long', day: 'numeric', month: 'long' }).replaceAll(',', '')),
        )
        ?.toString() ?? `no day: ${heading}`;

    const [house, menu, calendar] = [this.#get('house'), this.#get('menu'), this.#get('calendar')];
    const opening: Read['opening'] = {};
    for (const place of ['house', 'cafe', 'desk'])
      opening[place] = one(this.#get(place), '[part=status] > span');
    const week = Object.fromEntries(
      all(house, 'table[part=week]:not(details *) tr').map((row, n) => [
        // From Monday to Sunday, each the next of its kind.
        first.add({ days: (n + 8 - first.dayOfWeek) % 7 }).toString(),
        plain(row.querySelector('td')),
      ]),
    );
    const dishes = Object.fromEntries(
      all(menu, '.leaf').map((leaf) => {
        const [heading, ...rest] = leaf.children;
        return [dateOf(plain(heading)), rest.map(plain).join(' ')];
      }),
    );
    const activities: Read['activities'] = {};
    for (const event of all(calendar, '[part=event]'))
      activities[plain(event.querySelector('[part=title]')) ?? ''] = {
        marks: [...event.querySelectorAll('[part=mark]')].map((mark) => plain(mark) ?? ''),
        text: plain(event) ?? '',
      };
    const shut = all(calendar, '[part=day]')
      .filter((day) => day.querySelector('[part=closed]'))
      .map((day) => dateOf(plain(day.firstElementChild)));
    return {
      opening,
      week,
      kitchen: one(menu, '[part=status]'),
      dishes,
      activities,
      shut,
      line: one(this.#get('feedback'), '.line span'),
      rooms: Object.fromEntries(
        rooms.map((room) => [
          room,
          Object.fromEntries(
            all(this.#get(room), '[part=days] [part=day]').map((row) => [
              row.querySelector('time')?.dateTime ?? '',
              plain(row.querySelector('td')) ?? '',
            ]),
          ),
        ]),
      ),
    };
  }
}
