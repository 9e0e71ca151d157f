import fc from 'fast-check';
import { readOn } from '../../src/domain/read-on.js';
import { faceOf, placeOf } from '../../src/domain/works-face.js';
import {
  BATCH,
  NARROWEST,
  WALL,
  WIDEST,
  sizesFor,
  wallWith,
  type Wall,
} from '../../src/domain/works-wall.js';
import { describe, expect, it } from '../support/harness.js';

type Hung = Parameters<typeof placeOf>[0];
const image = (width?: number, height?: number) => ({ src: 'a.webp', width, height });

describe('the place of a work', () => {
  const cases: [string, Hung, number][] = [
    ['a landscape', { kind: 'image', images: [image(1600, 1000)] }, 1.6],
    ['the first of several views', { kind: 'sculpture', images: [image(1000, 1000), image(3000, 1000)] }, 1],
    ['a panorama of 20 to 1', { kind: 'image', images: [image(20_000, 1000)] }, WIDEST],
    ['a scroll of 1 to 20', { kind: 'textile', images: [image(1000, 20_000)] }, NARROWEST],
    ['an image of unknown size', { kind: 'image', images: [image()] }, 1],
    ['a size of which half is known', { kind: 'image', images: [image(800)] }, 1],
    ['a size of nothing', { kind: 'image', images: [image(0, 0)] }, 1],
    ['no image at all', { kind: 'image' }, 1.25],
    ['a poem', { kind: 'text', text: 'o' }, 1.25],
    ['a poem with its drawing', { kind: 'text', text: 'o', images: [image(500, 1000)] }, 1.25],
    ['a poem as a photograph', { kind: 'text', images: [image(500, 1000)] }, 0.5],
    ['a tune', { kind: 'audio', audio: { sources: [] } }, 1.6],
    ['a record sleeve', { kind: 'audio', audio: { sources: [] }, images: [image(900, 900)] }, 1],
    ['a film', { kind: 'video', video: { sources: [], width: 640, height: 480 } }, 4 / 3],
    ['a film of unknown size', { kind: 'video', video: { sources: [] } }, 16 / 9],
    ['a dance that was filmed', { kind: 'performance', video: { sources: [], width: 100, height: 100 } }, 1],
  ];
  for (const [name, work, place] of cases) {
    it(`of ${name} is ${place.toFixed(2)}`, () => {
      expect(placeOf(work)).to.equal(place);
    });
  }

  const faces: [string, Hung, ReturnType<typeof faceOf>][] = [
    ['a picture with a text about it', { kind: 'image', images: [image()], text: 'o' }, 'picture'],
    ['a text with a drawing', { kind: 'text', images: [image()], text: 'o' }, 'text'],
    ['a text of which only a photograph is left', { kind: 'text', images: [image()] }, 'picture'],
    ['a weave that sings', { kind: 'textile', images: [image()], audio: { sources: [] } }, 'picture'],
    ['a song with a sleeve', { kind: 'audio', images: [image()], audio: { sources: [] } }, 'sound'],
    [
      'a dance on film and in pictures',
      { kind: 'performance', images: [image()], video: { sources: [] } },
      'film',
    ],
    ['a dance in pictures', { kind: 'performance', images: [image()] }, 'picture'],
    ['a sculpture that was filmed', { kind: 'sculpture', video: { sources: [] } }, 'film'],
    ['a work without anything', { kind: 'image', images: [] }, 'nothing'],
  ];
  for (const [name, work, face] of faces) {
    it(`shows ${name} as ${face}`, () => {
      expect(faceOf(work)).to.equal(face);
    });
  }

  it('is always one that a row can hold', () => {
    const size = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined });
    fc.assert(
      fc.property(size, size, (width, height) => {
        const place = placeOf({ kind: 'image', images: [image(width, height)] });
        expect(place).to.be.within(NARROWEST, WIDEST);
      }),
    );
  });

  it('tells the browser about how wide it is', () => {
    expect(sizesFor(1.5, 272)).to.equal('(max-width: 36em) 94vw, 490px');
  });
});

