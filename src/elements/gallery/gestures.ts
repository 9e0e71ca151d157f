import {
  panBy,
  pinch,
  swipeOf,
  whole,
  zoomTo,
  CLOSE_UP,
  type Frame,
  type Point,
  type Swipe,
  type View,
} from './zoom.js';

/** What fingers, mouse and wheel do on the stage. Everything here can also be had by button and key. */
export interface GestureHost {
  /** The work on the stage, or `undefined` when it cannot be looked at closer. */
  frame(): Frame | undefined;
  view: View;
  /** How far the work is being drawn to the side, in px; 0 when it is let go. */
  drag(x: number): void;
  swiped(to: Swipe): void;
}

/** Two taps within this time (ms) and this far from each other (px) are one double tap. */
const DOUBLE_TIME = 320;
const DOUBLE_REACH = 30;

export class Gestures {
  readonly #fingers = new Map<number, Point>();
  #start: (Point & { at: number }) | undefined;
  /** Two fingers were down: what the last of them does on its way up is no swipe. */
  #pinched = false;
  #tap: (Point & { at: number }) | undefined;

  constructor(private readonly host: GestureHost) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button > 0 || (event.target as Element).closest('button, a, audio, video')) return;
    const stage = event.currentTarget as HTMLElement;
    try {
      stage.setPointerCapture(event.pointerId);
    } catch {
      // The finger is up again already.
    }
    const at = pointIn(stage, event);
    if (this.#fingers.size === 0) {
      this.#start = { ...at, at: event.timeStamp };
      this.#pinched = false;
    } else this.#pinched = true;
    this.#fingers.set(event.pointerId, at);
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const { host } = this;
    const frame = host.frame();
    const at = pointIn(event.currentTarget as HTMLElement, event);
    const [, other] = [...this.#fingers].find(([id]) => id !== event.pointerId) ?? [];
    this.#fingers.set(event.pointerId, at);
    if (frame && other) host.view = pinch(host.view, [before, other], [at, other], frame);
    else if (frame && host.view.scale > 1)
      host.view = panBy(host.view, at.x - before.x, at.y - before.y, frame);
    else if (this.#start && !this.#pinched && event.pointerType !== 'mouse') host.drag(at.x - this.#start.x);
  };

  readonly up = (event: PointerEvent): void => {
    const at = this.#fingers.get(event.pointerId);
    if (!at || !this.#fingers.delete(event.pointerId) || this.#fingers.size > 0) return;
    const { host } = this;
    const start = this.#start;
    this.#start = undefined;
    host.drag(0);
    if (!start || this.#pinched) return;
    const [x, y] = [at.x - start.x, at.y - start.y];
    if (Math.hypot(x, y) < 10) this.#tapped(at, event.timeStamp);
    else if (host.view.scale === 1 && event.pointerType !== 'mouse') {
      host.swiped(swipeOf(x, y, event.timeStamp - start.at));
    }
  };

  /** The browser took the gesture (it scrolls the page): nothing was meant. */
  readonly cancel = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size > 0) return;
    this.#start = undefined;
    this.host.drag(0);
  };

  readonly wheel = (event: WheelEvent): void => {
    const frame = this.host.frame();
    if (!frame || event.deltaY === 0) return;
    event.preventDefault();
    // A line is about 16 px; a trackpad's pinch comes as a wheel with Ctrl, in small steps.
    const px = event.deltaY * (event.deltaMode === 1 ? 16 : 1) * (event.ctrlKey ? 5 : 1);
    const by = Math.exp(-Math.min(200, Math.max(-200, px)) / 400);
    this.host.view = zoomTo(
      this.host.view,
      this.host.view.scale * by,
      pointIn(event.currentTarget as HTMLElement, event),
      frame,
    );
  };

  #tapped(at: Point, time: number): void {
    const { host } = this;
    const tap = this.#tap;
    const twice = tap && time - tap.at < DOUBLE_TIME && Math.hypot(at.x - tap.x, at.y - tap.y) < DOUBLE_REACH;
    this.#tap = twice ? undefined : { ...at, at: time };
    const frame = host.frame();
    if (twice && frame) host.view = host.view.scale > 1 ? whole : zoomTo(host.view, CLOSE_UP, at, frame);
  }
}

/** Where the pointer is, from the middle of the stage. */
function pointIn(stage: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const box = stage.getBoundingClientRect();
  return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
}
