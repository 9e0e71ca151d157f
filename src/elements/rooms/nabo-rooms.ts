import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { centre } from '../../contract/feed/centre.js';
import { rooms, type Room } from '../../contract/feed/rooms.js';
import type { Feed } from '../../contract/reading.js';
import type { Instant } from '../../domain/civil.js';
import { loadPart } from '../../i18n/load-part.js';
import { msg, plural, str } from '../../i18n/messages.js';
import type { Choices } from '../../ui/attributes.js';
import { loadingText, NaboElement } from '../../ui/element.js';
import { Part } from '../../ui/part.js';
import messages from '../../../locales/generated/rooms/index.js';
import { filter, fits, type Wanted } from './filter.js';
import { roomFacts } from './room.js';
import type { Scene } from './scene.js';
import { styles } from './styles.js';

/** The times are fetched when they come this near to what is seen. */
const NEAR = '300px';
/** Or so long after they might have been, in milliseconds: who prints the page, or looks for a word in it, has them. */
const SOON = 2000;

const anyRoom: Wanted = { people: 0, feature: '' };

/**
 * @summary Rooms to borrow: what each is like, when it is free in the coming weeks, and a request to borrow it.
 *
 * When a room is free is worked out from opening and loan hours, exceptions and the activities in the room, on the
 * house's clock. It is fetched when somebody wants to know, and where there is one room only when its place comes near
 * what is seen, or two seconds later; the form when somebody wants to ask.
 *
 * @slot - What shows until the rooms do, and when they cannot.
 * @csspart filter - The choice by size and by what is in a room
 * @csspart list - The rooms
 * @csspart room - One room
 * @csspart image - Picture of a room
 * @csspart facts - Size, price and what is in it
 * @csspart rules - What those who borrow it must know
 * @csspart donation - The link to give something
 * @csspart times - When it is free: opens on demand
 * @csspart days - The table of free times
 * @csspart day - A day in it
 * @csspart free - Free times of a day
 * @csspart none - That nothing is free on a day, or the house is closed
 * @csspart more - The button for later days
 * @csspart zone - Whose time it is, for visitors whose clocks show another
 * @csspart ask - The button that opens the request
 * @csspart contact - How to ask where the house takes no requests here
 * @csspart booking - The request
 * @csspart form - The form of it
 * @csspart field - One field with its label
 * @csspart hint - What helps to fill a field in
 * @csspart wish - Whether the wished time is free
 * @csspart fault - What is wrong with a field
 * @csspart summary - Everything that stood in the way
 * @csspart answers - What was written, to read through before it is sent
 * @csspart ways - The other ways when it cannot be sent
 * @csspart receipt - Reference and receipt code
 * @csspart primary - The button that leads on
 * @cssproperty --nabo-rooms-width - Greatest width of the list; default 60rem
 * @fires nabo-report-sent - A request was stored; detail: `{ reference }`, never the words
 */
export class NaboRooms extends NaboElement {
  static override styles = [...NaboElement.styles, styles];
  static override readonly sections = { centre, rooms };
  static override readonly messages = messages;
  static override properties: PropertyDeclarations = { ...NaboElement.properties, room: {} };

  /** Id of the one room to show; without it, all. */
  room: string | null = null;

