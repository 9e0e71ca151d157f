import { html, nothing, render, type TemplateResult } from 'lit';
import type { WorkImage } from '../../contract/feed/works.js';
import type { ShownWork } from '../../domain/works.js';
import { msg, str } from '../../i18n/messages.js';
import { openModal } from '../../ui/dialog.js';
import { about } from './about.js';
import { Gestures, type GestureHost } from './gestures.js';
import type { Scene } from './scene.js';
import { onStage, preload, sideChoice, sidesOf, isHidden } from './stage.js';
import { controls, panPad } from './viewer-controls.js';
import { number } from './words.js';
import { frameOf, panBy, settle, whole, zoomTo, STEP, type Frame, type View } from './zoom.js';

/** What the viewer shows: one work of those that hang, in their order. */
export interface Exhibit {
  works: readonly ShownWork[];
  index: number;
  work: ShownWork;
  scene: Scene;
  /** Whether there are other works by the same artist to go to. */
  more: boolean;
}

export interface ViewerHost {
  /** The visitor goes to another work. */
  step(index: number): void;
  /** The dialog has closed, by whatever key, button or gesture. */
  close(): void;
  /** Runs in the language of the element. */
  speak<T>(fn: () => T): T;
  /** Where the focus goes when the viewer closes. */
  origin(): HTMLElement | null | undefined;
  /** The file that the wall shows of a work already: it stands in until the large one is there. */
  shownFile(id: string): string | undefined;
}

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const zooms: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, '0': 0 };

/** Looking at one work at a time, in a native modal dialog that the element renders. */
export class Viewer implements GestureHost {
  readonly #dialog: HTMLDialogElement;
  readonly #host: ViewerHost;
  readonly #gestures = new Gestures(this);
  #exhibit: Exhibit | undefined;
  /** Which side of the work is on the stage: the film, or one of its pictures. */
  #side = 0;
  #view = whole;
  #said = '';
  /** Changes with what is on the stage, so that nothing of the work before stays there until the next has come. */
  #turn = true;

  constructor(dialog: HTMLDialogElement, host: ViewerHost) {
    this.#dialog = dialog;
    this.#host = host;
    dialog.addEventListener('keydown', this.#onKey);
    dialog.addEventListener('close', () => {
      // The event comes a moment after the closing: another work may have been opened.
      if (!dialog.open) host.close();
    });
  }

  /** Shows the exhibit, opens for it, or closes when there is none. */
  show(exhibit: Exhibit | undefined): void {
    const dialog = this.#dialog;
    const before = this.#exhibit?.work.id;
    this.#exhibit = exhibit;
    if (exhibit) {
      const opens = !dialog.open;
      if (opens || before !== exhibit.work.id) {
        this.#said = opens ? '' : this.#counter(exhibit);
        this.#onSide(0);
        dialog.scrollTop = 0;
        setTimeout(() => this.#preload(), 200);
      } else this.#draw();
      openModal(dialog, () => this.#host.origin());
      if (opens) dialog.focus();
    } else {
      dialog.close();
      this.#draw();
    }
  }

  get view(): View {
    return this.#view;
  }

  set view(view: View) {
    const zoomed = view.scale > 1 !== this.#view.scale > 1;
    this.#view = view;
    // Buttons come and go with the zoom; within it only the picture moves.
    if (zoomed) this.#draw();
    else this.#place();
  }

  frame(): Frame | undefined {
    const stage = this.#find('.stage');
    const img = this.#find<HTMLImageElement>('.canvas > [part=image]');
    if (!stage || !img || !this.#picture) return undefined;
    const width = img.naturalWidth || 1;
    const height = img.naturalHeight || 1;
    // A `srcset` file reports the size it is shown in: the width that the feed knows is that of the largest.
    const by = Math.max(1, (this.#picture.width ?? 1) / width);
    const { clientWidth, clientHeight } = stage;
    return frameOf({ width: clientWidth, height: clientHeight }, { width: width * by, height: height * by });
  }

  drag(x: number): void {
    this.#find('.canvas')?.style.setProperty('translate', x ? `${x}px` : 'none');
  }

  swiped(to: number): void {
    this.#step(-to * this.#ahead);
  }

  get #picture(): WorkImage | undefined {
    const side = this.#exhibit && sidesOf(this.#exhibit.work)[this.#side];
    return side === 'film' ? undefined : side;
  }

  /** 1 where one reads from left to right, -1 where from right to left. */
  get #ahead(): number {
    return getComputedStyle(this.#dialog).direction === 'rtl' ? -1 : 1;
  }

  #find<E extends HTMLElement>(selector: string): E | null {
    return this.#dialog.querySelector<E>(selector);
  }

  readonly #step = (by: number): void => {
    const { works, index } = this.#exhibit ?? { works: [], index: 0 };
    if (by && works[index + by]) this.#host.step(index + by);
  };

  readonly #zoom = (by: number): void => {
    const frame = this.frame();
    if (!frame) return;
    this.view = by ? zoomTo(this.view, this.view.scale * STEP ** by, { x: 0, y: 0 }, frame) : whole;
    this.#said = this.#host.speak(() =>
      msg(str`Shown at ${number(this.view.scale, { style: 'percent' })}`, { id: 'nabo.gallery.zoomedTo' }),
    );
    this.#draw();
  };

  /** Looks further to one side: the picture goes the other way, by a third of the stage. */
  readonly #pan = (x: number, y: number): void => {
    const frame = this.frame();
    if (!frame) return;
    const { width, height } = frame.stage;
    this.view = panBy(this.view, (-x * width) / 3, (-y * height) / 3, frame);
  };

