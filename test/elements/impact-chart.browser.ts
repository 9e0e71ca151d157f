import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../locales/generated/pseudo.js';
import '../../src/elements/impact/define.js';
import type { NaboImpact } from '../../src/elements/impact/nabo-impact.js';
import { parts } from '../../src/elements/impact/parts.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { press } from '../support/keys.js';
import { emulate } from '../support/media.js';
import { allByRole, byRole, nameOf } from '../support/roles.js';

type Values = readonly (number | null)[];

/** Four lines or bars, with a gap and a value that must not be told. */
const feedOf = (kind: 'bar' | 'line', all: readonly Values[], more: object = {}) => ({
  version: 1,
  centre: { name: 'Huset', language: 'en' },
  impact: {
    series: [
      {
        id: 'visits',
        title: 'Visits',
        kind,
        labels: ['2022', '2023', '2024', '2025'],
        datasets: all.map((values, i) => ({ label: ['Art', 'Music', 'Garden', 'Soup'][i], values })),
      },
    ],
    ...more,
  },
});
const FOUR: readonly Values[] = [
  [40, 30, 20, 10],
  [15, 25, 35, 45],
  [22, 33, 44, 55],
  [31, 28, 19, 37],
];

interface Page {
  lang?: string;
  page?: Record<string, string>;
  above?: number;
}

async function place(
  feed: object,
  { lang = 'en', page = {}, above = 0 }: Page = {},
): Promise<{ element: NaboImpact; box: HTMLElement }> {
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar-XB' ? 'rtl' : 'ltr'}></div>`,
  );
  for (const [name, value] of Object.entries({ ...page, 'padding-top': `${above}px` }))
    box.style.setProperty(name, value);
  const element = document.createElement('nabo-impact');
  element.feed = feed;
  box.append(element);
  await waitUntil(() => element.state === 'ready');
  await element.updateComplete;
  return { element, box };
}

async function show(feed: object, page?: Page) {
  const placed = await place(feed, page);
  await waitUntil(() => charts(placed.element).length > 0, 'the chart', { timeout: 5000 });
  await placed.element.updateComplete;
  return placed;
}

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const charts = (element: Element) =>
  allByRole(root(element), 'group').filter((group) => group.querySelector('canvas'));
const canvasOf = (element: Element) => root(element).querySelector('canvas') as HTMLCanvasElement;
const drawn = (element: Element) => Chart.getChart(canvasOf(element)) as Chart<'bar' | 'line', Values>;
const swatches = (element: Element) => [...root(element).querySelectorAll('.legend .colour')];
const plain = (node: Node | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

type Rgb = [number, number, number];
/** Any colour that CSS can write, as three bytes. */
function rgb(colour: string): Rgb {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}
/** WCAG 2.2, written again, so that the element's own arithmetic is tried too. */
function ratio(one: Rgb, other: Rgb): number {
  const light = (colour: Rgb) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
      const c = (colour[i] ?? 0) / 255;
      return sum + weight * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }, 0);
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
/** How many pixels of the canvas have this colour. */
function painted(element: Element, [r, g, b]: Rgb): number {
  const canvas = canvasOf(element);
  const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
    0,
    0,
    canvas.width,
    canvas.height,
  );
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] === 255 && [r, g, b].every((byte, part) => Math.abs((data[i + part] ?? 0) - byte) <= 2))
      count += 1;
  return count;
}

