/**
 * The arithmetic of looking closer. All lengths are CSS px, all points are counted from the middle of the stage,
 * so that a work that fits lies at 0, 0 whatever the size of the screen.
 */
export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** How large the work is shown (1 = whole), and where its middle lies. */
export interface View extends Point {
  scale: number;
}

/** The stage, and the work in it at scale 1. */
export interface Frame {
  stage: Size;
  work: Size;
  /** The largest scale worth having. */
  most: number;
}

export const whole: View = { scale: 1, x: 0, y: 0 };

/** One press on "closer": so that three presses about triple it. */
export const STEP = 1.5;
/** What a double tap, or a double click, goes to. */
export const CLOSE_UP = 2.5;

/**
 * The frame of an image: as large as the stage lets it be, and never larger than the image really is times the
 * screen's density; up to its every pixel can be looked at, and 3 times at least.
 */
export function frameOf(stage: Size, natural: Size): Frame {
  const fit = Math.min(stage.width / natural.width, stage.height / natural.height);
  const scale = Number.isFinite(fit) && fit > 0 ? fit : 1;
  const work = { width: natural.width * scale, height: natural.height * scale };
  return { stage, work, most: Math.min(10, Math.max(3, 1 / scale)) };
}

/** How far the middle of the work may lie from the middle of the stage, so that no edge comes inside it. */
const reach = (work: number, stage: number, scale: number): number => Math.max(0, (work * scale - stage) / 2);

const within = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));

/** The view nearest to the wanted one that the frame allows. */
export function settle({ scale, x, y }: View, { stage, work, most }: Frame): View {
  const allowed = Math.min(most, Math.max(1, scale));
  return {
    scale: allowed,
    x: within(x, reach(work.width, stage.width, allowed)),
    y: within(y, reach(work.height, stage.height, allowed)),
  };
}

/** The view at another scale in which the same spot of the work lies under the point. */
export function zoomTo(view: View, scale: number, at: Point, frame: Frame): View {
  const to = Math.min(frame.most, Math.max(1, scale));
  const by = to / view.scale;
  return settle({ scale: to, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by }, frame);
}

export const panBy = (view: View, x: number, y: number, frame: Frame): View =>
  settle({ ...view, x: view.x + x, y: view.y + y }, frame);

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The view after two fingers went from one pair of points to another: they spread, and they move. */
export function pinch(view: View, from: [Point, Point], to: [Point, Point], frame: Frame): View {
  const before = middle(...from);
  const after = middle(...to);
  const spread = distance(...from);
  const zoomed = zoomTo(view, spread ? (view.scale * distance(...to)) / spread : view.scale, before, frame);
  return panBy(zoomed, after.x - before.x, after.y - before.y, frame);
}

export type Swipe = 'left' | 'right' | 'down' | undefined;

/**
 * What a finger meant that went so far in so many ms: clearly along one axis, and far enough or fast enough.
 * Towards the side it goes to; downwards puts the work away.
 */
export function swipeOf(x: number, y: number, ms: number): Swipe {
  const meant = (along: number, across: number) =>
    Math.abs(along) > Math.abs(across) * 1.5 &&
    (Math.abs(along) > 80 || (Math.abs(along) > 24 && Math.abs(along) / Math.max(1, ms) > 0.4));
  if (meant(x, y)) return x < 0 ? 'left' : 'right';
  return y > 0 && meant(y, x) ? 'down' : undefined;
}