const moreOf = ({ start, count }: Wall) => wallWith(start + count);

describe('the wall', () => {
  const earlierThan = ({ start }: Wall) => wallWith(Math.max(0, start - 1));
  const walk = (steps: readonly ('more' | 'earlier' | number)[]): Wall =>
    steps.reduce<Wall>(
      (wall, step) =>
        step === 'more' ? moreOf(wall) : step === 'earlier' ? earlierThan(wall) : wallWith(step),
      wallWith(0),
    );
  const more = (times: number) => Array.from({ length: times }, () => 'more' as const);

  const cases: [string, Parameters<typeof walk>[0], Wall][] = [
    ['the first batch', [], { start: 0, count: BATCH }],
    ['one more', more(1), { start: 0, count: 2 * BATCH }],
    ['a full one', more(4), { start: 0, count: WALL }],
    ['the next one', more(5), { start: WALL, count: BATCH }],
    ['back to the full one', [...more(5), 'earlier'], { start: 0, count: WALL }],
    ['back from the middle of the second', [...more(7), 'earlier'], { start: 0, count: WALL }],
    ['the last of the first batch', [59], { start: 0, count: BATCH }],
    ['the first of the second', [60], { start: 0, count: 2 * BATCH }],
    ['the last of 5,000', [4999], { start: 4800, count: 240 }],
    ['before the last of 5,000', [4999, 'earlier'], { start: 4500, count: WALL }],
  ];
  for (const [name, steps, wall] of cases) {
    it(`holds ${name}`, () => {
      expect(walk(steps)).to.deep.equal(wall);
    });
  }

  it('is never larger than it may be, and always holds the work that is asked for', () => {
    const step = fc.oneof(fc.constantFrom('more' as const, 'earlier' as const), fc.nat({ max: 6000 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat({ max: 6000 }), (steps, index) => {
        const wall = walk([...steps, index]);
        expect(wall.count).to.be.within(1, WALL);
        expect(index).to.be.within(wall.start, wall.start + wall.count - 1);
      }),
    );
  });

  it('shows every work once on the way to the last, whatever was asked for before', () => {
    fc.assert(
      fc.property(fc.nat({ max: 900 }), (index) => {
        let wall = wallWith(index);
        for (let n = 0; n < 40; n++) {
          const next = moreOf(wall);
          if (next.start === wall.start) expect(next.count).to.equal(wall.count + BATCH);
          else expect(next.start).to.equal(wall.start + wall.count);
          wall = next;
        }
      }),
    );
  });
});

describe('a long text', () => {
  const verse = 'Koppen er varm.\nNokon har spart stolen min.';
  const stanzas = (n: number) => Array.from({ length: n }, () => verse).join('\n\n');

  it('is not cut when it is short, nor when only a little too long', () => {
    for (const text of ['', verse, stanzas(5), `${stanzas(5)}\n\nEg er her.`]) {
      expect(readOn(text)).to.deep.equal([text, '']);
    }
  });

  const cuts: [string, string, RegExp][] = [
    ['between stanzas', stanzas(12), /min\.$/],
    ['between lines', Array.from({ length: 60 }, (_, i) => `line ${i}`).join('\n'), /line 13$/],
    ['between words', 'word '.repeat(400), /word$/],
    ['between characters where there are no words', '字'.repeat(2000), /字$/],
    ['never within a character', '😀'.repeat(1000), /😀$/u],
  ];
  for (const [how, text, end] of cuts) {
    it(`is cut ${how}`, () => {
      const [shown, rest] = readOn(text);
      expect(rest).not.to.equal('');
      expect(shown).to.match(end);
      expect(shown.length).to.be.at.most(700);
    });
  }

  it('keeps every character', () => {
    const line = fc.string({ maxLength: 80 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 80 }), (lines) => {
        const text = lines.join('\n');
        expect(readOn(text).join('')).to.equal(text);
      }),
    );
  });
});
