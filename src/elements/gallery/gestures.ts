import { panBy, pinch, swipeOf, whole, zoomTo, CLOSE_UP, type Frame, type Point, type View } from './zoom.js';

/** What fingers, mouse and wheel do on the stage. Everything here can also be had by button and key. */
export interface GestureHost {
  view: View;
  /** The work on the stage, or `undefined` when it cannot be looked at closer. */
  frame(): Frame | undefined;
  /** How far the work is being drawn to the side, in px; 0 when it is let go. */
  drag(x: number): void;
  /** Was it drawn far enough? -1 to the left, 1 to the right. */
  swiped(to: number): void;
}

/** Two taps within this time (ms) and this far from each other (px) are one double tap. */
const DOUBLE_TIME = 320;
const DOUBLE_REACH = 30;

type Touch = Point & { at: number };

/** Listens for the events of a stage: `@pointerdown=${gestures.handle}`, and so on. */
export class Gestures {
  readonly #host: GestureHost;
  readonly #fingers = new Map<number, Point>();
  /** Where the only finger came down; gone once a second one has. */
  #start: Touch | undefined;
  #tap: Touch | undefined;

  constructor(host: GestureHost) {
    this.#host = host;
  }

  readonly handle = (event: PointerEvent | WheelEvent): void => {
    const stage = event.currentTarget as HTMLElement;
    const box = stage.getBoundingClientRect();
    const at = {
      x: event.clientX - box.left - box.width / 2,
      y: event.clientY - box.top - box.height / 2,
      at: event.timeStamp,
    };
    if ('deltaY' in event) this.#wheel(event, at);
    else if (event.type === 'pointerdown') this.#down(event, at, stage);
    else if (event.type === 'pointermove') this.#move(event, at);
    else this.#up(event, at);
  };

  #down(event: PointerEvent, at: Touch, stage: HTMLElement): void {
    if (event.button > 0 || (event.target as Element).closest('button, a, audio, video')) return;
    try {
      stage.setPointerCapture(event.pointerId);
    } catch {
      // The finger is up again already.
    }
    this.#start = this.#fingers.size ? undefined : at;
    this.#fingers.set(event.pointerId, at);
  }

  #move({ pointerId, pointerType }: PointerEvent, at: Touch): void {
    const host = this.#host;
    const before = this.#fingers.get(pointerId);
    const frame = host.frame();
    if (!before) return;
    const [, other] = [...this.#fingers].find(([id]) => id !== pointerId) ?? [];
    this.#fingers.set(pointerId, at);
    if (frame && other) host.view = pinch(host.view, [before, other], [at, other], frame);
    else if (frame && host.view.scale > 1)
      host.view = panBy(host.view, at.x - before.x, at.y - before.y, frame);
    else if (this.#start && pointerType !== 'mouse') host.drag(at.x - this.#start.x);
  }

  /** The finger is up, or the browser took the gesture (`pointercancel`: it scrolls the page) and nothing was meant. */
  #up({ pointerId, pointerType, type }: PointerEvent, at: Touch): void {
    const host = this.#host;
    const start = this.#start;
    if (!this.#fingers.delete(pointerId) || this.#fingers.size) return;
    this.#start = undefined;
    host.drag(0);
    if (!start || type !== 'pointerup') return;
    const [x, y] = [at.x - start.x, at.y - start.y];
    if (Math.hypot(x, y) < 10) this.#tapped(at);
    else if (host.view.scale === 1 && pointerType !== 'mouse') host.swiped(swipeOf(x, y, at.at - start.at));
  }

  #tapped(at: Touch): void {
    const host = this.#host;
    const tap = this.#tap;
    const frame = host.frame();
    const twice =
      tap && at.at - tap.at < DOUBLE_TIME && Math.hypot(at.x - tap.x, at.y - tap.y) < DOUBLE_REACH;
    this.#tap = twice ? undefined : at;
    if (twice && frame) host.view = host.view.scale > 1 ? whole : zoomTo(host.view, CLOSE_UP, at, frame);
  }

  #wheel(event: WheelEvent, at: Point): void {
    const host = this.#host;
    const frame = host.frame();
    if (!frame) return;
    event.preventDefault();
    // A line is about 16 px; a trackpad's pinch comes as a wheel with Ctrl, in small steps.
    const px = event.deltaY * (event.deltaMode ? 16 : 1) * (event.ctrlKey ? 5 : 1);
    host.view = zoomTo(
      host.view,
      host.view.scale * Math.exp(-Math.max(-200, Math.min(200, px)) / 400),
      at,
      frame,
    );
  }
}
