import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../locales/generated/pseudo.js';
import '../../src/elements/impact/define.js';
import type { NaboImpact } from '../../src/elements/impact/nabo-impact.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { press } from '../support/keys.js';
import { mount, plain, root } from '../support/mount.js';
import { rawFeed } from '../support/reference-feeds.js';
import { allByRole, byRole } from '../support/roles.js';

interface Feed {
  impact?: {
    minimum?: number;
    figures: { label: unknown; value: number }[];
    series: { id: string; datasets: { label: unknown; values: (number | null)[] }[] }[];
  };
}

function show(
  { above = '0', ...attributes }: Record<string, string> = {},
  change = (_feed: Feed) => {},
): Promise<NaboImpact> {
  const feed = rawFeed('stord') as Feed;
  change(feed);
  return mount('nabo-impact', feed, attributes, { 'padding-top': `${above}px` });
}

const sentences = (element: Element) => [...root(element).querySelectorAll('[part=sentence]')].map(plain);
const charts = (element: Element) => allByRole(root(element), 'group', /^Chart: /);
const chartModules = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('/elements/impact/chart.'));

describe('nabo-impact', () => {
  afterEach(() => {
    fixtureCleanup();
    window.scrollTo(0, 0);
  });

  // First in this file: a module that has been asked for stays asked for.
  it('asks for the chart only when it comes near, and once', async () => {
    const element = await show({ above: '20000' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(charts(element)).to.have.length(0);
    expect(chartModules()).to.have.length(0);
    expect(sentences(element)).to.have.length(3);
    element.scrollIntoView();
    await waitUntil(() => charts(element).length === 2, 'the charts', { timeout: 5000 });
    await show();
    await waitUntil(() => chartModules().length === 1, 'one request', { timeout: 5000 });
  });

  it('says figures and trends in whole sentences', async () => {
    const element = await show();
    expect(plain(root(element).querySelector('[part=figure]'))).to.equal(
      '40 people use the house every week',
    );
    expect(sentences(element)).to.deep.equal([
      'The café: 298 in December 2025, 172 fewer than in November 2025.',
      'The workshops: 96 in December 2025, 94 fewer than in November 2025.',
      'To work or education: 7 in 2025, 3 more than in 2024.',
    ]);
  });

  it('has the values in a real table with row and column headers', async () => {
    const element = await show();
    const table = byRole(root(element), 'table', 'Visits per month');
    expect(allByRole(table, 'columnheader').map(plain)).to.deep.equal(['The café', 'The workshops']);
    expect(allByRole(table, 'rowheader').map(plain)[10]).to.equal('November 2025');
    expect(allByRole(table, 'cell').map(plain).slice(-2)).to.deep.equal(['298', '96']);
  });

  it('tells no value below the minimum, anywhere', async () => {
    const element = await show({}, ({ impact }) => {
      if (!impact) return;
      impact.minimum = 5;
      const [, onwards] = impact.series;
      if (onwards?.datasets[0]) onwards.datasets[0].values = [6, null, 7, 3];
    });
    expect(sentences(element)[2]).to.equal('To work or education: fewer than 5 in 2025.');
    const table = byRole(root(element), 'table', 'Moving on');
    expect(allByRole(table, 'cell').map(plain).slice(-4)).to.deep.equal([
      '6',
      'not known',
      '7',
      'fewer than 5',
    ]);
  });

  it('leads from point to point by keys, and tells each', async () => {
    const element = await show();
    await waitUntil(() => charts(element).length === 2);
    const [chart] = charts(element);
    chart?.focus();
    await press('ArrowRight');
    await element.updateComplete;
    expect(plain(root(element).querySelector('.point'))).to.equal(
      'January 2025: The café 310, The workshops 120',
    );
    await press('End');
    await waitUntil(
      () => plain(byRole(root(element), 'status')) === 'December 2025: The café 298, The workshops 96',
    );
    await press('Home');
    await press('ArrowLeft');
    await element.updateComplete;
    expect(plain(root(element).querySelector('.point'))).to.contain('January 2025');
  });

  it('quotes voices with who said it', async () => {
    const element = await show();
    const [first] = [...root(element).querySelectorAll('[part=voice]')];
    expect(plain(first?.querySelector('blockquote') ?? null)).to.equal(
      'Here I am an artist. That is a new thought.',
    );
    expect(plain(first?.querySelector('figcaption') ?? null)).to.equal('Someone who paints');
  });

  it('shows one series alone, and names those there are when there is none of that name', async () => {
    const element = await show({ series: 'onwards' });
    expect(allByRole(root(element), 'table')).to.have.length(1);
    expect(root(element).querySelector('[part=figures]')).to.equal(null);
    const wrong = await show({ series: 'nothing' });
    expect(wrong.state).to.equal('error');
  });

  it('is empty without figures', async () => {
    const element = await show({}, (feed) => delete feed.impact);
    expect(element.state).to.equal('empty');
  });

  it('is accessible with its chart', async () => {
    const element = await show();
    await waitUntil(() => charts(element).length === 2);
    await expect(element).to.be.accessible();
  });

  for (const [lang, sentence] of [
    ['nb', 'Kafeen: 298 i desember 2025, 172 færre enn i november 2025.'],
    ['nn', 'Kaféen: 298 i desember 2025, 172 færre enn i november 2025.'],
    ['nl', /: 298 in december 2025, 172 minder dan in november 2025\.$/],
    ['ar-XB', /./],
  ] as const)
    it(`speaks ${lang}, accessibly`, async () => {
      const element = await show({ lang });
      expect(sentences(element)[0]).to.satisfy((found: string) =>
        typeof sentence === 'string' ? found === sentence : sentence.test(found),
      );
      await expect(element).to.be.accessible();
    });

  for (const [lang, words] of [
    ['nb', ', 1 mer enn i november 2025.'],
    ['nn', ', 1 meir enn i november 2025.'],
    ['nl', ', 1 meer dan in november 2025.'],
    ['en', ', 1 more than in November 2025.'],
  ] as const)
    it(`speaks of one more in words that fit one: ${lang}`, async () => {
      const element = await show({ lang }, ({ impact }) => {
        for (const { datasets } of impact?.series ?? [])
          for (const { values } of datasets) values.splice(-2, 2, 470, 471);
      });
      expect(sentences(element)[0]).to.satisfy(
        (found: string) => found.endsWith(words),
        sentences(element)[0],
      );
    });
});
