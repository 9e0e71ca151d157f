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

/** The view at a scale in which the spot of the work that lay under one point lies under another. */
export function carry(view: View, scale: number, from: Point, to: Point, frame: Frame): View {
  const by = clamp(scale, 1, frame.most) / view.scale;
  return settle(
    { scale: view.scale * by, x: to.x - (from.x - view.x) * by, y: to.y - (from.y - view.y) * by },
    frame,
  );
}

const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
/** How far two fingers are apart; 0 of one. */
const spread = ([a, b]: readonly Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** The view after fingers, one or two, went from some points to others: they spread, and they move. */
export function follow(view: View, from: readonly Point[], to: readonly Point[], frame: Frame): View {
  const before = spread(from);
  return carry(
    view,
    before ? (view.scale * spread(to)) / before : view.scale,
    middle(from),
    middle(to),
    frame,
  );
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