  #wanted = anyRoom;
  /** Rooms whose times were opened; or closed, where one room is shown and its times are open from the start. */
  readonly #turned = new Set<string>();
  /** The room that somebody asks for. */
  #asked: string | undefined;
  #focus: string | undefined;
  readonly #times = new Part(this, async () => {
    const { Times, messages: words } = await loadPart(() => import('./times/times.js'));
    await this.learn(words);
    return new Times(this);
  });
  readonly #booking = new Part(this, async () => {
    const { Booking, messages: areas } = await loadPart(() => import('./booking/booking.js'));
    await Promise.all(areas.map((area) => this.learn(area)));
    const times = await this.#times.prepare();
    if (!times) throw new Error('The times did not come.');
    return new Booking(this as never, {
      times,
      goTo: this.#goTo,
      scene: () => this.#scene(this.source.data ?? {}),
      close: () => {
        this.#goTo(`#ask-${CSS.escape(this.#asked ?? '')}`);
        this.#asked = undefined;
      },
    });
  });

  readonly #near = new IntersectionObserver(
    (places) => places.some((place) => place.isIntersecting) && this.#approach(),
    { rootMargin: NEAR },
  );
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** What did not come is asked for again by a press only. */
  readonly #approach = (): void => {
    if (!this.#times.here && !this.#times.lacking) this.#need(this.#times);
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near.disconnect();
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const place = !this.#times.here && this.renderRoot.querySelector('[part=times][open]');
    if (place) {
      this.#near.observe(place);
      this.#soon ??= setTimeout(this.#approach, SOON);
    }
    if (!this.#focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (target) this.#focus = undefined;
    target?.focus();
  }

  protected override hasContent({ rooms: given }: Partial<Feed>): boolean {
    return !!given?.length;
  }

  protected override emptyText(): string {
    return msg('This house lends no rooms here.', { id: 'nabo.rooms.empty' });
  }

  protected override choices({ rooms: given }: Partial<Feed>): Choices {
    return given?.length ? { room: given } : {};
  }

  protected override nextChange(): Instant | undefined {
    return this.#times.here?.next(this.clock.now);
  }

  #scene(data: Partial<Feed>): Scene {
    return {
      data,
      now: this.clock.now,
      zone: this.zone,
      source: this.source,
      words: this.#words,
      text: (text) => this.text(text),
      heading: (content, below) => this.heading(content, below),
    };
  }

  readonly #words = (text: Room['name']): string => this.words(text).value;

  protected override renderContent(data: Partial<Feed>): TemplateResult {
    const scene = this.#scene(data);
    const { rooms: given = [] } = data;
    const all = this.room ? given.filter(({ id }) => id === this.room) : given;
    return html`
      ${this.heading(msg('Rooms to borrow', { id: 'nabo.rooms.title' }))}
      ${all.length > 1 ? filter(all, this.#wanted, this.#words, this.#choose) : nothing}
      <ul part="list">
        ${all.map((room) => this.#renderRoom(room, scene, all.length === 1))}
      </ul>
      ${
        all.some((room) => this.#fits(room))
          ? nothing
          : html`<p>
              ${this.#countText(0)}
              <button part="button" type="button" @click=${this.#showAll}>
                ${msg('Show all rooms', { id: 'nabo.rooms.showAll' })}
              </button>
            </p>`
      }
    `;
  }

  /** A room that does not fit is hidden and not taken out: what was opened or written in it stays. */
  #renderRoom(room: Room, scene: Scene, single: boolean): TemplateResult {
    const { id } = room;
    const name = this.#words(room.name);
    const open = this.#turned.has(id) !== single;
    return html`<li part="room" ?hidden=${!this.#fits(room)}>
      ${roomFacts(room, scene)}
      <details part="times" ?open=${open} @toggle=${(event: Event) => this.#toggle(event, id, single)}>
        <summary>${msg(str`When is ${name} free?`, { id: 'nabo.rooms.when' })}</summary>
        ${open ? (this.#times.here?.render(room, scene) ?? this.#renderLacking(this.#times)) : nothing}
      </details>
      ${
        this.#asked === id && this.#booking.here
          ? html`<div part="booking">${this.#booking.here.render(room, scene)}</div>`
          : html`${this.#asked === id ? this.#renderLacking(this.#booking) : nothing}
              <p>
                <button
                  part="button primary ask"
                  id=${`ask-${id}`}
                  type="button"
                  aria-label=${msg(str`Ask to borrow ${name}`, { id: 'nabo.rooms.askFor' })}
                  @click=${() => this.#ask(id)}
                >
                  ${msg('Ask to borrow', { id: 'nabo.rooms.ask' })}
                </button>
              </p>`
      }
    </li>`;
  }

  #renderLacking(part: Part<unknown>): TemplateResult {
    return part.lacking
      ? this.failed(() => this.#need(part), lackingText())
      : html`<p part="loading">${loadingText()}</p>`;
  }

  #fits(room: Room): boolean {
    return fits(room, this.#wanted, this.#words);
  }

  #countText(count: number): string {
    return count === 0
      ? msg('No room is like that.', { id: 'nabo.rooms.none' })
      : plural(count, {
          one: () => msg(str`${count} room`, { id: 'nabo.rooms.count.one' }),
          other: () => msg(str`${count} rooms`, { id: 'nabo.rooms.count.other' }),
        });
  }

  readonly #goTo = (selector: string): void => {
    this.#focus = selector;
    this.requestUpdate();
  };

  readonly #choose = (event: Event): void => {
    const { name, value } = event.target as HTMLSelectElement;
    this.#want(
      name === 'people' ? { ...this.#wanted, people: Number(value) } : { ...this.#wanted, feature: value },
    );
  };

  readonly #showAll = (): void => {
    this.#want(anyRoom);
    this.#goTo('[part=filter] select');
  };

  #want(wanted: Wanted): void {
    this.#wanted = wanted;
    const found = (this.source.data?.rooms ?? []).filter((room) => this.#fits(room));
    this.announce(this.speak(() => this.#countText(found.length)));
  }

  #toggle({ currentTarget }: Event, id: string, single: boolean): void {
    const { open } = currentTarget as HTMLDetailsElement;
    this.#turned[open === single ? 'delete' : 'add'](id);
    this.requestUpdate();
  }

  #ask(room: string): void {
    this.#asked = room;
    this.#need(this.#booking);
    this.#goTo('#step');
  }

  /** Shows a part when it has come, or says that it has not. */
  #need(part: Part<unknown>): void {
    void part.need().then((found) => {
      if (!found) this.announce(this.speak(lackingText));
    });
  }
}

const lackingText = () =>
  msg('This cannot be loaded right now. Try again, or call.', { id: 'nabo.rooms.lacking' });
