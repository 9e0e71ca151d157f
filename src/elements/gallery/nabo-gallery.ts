import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { centre } from '../../contract/feed/centre.js';
import { artists, collections, workKinds, works } from '../../contract/feed/works.js';
import type { Feed } from '../../contract/reading.js';
import { MINUTE, type Instant } from '../../domain/civil.js';
import { filterWorks, type WorksFilter } from '../../domain/works.js';
import { wallWith } from '../../domain/works-wall.js';
import { languageOf } from '../../i18n/language.js';
import { msg } from '../../i18n/messages.js';
import type { Choices } from '../../ui/attributes.js';
import { NaboElement } from '../../ui/element.js';
import type { JsonLd } from '../../ui/json-ld.js';
import messages from '../../../locales/generated/gallery/index.js';
import { Exhibition, isLimited } from './exhibition.js';
import { Filling } from './filling.js';
import { filters } from './filters.js';
import { Parts } from './parts.js';
import { Scenery, type Scene } from './scene.js';
import { Showing } from './showing.js';
import { styles } from './styles.js';
import { wall } from './wall.js';
import { countText, rangeText } from './words.js';

/**
 * @summary What people make: works of every kind on a wall, and a viewer to look closer.
 *
 * Works hang in the order of the feed, never cropped; 60 at once, up to 300 on the visitor's word. A work's address is
 * the page's with `#nabo-work=` and its id, beside whatever else is in the hash.
 *
 * @slot - What shows until the works do, and when they cannot.
 * @csspart base - All of it.
 * @csspart heading - The element's own heading.
 * @csspart filters - With which visitors choose by kind, artist and what is for sale.
 * @csspart artist-panel - The artist whose works are shown; `subheading` is their name.
 * @csspart statement - What an artist says, there and in the viewer.
 * @csspart wall - The list of works.
 * @csspart work - One of them.
 * @csspart label - What stands under a work.
 * @csspart title - The title in it, which opens the viewer.
 * @csspart artist - The artist in it.
 * @csspart facts - Small facts in it.
 * @csspart sale - Whether a work is for sale, reserved or sold.
 * @csspart image - An image, on the wall and in the viewer.
 * @csspart missing - Its words, where it cannot be loaded.
 * @csspart views - How many views a work has.
 * @csspart text - A poem or another text, set with its own line breaks.
 * @csspart player - The browser's player of a sound or film.
 * @csspart note - A content note, before its work.
 * @csspart event - Where a performance can be seen.
 * @csspart count - Which of the works hang now.
 * @csspart button - "Show more works" and "Show earlier works".
 * @csspart viewer - The dialog.
 * @csspart controls - The bar above the work in it.
 * @csspart counter - Which work of how many.
 * @csspart stage - Where the work is.
 * @csspart sides - The small pictures of its other sides.
 * @csspart about - What there is to know about it.
 * @csspart transcript - What is heard, in words.
 * @csspart ask - The link to ask about a work that can be bought.
 * @csspart notice - That what shows is an earlier copy, or that the work of a link is not shown.
 * @csspart empty - That there is nothing to see, in words.
 * @cssproperty --nabo-gallery-row - About how high a row is. Default 17rem.
 * @cssproperty --nabo-gallery-gap - The room between works. Default 1.75rem.
 * @cssproperty --nabo-gallery-mat - What is behind a work that does not fill its place.
 * @cssproperty --nabo-gallery-paper - What is behind a text.
 * @cssproperty --nabo-gallery-text-font - The typeface of texts.
 * @cssproperty --nabo-viewer-background - The wall of the viewer.
 * @cssproperty --nabo-viewer-color - The words in the viewer.
 * @cssproperty --nabo-min-block-size - Room to keep before the works are there, so that nothing jumps.
 * @fires nabo-navigate - The viewer shows another work, or closes; detail: `{ work }`, the id, or `null`
 */
export class NaboGallery extends NaboElement {
  static override readonly styles = [...NaboElement.styles, styles];
  static override readonly sections = { centre, works, artists, collections };
  static override readonly messages = messages;
  static override properties: PropertyDeclarations = {
    ...NaboElement.properties,
    artist: {},
    kind: {},
    work: {},
    limit: { type: Number, form: /^[1-9]\d*$/ },
  };

  /** Only works by this artist: an id in the feed's `artists`, or a name. */
  artist: string | null = null;
  /** Only works of this kind: `image`, `sculpture`, `textile`, `performance`, `text`, `audio` or `video`. */
  kind: string | null = null;
  /** The id of the work that is open in the viewer. */
  work: string | null = null;
  /** At most so many works, without filters: for a front page. */
  limit: number | null = null;