describe('the chart of nabo-impact', () => {
  afterEach(async () => {
    await emulate();
    fixtureCleanup();
    window.scrollTo(0, 0);
    document.documentElement.removeAttribute('data-theme');
  });

  it('writes thousands on its scale in full, and millions short: beside it there is no room', async () => {
    const { element } = await show(feedOf('bar', [[1200, 3e15, 1, 2]]));
    const { callback } = (drawn(element).options.scales?.y?.ticks ?? {}) as {
      callback: (at: number) => string;
    };
    expect([0, 1200].map(callback)).to.deep.equal(['0', '1,200']);
    expect(callback(2_500_000)).to.match(/^2\.5 ?m$/i);
    expect(callback(3e15).length).to.be.lessThan(8);
  });

  describe('colours', () => {
    for (const [name, page] of Object.entries({
      'a white page': { 'color-scheme': 'light', background: '#fff', color: '#000' },
      'a dark page': { 'color-scheme': 'dark', background: '#121212', color: '#eee' },
      'a dark page that does not say so': { 'color-scheme': 'light', background: '#0a2730', color: '#fff' },
      'a light page that claims to be dark': { 'color-scheme': 'dark', background: '#fffbe8', color: '#222' },
      'a town in yellow': { 'color-scheme': 'light', background: '#f6c667', color: '#1d1d1b' },
      'a town in blue': { 'color-scheme': 'light', background: '#1f5f9e', color: '#fff' },
      'a town in red': { 'color-scheme': 'light', background: '#9c2b20', color: '#fff' },
      'a town in green': { 'color-scheme': 'light', background: '#2f6b3a', color: '#fff' },
      'a middle grey': { 'color-scheme': 'light', background: '#767676', color: '#fff' },
      'colours of another space': {
        'color-scheme': 'light',
        background: 'oklch(0.9 0.08 95)',
        color: 'oklch(0.25 0.03 95)',
      },
    }))
      for (const kind of ['bar', 'line'] as const)
        it(`stand out as ${kind}s on ${name}, in the legend and in the drawing`, async () => {
          const { element } = await show(feedOf(kind, FOUR), { page });
          const behind = rgb(page.background);
          const colours = swatches(element).map((swatch) => rgb(getComputedStyle(swatch).color));
          expect(colours).to.have.length(4);
          for (const [i, colour] of colours.entries()) {
            expect(ratio(colour, behind), `colour ${i + 1} is ${colour.join()}`).to.be.at.least(3);
            expect(painted(element, colour), `colour ${i + 1} is drawn`).to.be.above(20);
          }
          expect(
            ratio(rgb(drawn(element).options.scales?.['x']?.ticks?.color as string), behind),
          ).to.be.above(3);
        });

    it('stand out on a veil over another ground', async () => {
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      outer.style.setProperty('background', '#0b1d26');
      const { element, box } = await show(feedOf('bar', FOUR), {
        page: { background: 'rgb(255 255 255 / 12%)', color: '#fff', 'color-scheme': 'light' },
      });
      outer.append(box);
      document.documentElement.setAttribute('data-theme', 'veil');
      await waitUntil(() =>
        // 12 % of white over the ground.
        swatches(element).every((swatch) => ratio(rgb(getComputedStyle(swatch).color), [40, 56, 64]) >= 3),
      );
    });

    it('are the page’s own where it chose them, whatever they are', async () => {
      const { element } = await show(feedOf('bar', FOUR), {
        page: { background: '#fff', color: '#000', '--nabo-chart-2': 'rgb(250 240 200)' },
      });
      const colours = swatches(element).map((swatch) => getComputedStyle(swatch).color);
      expect(rgb(colours[1] ?? '')).to.deep.equal([250, 240, 200]);
      expect(drawn(element).data.datasets[1]?.borderColor).to.equal(colours[1]);
    });

    it('follow the page when it turns its lights off', async () => {
      const { element, box } = await show(feedOf('line', FOUR), {
        page: { background: '#fff', color: '#000', 'color-scheme': 'light' },
      });
      const before = swatches(element).map((swatch) => getComputedStyle(swatch).color);
      box.style.setProperty('background', '#101418');
      box.style.setProperty('color', '#eee');
      document.documentElement.setAttribute('data-theme', 'dark');
      await waitUntil(() =>
        swatches(element).every((swatch) => ratio(rgb(getComputedStyle(swatch).color), [16, 20, 24]) >= 3),
      );
      const after = swatches(element).map((swatch) => getComputedStyle(swatch).color);
      expect(after).not.to.deep.equal(before);
      expect(painted(element, rgb(after[0] ?? ''))).to.be.above(20);
    });

    it('are never alone: patterns, dashes and marks differ too', async () => {
      const { element } = await show(feedOf('bar', FOUR));
      const fills = drawn(element).data.datasets.map(({ backgroundColor }) => backgroundColor);
      expect(fills.map((fill) => fill instanceof CanvasPattern)).to.deep.equal([false, true, true, true]);
      fixtureCleanup();
      const { element: lines } = await show(feedOf('line', FOUR));
      const marks = drawn(lines).data.datasets.map((one) => {
        const { pointStyle, borderDash } = one as { pointStyle?: unknown; borderDash?: unknown };
        return JSON.stringify([pointStyle, borderDash]);
      });
      expect(new Set(marks)).to.have.property('size', 4);
    });

    it('are the system’s in forced colours', async () => {
      if (!(await emulate({ 'forced-colors': 'active' }))) return;
      const { element } = await show(feedOf('bar', FOUR));
      const text = getComputedStyle(element).color;
      for (const swatch of swatches(element)) expect(getComputedStyle(swatch).color).to.equal(text);
      expect(painted(element, rgb(text))).to.be.above(200);
      await expect(element).to.be.accessible();
      await emulate();
      await waitUntil(() => getComputedStyle(swatches(element)[0] as Element).color !== text);
      await waitUntil(
        () =>
          drawn(element).data.datasets[0]?.borderColor ===
          getComputedStyle(swatches(element)[0] as Element).color,
      );
    });
  });

  it('asks for the chart once an element, however often it comes and goes', async () => {
    const { chart } = parts;
    let asked = 0;
    parts.chart = () => {
      asked += 1;
      return chart();
    };
    try {
      const { element, box } = await place(feedOf('bar', FOUR), { above: 20_000 });
      // Two frames: an observer would have spoken by now.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      expect(asked).to.equal(0);
      element.scrollIntoView();
      await waitUntil(() => charts(element).length === 1);
      element.remove();
      expect(Object.keys(Chart.instances)).to.have.length(0);
      box.append(element);
      await waitUntil(() => drawn(element), 'drawn again where it was moved to');
      element.feed = feedOf('line', FOUR);
      await waitUntil(
        () => (drawn(element) as { config: { type?: string } } | undefined)?.config.type === 'line',
      );
      expect(asked).to.equal(1);
    } finally {
      parts.chart = chart;
    }
  });

  it('keeps no chart of a series that is gone', async () => {
    const feed = feedOf('bar', FOUR);
    const [series] = feed.impact.series;
    const two = { ...feed, impact: { series: [series, { ...series, id: 'other', title: 'Other' }] } };
    const { element } = await show(two);
    await waitUntil(() => Object.keys(Chart.instances).length === 2);
    element.feed = feed;
    await waitUntil(() => charts(element).length === 1);
    await waitUntil(() => Object.keys(Chart.instances).length === 1);
    expect(drawn(element)).to.be.ok;
  });

  it('draws each series in its own place when they change places, and when one comes before', async () => {
    const one = (id: string, values: Values) => ({
      ...(feedOf('bar', [values]).impact.series[0] as object),
      id,
      title: id,
    });
    const [a, b, c] = [one('a', [1, 2, 3, 4]), one('b', [5, 6, 7, 8]), one('c', [9, 10, 11, 12])];
    const { element } = await show(feedOf('bar', [], { series: [a, b] }));
    const told = () =>
      [...root(element).querySelectorAll('canvas')].map(
        (canvas) => Chart.getChart(canvas)?.data.datasets[0]?.data[0],
      );
    expect(told()).to.deep.equal([1, 5]);
    for (const [series, firsts] of [
      [
        [b, a],
        [5, 1],
      ],
      [
        [c, b, a],
        [9, 5, 1],
      ],
    ] as const) {
      element.feed = feedOf('bar', [], { series });
      await element.updateComplete;
      expect(told()).to.deep.equal(firsts);
    }
  });

  it('waits for the chart’s own place, and asks for none where there is no series', async () => {
    const { chart } = parts;
    let asked = 0;
    parts.chart = () => {
      asked += 1;
      return chart();
    };
    try {
      const voices = Array.from({ length: 200 }, (_, i) => ({ quote: `Number ${i}` }));
      const only = feedOf('bar', FOUR, { series: [], voices });
      await place(only);
      const figures = Array.from({ length: 400 }, (_, i) => ({ label: `figure ${i}`, value: i }));
      const { element } = await place(feedOf('bar', FOUR, { figures }), { page: { width: '320px' } });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      expect(asked).to.equal(0);
      root(element).querySelector('[part=series]')?.scrollIntoView();
      await waitUntil(() => charts(element).length === 1);
      expect(asked).to.equal(1);
    } finally {
      parts.chart = chart;
    }
  });

  it('keeps the place of the chart, so that nothing below jumps', async () => {
    const { element } = await place(feedOf('bar', FOUR), { above: 20_000 });
    const table = () => byRole(root(element), 'table').getBoundingClientRect();
    const heading = () => byRole(root(element), 'heading', 'Visits').getBoundingClientRect();
    const before = table().top - heading().top;
    element.scrollIntoView();
    await waitUntil(() => charts(element).length === 1);
    expect(Math.abs(table().top - heading().top - before)).to.be.below(8);
  });

  it('leaves sentence, table and file where the chart cannot be loaded', async () => {
    const { chart } = parts;
    const { warn } = console;
    const warned: unknown[] = [];
    console.warn = (...words: unknown[]) => warned.push(words[0]);
    parts.chart = () => Promise.reject(new TypeError('blocked'));
    try {
      const { element } = await place(feedOf('bar', FOUR));
      await waitUntil(() => warned.length === 1);
      await element.updateComplete;
      expect(warned[0]).to.contain('cannot load its chart');
      expect(root(element).querySelector('canvas, [part=chart]')).to.equal(null);
      expect(plain(root(element).querySelector('[part=sentence]'))).to.equal(
        'Art: 10 in 2025, 10 fewer than in 2024.',
      );
      expect(allByRole(byRole(root(element), 'table'), 'cell')).to.have.length(17);
      expect(await saved(() => byRole(root(element), 'button', 'Save the figures (CSV)').click())).to.contain(
        '2025,10',
      );
      await expect(element).to.be.accessible();
    } finally {
      console.warn = warn;
      parts.chart = chart;
    }
  });

  it('says when the file cannot be made, and makes it at the next press', async () => {
    const { element } = await show(feedOf('bar', FOUR));
    const { charts: load } = parts;
    parts.charts = () => Promise.reject(new TypeError('offline'));
    byRole(root(element), 'button', 'Save the figures (CSV)').click();
    await waitUntil(() => root(element).querySelector('[part~=error]'));
    parts.charts = load;
    expect(await saved(() => byRole(root(element), 'button', 'Try again').click())).to.contain('2025,10');
    await waitUntil(() => !root(element).querySelector('[part~=error]'));
  });

  /** The text of the file that a press makes. */
  async function saved(act: () => void): Promise<string> {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let blob: Blob | undefined;
    let name = '';
    URL.createObjectURL = (given) => {
      blob = given as Blob;
      return createObjectURL.call(URL, given);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    try {
      act();
      await waitUntil(() => name !== '');
      expect([name, blob?.type]).to.deep.equal(['visits.csv', 'text/csv']);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob?.arrayBuffer());
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  }

  describe('values that must not be told, and values that nobody knows', () => {
    const secret = feedOf(
      'line',
      [
        [6, null, 7, 3],
        [3, 9, 4, 8],
      ],
      {
        minimum: 5,
        figures: [{ label: 'moved on', value: 3 }],
      },
    );

    it('are gaps in the drawing', async () => {
      const { element } = await show(secret);
      expect(drawn(element).data.datasets.map(({ data }) => data)).to.deep.equal([
        [6, null, 7, null],
        [null, 9, null, 8],
      ]);
      const points = drawn(element).getDatasetMeta(0).data as unknown as { skip: boolean }[];
      expect(points.map(({ skip }) => skip)).to.deep.equal([false, true, false, true]);
      expect(
        drawn(element).data.datasets.map((one) => (one as { spanGaps?: unknown }).spanGaps),
      ).to.deep.equal([false, false]);
    });

    it('are said in words in figures, sentences, table, points and file', async () => {
      const { element } = await show(secret);
      expect(plain(root(element).querySelector('[part=figure]'))).to.equal('fewer than 5 moved on');
      expect([...root(element).querySelectorAll('[part=sentence]')].map(plain)).to.deep.equal([
        'Art: fewer than 5 in 2025.',
        // The one before is hidden: a difference would tell it.
        'Music: 8 in 2025.',
      ]);
      const [, ...cells] = allByRole(byRole(root(element), 'table'), 'cell').map(plain);
      expect(cells).to.deep.equal([
        '6',
        'fewer than 5',
        'not known',
        '9',
        '7',
        'fewer than 5',
        'fewer than 5',
        '8',
      ]);
      charts(element)[0]?.focus();
      await press('End');
      await element.updateComplete;
      expect(plain(root(element).querySelector('.point'))).to.equal('2025: Art fewer than 5, Music 8');
      const file = await saved(() => byRole(root(element), 'button', 'Save the figures (CSV)').click());
      expect(file).to.equal(
        '\uFEFFVisits,Art,Music\r\n2022,6,fewer than 5\r\n2023,,9\r\n2024,7,fewer than 5\r\n2025,fewer than 5,8',
      );
    });

    for (const [lang, words] of [
      ['nb', 'færre enn 5'],
      ['nn', 'færre enn 5'],
      ['nl', 'minder dan 5'],
    ] as const)
      it(`are said in ${lang}, in the file too`, async () => {
        const { element } = await place(secret, { lang });
        const button = allByRole(root(element), 'button', /CSV/)[0];
        const file = await saved(() => button?.click());
        expect(file).to.contain(`2025,${words},8`);
        expect(plain(root(element))).to.contain(words);
        for (const told of file.split(/\r\n|,/)) expect(told).not.to.match(/^[34]$/);
      });
  });

  it('is a walk that makes sense to a screen reader', async () => {
    const { element } = await show(feedOf('bar', FOUR.slice(0, 2)));
    const shown = (one: Element) => !one.closest('[aria-hidden]');
    const walk = [...root(element).querySelectorAll<HTMLElement>('*')].filter(shown).flatMap((one) => {
      if (one.localName === 'p') return plain(one) ? [`text: ${plain(one)}`] : [];
      const role = ['heading', 'group', 'region', 'img', 'table', 'button', 'status'].find((known) =>
        allByRole(root(element), known).includes(one),
      );
      // Without a name a section is no landmark, and a disclosure's box says nothing.
      const name = one.matches('[part=series], details') ? '' : nameOf(one);
      return role && (name || role === 'status') ? [`${role}: ${name}`] : [];
    });
    expect(walk).to.deep.equal([
      'heading: What it yields',
      'heading: Visits',
      'text: Art: 10 in 2025, 10 fewer than in 2024.',
      'text: Music: 45 in 2025, 10 more than in 2024.',
      'group: Chart: Visits. Arrow keys lead from point to point.',
      'button: The figures as a table',
      'region: Visits',
      'table: Visits',
      'button: Save the figures (CSV)',
      'status: ',
    ]);
    charts(element)[0]?.focus();
    for (const [key, said] of [
      ['ArrowRight', '2022: Art 40, Music 15'],
      ['ArrowRight', '2023: Art 30, Music 25'],
      ['End', '2025: Art 10, Music 45'],
      ['ArrowRight', '2025: Art 10, Music 45'],
      ['ArrowLeft', '2024: Art 20, Music 35'],
      ['Home', '2022: Art 40, Music 15'],
    ] as const) {
      await press(key);
      await waitUntil(() => plain(byRole(root(element), 'status')) === said, said);
    }
    expect(
      drawn(element)
        .getActiveElements()
        .map(({ index }) => index),
    ).to.deep.equal([0, 0]);
    await press('Tab');
    await element.updateComplete;
    expect(drawn(element).getActiveElements()).to.deep.equal([]);
  });

  it('reads from the right where the page does', async () => {
    const { element } = await show(feedOf('line', FOUR), { lang: 'ar-XB' });
    const { x, y } = drawn(element).scales;
    expect(drawn(element).data.labels).to.deep.equal(['2025', '2024', '2023', '2022']);
    expect(drawn(element).data.datasets[0]?.data).to.deep.equal([10, 20, 30, 40]);
    expect(y?.options).to.include({ position: 'right' });
    // A scale that is turned leaves no place for its first name.
    expect(x?.options).to.not.include({ reverse: true });
    charts(element)[0]?.focus();
    await press('ArrowLeft');
    await element.updateComplete;
    expect(plain(root(element).querySelector('.point'))).to.match(/2022/);
    expect(drawn(element).getActiveElements()[0]?.index).to.equal(3);
    await press('ArrowLeft');
    await press('ArrowRight');
    await element.updateComplete;
    expect(plain(root(element).querySelector('.point'))).to.match(/2022/);
  });

  it('stands still at once, also for those who asked for less motion', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const { element } = await show(feedOf('bar', FOUR));
    expect(drawn(element).options.animation).to.equal(false);
    const bar = drawn(element).getDatasetMeta(0).data[0] as unknown as { height: number };
    expect(bar.height, 'the first bar has its height in the first frame').to.be.above(50);
  });

  it('prints: chart and table, also a closed one, without what only a screen needs', async () => {
    const { element } = await show(feedOf('bar', FOUR), { page: { width: '700px' } });
    const details = root(element).querySelector('details') as HTMLDetailsElement;
    details.open = false;
    if (!(await emulate({ media: 'print' }))) return;
    const table = root(element).querySelector('table') as HTMLElement;
    expect(table.getBoundingClientRect().height).to.be.above(80);
    expect(table.checkVisibility()).to.equal(true);
    expect(canvasOf(element).checkVisibility()).to.equal(true);
    for (const gone of root(element).querySelectorAll('button, .point'))
      expect(gone.checkVisibility(), gone.outerHTML).to.equal(false);
  });

  it('is in the page’s own font, at a size one can read', async () => {
    const { element } = await show(feedOf('bar', FOUR), { page: { 'font-family': 'monospace' } });
    const font = drawn(element).options.scales?.['x']?.ticks?.font as { family?: string; size?: number };
    expect(font.family).to.equal('monospace');
    expect(font.size).to.be.at.least(12);
  });
});