  readonly #onSide = (side: number): void => {
    this.#side = side;
    this.#view = whole;
    this.#turn = !this.#turn;
    this.#draw();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // Players have their own keys, and so has the browser.
    if (event.altKey || event.ctrlKey || event.metaKey || (event.target as Element).closest('audio, video'))
      return;
    const { works, index } = this.#exhibit ?? { works: [], index: 0 };
    const { key } = event;
    const zoomed = this.view.scale > 1;
    const [x, y] = arrows[key] ?? [0, 0];
    const zoom = zooms[key];
    if (zoomed && (x || y)) this.#pan(x, y);
    else if (x) this.#step(x * this.#ahead);
    else if (key === 'Home') this.#step(-index);
    else if (key === 'End') this.#step(works.length - 1 - index);
    else if (zoomed && key === 'PageUp') this.#step(-1);
    else if (zoomed && key === 'PageDown') this.#step(1);
    else if (zoom !== undefined) this.#zoom(zoom);
    else return;
    event.preventDefault();
  };

  #counter({ index, works, work, scene }: Exhibit): string {
    const title = scene.words(work.title).value;
    return this.#host.speak(() =>
      msg(str`${title}, work ${number(index + 1)} of ${number(works.length)}`, {
        id: 'nabo.gallery.nowShown',
      }),
    );
  }

  #preload(): void {
    const { works, index, scene } = this.#exhibit ?? {};
    if (!works || !scene || index === undefined) return;
    for (const work of [works[index + 1], works[index - 1]]) if (work) preload(work, scene);
  }

  #draw(): void {
    const dialog = this.#dialog;
    this.#host.speak(() => render(this.#template(), dialog));
    // A button that had the focus may be gone: the keys go on working.
    if (dialog.open && !dialog.matches(':focus-within')) dialog.focus();
    this.#place();
  }

  /** Writes the view to the picture; asks for a larger file when the one there is would be stretched. */
  #place(): void {
    const frame = this.#view.scale > 1 ? this.frame() : undefined;
    if (frame) this.#view = settle(this.#view, frame);
    const { scale, x, y } = this.#view;
    const transform = frame ? `translate(${x}px, ${y}px) scale(${scale})` : 'none';
    this.#find('.canvas')?.style.setProperty('transform', transform);
    const img = this.#find<HTMLImageElement>('.canvas > [srcset]');
    if (frame && img) img.sizes = `${Math.round(frame.work.width * scale)}px`;
  }

  #template(): TemplateResult | typeof nothing {
    if (!this.#exhibit) return nothing;
    const { works, index, work, scene, more } = this.#exhibit;
    const gestures = this.#gestures.handle;
    const image = this.#picture;
    const side = this.#side;
    const hidden = isHidden(work, scene);
    const zooms = !hidden && !!image;
    const zoomed = zooms && this.view.scale > 1;
    const face = onStage(work, image, side ? undefined : this.#host.shownFile(work.id), scene);
    return html`
      ${controls({
        counter: [index + 1, works.length],
        zooms,
        zoomed,
        step: this.#step,
        zoom: this.#zoom,
        close: () => this.#dialog.close(),
      })}
      <div
        part="stage"
        class="stage"
        ?data-zooms=${zooms}
        ?data-zoomed=${zoomed}
        @pointerdown=${gestures}
        @pointermove=${gestures}
        @pointerup=${gestures}
        @pointercancel=${gestures}
        @wheel=${gestures}
      >
        ${this.#turn ? face : nothing}${this.#turn ? nothing : face} ${zoomed ? panPad(this.#pan) : nothing}
      </div>
      ${sideChoice(work, side, scene, this.#onSide)}
      <div part="about">${about(work, image, hidden, more, scene)}</div>
      <p class="hidden" role="status">${this.#said}</p>
    `;
  }
}
