import { parseIiif } from '../../src/domain/iiif.js';
import { plainText, textOf } from '../../src/domain/iiif-text.js';
import { describe, expect, it } from '../support/harness.js';

const base = 'https://museum.example/iiif/manifest.json';
const context = 'http://iiif.io/api/presentation/3/context.json';

const image = (id: string, more: object = {}) => ({
  id,
  type: 'Image',
  format: 'image/jpeg',
  width: 4000,
  height: 3000,
  ...more,
});
const paint = (body: unknown, target: unknown = 'canvas/1') => ({
  id: 'annotation/1',
  type: 'Annotation',
  motivation: 'painting',
  body,
  target,
});
const canvas = (body: unknown, more: object = {}) => ({
  id: 'https://museum.example/iiif/canvas/1',
  type: 'Canvas',
  width: 400,
  height: 300,
  items: [{ id: 'page/1', type: 'AnnotationPage', items: [paint(body)] }],
  ...more,
});
const manifest = (items: unknown[], more: object = {}) => ({
  '@context': context,
  id: 'https://museum.example/iiif/manifest.json',
  type: 'Manifest',
  label: { en: ['A work'] },
  items,
  ...more,
});
const first = (document: unknown) => parseIiif(document, base).works[0];

describe('IIIF Presentation 3', () => {
  it('makes a manifest with one image a work', () => {
    expect(parseIiif(manifest([canvas(image('page1.jpg'))]), base)).to.deep.equal({
      works: [
        {
          id: 'https://museum.example/iiif/manifest.json',
          title: { en: 'A work' },
          kind: 'image',
          images: [{ src: 'https://museum.example/iiif/page1.jpg', width: 4000, height: 3000 }],
        },
      ],
      next: [],
      problems: [],
    });
  });

  it('makes several canvases the views of one work, each with its label as words', () => {
    const sides = ['Front', 'Back'].map((label) => canvas(image(`${label}.jpg`), { label: { en: [label] } }));
    const work = first(manifest(sides));
    expect(work?.images?.map(({ alt }) => alt)).to.deep.equal([{ en: 'Front' }, { en: 'Back' }]);
  });

  it('takes a sound and a film with what belongs to them', () => {
    const sound = canvas(
      { id: 'tune.mp4', type: 'Sound', format: 'audio/mp4' },
      { width: undefined, height: undefined, duration: 9 },
    );
    expect(first(manifest([sound]))).to.deep.include({
      kind: 'audio',
      audio: { sources: [{ src: 'https://museum.example/iiif/tune.mp4', type: 'audio/mp4' }] },
    });
    const vtt = {
      id: 'film.vtt',
      type: 'Text',
      format: 'text/vtt',
      language: 'en',
      label: { en: ['Captions'] },
    };
    const srt = { ...vtt, id: 'film.srt', format: 'text/plain' };
    const film = canvas(
      { id: 'film.mp4', type: 'Video', format: 'video/mp4', width: 480, height: 360 },
      {
        placeholderCanvas: canvas(image('poster.jpg')),
        annotations: [
          {
            type: 'AnnotationPage',
            items: [{ type: 'Annotation', motivation: 'supplementing', body: [srt, vtt] }],
          },
        ],
      },
    );
    expect(first(manifest([film]))).to.deep.include({
      kind: 'video',
      video: {
        sources: [{ src: 'https://museum.example/iiif/film.mp4', type: 'video/mp4' }],
        width: 480,
        height: 360,
        poster: 'https://museum.example/iiif/poster.jpg',
        captions: [
          { src: 'https://museum.example/iiif/film.vtt', language: 'en', label: { en: 'Captions' } },
        ],
      },
    });
  });

  it('makes each act of an opera a work of its own', () => {
    const acts = ['1', '2'].map((n) =>
      canvas(
        { id: `act${n}.mp4`, type: 'Video' },
        { id: `https://museum.example/act/${n}`, label: { it: [`Atto ${n}`] } },
      ),
    );
    const { works } = parseIiif(manifest(acts), base);
    expect(works.map(({ id, title }) => [id, title])).to.deep.equal([
      ['https://museum.example/act/1', { it: 'Atto 1' }],
      ['https://museum.example/act/2', { it: 'Atto 2' }],
    ]);
  });

  it('keeps languages apart, and every value', () => {
    const work = first(
      manifest([canvas(image('a.jpg'))], {
        label: { en: ['Whistler’s Mother', 'Arrangement No. 1'], fr: ['La Mère de Whistler'], none: ['WM'] },
        summary: { en: ['One.', 'Two.'] },
      }),
    );
    expect(work?.title).to.deep.equal({
      en: 'Whistler’s Mother / Arrangement No. 1',
      fr: 'La Mère de Whistler',
      und: 'WM',
    });
    expect(work?.description).to.deep.equal({ en: 'One.\nTwo.' });
  });

  it('carries rights, the required statement, and who made it', () => {
    const work = first(
      manifest([canvas(image('a.jpg'))], {
        rights: 'http://creativecommons.org/licenses/by-sa/3.0/',
        requiredStatement: {
          label: { en: ['Attribution'] },
          value: {
            en: ['<span>Glen Robson. <a href="https://x.example">CC BY-SA 3.0</a> <img src="x"/></span>'],
          },
        },
        metadata: [
          { label: { en: ['Creator'], fr: ['Auteur'] }, value: { none: ['Whistler, James'] } },
          { label: { en: ['Date'] }, value: { en: ['1871-05-01'] } },
        ],
      }),
    );
    expect(work).to.deep.include({
      rights: 'http://creativecommons.org/licenses/by-sa/3.0/',
      credit: { label: { en: 'Attribution' }, value: { en: 'Glen Robson. CC BY-SA 3.0' } },
      artist: { und: 'Whistler, James' },
      year: 1871,
    });
  });

  it('does not make a year of a span of years', () => {
    const metadata = [{ label: { en: ['Date'] }, value: { en: ['1800–1899'] } }];
    expect(first(manifest([canvas(image('a.jpg'))], { metadata }))).not.to.have.property('year');
  });

  describe('image services', () => {
    const srcset = (service: unknown, more: object = {}) =>
      first(manifest([canvas(image('full.jpg', { service: [service], ...more }))]))?.images?.[0]?.srcset;
    const id = 'https://images.example/1';
    const widths = (text: string | undefined) => text?.split(', ').map((one) => one.split(' ')[1]);

    it('are asked for the size of the screen', () => {
      expect(srcset({ id, type: 'ImageService3', profile: 'level1' })).to.equal(
        [
          'https://images.example/1/full/400,/0/default.jpg 400w',
          'https://images.example/1/full/800,/0/default.jpg 800w',
          'https://images.example/1/full/1600,/0/default.jpg 1600w',
          'https://images.example/1/full/2400,/0/default.jpg 2400w',
          'https://museum.example/iiif/full.jpg 4000w',
        ].join(', '),
      );
    });

    it('of version 2 are too, by their old names', () => {
      const service = {
        '@id': `${id}/`,
        '@type': 'ImageService2',
        profile: 'http://iiif.io/api/image/2/level2.json',
      };
      expect(srcset(service)).to.match(/^https:\/\/images\.example\/1\/full\/400,\/0\/default\.jpg 400w/);
    });

    it('are never asked for more than they have', () => {
      expect(
        widths(srcset({ id, type: 'ImageService3', profile: 'level2' }, { width: 1000, height: 750 })),
      ).to.deep.equal(['400w', '800w', '1000w']);
      expect(widths(srcset({ id, type: 'ImageService3', profile: 'level2', maxWidth: 900 }))).to.deep.equal([
        '400w',
        '800w',
        '4000w',
      ]);
    });

    it('of level 0 are asked only for the sizes that they list', () => {
      expect(srcset({ id, type: 'ImageService3', profile: 'level0' })).to.equal(undefined);
      const sizes = [{ width: 500, height: 375 }];
      expect(srcset({ id, type: 'ImageService3', profile: 'level0', sizes })).to.match(
        /full\/500,375\/0\/default\.jpg 500w/,
      );
    });
  });

  it('uses a thumbnail of the same shape as a smaller file, and no other', () => {
    const small = (width: number, height: number) => [{ id: 'small.jpg', type: 'Image', width, height }];
    const sets = (thumbnail: unknown) =>
      first(manifest([canvas(image('a.jpg'), { thumbnail })]))?.images?.[0]?.srcset;
    expect(sets(small(400, 300))).to.equal(
      'https://museum.example/iiif/small.jpg 400w, https://museum.example/iiif/a.jpg 4000w',
    );
    expect(sets(small(300, 300))).to.equal(undefined);
  });

  it('shows the first of a choice, with the others at hand', () => {
    const choice = {
      type: 'Choice',
      items: [image('light.jpg', { label: { en: ['Natural light'] } }), image('xray.jpg')],
    };
    expect(first(manifest([canvas(choice)]))?.images?.map(({ src }) => src)).to.deep.equal([
      'https://museum.example/iiif/light.jpg',
      'https://museum.example/iiif/xray.jpg',
    ]);
  });

  it('shows what a turned or cut view is a view of', () => {
    const turned = { type: 'SpecificResource', source: image('whole.jpg'), selector: { rotation: '90' } };
    expect(first(manifest([canvas(turned)]))?.images?.[0]?.src).to.equal(
      'https://museum.example/iiif/whole.jpg',
    );
  });

  it('leaves out the pieces of a composition where there is a whole', () => {
    const folio = canvas(null, {
      items: [
        {
          type: 'AnnotationPage',
          items: [paint(image('folio.jpg')), paint(image('miniature.jpg'), 'canvas/1#xywh=1,2,3,4')],
        },
      ],
    });
    expect(first(manifest([folio]))?.images?.map(({ src }) => src)).to.deep.equal([
      'https://museum.example/iiif/folio.jpg',
    ]);
  });

  it('follows a collection to its manifests and into the collections within it', () => {
    const collection = {
      '@context': context,
      id: base,
      type: 'Collection',
      label: { en: ['All'] },
      items: [
        { id: 'one.json', type: 'Manifest', label: { en: ['One'] } },
        { type: 'Collection', items: [{ id: 'two.json', type: 'Manifest' }, { type: 'Manifest' }] },
        { id: 'three.json', type: 'Collection' },
        manifest([canvas(image('here.jpg'))]),
      ],
    };
    const { next, works, problems } = parseIiif(collection, base);
    expect(next.map((one) => one.replace(/.*\//, ''))).to.deep.equal(['one.json', 'two.json', 'three.json']);
    expect(works).to.have.length(1);
    expect(problems).to.deep.equal([{ path: '/items/1/items/1', code: 'iiifNoAddress' }]);
  });

  describe('a broken manifest takes only away what is broken', () => {
    const bad: [string, unknown][] = [
      ['a canvas without anything', { type: 'Canvas' }],
      ['a canvas that is none', 'canvas'],
      ['an image without an address', canvas({ type: 'Image' })],
      ['an image with an address that must not load', canvas(image('javascript:alert(1)'))],
      ['a 3D model', canvas({ id: 'a.glb', type: 'Model' })],
      ['a body that is nothing', canvas(null)],
    ];
    for (const [name, item] of bad) {
      it(name, () => {
        const { works, problems } = parseIiif(manifest([item, canvas(image('good.jpg'))]), base);
        expect(works[0]?.images?.map(({ src }) => src)).to.deep.equal([
          'https://museum.example/iiif/good.jpg',
        ]);
        expect(problems).to.deep.equal([{ path: '/items/0', code: 'iiifNothingToShow' }]);
      });
    }

    const none: [string, unknown][] = [
      ['nothing', null],
      ['a list', []],
      ['a number', 7],
      [
        'a manifest of version 2',
        {
          '@context': 'http://iiif.io/api/presentation/2/context.json',
          '@type': 'sc:Manifest',
          sequences: [],
        },
      ],
      ['a feed', { version: 1, centre: { name: 'House' } }],
    ];
    for (const [name, document] of none) {
      it(`${name} is none`, () => {
        expect(parseIiif(document, base)).to.deep.equal({
          works: [],
          next: [],
          problems: [{ path: '', code: 'iiifNotPresentation3' }],
        });
      });
    }

    it('an empty manifest is reported', () => {
      expect(parseIiif(manifest([]), base).problems).to.deep.equal([{ path: '', code: 'iiifNothingToShow' }]);
    });

    it('a title that is missing is the canvas’s', () => {
      const work = first(
        manifest([canvas(image('a.jpg'), { label: { en: ['Page one'] } })], { label: undefined }),
      );
      expect(work?.title).to.deep.equal({ en: 'Page one' });
    });

    it('a collection that holds itself ends', () => {
      const loop: { type: string; items: unknown[] } = { type: 'Collection', items: [] };
      loop.items.push(loop);
      expect(parseIiif(loop, base).works).to.deep.equal([]);
    });
  });
});

describe('words of IIIF', () => {
  const cases: [string, string][] = [
    ['plain', 'plain'],
    ['2 < 3 and 4 > 1', '2 < 3 and 4 > 1'],
    ['<p>One</p><p>Two<br/>Three</p>', 'One\nTwo\nThree'],
    ['<b>A &amp; B &#8211; &#x43; &lt;i&gt;</b>', 'A & B – C <i>'],
    ['<p>x<script>alert(1)</script></p>', 'x'],
    ['<img src=x onerror=alert(1)>', ''],
  ];
  for (const [given, words] of cases) {
    it(`${given} reads ${words || 'nothing'}`, () => {
      expect(plainText(given)).to.equal(words);
    });
  }

  it('are nothing when there are none', () => {
    for (const map of [undefined, null, 3, {}, { en: [] }, { en: [1] }, { 'not a tag': ['x'] }]) {
      expect(textOf(map)).to.equal(undefined);
    }
  });
});
