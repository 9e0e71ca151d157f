import fc from 'fast-check';
import {
  carry,
  follow,
  frameOf,
  swipeOf,
  whole,
  type Fingers,
  type Frame,
  type Point,
  type View,
} from '../../../src/elements/gallery/zoom.js';
import { describe, expect, it } from '../../support/harness.js';

/** Looks closer at a spot; moves what is seen. */
const zoomTo = (view: View, scale: number, at: Point, within: Frame) => carry(view, scale, at, at, within);
const panBy = (view: View, by: Point, within: Frame) => carry(view, view.scale, whole, by, within);

const moveFingers = (view: View, from: Fingers, to: Fingers) =>
  carry(view, ...follow(view.scale, from, to), frame);

const frame = frameOf({ x: 800, y: 600 }, { x: 1600, y: 1200 });

describe('the frame', () => {
  it('fits the work into the stage, whichever way it lies', () => {
    expect(frame.work).to.deep.equal({ x: 800, y: 600 });
    expect(frameOf({ x: 800, y: 600 }, { x: 3000, y: 1000 }).work.y).to.be.closeTo(267, 1);
    expect(frameOf({ x: 800, y: 600 }, { x: 1000, y: 3000 }).work.x).to.equal(200);
  });

  it('lets every pixel be looked at, and at least three times the work', () => {
    expect(frameOf({ x: 800, y: 600 }, { x: 400, y: 300 }).most).to.equal(3);
    expect(frameOf({ x: 800, y: 600 }, { x: 4800, y: 3600 }).most).to.equal(6);
    expect(frameOf({ x: 300, y: 500 }, { x: 40_000, y: 2000 }).most).to.equal(10);
  });

  it('survives a stage that has no size yet', () => {
    expect(frameOf({ x: 0, y: 0 }, { x: 10, y: 10 }).most).to.equal(3);
  });
});

describe('zooming', () => {
  it('keeps the spot under the pointer', () => {
    expect(zoomTo(whole, 2, { x: 100, y: -50 }, frame)).to.deep.equal({ scale: 2, x: -100, y: 50 });
  });

  const cases: [string, View, View][] = [
    ['not smaller than whole', { scale: 0.4, x: 0, y: 0 }, whole],
    ['not larger than its pixels', { scale: 99, x: 0, y: 0 }, { scale: 3, x: 0, y: 0 }],
    ['not past its right edge', { scale: 2, x: -900, y: 0 }, { scale: 2, x: -400, y: 0 }],
    ['not past its top edge', { scale: 2, x: 0, y: 900 }, { scale: 2, x: 0, y: 300 }],
    ['in the middle where it is narrower than the stage', { scale: 1, x: 50, y: 50 }, whole],
  ];
  for (const [name, wanted, allowed] of cases) {
    it(`settles ${name}`, () => {
      const { scale, x, y } = panBy(wanted, whole, frame);
      expect([scale, x + 0, y + 0]).to.deep.equal([allowed.scale, allowed.x, allowed.y]);
    });
  }

  it('follows two fingers: they spread, and they move', () => {
    const from: [Point, Point] = [
      { x: -50, y: 0 },
      { x: 50, y: 0 },
    ];
    const spread = moveFingers(whole, from, [
      { x: -100, y: 0 },
      { x: 100, y: 0 },
    ]);
    expect(spread).to.deep.include({ scale: 2 });
    const moved = moveFingers({ scale: 2, x: 0, y: 0 }, from, [
      { x: -30, y: 10 },
      { x: 70, y: 10 },
    ]);
    expect(moved).to.deep.equal({ scale: 2, x: 20, y: 10 });
  });

  it('ignores fingers that lie on one another', () => {
    const point = { x: 5, y: 5 };
    expect(moveFingers(whole, [point, point], [point, { x: 9, y: 9 }]).scale).to.equal(1);
  });
});

describe('any view', () => {
  const size = fc.record({
    x: fc.integer({ min: 1, max: 5000 }),
    y: fc.integer({ min: 1, max: 5000 }),
  });
  const px = fc.integer({ min: -6000, max: 6000 });
  const point = fc.record({ x: px, y: px });
  const frames = fc.tuple(size, size).map(([stage, work]) => frameOf(stage, work));
  const move = fc.oneof(
    fc.record({ to: fc.double({ min: 0.1, max: 20, noNaN: true }), at: point }),
    fc.record({ by: point }),
  );
  const go = (view: View, step: { to: number; at: Point } | { by: Point }, within: Frame) =>
    'to' in step ? zoomTo(view, step.to, step.at, within) : panBy(view, step.by, within);

  it('never shows emptiness beside a work that could fill the stage', () => {
    fc.assert(
      fc.property(frames, fc.array(move, { maxLength: 12 }), (within, steps) => {
        const { scale, x, y } = steps.reduce((view, step) => go(view, step, within), whole);
        expect(scale).to.be.within(1, within.most);
        for (const [at, work, stage] of [
          [x, within.work.x, within.stage.x],
          [y, within.work.y, within.stage.y],
        ] as const) {
          const over = work * scale - stage;
          if (over <= 0) expect(at).to.be.closeTo(0, 1e-6);
          else expect(Math.abs(at) * 2).to.be.at.most(over + 1e-6);
        }
      }),
    );
  });

  it('is whole again when zoomed out', () => {
    fc.assert(
      fc.property(frames, fc.array(move, { maxLength: 8 }), point, (within, steps, at) => {
        const view = steps.reduce((one, step) => go(one, step, within), whole);
        const out = zoomTo(view, 1, at, within);
        expect([out.scale, Math.abs(out.x) < 1e-6, Math.abs(out.y) < 1e-6]).to.deep.equal([1, true, true]);
      }),
    );
  });
});

describe('a swipe', () => {
  const cases: [string, [x: number, y: number, ms: number], number][] = [
    ['far to the left', [-200, 10, 900], -1],
    ['short and fast to the right', [60, 5, 80], 1],
    ['short and slow', [60, 5, 900], 0],
    ['a tremble', [8, 2, 5], 0],
    ['aslant', [100, 90, 200], 0],
    ['down', [10, 200, 300], 0],
  ];
  for (const [name, [x, y, ms], meant] of cases) {
    it(`${name} means ${['to the left', 'nothing', 'to the right'][meant + 1]}`, () => {
      expect(swipeOf(x, y, ms)).to.equal(meant);
    });
  }
});
