import { html, nothing, render, type TemplateResult } from 'lit';
import type { WorkImage } from '../../contract/feed/works.js';
import { msg, str } from '../../i18n/messages.js';
import { openModal } from '../../ui/dialog.js';
import { about } from './about.js';
import type { Exhibit } from './exhibition.js';
import { gestures, type GestureHost } from './gestures.js';
import { onStage, preload, sidesOf, isHidden } from './stage.js';
import { tool } from './tool.js';
import { number } from './words.js';
import { carry, frameOf, whole, STEP, type Frame, type Point, type View } from './zoom.js';

export interface ViewerHost {
  /** The visitor goes to another work, or has closed the dialog by whatever key, button or gesture. */
  go(id?: string): void;
  /** Runs in the language of the element. */
  speak<T>(fn: () => T): T;
  /** Where the focus goes when the viewer closes. */
  origin(): HTMLElement | null | undefined;
  /** The file that the wall shows of a work already: it stands in until the large one is there. */
  shownFile(id: string): string | undefined;
}

/** What a key does: goes so many works on, looks closer, or looks to a side. */
type Key = [act: (x: number, y: number) => void, x: number, y?: number];

function counter({ index, works, work, scene }: Exhibit): string {
  const title = scene.words(work.title).value;
  return msg(str`${title}, work ${number(index + 1)} of ${number(works.length)}`, {
    id: 'nabo.gallery.nowShown',
  });
}

/** Looking at one work at a time, in a native modal dialog that the element renders. */
export class Viewer implements GestureHost {
  readonly dialog: HTMLDialogElement;
  readonly #host: ViewerHost;
  readonly #gestures = gestures(this);
  #exhibit: Exhibit | undefined;
  /** Which side of the work is on the stage: the film, or one of its pictures. */
  #side = 0;
  #view = whole;
  /** What is said to a screen reader. */
  #said: ((exhibit: Exhibit) => string) | undefined;
  /** Changes with what is on the stage, so that nothing of the work before stays there until the next has come. */
  #turn = true;

