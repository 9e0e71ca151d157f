import { afterEach, describe, expect, it } from '../../support/harness.js';
import { serve } from '../../support/feeds.js';
import {
  all,
  artists,
  button,
  centre,
  dialog,
  feed,
  fjord,
  gallery,
  leave,
  link,
  one,
  shown,
  titles,
  until,
  vase,
  words,
} from './gallery.js';

const [picture] = fjord.images;

/** Works as they are written by hand, or come from elsewhere: each hangs, opens, and is fit for every reader. */
const odd: [name: string, work: object, check?: (element: HTMLElement) => void][] = [
  [
    'without an image',
    { images: undefined },
    (element) => expect(words(one(element, '.face'))).to.equal('Picture'),
  ],
  ['with no images in its list', { images: [] }],
  [
    'with ten images',
    { images: Array.from({ length: 10 }, (_, i) => ({ ...picture, alt: `View ${i}` })) },
    (element) => expect(words(one(element, '[part=views]'))).to.equal('10 views'),
  ],
  [
    'that is a panorama of 20 to 1',
    { images: [{ ...picture, width: 20_000, height: 1000 }] },
    (element) =>
      expect(one(element, '.face').getBoundingClientRect().width).to.be.at.most(element.clientWidth),
  ],
  [
    'that is a scroll of 1 to 20',
    { images: [{ ...picture, width: 1000, height: 20_000 }] },
    (element) => expect(one(element, '.face').getBoundingClientRect().height).to.be.at.most(innerHeight),
  ],
  [
    'without an artist',
    { artist: undefined },
    (element) => expect(all(element, '[part=artist]')).to.have.length(1),
  ],
  ['by an artist who is not in the list', { artist: 'nobody-knows' }],
  ['with a title of 300 characters', { title: 'Draumar '.repeat(38).trim() }],
  ['with a title that is one word of 300 letters', { title: 'Å'.repeat(300) }],
  [
    'with right-to-left words',
    { title: { ar: 'مضيق في آذار' }, description: { ar: 'جبال زرقاء' } },
    (element) => expect(getComputedStyle(one(element, '[part=title] > *')).direction).to.equal('rtl'),
  ],
  ['that is sold', { sale: { status: 'sold' } }],
  [
    'that is withdrawn',
    { consentUntil: '2026-11-21' },
    (element) => expect(titles(element)).to.deep.equal(['Vase, sett saman att']),
  ],
  ['with the wrong width', { images: [{ ...picture, width: 16, height: 9000 }] }],
  [
    'with a width that is no number',
    { images: [{ ...picture, width: 'wide' }] },
    (element) => expect(titles(element)).to.have.length(2),
  ],
  ['whose file is missing', { images: [{ src: 'art/gone.webp', alt: 'Blå fjell' }] }, () => undefined],
  [
    'whose image has no words',
    { images: [{ ...picture, alt: undefined }] },
    (element) =>
      expect(one<HTMLImageElement>(element, '[part=image]').alt).to.equal('Picture of Fjord i mars'),
  ],
  [
    'whose image must not load',
    { images: [{ src: 'javascript:alert(1)', alt: 'Blå fjell' }] },
    (element) => expect(words(one(element, '[part=missing]'))).to.contain('Blå fjell'),
  ],
  [
    'with markup in its words',
    { title: '<img src=x onerror=alert(1)>', description: '</p><script>alert(1)</script>' },
  ],
  ['with an id that is an address', { id: 'https://museum.example/1?a=b&c#d"]' }],
  ['of a kind that fits nothing that it has', { kind: 'audio', audio: undefined }],
  ['that is a film without a file', { kind: 'video', images: undefined, video: { sources: [] } }],
];

describe('an odd work', () => {
  afterEach(leave);

  for (const [name, change, check] of odd) {
    it(name, async () => {
      const element = await gallery({ version: 1, centre, artists, works: [{ ...fjord, ...change }, vase] });
      expect(titles(element).length).to.be.oneOf([1, 2]);
      check?.(element);
      const [first] = all(element, '[part=title]');
      first?.click();
      await until(() => dialog(element).open);
      await Promise.all(
        dialog(element)
          .getAnimations({ subtree: true })
          .map(({ finished }) => finished),
      );
      expect(words(one(element, '#viewer-title'))).to.equal(words(first));
      await expect(element).to.be.accessible();
      button(element, 'Close').click();
      await until(() => !dialog(element).open);
      await expect(element).to.be.accessible();
    });
  }

  it('does not make the page wider than the screen', async () => {
    for (const [, change] of odd) {
      const element = await gallery({ version: 1, centre, works: [{ ...fjord, ...change }] });
      element.style.setProperty('width', '288px');
      expect(one(element, '[part=base]').scrollWidth).to.be.at.most(288);
    }
  });
});

