import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { linkHref, mediaHref, mediaSrcset } from '../../contract/address.js';
import { centre } from '../../contract/feed/centre.js';
import { artists, collections, workKinds, works } from '../../contract/feed/works.js';
import type { Feed } from '../../contract/parse.js';
import type { Instant } from '../../domain/civil.js';
import {
  artistKey,
  choicesOf,
  filterWorks,
  nextWithdrawal,
  worksOn,
  type ShownWork,
  type WorksChoices,
  type WorksFilter,
} from '../../domain/works.js';
import { earlierThan, firstWall, moreOf, placeOf, wallWith, type Wall } from '../../domain/works-wall.js';
import { msg } from '../../i18n/messages.js';
import { NaboElement } from '../../ui/element.js';
import messages from '../../../locales/generated/gallery/index.js';
import { artistPanel } from './artist-panel.js';
import { card } from './card.js';
import { filters } from './filters.js';
import type { performance } from './guests.js';
import { Joined } from './joined.js';
import { workJsonLd } from './json-ld.js';
import type { Scene } from './scene.js';
import { Showing } from './showing.js';
import { styles } from './styles.js';
import { viewerStyles } from './viewer-styles.js';
import { countText, rangeText } from './words.js';

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
 * @csspart facts - Small facts about a work in its label.
 * @csspart text - A poem or another text, set with its own line breaks.
 * @csspart player - The browser's player of a sound or film.
 * @csspart note - A content note, before its work.
 * @csspart count - Which of the works hang now.
 * @csspart button - "Show more works" and "Show earlier works".
 * @csspart viewer - The dialog; `controls` with the `counter`, `stage`, `sides` and `about` are its regions.
 * @csspart transcript - What is heard, in words.
 * @csspart ask - The link to ask about a work that can be bought.
 * @csspart event - Where a performance can be seen.
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
  static override readonly styles = [...NaboElement.styles, styles, viewerStyles];
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

  readonly #joined: Joined = new Joined(this);
  readonly #showing: Showing = new Showing(this, {
    hanging: () => this.#hanging,
    scene: () => this.#scene,
    waiting: () => this.state === 'loading' || this.#joined.pending,
    hasMoreBy: (work) => this.#hasMoreBy(work),
    speak: (fn) => this.speak(fn),
    shown: (work) => this.emit('nabo-navigate', { work }),
  });
  #chosen: WorksFilter = {};
  #wall: Wall = firstWall;
  #broken: ReadonlySet<string> = new Set();
  #revealed: ReadonlySet<string> = new Set();
  /** Every work that may be seen today; those that this gallery is for; of these, those that the visitor chose. */
  #all: readonly ShownWork[] = [];
  #scoped: readonly ShownWork[] = [];
  #hanging: readonly ShownWork[] = [];
  #choices: WorksChoices = choicesOf([]);
  /** By what `#all`, `#scoped` and `#choices` were made. */
  #wish: readonly unknown[] = [];
  #performance: typeof performance | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (['artist', 'kind', 'src', 'feed'].some((name) => changed.has(name))) this.#choose({});
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A property of a style object, because a strict Content-Security-Policy forbids `style` attributes.
    const places = this.#onWall.map(placeOf);
    this.renderRoot.querySelectorAll<HTMLElement>('[part=work]').forEach(({ style }, index) => {
      style.setProperty('--_place', String(places[index]));
    });
  }

  protected override hasContent(data: Partial<Feed>): boolean {
    this.#hang(data);
    return this.#scoped.length > 0 || this.#joined.pending;
  }

  protected override emptyText(): string {
    return msg('There are no works to see here yet.', { id: 'nabo.gallery.empty' });
  }

  protected override mistake(data: Partial<Feed>): string | undefined {
    const kinds: readonly string[] = workKinds;
    if (this.kind && !kinds.includes(this.kind)) return `kind="${this.kind}" is none of ${kinds.join(', ')}.`;
    // Somebody whose works are all withdrawn is no mistake, nor is one whose works may still come.
    const ids = (data.artists ?? []).map(({ id }) => id);
    const found = filterWorks(data.works ?? [], { artist: this.artist ?? '' }, data.artists).length;
    if (!this.artist || found || data.collections?.length || ids.includes(this.artist)) return undefined;
    return `artist="${this.artist}" is no name in the feed's works, nor an id in its artists: ${ids.join(', ')}.`;
  }

  protected override nextChange(): Instant {
    const next = nextWithdrawal(this.#all, this.zone.dayAt(this.clock.now));
    return next < Infinity ? this.zone.instantAt(next) : next;
  }

  protected override jsonLd(): { key: string; data: object } {
    const { artist, kind, limit, source } = this;
    const scene = this.#scene;
    return {
      key: ['works', source.base, artist, kind, limit].join(' '),
      data: { '@graph': this.#onWall.map((work) => workJsonLd(work, scene)) },
    };
  }

  protected override renderContent(data: Partial<Feed>): TemplateResult {
    const scene = this.#scene;
    const onWall = this.#onWall;
    const { start } = this.#wall;
    const { length } = this.#hanging;
    const end = start + onWall.length;
    const artist = this.artist || this.#chosen.artist;
    const free = !this.#limited;
    return html`
      ${this.heading(msg('Gallery', { id: 'nabo.gallery.heading' }))} ${this.#lost(data)}
      ${free ? filters(this.#choices, this.#chosen, scene, this.#choose) : nothing}
      ${artist ? artistPanel(artist, scene, (name) => this.heading(name, 1)) : nothing}
      ${
        length
          ? nothing
          : html`<p part="empty">${msg('There is no work like that here.', { id: 'nabo.gallery.none' })}</p>
            ${this.#button(msg('Show all works', { id: 'nabo.gallery.showAll' }), () => this.#choose({}))}`
      }
      ${
        start
          ? this.#button(msg('Show earlier works', { id: 'nabo.gallery.earlier' }), () =>
              this.#turnTo(earlierThan(this.#wall)),
            )
          : nothing
      }
      <ul part="wall">
        ${onWall.map((work) => card(work, scene, this.#showing.open))}
      </ul>
      ${free && length ? html`<p part="count">${rangeText(start + 1, end, length)}</p>` : nothing}
      ${
        end < length
          ? this.#button(msg('Show more works', { id: 'nabo.gallery.more' }), () =>
              this.#turnTo(moreOf(this.#wall)),
            )
          : nothing
      }
      <dialog part="viewer" tabindex="-1" aria-labelledby="viewer-title"></dialog>
    `;
  }

  #button(label: string, press: () => void): TemplateResult {
    return html`<button part="button" class="more" type="button" @click=${press}>${label}</button>`;
  }

  /** The link led to a work that is withdrawn, or that this feed never had. */
  #lost(data: Partial<Feed>): TemplateResult | typeof nothing {
    const asked = ({ id }: ShownWork) => id === this.work;
    const everything = !this.artist && !this.kind && !this.#limited;
    if (this.work === null || this.#joined.pending || this.#all.some(asked)) return nothing;
    // In a gallery of some works, a name that the feed does not know may be that of another gallery's work.
    if (!everything && !data.works?.some(asked)) return nothing;
    const sentence = msg('This work is not shown here, or not any more.', { id: 'nabo.gallery.lost' });
    return html`<p part="notice">${sentence}</p>`;
  }

  get #limited(): boolean {
    return !!this.limit && this.limit > 0;
  }

  get #onWall(): readonly ShownWork[] {
    const { start, count } = this.#wall;
    return this.#hanging.slice(start, start + count);
  }

  /** Decides which works hang, and where the wall begins. */
  #hang(data: Partial<Feed>): void {
    const named = (data.collections ?? []).flatMap((address, index) => {
      const href = mediaHref(address, this.source.base);
      return href ? [[href, `/collections/${index}`] as const] : [];
    });
    this.#joined.use(named);
    const { artist, kind, limit } = this;
    const today = this.zone.dayAt(this.clock.now);
    const wish = [data, this.#joined.works, today, artist, kind, limit];
    // 5,000 works are not gone through at every press of a button.
    if (wish.some((one, i) => one !== this.#wish[i])) {
      this.#wish = wish;
      this.#all = worksOn([...(data.works ?? []), ...this.#joined.works], today);
      const ours = filterWorks(this.#all, { artist: artist ?? '', kind: kind ?? '' }, data.artists);
      this.#scoped = this.#limited ? ours.slice(0, limit ?? 0) : ours;
      this.#choices = choicesOf(this.#scoped, data.artists);
    }
    const choose = () => (this.#hanging = filterWorks(this.#scoped, this.#chosen, data.artists));
    const asked = ({ id }: ShownWork) => id === this.work;
    // A work that is asked for by name hangs, whatever was chosen before.
    if (!choose().some(asked) && this.#scoped.some(asked)) {
      this.#chosen = {};
      choose();
    }
    const index = this.#hanging.findIndex(asked);
    const { start, count } = this.#wall;
    if (index >= 0 && (index < start || index >= start + count)) this.#wall = wallWith(index);
    if (!this.#performance && this.#all.some(({ event }) => event)) {
      void import('./guests.js').then((guests) => {
        this.#performance = guests.performance;
        this.requestUpdate();
      });
    }
  }

  get #scene(): Scene {
    const { data = {}, base } = this.source;
    return {
      currency: data.centre?.currency,
      email: data.centre?.email,
      artists: data.artists ?? [],
      broken: this.#broken,
      revealed: this.#revealed,
      words: (text) => this.words(text),
      text: (text) => this.text(text),
      // An empty address would be that of the feed.
      media: (address) => (address ? mediaHref(address, base) : undefined),
      srcset: (candidates) => mediaSrcset(candidates, base),
      link: (address) => (address ? linkHref(address, base) : undefined),
      href: (id) => this.#showing.address.href(id),
      event: (id) => this.#performance?.(id, this.source, this.zone, this.clock.now, this.#scene),
      onBroken: (src) => {
        this.#broken = new Set(this.#broken).add(src);
        this.requestUpdate();
      },
      onReveal: (id, reveal) => {
        if (reveal === this.#revealed.has(id)) return;
        const others = [...this.#revealed].filter((one) => one !== id);
        this.#revealed = new Set(reveal ? [...others, id] : others);
        this.requestUpdate();
      },
      onArtist: (artist) => {
        this.work = null;
        this.#choose({ artist });
      },
    };
  }

  /** Whether the viewer can lead to more by the artist than it shows already. */
  #hasMoreBy(work: ShownWork): boolean {
    const artist = artistKey(work);
    if (!artist || this.artist || this.#limited || this.#chosen.artist === artist) return false;
    return filterWorks(this.#hanging, { artist }).length > 1;
  }

  readonly #choose = (filter: WorksFilter): void => {
    this.#chosen = filter;
    this.#wall = firstWall;
    this.requestUpdate();
    if (this.hasUpdated)
      void this.updateComplete.then(() => this.announce(this.speak(() => countText(this.#hanging.length))));
  };

  /** Hangs other works, and puts the keyboard where they begin. */
  #turnTo(next: Wall): void {
    const { start, count } = this.#wall;
    const first = next.start === start ? start + count : next.start;
    this.#wall = next;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#showing.link(this.#hanging[first]?.id)?.focus();
      const end = next.start + this.#onWall.length;
      this.announce(this.speak(() => rangeText(next.start + 1, end, this.#hanging.length)));
    });
  }
}
