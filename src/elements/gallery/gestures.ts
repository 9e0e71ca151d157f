import { apart, clamp, follow, swipeOf, CLOSE_UP, type Fingers, type Point, type View } from './zoom.js';

/** What fingers, mouse and wheel do on the stage. Everything here can also be had by button and key. */
export interface GestureHost {
  readonly view: View;
  /**
   * Looks at the work at a scale at which the spot of it that lay under one point lies under another.
   * @returns whether the work can be looked at closer
   */
  look(scale: number, from: Point, to: Point): boolean;
  /** How far the work is being drawn to the side, in px; 0 when it is let go. */
  drag(x: number): void;
  /** Was it drawn far enough? -1 to the left, 1 to the right. */
  swiped(to: number): void;
}

/** Two taps within this time (ms) and this far from each other (px) are one double tap. */
const DOUBLE_TIME = 320;
const DOUBLE_REACH = 30;

type Touch = Point & { at: number };

/**
 * A listener for the events of a stage, from `pointerdown` to `pointercancel`, and `wheel`. Points are counted from
 * its middle.
 */
export function gestures(host: GestureHost): (event: PointerEvent | WheelEvent) => void {
  const fingers = new Map<number, Point>();
  /** Where the only finger came down; gone once a second one has. */
  let start: Touch | undefined;
  let tap: Touch | undefined;

  return (event) => {
    const { type, pointerId, pointerType } = event as PointerEvent;
    const stage = event.currentTarget as Element;
    const box = stage.getBoundingClientRect();
    const at = {
      x: event.clientX - box.left - box.width / 2,
      y: event.clientY - box.top - box.height / 2,
      at: event.timeStamp,
    };
    const { view } = host;
    const before = [...fingers.values()] as unknown as Fingers;
    const slides = pointerType !== 'mouse' && start;

    if ('deltaY' in event) {
      // A line is about 16 px; a trackpad's pinch comes as a wheel with Ctrl, in small steps.
      const px = event.deltaY * (event.deltaMode ? 16 : 1) * (event.ctrlKey ? 5 : 1);
      if (host.look(view.scale * Math.exp(clamp(-px, -200, 200) / 400), at, at)) event.preventDefault();
    } else if (type === 'pointerdown') {
      if (event.button > 0 || (event.target as Element).closest('button, audio, video')) return;
      try {
        stage.setPointerCapture(pointerId);
      } catch {
        // The finger is up again already.
      }
      start = before[0] ? undefined : at;
      fingers.set(pointerId, at);
    } else if (type === 'pointermove' && fingers.has(pointerId)) {
      fingers.set(pointerId, at);
      const now = [...fingers.values()] as unknown as Fingers;
      if (now[1] || view.scale > 1) host.look(...follow(view.scale, before, now));
      else if (slides) host.drag(at.x - slides.x);
    } else if (fingers.delete(pointerId) && !before[1]) {
      // The last finger is up, or the browser took the gesture (`pointercancel`: it scrolls the page) and nothing was meant.
      const from = start;
      start = undefined;
      host.drag(0);
      if (!from || type !== 'pointerup') return;
      if (apart(at, from) < 10) {
        const twice = tap && at.at - tap.at < DOUBLE_TIME && apart(at, tap) < DOUBLE_REACH;
        tap = twice ? undefined : at;
        if (twice) host.look(view.scale > 1 ? 1 : CLOSE_UP, at, at);
      } else if (view.scale === 1 && slides)
        host.swiped(swipeOf(at.x - from.x, at.y - from.y, at.at - from.at));
    }
  };
}
