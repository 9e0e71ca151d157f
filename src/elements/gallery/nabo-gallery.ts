import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { linkHref, mediaHref } from '../../contract/address.js';
import { mediaSrcset } from '../../contract/srcset.js';
import { centre } from '../../contract/feed/centre.js';
import { artists, collections, works } from '../../contract/feed/works.js';
import type { Feed } from '../../contract/parse.js';
import type { Instant } from '../../domain/civil.js';
import { artistKey, nextWithdrawal, type ShownWork, type WorksFilter } from '../../domain/works.js';
import { earlierThan, firstWall, moreOf, placeOf, wallWith, type Wall } from '../../domain/works-wall.js';
import { msg } from '../../i18n/messages.js';
import { NaboElement } from '../../ui/element.js';
import type { JsonLd } from '../../ui/json-ld.js';
import messages from '../../../locales/generated/gallery/index.js';
import { artistPanel } from './artist-panel.js';
import { card } from './card.js';
import { Exhibition } from './exhibition.js';
import { filters } from './filters.js';
import type { performance } from './guests.js';
import { Joined } from './joined.js';
import { mistakeOf } from './mistake.js';
import type { Scene } from './scene.js';
import { Showing } from './showing.js';
import { styles } from './styles.js';
import { viewerStyles } from './viewer-styles.js';
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
    hanging: () => this.#shown.hanging,
    scene: () => this.#scene,
    waiting: () => this.state === 'loading' || this.#joined.pending,
    hasMoreBy: (work) =>
      !this.artist && !this.#limited && this.#shown.hasMoreBy(artistKey(work), this.#chosen.artist),
    speak: (fn) => this.speak(fn),
    shown: (work) => this.emit('nabo-navigate', { work }),
  });
  #chosen: WorksFilter = {};
  #wall: Wall = firstWall;
  #broken: ReadonlySet<string> = new Set();
  #revealed: ReadonlySet<string> = new Set();
  readonly #shown = new Exhibition();
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
    return this.#shown.scoped.length > 0 || this.#joined.pending;
  }

  protected override emptyText(): string {
    return msg('There are no works to see here yet.', { id: 'nabo.gallery.empty' });
  }

  protected override mistake(data: Partial<Feed>): string | undefined {
    return mistakeOf(data, this.artist, this.kind);
  }

  protected override nextChange(): Instant {
    const next = nextWithdrawal(this.#shown.all, this.zone.dayAt(this.clock.now));
    return next < Infinity ? this.zone.instantAt(next) : next;
  }

  protected override async jsonLd(): Promise<JsonLd> {
    const { workJsonLd } = await import('./json-ld.js');
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
    const { length } = this.#shown.hanging;
    const end = start + onWall.length;
    const artist = this.artist || this.#chosen.artist;
    const free = !this.#limited;
    return html`
      ${this.heading(msg('Gallery', { id: 'nabo.gallery.heading' }))} ${this.#lost(data)}
      ${free ? filters(this.#shown.choices, this.#chosen, scene, this.#choose) : nothing}
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
    const everything = !this.artist && !this.kind && !this.#limited;
    if (this.#joined.pending || !this.#shown.lacks(this.work, data, everything)) return nothing;
    return html`<p part="notice">
      ${msg('This work is not shown here, or not any more.', { id: 'nabo.gallery.lost' })}
    </p>`;
  }

  get #limited(): boolean {
    return !!this.limit && this.limit > 0;
  }

  get #onWall(): readonly ShownWork[] {
    const { start, count } = this.#wall;
    return this.#shown.hanging.slice(start, start + count);
  }

  /** Decides which works hang, and where the wall begins. */
  #hang(data: Partial<Feed>): void {
    const named = (data.collections ?? []).flatMap((address, index) => {
      const href = mediaHref(address, this.source.base);
      return href ? [[href, `/collections/${index}`] as const] : [];
    });
    this.#joined.use(named);
    const shown = this.#shown;
    const today = this.zone.dayAt(this.clock.now);
    shown.hang(data, this.#joined.works, today, this.artist, this.kind, this.limit);
    const asked = ({ id }: ShownWork) => id === this.work;
    // A work that is asked for by name hangs, whatever was chosen before.
    if (!shown.choose(data, this.#chosen).some(asked) && shown.scoped.some(asked)) {
      this.#chosen = {};
      shown.choose(data, this.#chosen);
    }
    const index = this.#shown.hanging.findIndex(asked);
    const { start, count } = this.#wall;
    if (index >= 0 && (index < start || index >= start + count)) this.#wall = wallWith(index);
    if (!this.#performance && this.#shown.all.some(({ event }) => event)) {
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

  readonly #choose = (filter: WorksFilter): void => {
    this.#chosen = filter;
    this.#wall = firstWall;
    this.requestUpdate();
    if (this.hasUpdated)
      void this.updateComplete.then(() =>
        this.announce(this.speak(() => countText(this.#shown.hanging.length))),
      );
  };

  /** Hangs other works, and puts the keyboard where they begin. */
  #turnTo(next: Wall): void {
    const { start, count } = this.#wall;
    const first = next.start === start ? start + count : next.start;
    this.#wall = next;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#showing.link(this.#shown.hanging[first]?.id)?.focus();
      const end = next.start + this.#onWall.length;
      this.announce(this.speak(() => rangeText(next.start + 1, end, this.#shown.hanging.length)));
    });
  }
}
