import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { mediaHref } from '../../contract/address.js';
import { centre } from '../../contract/feed/centre.js';
import { artists, collections, workKinds, works } from '../../contract/feed/works.js';
import type { Feed } from '../../contract/parse.js';
import type { Instant } from '../../domain/civil.js';
import {
  artistKey,
  choicesOf,
  filterWorks,
  nextWithdrawal,
  type ShownWork,
  type WorksFilter,
} from '../../domain/works.js';
import { earlierThan, firstWall, moreOf, wallWith, type Wall } from '../../domain/works-wall.js';
import { Collections } from '../../feed/collections.js';
import { msg } from '../../i18n/messages.js';
import { NaboElement } from '../../ui/element.js';
import messages from '../../../locales/generated/gallery/index.js';
import { artistPanel } from './artist-panel.js';
import { card } from './card.js';
import { exhibitions, type Exhibition } from './exhibition.js';
import { filters } from './filters.js';
import { worksJsonLd } from './json-ld.js';
import type { Scene } from './scene.js';
import { Showing } from './showing.js';
import { styles } from './styles.js';
import { viewerStyles } from './viewer-styles.js';
import { countText, rangeText } from './words.js';

/** What the visitor has made of the gallery. */
interface Visit {
  chosen: WorksFilter;
  wall: Wall;
  /** Addresses of images that could not be loaded. */
  broken: ReadonlySet<string>;
  /** Works whose content note was passed. */
  revealed: ReadonlySet<string>;
}