  readonly #shown = new Exhibition();
  readonly #filling = new Filling();
  readonly #scenery = new Scenery(() => this.requestUpdate());
  readonly #showing: Showing = new Showing(this, {
    exhibit: () => this.#scenery.current && this.#shown.exhibit(this, this.#scenery.current),
    waiting: () => this.state === 'loading' || this.#pending,
    speak: (fn) => this.speak(fn),
    shown: (work) => this.emit('nabo-navigate', { work }),
  });
  readonly #parts = new Parts(this, (area) => this.learn(area));
  /** Works of collections may still come. */
  #pending = false;

  override connectedCallback(): void {
    this.#filling.look(this);
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['artist', 'kind', 'src', 'feed'].some((name) => changed.has(name))) this.#choose({});
    super.willUpdate(changed);
    if (!/ready|stale/.test(this.state)) this.#scenery.current = undefined;
  }

  /** An update is complete when all that is to hang does. */
  override get updateComplete(): Promise<boolean> {
    return super.updateComplete.then((all) => this.#filling.next?.then(() => this.updateComplete) ?? all);
  }

  protected override hasContent(data: Partial<Feed>): boolean | undefined {
    const { collections: named = [] } = data;
    const parts = this.#parts;
    const joined = named.length ? parts.get(parts.joined) : parts.joined.here;
    joined?.use(named, this.source.base);
    this.#pending = joined?.pending ?? named.length > 0;
    const shown = this.#shown;
    shown.hang(data, joined?.works, () => this.zone.dayAt(this.clock.now), this);
    const comes = shown.more && !parts.get(parts.beyond) && !parts.beyond.lacking;
    // The first works come with all that belongs to them.
    if (comes && this.state === 'loading') return undefined;
    return shown.scoped.length > 0 || this.#pending;
  }

  protected override emptyText(): string {
    return msg('There are no works to see here yet.', { id: 'nabo.gallery.empty' });
  }

  protected override choices(data: Partial<Feed>): Choices {
    const { artists = [], works = [], collections = [] } = data;
    const { artist } = this;
    // A collection that joins may have an artist whom the feed does not know. Somebody whose works are all withdrawn is
    // no mistake.
    const known = collections.length || filterWorks(works, { artist }, artists).length;
    return { kind: workKinds, artist: known ? [artist as string] : artists };
  }

  protected override nextChange(): Instant {
    const { withdrawal } = this.#shown;
    return withdrawal < Infinity ? this.zone.instantAt(withdrawal) : withdrawal;
  }

  /** Told once all that is to hang does, and again when something else hangs. */
  protected override jsonLd(): Promise<JsonLd> | undefined {
    const scene = this.#scenery.current;
    const { drawn, whole } = this.#filling;
    if (!scene || !whole) return undefined;
    return import('./json-ld.js').then(({ worksJsonLd }) =>
      worksJsonLd(this, this.source.base, drawn, scene),
    );
  }

  protected override renderContent(data: Partial<Feed>): TemplateResult {
    const scene = this.#scene(data);
    const { chosen, choices, hanging } = this.#shown;
    const cards = this.#filling.cards(this.#shown, scene, this);
    const free = !isLimited(this);
    const artist = this.artist || chosen.artist;
    const parts = this.#parts;
    const { lacking } = parts;
    return html`
      ${this.heading(msg('Gallery', { id: 'nabo.gallery.heading' }))}
      ${
        // The link led to a work that is withdrawn, or that this feed never had.
        !this.#pending && this.#shown.lacks(data, this)
          ? html`<p part="notice">
              ${msg('This work is not shown here, or not any more.', { id: 'nabo.gallery.lost' })}
            </p>`
          : nothing
      }
      ${lacking.length ? this.failed(() => lacking.forEach((part) => void part.need())) : nothing}
      ${free ? filters(choices, chosen, scene, this.#choose, this.#filling.begun) : nothing}
      ${artist ? parts.get(parts.beyond)?.artistPanel(artist, scene, (name) => this.heading(name, 1)) : nothing}
      ${wall(cards, this.#shown.wall, hanging.length, this.#filling.whole, free, this.#turnTo, this.#showAll)}
      <dialog part="viewer" tabindex="-1" aria-labelledby="viewer-title"></dialog>
    `;
  }

  #scene(data: Partial<Feed>): Scene {
    const { source, clock, zone } = this;
    const parts = this.#parts;
    const beyond = parts.beyond.here;
    const { address, open } = this.#showing;
    const stem = address.href('');
    const { now } = clock;
    const minute = Math.floor(now / MINUTE);
    const of = [data, beyond, parts.guests.here, this.locale, languageOf(this), stem, minute];
    return this.#scenery.at(of, data, source.base, () => ({
      beyond,
      words: (text) => this.words(text),
      text: (text) => this.text(text),
      href: (id) => stem + encodeURIComponent(id),
      event: (id, at) => beyond && parts.get(parts.guests)?.performance(id, this, source, zone, now, at),
      onOpen: open,
      onArtist: (artist) => {
        this.work = null;
        this.#choose({ artist });
      },
    }));
  }

  readonly #choose = (filter: WorksFilter): void => {
    this.#shown.chosen = filter;
    this.#shown.wall = wallWith(0);
    this.#say(() => countText(this.#shown.hanging.length));
  };

  /** The button that does it is gone with it: the keyboard is where one chooses anew. */
  readonly #showAll = (): void => {
    this.#choose({});
    this.renderRoot?.querySelector<HTMLElement>('select, input')?.focus();
  };

  /** Hangs other works, up to one of them, and puts the keyboard where they begin. */
  readonly #turnTo = (index: number): void => {
    const shown = this.#shown;
    const wall = wallWith(index);
    const first = index < shown.wall.start ? wall.start : index;
    shown.wall = wall;
    this.#say(() => {
      const { hanging } = shown;
      this.#showing.link(hanging[first]?.id)?.focus();
      return rangeText(wall, hanging.length);
    });
  };

  /** Draws, and says something once all that is to hang does. */
  #say(sentence: () => string): void {
    this.requestUpdate();
    if (!this.hasUpdated) return;
    // Of another feed there is nothing to say before it has come.
    void this.updateComplete.then(() => this.source.data && this.announce(this.speak(sentence)));
  }
}
