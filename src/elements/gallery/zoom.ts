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

/** The frame of an image: as large as the stage lets it be; up to its every pixel can be seen, 3 times at least. */
export function frameOf(stage: Size, natural: Size): Frame {
  const fit = Math.min(stage.width / natural.width, stage.height / natural.height);
  const scale = Number.isFinite(fit) && fit > 0 ? fit : 1;
  const work = { width: natural.width * scale, height: natural.height * scale };
  return { stage, work, most: clamp(1 / scale, 3, 10) };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The view nearest to the wanted one that the frame allows: no edge of the work comes inside the stage. */
export function settle({ scale, x, y }: View, { stage, work, most }: Frame): View {
  const to = clamp(scale, 1, most);
  const within = (at: number, full: number, room: number) => {
    const reach = Math.max(0, (full * to - room) / 2);
    return clamp(at, -reach, reach);
  };
  return { scale: to, x: within(x, work.width, stage.width), y: within(y, work.height, stage.height) };
}

/** The view at another scale in which the same spot of the work lies under the point. */
export function zoomTo(view: View, scale: number, at: Point, frame: Frame): View {
  const to = clamp(scale, 1, frame.most);
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

/**
 * What a finger meant that went so far in so many ms: clearly sideways, and far enough or fast enough.
 * @returns -1 to the left, 1 to the right, 0 nothing
 */
export const swipeOf = (x: number, y: number, ms: number): number => {
  const far = Math.abs(x);
  const meant = far > Math.abs(y) * 1.5 && (far > 80 || (far > 24 && far > ms * 0.4));
  return meant ? Math.sign(x) : 0;
};
