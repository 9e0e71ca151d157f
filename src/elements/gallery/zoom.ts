/**
 * The arithmetic of looking closer. All lengths are CSS px, all points are counted from the middle of the stage,
 * so that a work that fits lies at 0, 0 whatever the size of the screen. A size is the point that it reaches to.
 */
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
  stage: Point;
  work: Point;
  /** The largest scale worth having. */
  most: number;
}

export const whole: View = { scale: 1, x: 0, y: 0 };

/** One press on "closer": so that three presses about triple it. */
export const STEP = 1.5;
/** What a double tap, or a double click, goes to. */
export const CLOSE_UP = 2.5;

/** The frame of an image: as large as the stage lets it be; up to its every pixel can be seen, 3 times at least. */
export function frameOf(stage: Point, { x, y }: Point): Frame {
  // A stage may have no size yet.
  const scale = Math.min(stage.x / x, stage.y / y) || 1;
  return { stage, work: { x: x * scale, y: y * scale }, most: clamp(1 / scale, 3, 10) };
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/**
 * The view at a scale in which the spot of the work that lay under one point lies under another, as far as the frame
 * allows: no edge of the work comes inside the stage.
 */
export function carry(view: View, to: number, from: Point, at: Point, { stage, work, most }: Frame): View {
  const scale = clamp(to, 1, most);
  const by = scale / view.scale;
  const along = (axis: 'x' | 'y') => {
    const reach = Math.max(0, (work[axis] * scale - stage[axis]) / 2);
    return clamp(at[axis] - (from[axis] - view[axis]) * by, -reach, reach);
  };
  return { scale, x: along('x'), y: along('y') };
}

export const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** One finger, or two; what others do is nobody's matter. */
export type Fingers = readonly [Point, Point?];

const between = ([a, b = a]: Fingers) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, spread: apart(a, b) });

/**
 * What fingers mean that went from some points to others: they spread, and they move.
 * @returns what {@link carry} is to be asked for
 */
export function follow(scale: number, from: Fingers, to: Fingers): [number, Point, Point] {
  const [a, b] = [between(from), between(to)];
  return [a.spread ? (scale * b.spread) / a.spread : scale, a, b];
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
