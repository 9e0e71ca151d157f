import {
  html,
  noChange,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { linkHref, mediaHref } from '../../contract/address.js';
import { mediaSrcset } from '../../contract/srcset.js';
import { centre } from '../../contract/feed/centre.js';
import { artists, collections, workKinds, works } from '../../contract/feed/works.js';
import type { Feed } from '../../contract/parse.js';
import { MINUTE, type Instant } from '../../domain/civil.js';
import { artistKey, artistOf, type ShownWork, type WorksFilter } from '../../domain/works.js';
import { BATCH, earlierThan, firstWall, moreOf, wallWith, type Wall } from '../../domain/works-wall.js';
import { languageOf } from '../../i18n/language.js';
import { msg } from '../../i18n/messages.js';
import { NaboElement, type Choices } from '../../ui/element.js';
import type { JsonLd } from '../../ui/json-ld.js';
import messages from '../../../locales/generated/gallery/index.js';
import { card } from './card.js';
import { Exhibition } from './exhibition.js';
import { filters } from './filters.js';
import type { Joined } from './joined.js';
import { artistsOf } from './choices.js';
import { Parts } from './parts.js';
import type { Scene } from './scene.js';
import { Showing } from './showing.js';
import { styles } from './styles.js';
import type { Exhibit } from './viewer.js';
import { viewerStyles } from './viewer-styles.js';
import { countText, rangeText } from './words.js';

/** A little more than a screen holds: so many works are drawn at once, so that no frame is long. */
const screenful = () => 4 + Math.round((innerWidth * innerHeight) / 160_000);

/** When the browser has nothing better to do; not before some milliseconds have gone by. */
const idle = (after: number) =>
  new Promise<unknown>((resolve) => {
    if (document.hidden) resolve(undefined);
    else
      setTimeout(() => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: 100 } as never), after);
  });

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
  readonly #showing: Showing = new Showing(this, {
    exhibit: () => this.#exhibit(),
    waiting: () => this.state === 'loading' || this.#pending,
    speak: (fn) => this.speak(fn),
    shown: (work) => this.emit('nabo-navigate', { work }),
  });
  #chosen: WorksFilter = {};
  #wall: Wall = firstWall;
  /** Of the wall, so many hang already. */
  #hung = 0;
  #filling: Promise<void> | undefined;
  readonly #parts = new Parts(
    async ({ messages: area, styles: more }) => {
      if (area) await this.learn(area);
      const root = this.renderRoot as ShadowRoot;
      if (more?.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, more.styleSheet];
    },
    () => this.#changeScene(),
  );
  #joined: Joined | undefined;
  /** Works of collections may still come. */
  #pending = false;
  readonly #broken = new Set<string>();
  readonly #revealed = new Set<string>();
  /** Another one as soon as anything in it is different. */
  #scene: Scene | undefined;
  /** What was drawn in this scene: it is not drawn again. */
  #drawn: readonly ShownWork[] = [];
  #told: Promise<JsonLd> | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (['artist', 'kind', 'src', 'feed'].some((name) => changed.has(name))) this.#choose({});
    const before = this.state;
    super.willUpdate(changed);
    // The first works come with all that belongs to them.
    if (before === 'loading' && this.#shown.more && !this.#parts.has('beyond') && !this.#parts.fails)
      this.state = before;
    if (this.state !== 'ready' && this.state !== 'stale') this.#scene = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#whole)
      // The pictures of the first screen come before the works below it.
      this.#filling ??= idle(this.#hung > screenful() ? 0 : 100).then(() => {
        this.#filling = undefined;
        this.#hung += screenful();
        this.requestUpdate();
      });
  }

  /** An update is complete when all that is to hang does. */
  override get updateComplete(): Promise<boolean> {
    const settled = super.updateComplete;
    return settled.then((all) => (this.#filling ? this.#filling.then(() => this.updateComplete) : all));
  }

  protected override hasContent(data: Partial<Feed>): boolean {
    this.#hang(data);
    return this.#shown.scoped.length > 0 || this.#pending;
  }

  protected override emptyText(): string {
    return msg('There are no works to see here yet.', { id: 'nabo.gallery.empty' });
  }

  protected override choices(data: Partial<Feed>): Choices {
    return { kind: workKinds, ...artistsOf(data, this.artist) };
  }

  protected override nextChange(): Instant {
    const { withdrawal } = this.#shown;
    return withdrawal < Infinity ? this.zone.instantAt(withdrawal) : withdrawal;
  }

  /** Told once all that is to hang does, and again when something else hangs. */
  protected override jsonLd(): Promise<JsonLd> | undefined {
    const { artist, kind, limit, source } = this;
    const scene = this.#scene;
    const works = this.#drawn;
    if (!scene || !this.#whole) return undefined;
    return (this.#told ??= import('./json-ld.js').then(({ workJsonLd }) => ({
      key: ['works', source.base, artist, kind, limit].join(' '),
      data: { '@graph': works.map((work) => workJsonLd(work, scene)) },
    })));
  }

  protected override renderContent(data: Partial<Feed>): TemplateResult {
    const before = this.#scene;
    const scene = this.#sceneNow(data);
    const drawn = scene === before ? this.#drawn : [];
    const { hanging, choices } = this.#shown;
    const { length } = hanging;
    const { start, count } = this.#wall;
    const end = Math.min(start + count, length);
    const artist = this.artist || this.#chosen.artist;
    const free = !this.#limited;
    const told = this.#whole || start + count > BATCH;
    this.#drawn = hanging.slice(start, Math.min(end, start + this.#hung));
    const cards = this.#drawn.map((work, i) => (work === drawn[i] ? noChange : card(work, scene)));
    if (drawn.length !== cards.length || cards.some((one) => one !== noChange)) this.#told = undefined;
    return html`
      ${this.heading(msg('Gallery', { id: 'nabo.gallery.heading' }))} ${this.#lost(data)}
      ${this.#parts.fails ? this.failed(() => this.#parts.retry()) : nothing}
      ${free ? filters(choices, this.#chosen, scene, this.#choose) : nothing}
      ${artist ? this.#parts.get('beyond')?.artistPanel(artist, scene, (name) => this.heading(name, 1)) : nothing}
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
        ${cards}
      </ul>
      ${free && length && told ? html`<p part="count">${rangeText(start + 1, end, length)}</p>` : nothing}
      ${
        end < length && told
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
    if (this.#pending || !this.#shown.lacks(this.work, data, everything)) return nothing;
    return html`<p part="notice">
      ${msg('This work is not shown here, or not any more.', { id: 'nabo.gallery.lost' })}
    </p>`;
  }

  get #limited(): boolean {
    return !!this.limit && this.limit > 0;
  }

  /** Whether all of the wall hangs. */
  get #whole(): boolean {
    const { start, count } = this.#wall;
    return this.#hung >= Math.min(count, this.#shown.hanging.length - start);
  }

  /** Something of the scene has changed: all is drawn again. */
  #changeScene(): void {
    this.#scene = undefined;
    this.requestUpdate();
  }

  /** Decides which works hang, and where the wall begins. */
  #hang(data: Partial<Feed>): void {
    const { collections: named = [] } = data;
    if (named.length && !this.#joined) {
      const collections = this.#parts.get('joined');
      this.#joined = collections && new collections.Joined(this);
    }
    this.#joined?.use(named, this.source.base);
    this.#pending = named.length > 0 && (this.#joined?.pending ?? true);
    const shown = this.#shown;
    const today = () => this.zone.dayAt(this.clock.now);
    shown.hang(data, this.#joined?.works ?? [], today, this.artist, this.kind, this.limit);
    if (shown.more) this.#parts.get('beyond');
    const asked = ({ id }: ShownWork) => id === this.work;
    // A work that is asked for by name hangs, whatever was chosen before.
    if (!shown.choose(data, this.#chosen).some(asked) && shown.scoped.some(asked)) {
      this.#chosen = {};
      shown.choose(data, this.#chosen);
    }
    const index = shown.hanging.findIndex(asked);
    const { start, count } = this.#wall;
    if (index >= 0 && (index < start || index >= start + count)) this.#wallFrom(wallWith(index));
  }

  #exhibit(): Exhibit | undefined {
    const { hanging: works } = this.#shown;
    const index = works.findIndex(({ id }) => id === this.work);
    const work = works[index];
    const scene = this.#scene;
    const more =
      !this.artist && !this.#limited && !!work && this.#shown.hasMoreBy(artistKey(work), this.#chosen.artist);
    return work && scene && { works, index, work, scene, more };
  }

  /** The scene of the moment; the same object as long as everything in it is the same. */
  #sceneNow(data: Partial<Feed>): Scene {
    const { base } = this.source;
    const { now } = this.clock;
    const { artists = [] } = data;
    const of = [this.locale, languageOf(this), this.#showing.address.href(), Math.floor(now / MINUTE)].join();
    if (this.#scene?.data === data && this.#scene.of === of) return this.#scene;
    const scene: Scene = {
      data,
      of,
      artists,
      artistOf: (work) => artistOf(work, artists),
      broken: this.#broken,
      revealed: this.#revealed,
      beyond: this.#parts.has('beyond'),
      words: (text) => this.words(text),
      text: (text) => this.text(text),
      // An empty address would be that of the feed.
      media: (address) => (address ? mediaHref(address, base) : undefined),
      srcset: (candidates) => mediaSrcset(candidates, base),
      link: (address) => (address ? linkHref(address, base) : undefined),
      href: (id) => this.#showing.address.href(id),
      event: (id) => this.#parts.get('guests')?.performance(id, this.source, this.zone, now, scene),
      onOpen: this.#showing.open,
      onBroken: (src) => {
        this.#broken.add(src);
        this.#changeScene();
      },
      onReveal: (id, reveal) => {
        if (reveal === this.#revealed.has(id)) return;
        this.#revealed[reveal ? 'add' : 'delete'](id);
        this.#changeScene();
      },
      onArtist: (artist) => {
        this.work = null;
        this.#choose({ artist });
      },
    };
    return (this.#scene = scene);
  }

  #wallFrom(wall: Wall): void {
    if (wall.start !== this.#wall.start) this.#hung = screenful();
    this.#wall = wall;
    this.requestUpdate();
  }

  readonly #choose = (filter: WorksFilter): void => {
    this.#chosen = filter;
    this.#hung = screenful();
    this.#wallFrom(firstWall);
    if (this.hasUpdated)
      void this.updateComplete.then(() =>
        this.announce(this.speak(() => countText(this.#shown.hanging.length))),
      );
  };

  /** Hangs other works, and puts the keyboard where they begin. */
  #turnTo(next: Wall): void {
    const { start, count } = this.#wall;
    const first = next.start === start ? start + count : next.start;
    this.#wallFrom(next);
    void this.updateComplete.then(() => {
      const { hanging } = this.#shown;
      this.#showing.link(hanging[first]?.id)?.focus();
      const end = Math.min(next.start + next.count, hanging.length);
      this.announce(this.speak(() => rangeText(next.start + 1, end, hanging.length)));
    });
  }
}