/**
 * @summary What people make: works of every kind on a wall, and a viewer to look closer.
 *
 * Works hang in the order of the feed, in rows that are filled to the edge and never crop a work. 60 hang at once,
 * up to 300 on the visitor's word; then the wall turns to the next 300. A work's address is the page's with
 * `#nabo-work=` and its id, beside whatever else is in the hash.
 *
 * @slot - What shows until the works do, and when they cannot.
 * @csspart base - All of it.
 * @csspart heading - The element's own heading.
 * @csspart filters - The form with which visitors choose by kind, artist and what is for sale.
 * @csspart artist-panel - The artist whose works are shown; `subheading` and `statement` stand in it.
 * @csspart wall - The list of works.
 * @csspart work - One of them.
 * @csspart label - What stands under a work: `title`, `artist`, `sale` and small facts.
 * @csspart image - An image, on the wall and in the viewer; `missing` stands in for one that cannot be loaded.
 * @csspart views - How many views a work has.
 * @csspart text - A poem or another text, set with its own line breaks.
 * @csspart player - The browser's player of a sound or film.
 * @csspart note - A content note, before its work.
 * @csspart count - Which of the works hang now.
 * @csspart button - "Show more works" and "Show earlier works".
 * @csspart viewer - The dialog; `controls` with the `counter`, `stage`, `sides` and `about` are its regions.
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
  static override styles = [...NaboElement.styles, styles, viewerStyles];
  static override readonly sections = { centre, works, artists, collections };
  static override readonly messages = messages;
  static override properties: PropertyDeclarations = {
    artist: {},
    kind: {},
    work: {},
    limit: { type: Number },
  };

  /** Only works by this artist: an id in the feed's `artists`, or a name. */
  artist: string | null = null;
  /** Only works of this kind: `image`, `sculpture`, `textile`, `performance`, `text`, `audio` or `video`. */
  kind: string | null = null;
  /** The id of the work that is open in the viewer. */
  work: string | null = null;
  /** At most so many works, without filters: for a front page. */
  limit: number | null = null;

  #visit: Visit = { chosen: {}, wall: firstWall, broken: new Set(), revealed: new Set() };

  readonly #collections: Collections = new Collections(this);
  readonly #showing: Showing = new Showing(this, {
    hanging: () => this.#hanging,
    scene: () => this.#scene,
    waiting: () => this.state === 'loading' || this.#collections.pending,
    hasMoreBy: (work) => this.#hasMoreBy(work),
    speak: (fn) => this.speak(fn),
    shown: (work) => this.emit('nabo-navigate', { work }),
    fallbackFocus: () => this.renderRoot.querySelector('select'),
  });
  readonly #hang = exhibitions();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this.source;
    if (changed.has('artist') || changed.has('kind') || changed.has('src') || changed.has('feed'))
      this.#rehang();
    if (!data || this.work === null) return;
    // A work that is asked for by name hangs, whatever was chosen before.
    const asked = ({ id }: ShownWork) => id === this.work;
    if (!this.#hanging.some(asked) && this.#exhibition(data).scoped.some(asked)) this.#rehang();
    const index = this.#hanging.findIndex(asked);
    if (index >= 0) this.#visit = { ...this.#visit, wall: wallWith(index, this.#visit.wall) };
  }

  protected override hasContent(data: Partial<Feed>): boolean {
    // Asked first of every copy of the feed: what it names besides is on its way from here on.
    const named = (data.collections ?? []).flatMap((address) => mediaHref(address, this.source.base) ?? []);
    this.#collections.use(named);
    return this.#exhibition(data).scoped.length > 0 || this.#collections.pending;
  }

  protected override emptyText(): string {
    return msg('There are no works to see here yet.', { id: 'nabo.gallery.empty' });
  }

  protected override mistake(data: Partial<Feed>): string | undefined {
    const kinds: readonly string[] = workKinds;
    if (this.kind && !kinds.includes(this.kind)) return `kind="${this.kind}" is none of ${kinds.join(', ')}.`;
    if (!this.artist || data.collections?.length) return undefined;
    // Somebody whose works are all withdrawn is still no mistake.
    const known = data.artists?.some(({ id }) => id === this.artist);
    if (known || filterWorks(data.works ?? [], { artist: this.artist }, data.artists).length > 0)
      return undefined;
    const ids = data.artists?.map(({ id }) => `"${id}"`).join(', ');
    return `artist="${this.artist}" is neither an id in the feed's artists nor a name in its works. ${ids ? `Known: ${ids}.` : ''}`;
  }

  protected override nextChange(data: Partial<Feed>): Instant {
    const { works: all } = data;
    const next = nextWithdrawal(all ?? [], this.zone.dayAt(this.clock.now));
    return next === undefined ? Infinity : this.zone.instantAt(next);
  }

  protected override jsonLd(data: Partial<Feed>): { key: string; data: object } {
    const key = `works ${this.source.base} ${this.artist ?? ''} ${this.kind ?? ''} ${this.limit ?? ''}`;
    return { key, data: worksJsonLd(this.#exhibition(data).onWall, this.#scene) };
  }

  protected override renderContent(data: Partial<Feed>): TemplateResult {
    const { wall, chosen } = this.#visit;
    const scene = this.#scene;
    const limited = this.#limited;
    const { scoped, hanging, onWall } = this.#exhibition(data);
    const end = wall.start + onWall.length;
    const artist = this.artist ?? chosen.artist;
    return html`
      ${this.heading(msg('Gallery', { id: 'nabo.gallery.heading' }))} ${this.#renderLost(data)}
      ${limited ? nothing : filters(choicesOf(scoped, scene.artists), chosen, scene, this.#choose)}
      ${artist ? artistPanel(artist, scene, (name) => this.heading(name, 1)) : nothing}
      ${hanging.length === 0 ? this.#renderNone() : nothing}
      ${wall.start > 0 ? this.#renderMore(msg('Show earlier works', { id: 'nabo.gallery.earlier' }), earlierThan) : nothing}
      <ul part="wall" class="wall" role="list">
        ${onWall.map((work) => card(work, scene, this.#showing.open))}
      </ul>
      ${
        limited || hanging.length === 0
          ? nothing
          : html`<p class="count" part="count">${rangeText(wall.start + 1, end, hanging.length, scene.locale)}</p>`
      }
      ${end < hanging.length ? this.#renderMore(msg('Show more works', { id: 'nabo.gallery.more' }), moreOf) : nothing}
      <dialog part="viewer" class="viewer" tabindex="-1" aria-labelledby="viewer-title"></dialog>
    `;
  }

  #renderNone(): TemplateResult {
    return html`<p part="empty">${msg('There is no work like that here.', { id: 'nabo.gallery.none' })}</p>
      <button part="button" type="button" @click=${() => this.#choose({})}>
        ${msg('Show all works', { id: 'nabo.gallery.showAll' })}
      </button>`;
  }

  #renderMore(label: string, next: (wall: Wall) => Wall): TemplateResult {
    return html`<button part="button" class="more" type="button" @click=${() => this.#turnTo(next(this.#visit.wall))}>
      ${label}
    </button>`;
  }

  /** The link led to a work that is withdrawn, or that this feed never had. */
  #renderLost(data: Partial<Feed>): TemplateResult | typeof nothing {
    const asked = ({ id }: ShownWork) => id === this.work;
    const elsewhere = !!this.artist || !!this.kind || this.#limited;
    if (this.work === null || this.#collections.pending || this.#exhibition(data).all.some(asked))
      return nothing;
    // In a gallery of some works, a name that the feed does not know may be that of another gallery's work.
    if (elsewhere && !data.works?.some(asked)) return nothing;
    const sentence = msg('This work is not shown here, or not any more.', { id: 'nabo.gallery.lost' });
    return html`<p part="notice">${sentence}</p>`;
  }

  get #limited(): boolean {
    return this.limit !== null && this.limit > 0;
  }

  get #hanging(): readonly ShownWork[] {
    const { data } = this.source;
    return data ? this.#exhibition(data).hanging : [];
  }

  #exhibition(data: Partial<Feed>): Exhibition {
    const { artist, kind, limit } = this;
    const { chosen, wall } = this.#visit;
    const today = this.zone.dayAt(this.clock.now);
    return this.#hang({ data, joined: this.#collections.works, today, artist, kind, limit, chosen, wall });
  }

  get #scene(): Scene {
    const { centre: house, artists: known } = this.source.data ?? {};
    return {
      base: this.source.base,
      locale: this.locale,
      currency: house?.currency,
      email: house?.email,
      artists: known ?? [],
      broken: this.#visit.broken,
      revealed: this.#visit.revealed,
      words: (text) => this.words(text),
      text: (text) => this.text(text),
      href: (id) => this.#showing.address.href(id),
      onBroken: (src) => this.#change({ broken: new Set(this.#visit.broken).add(src) }),
      onReveal: (id, open) => {
        if (open === this.#visit.revealed.has(id)) return;
        const revealed = new Set(this.#visit.revealed);
        if (open) revealed.add(id);
        else revealed.delete(id);
        this.#change({ revealed });
      },
      onArtist: (artist) => {
        this.#showing.close();
        this.#choose({ artist });
      },
    };
  }

  /** Whether the viewer can lead to more by the artist than it shows already. */
  #hasMoreBy(work: ShownWork): boolean {
    const artist = artistKey(work);
    if (!artist || this.artist || this.#limited || this.#visit.chosen.artist === artist) return false;
    return filterWorks(this.#hanging, { artist }).length > 1;
  }

  /** All works again, from the first. */
  #rehang(): void {
    this.#visit = { ...this.#visit, chosen: {}, wall: firstWall };
  }

  #change(part: Partial<Visit>): void {
    this.#visit = { ...this.#visit, ...part };
    this.requestUpdate();
  }

  readonly #choose = (filter: WorksFilter): void => {
    this.#change({ chosen: filter, wall: firstWall });
    this.announce(this.speak(() => countText(this.#hanging.length, this.locale)));
  };

  /** Hangs other works, and puts the keyboard where they begin. */
  #turnTo(next: Wall): void {
    const { start, count } = this.#visit.wall;
    const first = next.start === start ? start + count : next.start;
    this.#change({ wall: next });
    void this.updateComplete.then(() => {
      this.#showing.link(this.#hanging[first]?.id)?.focus();
      const { length } = this.#hanging;
      const end = Math.min(next.start + next.count, length);
      this.announce(this.speak(() => rangeText(next.start + 1, end, length, this.locale)));
    });
  }
}