describe('works from IIIF collections', () => {
  afterEach(leave);

  const manifest = (label: string, file = 'fjord-i-mars-800.webp') => ({
    type: 'Manifest',
    label: { en: [label] },
    requiredStatement: { label: { en: ['Held by'] }, value: { en: ['<b>The museum</b>'] } },
    rights: 'http://creativecommons.org/licenses/by-sa/3.0/',
    items: [
      {
        type: 'Canvas',
        width: 800,
        height: 533,
        items: [
          {
            type: 'AnnotationPage',
            items: [
              {
                type: 'Annotation',
                motivation: 'painting',
                body: { id: new URL(`/test/fixtures/feeds/art/${file}`, location.href).href, type: 'Image' },
              },
            ],
          },
        ],
      },
    ],
  });

  it('join in, in their order, with what must stand beside them', async () => {
    const late = await serve({ body: manifest('First, but late'), delay: 200 });
    const second = await serve({ body: manifest('Second') });
    const collection = await serve({
      body: { type: 'Collection', items: [late, second].map(({ src }) => ({ id: src, type: 'Manifest' })) },
    });
    const element = await gallery({ ...feed, works: [fjord], collections: [collection.src] });
    await until(() => titles(element).length === 3);
    expect(titles(element)).to.deep.equal(['Fjord i mars', 'First, but late', 'Second']);
    link(element, 'Second').click();
    await until(() => dialog(element).open);
    const about = words(one(element, 'dialog [part=about]'));
    expect(about).to.contain('Held by The museum').and.to.contain('CC BY-SA 3.0');
    await Promise.all(
      dialog(element)
        .getAnimations({ subtree: true })
        .map(({ finished }) => finished),
    );
    await expect(element).to.be.accessible();
  });

  it('show alone, where the feed has no works of its own', async () => {
    const { src } = await serve({ body: manifest('Alone'), delay: 50 });
    const element = await gallery({ version: 1, centre, collections: [src] });
    await until(() => titles(element).length === 1);
    expect(element.state).to.equal('ready');
  });

  const broken: [name: string, answer: object, code: string][] = [
    ['is gone', { status: 404 }, 'notFound'],
    ['is a web page', { type: 'text/html', body: '<!doctype html><p>Log in' }, 'html'],
    ['is half', { body: '{"type": "Mani' }, 'notJson'],
    ['is of version 2', { body: { '@type': 'sc:Manifest', sequences: [] } }, 'iiif'],
    ['breaks off', { reset: true }, 'network'],
  ];
  for (const [name, answer, code] of broken) {
    it(`one that ${name} takes only itself away, and is told to the webmaster`, async () => {
      const heard: { code: string; path: string }[] = [];
      const listen = (event: Event) =>
        heard.push((event as CustomEvent<{ code: string; path: string }>).detail);
      document.addEventListener('nabo-error', listen);
      const bad = await serve(answer);
      const good = await serve({ body: manifest('Good') });
      const element = await gallery({ version: 1, centre, collections: [bad.src, good.src] });
      await until(() => titles(element).length === 1 && heard.length > 0);
      document.removeEventListener('nabo-error', listen);
      expect(heard.map((one) => [one.code, one.path])).to.deep.equal([[code, '/collections/0']]);
      expect(titles(element)).to.deep.equal(['Good']);
    });
  }

  it('open by a link that was there before them', async () => {
    history.replaceState(null, '', '#nabo-work=second');
    const { src } = await serve({ body: { ...manifest('Second'), id: 'second' }, delay: 100 });
    const element = await gallery({ ...feed, works: [fjord], collections: [src] });
    expect(all(element, '[part=notice]')).to.have.length(0);
    await until(() => dialog(element).open);
    expect(words(one(element, '#viewer-title'))).to.equal('Second');
  });

  it('are not asked for twice by one gallery', async () => {
    const served = await serve({ body: manifest('Once') });
    const element = await gallery({ version: 1, centre, collections: [served.src, served.src] });
    await until(() => titles(element).length === 1);
    element.requestUpdate();
    await shown(element);
    expect(await served.log()).to.have.length(1);
  });
});

describe('a performance', () => {
  afterEach(leave);
  const show = { id: 'dans', title: 'Dans i mai', kind: 'performance', event: 'premiere' };
  const events = [
    {
      id: 'premiere',
      title: 'Premiere',
      start: '2026-12-01T19:00',
      repeat: 'FREQ=WEEKLY;COUNT=2',
      url: '/dans',
    },
  ];
  const said = (element: Element) => all(element, '[part=label] [part=event]').map(words);

  it('tells when it can be seen next, and where', async () => {
    const element = await gallery({ version: 1, centre, works: [show], events }, { now: '2026-12-05T12:00' });
    await until(() => said(element).length > 0);
    // Engines differ in a comma.
    expect(said(element)[0]).to.match(/^To be seen Tuesday,? 8 December.* 19:00: Premiere$/);
    expect(one<HTMLAnchorElement>(element, '[part=event] a').pathname).to.equal('/dans');
    await expect(element).to.be.accessible();
  });

  it('tells the webmaster what is wrong with the events, which only it reads', async () => {
    const faulty = [...events, { id: 'x', title: 'X', start: 'soon' }];
    const told: string[][] = [];
    const listen = (event: Event) =>
      told.push(
        (event as CustomEvent<{ problems: { path: string }[] }>).detail.problems.map(({ path }) => path),
      );
    document.addEventListener('nabo-load', listen);
    const element = await gallery({ version: 1, centre, works: [show], events: faulty });
    await until(() => told.length === 2);
    element.requestUpdate();
    await element.updateComplete;
    document.removeEventListener('nabo-load', listen);
    expect(told).to.deep.equal([[], ['/events/1/start']]);
  });

  it('tells nothing when it is over, cancelled or unknown', async () => {
    const [event] = events;
    const cases: [object[], string][] = [
      [events, '2026-12-24T12:00'],
      [[{ ...event, status: 'cancelled' }], '2026-11-22T12:00'],
      [[], '2026-11-22T12:00'],
    ];
    for (const [list, now] of cases) {
      const element = await gallery({ version: 1, centre, works: [show], events: list }, { now });
      await import('../../../src/elements/gallery/beyond/guests.js');
      await element.updateComplete;
      await shown(element);
      expect(said(element)).to.deep.equal([]);
    }
  });
});
