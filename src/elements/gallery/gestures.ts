import { carry, follow, swipeOf, whole, CLOSE_UP, type Frame, type Point, type View } from './zoom.js';

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
const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * A listener for the events of a stage, from `pointerdown` to `pointercancel`, and `wheel`. Points are counted from
 * its middle.
 */
export function gestures(host: GestureHost): (event: PointerEvent | WheelEvent) => void {
  const fingers = new Map<number, Point>();
  /** Where the only finger came down; gone once a second one has. */
  let start: Touch | undefined;
  let tap: Touch | undefined;

  function down({ button, target, pointerId }: PointerEvent, at: Touch, stage: Element): void {
    if (button > 0 || (target as Element).closest('button, a, audio, video')) return;
    try {
      stage.setPointerCapture(pointerId);
    } catch {
      // The finger is up again already.
    }
    start = fingers.size ? undefined : at;
    fingers.set(pointerId, at);
  }

  function move({ pointerId, pointerType }: PointerEvent, at: Touch): void {
    if (!fingers.has(pointerId)) return;
    const frame = host.frame();
    const before = [...fingers.values()];
    fingers.set(pointerId, at);
    if (frame && (before[1] || host.view.scale > 1))
      host.view = follow(host.view, before, [...fingers.values()], frame);
    else if (start && pointerType !== 'mouse') host.drag(at.x - start.x);
  }

  /** The finger is up, or the browser took the gesture (`pointercancel`: it scrolls the page) and nothing was meant. */
  function up({ pointerId, pointerType, type }: PointerEvent, at: Touch): void {
    const from = start;
    if (!fingers.delete(pointerId) || fingers.size) return;
    start = undefined;
    host.drag(0);
    if (!from || type !== 'pointerup') return;
    if (apart(at, from) < 10) tapped(at);
    else if (host.view.scale === 1 && pointerType !== 'mouse')
      host.swiped(swipeOf(at.x - from.x, at.y - from.y, at.at - from.at));
  }

  function tapped(at: Touch): void {
    const frame = host.frame();
    const twice = tap && at.at - tap.at < DOUBLE_TIME && apart(at, tap) < DOUBLE_REACH;
    tap = twice ? undefined : at;
    if (twice && frame) host.view = host.view.scale > 1 ? whole : carry(whole, CLOSE_UP, at, at, frame);
  }

  function wheel(event: WheelEvent, at: Point): void {
    const frame = host.frame();
    if (!frame) return;
    event.preventDefault();
    // A line is about 16 px; a trackpad's pinch comes as a wheel with Ctrl, in small steps.
    const px = event.deltaY * (event.deltaMode ? 16 : 1) * (event.ctrlKey ? 5 : 1);
    const by = Math.exp(-Math.max(-200, Math.min(200, px)) / 400);
    host.view = carry(host.view, host.view.scale * by, at, at, frame);
  }

  return (event) => {
    const stage = event.currentTarget as Element;
    const box = stage.getBoundingClientRect();
    const at = {
      x: event.clientX - box.left - box.width / 2,
      y: event.clientY - box.top - box.height / 2,
      at: event.timeStamp,
    };
    if ('deltaY' in event) wheel(event, at);
    else if (event.type === 'pointerdown') down(event, at, stage);
    else if (event.type === 'pointermove') move(event, at);
    else up(event, at);
  };
}