  constructor(dialog: HTMLDialogElement, host: ViewerHost) {
    this.dialog = dialog;
    this.#host = host;
    dialog.addEventListener('keydown', this.#onKey);
    dialog.addEventListener('close', () => {
      // The event comes a moment after the closing: another work may have been opened.
      if (!dialog.open) host.go();
    });
  }

  /** Shows the exhibit, opens for it, or closes when there is none. */
  show(exhibit: Exhibit | undefined): void {
    const dialog = this.dialog;
    const before = this.#exhibit?.work.id;
    this.#exhibit = exhibit;
    if (!exhibit) {
      dialog.close();
      this.#draw();
      return;
    }
    const opens = !dialog.open;
    if (opens || before !== exhibit.work.id) {
      this.#said = opens ? undefined : counter;
      this.#onSide(0);
      dialog.scrollTop = 0;
      setTimeout(() => this.#exhibit && preload(this.#exhibit), 200);
    } else this.#draw();
    openModal(dialog, () => this.#host.origin());
    if (opens) dialog.focus();
  }

  get view(): View {
    return this.#view;
  }

  look(scale: number, from: Point, to: Point): boolean {
    const frame = this.#frame();
    if (!frame) return false;
    const zoomed = this.#view.scale > 1;
    this.#view = carry(this.#view, scale, from, to, frame);
    // Buttons come and go with the zoom; within it only the picture moves.
    if (this.#view.scale > 1 !== zoomed) this.#draw();
    else this.#place();
    return true;
  }

  drag(x: number): void {
    this.#find('.canvas')?.style.setProperty('translate', x ? `${x}px` : 'none');
  }

  swiped(to: number): void {
    this.#step(-to * this.#ahead);
  }

  get #picture(): WorkImage | undefined {
    return this.#exhibit && sidesOf(this.#exhibit.work, this.#exhibit.scene)[this.#side];
  }

  /** 1 where one reads from left to right, -1 where from right to left. */
  get #ahead(): number {
    return getComputedStyle(this.dialog).direction === 'rtl' ? -1 : 1;
  }

  #find<E extends HTMLElement>(selector: string): E | null {
    return this.dialog.querySelector<E>(selector);
  }

  /** The stage, and the picture on it, if it can be looked at closer. */
  #frame(): Frame | undefined {
    const stage = this.#find('[data-zooms]');
    const img = this.#find<HTMLImageElement>('.canvas > [part=image]');
    if (!stage || !img) return undefined;
    const width = img.naturalWidth || 1;
    // A `srcset` file reports the size it is shown in: the width that the feed knows is that of the largest.
    const by = Math.max(1, (this.#picture?.width ?? 1) / width);
    return frameOf(
      { x: stage.clientWidth, y: stage.clientHeight },
      { x: width * by, y: (img.naturalHeight || 1) * by },
    );
  }

  readonly #step = (by: number): void => {
    const work = this.#exhibit?.works[this.#exhibit.index + by];
    if (work) this.#host.go(work.id);
  };

  readonly #zoom = (by: number): void => {
    if (!this.look(by ? this.#view.scale * STEP ** by : 1, whole, whole)) return;
    this.#said = () =>
      msg(str`Shown at ${number(this.#view.scale, { style: 'percent' })}`, { id: 'nabo.gallery.zoomedTo' });
    this.#draw();
  };

  /** Looks further to one side: the picture goes the other way, by a third of the stage. */
  readonly #pan = (x: number, y: number): void => {
    const { stage } = this.#frame() ?? {};
    if (stage) this.look(this.#view.scale, whole, { x: (-x * stage.x) / 3, y: (-y * stage.y) / 3 });
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
    const { works = [], index = 0 } = this.#exhibit ?? {};
    const [step, zoom, pan] = [this.#step, this.#zoom, this.#pan];
    const keys: Record<string, Key> = {
      Home: [step, -index],
      End: [step, works.length - 1 - index],
      '+': [zoom, 1],
      '=': [zoom, 1],
      '-': [zoom, -1],
      0: [zoom, 0],
      ...(this.#view.scale > 1
        ? {
            PageUp: [step, -1],
            PageDown: [step, 1],
            ArrowUp: [pan, 0, -1],
            ArrowLeft: [pan, -1, 0],
            ArrowRight: [pan, 1, 0],
            ArrowDown: [pan, 0, 1],
          }
        : { ArrowLeft: [step, -this.#ahead], ArrowRight: [step, this.#ahead] }),
    };
    const [act, x = 0, y = 0] = keys[event.key] ?? [];
    if (!act) return;
    act(x, y);
    event.preventDefault();
  };

  #draw(): void {
    const dialog = this.dialog;
    this.#host.speak(() => render(this.#template(), dialog));
    // A button that had the focus may be gone: the keys go on working.
    if (dialog.open && !dialog.matches(':focus-within')) dialog.focus();
    this.#place();
  }

  /** Writes the view to the picture; asks for a larger file when the one there is would be stretched. */
  #place(): void {
    const frame = this.#view.scale > 1 ? this.#frame() : undefined;
    if (frame) this.#view = carry(this.#view, this.#view.scale, whole, whole, frame);
    const { scale, x, y } = this.#view;
    const transform = frame ? `translate(${x}px, ${y}px) scale(${scale})` : 'none';
    this.#find('.canvas')?.style.setProperty('transform', transform);
    const img = this.#find<HTMLImageElement>('.canvas > [part=image]');
    if (frame && img) img.sizes = `${Math.round(frame.work.x * scale)}px`;
  }

  #template(): TemplateResult | typeof nothing {
    if (!this.#exhibit) return nothing;
    const { works, index, work, scene, more } = this.#exhibit;
    const [listen, step, zoom, pan] = [this.#gestures, this.#step, this.#zoom, this.#pan];
    const image = this.#picture;
    const side = this.#side;
    const hidden = isHidden(work, scene);
    const zooms = !hidden && !!scene.media(image?.src);
    const zoomed = zooms && this.#view.scale > 1;
    const face = onStage(work, image, side ? undefined : this.#host.shownFile(work.id), scene);
    return html`
      <div part="controls">
        <p part="counter">${msg(str`${number(index + 1)} of ${number(works.length)}`, { id: 'nabo.gallery.counter' })}</p>
        ${tool(msg('Previous work', { id: 'nabo.gallery.previous' }), '‹', () => step(-1), !index)}
        ${tool(msg('Next work', { id: 'nabo.gallery.next' }), '›', () => step(1), !works[index + 1])}
        ${
          zooms
            ? [
                tool(msg('Farther', { id: 'nabo.gallery.farther' }), '−', () => zoom(-1), !zoomed),
                tool(msg('Closer', { id: 'nabo.gallery.closer' }), '+', () => zoom(1)),
              ]
            : nothing
        }
        ${tool(msg('Close', { id: 'nabo.gallery.close' }), '×', () => this.dialog.close())}
      </div>
      <div
        part="stage"
        ?data-zooms=${zooms}
        ?data-zoomed=${zoomed}
        @pointerdown=${listen}
        @pointermove=${listen}
        @pointerup=${listen}
        @pointercancel=${listen}
        @wheel=${listen}
      >
        ${this.#turn ? face : [face]} ${
          // For who cannot drag: the same by pressing.
          zoomed
            ? html`<div class="pad" role="group" aria-label=${msg('Move the picture', { id: 'nabo.gallery.pan' })}>
                ${tool(msg('Look up', { id: 'nabo.gallery.panUp' }), '↑', () => pan(0, -1))}
                ${tool(msg('Look left', { id: 'nabo.gallery.panLeft' }), '←', () => pan(-1, 0))}
                ${tool(msg('Look right', { id: 'nabo.gallery.panRight' }), '→', () => pan(1, 0))}
                ${tool(msg('Look down', { id: 'nabo.gallery.panDown' }), '↓', () => pan(0, 1))}
              </div>`
            : nothing
        }
      </div>
      ${scene.beyond?.sideChoice(work, side, scene, this.#onSide)}
      <div part="about">${about(work, image, hidden, more, scene)}</div>
      <p class="hidden" role="status">${this.#said?.(this.#exhibit)}</p>
    `;
  }
}
