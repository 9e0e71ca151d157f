import { html, nothing, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { WorkImage } from '../../contract/feed/works.js';
import type { ShownWork } from '../../domain/works.js';
import { numberFormat } from '../../i18n/format.js';
import { msg, str } from '../../i18n/messages.js';
import { openModal } from '../../ui/dialog.js';
import { about } from './about.js';
import { Gestures, type GestureHost } from './gestures.js';
import type { Scene } from './scene.js';
import { isHidden, noteOnStage, onStage, preload, sideChoice, sidesOf } from './stage.js';
import { controls, panPad } from './viewer-controls.js';
import { frameOf, panBy, settle, whole, zoomTo, STEP, type Frame, type Swipe, type View } from './zoom.js';

/** What the viewer shows: one work of those that hang, in their order. */
export interface Exhibit {
  works: readonly ShownWork[];
  index: number;
  scene: Scene;
  /** Whether there are other works by the same artist to go to. */
  hasMore: boolean;
}

export interface ViewerHost {
  /** The visitor goes to another work. */
  onStep(index: number): void;
  /** The dialog has closed, by whatever key, button or gesture. */
  onClosed(): void;
  /** Runs in the language of the element. */
  speak<T>(fn: () => T): T;
  /** Where the focus goes when the viewer closes. */
  origin(): HTMLElement | null | undefined;
  /** The file that the wall shows of a work already: it stands in until the large one is there. */
  shownFile(id: string): string | undefined;
}

/** Looking at one work at a time, in a native modal dialog that the element renders. */
export class Viewer implements GestureHost {
  #exhibit: Exhibit | undefined;
  /** Which side of the work is on the stage: the film, or one of its pictures. */
  #side = 0;
  #current: View = whole;
  #said = '';
  readonly #gestures = new Gestures(this);

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly host: ViewerHost,
  ) {
    dialog.addEventListener('keydown', this.#onKey);
    dialog.addEventListener('close', () => {
      // The event comes a moment after the closing: another work may have been opened.
      if (dialog.open) return;
      this.#exhibit = undefined;
      this.#draw();
      host.onClosed();
    });
  }

  /** Shows the exhibit, opens for it, or closes when there is none. */
  show(exhibit: Exhibit | undefined): void {
    const before = this.#work?.id;
    const opens = !this.dialog.open;
    if (!exhibit) {
      if (!opens) this.dialog.close();
      return;
    }
    this.#exhibit = exhibit;
    if (opens || before !== this.#work?.id) {
      this.#side = 0;
      this.#current = whole;
      this.#said = opens ? '' : this.#counter();
    }
    this.#draw();
    if (opens) {
      openModal(this.dialog, () => this.host.origin());
      this.dialog.focus();
    }
    if (opens || before !== this.#work?.id) {
      this.dialog.scrollTop = 0;
      setTimeout(() => this.#preloadNeighbours(), 200);
    }
  }

  close(): void {
    this.dialog.close();
  }

  get view(): View {
    return this.#current;
  }

  set view(view: View) {
    const zoomed = view.scale > 1 !== this.#current.scale > 1;
    this.#current = view;
    // Buttons come and go with the zoom; within it only the picture moves.
    if (zoomed) this.#draw();
    this.#place();
  }

  frame(): Frame | undefined {
    const stage = this.#stage;
    const img = this.#img;
    if (!stage || !img) return undefined;
    const { width, height } = this.#picture ?? {};
    const natural = { width: img.naturalWidth || width || 1, height: img.naturalHeight || height || 1 };
    // A `srcset` file reports the size it is shown in: the width that the feed knows is that of the largest.
    const by = Math.max(1, (width ?? 0) / natural.width);
    return frameOf(
      { width: stage.clientWidth, height: stage.clientHeight },
      { width: natural.width * by, height: natural.height * by },
    );
  }

  drag(x: number): void {
    this.#canvas?.style.setProperty('translate', x ? `${x}px` : 'none');
  }

  swiped(to: Swipe): void {
    if (to) this.#step((to === 'left') === this.#rightToLeft ? -1 : 1);
  }

  get #work(): ShownWork | undefined {
    return this.#exhibit?.works[this.#exhibit.index];
  }

  get #picture(): WorkImage | undefined {
    const side = this.#work && sidesOf(this.#work)[this.#side];
    return side === 'film' ? undefined : side;
  }

  get #stage(): HTMLElement | null {
    return this.dialog.querySelector('.stage');
  }

  get #canvas(): HTMLElement | null {
    return this.dialog.querySelector('.canvas');
  }

  get #img(): HTMLImageElement | null {
    return this.dialog.querySelector('.canvas > img:last-of-type');
  }

  get #rightToLeft(): boolean {
    return getComputedStyle(this.dialog).direction === 'rtl';
  }

  #step(by: number): void {
    const exhibit = this.#exhibit;
    const index = (exhibit?.index ?? 0) + by;
    if (exhibit?.works[index]) this.host.onStep(index);
  }

  readonly #onZoom = (by: number): void => {
    const frame = this.frame();
    if (!frame) return;
    this.view = by === 0 ? whole : zoomTo(this.view, this.view.scale * STEP ** by, { x: 0, y: 0 }, frame);
    const percent = numberFormat(this.#exhibit?.scene.locale ?? 'en', { style: 'percent' }).format(
      this.view.scale,
    );
    this.#said = this.host.speak(() => msg(str`Shown at ${percent}`, { id: 'nabo.gallery.zoomedTo' }));
    this.#draw();
  };

  /** Looks further to one side: the picture goes the other way, by a third of the stage. */
  readonly #onPan = (x: number, y: number): void => {
    const frame = this.frame();
    if (frame)
      this.view = panBy(this.view, (-x * frame.stage.width) / 3, (-y * frame.stage.height) / 3, frame);
  };

  readonly #onSide = (side: number): void => {
    this.#side = side;
    this.#current = whole;
    this.#draw();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#exhibit) return;
    // Players and disclosures have their own keys.
    if ((event.target as Element).closest('audio, video, input, select')) return;
    const zoomed = this.view.scale > 1;
    const ahead = this.#rightToLeft ? -1 : 1;
    const last = this.#exhibit.works.length - 1;
    const keys: Record<string, (() => void) | undefined> = {
      ArrowLeft: () => (zoomed ? this.#onPan(-1, 0) : this.#step(-ahead)),
      ArrowRight: () => (zoomed ? this.#onPan(1, 0) : this.#step(ahead)),
      ArrowUp: zoomed ? () => this.#onPan(0, -1) : undefined,
      ArrowDown: zoomed ? () => this.#onPan(0, 1) : undefined,
      PageUp: zoomed ? () => this.#step(-1) : undefined,
      PageDown: zoomed ? () => this.#step(1) : undefined,
      Home: () => this.#step(-(this.#exhibit?.index ?? 0)),
      End: () => this.#step(last - (this.#exhibit?.index ?? 0)),
      '+': () => this.#onZoom(1),
      '=': () => this.#onZoom(1),
      '-': () => this.#onZoom(-1),
      '0': () => this.#onZoom(0),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  #counter(): string {
    const exhibit = this.#exhibit;
    const work = this.#work;
    if (!exhibit || !work) return '';
    const numbers = numberFormat(exhibit.scene.locale);
    const [n, all] = [numbers.format(exhibit.index + 1), numbers.format(exhibit.works.length)];
    const title = exhibit.scene.words(work.title).value;
    return this.host.speak(() => msg(str`${title}, work ${n} of ${all}`, { id: 'nabo.gallery.nowShown' }));
  }

  #draw(): void {
    this.host.speak(() => render(this.#template(), this.dialog));
    // A button that had the focus may be gone: the keys go on working.
    if (this.dialog.open && !this.dialog.matches(':focus-within')) this.dialog.focus();
    this.#place();
  }

  /** Writes the view to the picture; asks for a larger file when the one there is would be stretched. */
  #place(): void {
    const img = this.#img;
    const frame = this.#current === whole ? undefined : this.frame();
    if (frame) this.#current = settle(this.#current, frame);
    const { scale, x, y } = this.#current;
    this.#canvas?.style.setProperty(
      'transform',
      scale > 1 ? `translate(${x}px, ${y}px) scale(${scale})` : 'none',
    );
    if (frame && img?.srcset) img.sizes = `${Math.round(frame.work.width * scale)}px`;
  }

  #preloadNeighbours(): void {
    const exhibit = this.#exhibit;
    for (const by of [1, -1]) {
      const work = exhibit?.works[exhibit.index + by];
      if (exhibit && work && !isHidden(work, exhibit.scene)) preload(work, exhibit.scene);
    }
  }

  #template(): TemplateResult | typeof nothing {
    const exhibit = this.#exhibit;
    const work = this.#work;
    if (!exhibit || !work) return nothing;
    const { scene, works, index } = exhibit;
    const hidden = isHidden(work, scene);
    const zooms = !hidden && this.#picture !== undefined;
    const zoomed = zooms && this.view.scale > 1;
    return html`
      ${controls({
        counter: [index + 1, works.length],
        locale: scene.locale,
        zooms,
        zoomed,
        step: (by) => this.#step(by),
        zoom: this.#onZoom,
        close: () => this.close(),
      })}
      <div
        part="stage"
        class=${zooms ? 'stage pictures' : 'stage'}
        ?data-zoomed=${zoomed}
        @pointerdown=${this.#gestures.down}
        @pointermove=${this.#gestures.move}
        @pointerup=${this.#gestures.up}
        @pointercancel=${this.#gestures.cancel}
        @wheel=${this.#gestures.wheel}
      >
        ${keyed(
          `${work.id} ${hidden ? '' : this.#side}`,
          hidden
            ? noteOnStage(work, scene)
            : onStage(
                work,
                this.#picture,
                this.#side === 0 ? this.host.shownFile(work.id) : undefined,
                scene,
              ),
        )}
        ${zoomed ? panPad(this.#onPan) : nothing}
      </div>
      ${hidden ? nothing : sideChoice(work, this.#side, scene, this.#onSide)}
      <div class="about" part="about">${about(work, this.#picture, hidden, exhibit.hasMore, scene)}</div>
      <p class="hidden" role="status">${this.#said}</p>
    `;
  }
}
