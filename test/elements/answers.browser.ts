import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../locales/generated/pseudo.js';
import '../../src/elements/answers/define.js';
import type { NaboAnswers } from '../../src/elements/answers/nabo-answers.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { mount, plain, root } from '../support/mount.js';
import { rawFeed } from '../support/reference-feeds.js';
import { allByRole, byRole } from '../support/roles.js';

interface Feed {
  answers?: object[];
  feedback: Record<string, unknown>;
}

function show(attributes: Record<string, string> = {}, change = (_feed: Feed) => {}): Promise<NaboAnswers> {
  const feed = rawFeed('stord') as Feed;
  change(feed);
  return mount('nabo-answers', feed, attributes);
}

const items = (element: Element) => allByRole(root(element), 'listitem').map(plain);
const many = (feed: Feed) => {
  feed.answers = Array.from({ length: 25 }, (_, i) => ({
    id: `a${i}`,
    date: `2026-01-${String(i + 1).padStart(2, '0')}`,
    said: `Said ${i}`,
    did: `Did ${i}`,
    status: 'not-possible',
  }));
};

describe('nabo-answers', () => {
  afterEach(() => fixtureCleanup());

  it('tells what was said, what was done and how it stands, newest first', async () => {
    const element = await show();
    expect(items(element)[0]).to.match(
      /^20 October 2026 Feeling unsafe You said: The path behind the house is dark\. We did: Lights will be up before Christmas\. Planned/,
    );
    expect(items(element)[1]).to.contain('Done');
    await expect(element).to.be.accessible();
  });

  it('shows one topic when asked, and announces how many', async () => {
    const element = await show();
    const choice = byRole(root(element), 'combobox', 'Topic') as HTMLSelectElement;
    expect([...choice.options].map((option) => option.text)).to.deep.equal([
      'All topics',
      'Noise',
      'Feeling unsafe',
    ]);
    choice.value = 'noise';
    choice.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(items(element)).to.have.length(1);
    await waitUntil(() => plain(byRole(root(element), 'status')) === '1 answer');
  });

  it('begins with the topic of the page', async () => {
    expect(items(await show({ topic: 'noise' }))).to.have.length(1);
  });

  it('says of a topic without answers that there are none yet, and leads to the others', async () => {
    const element = await show({ topic: 'traffic' });
    const choice = byRole(root(element), 'combobox', 'Topic') as HTMLSelectElement;
    expect(choice.value).to.equal('traffic');
    expect(plain(root(element).querySelector('[part=base]'))).to.contain(
      'No answers have been published yet.',
    );
    await expect(element).to.be.accessible();
    element.topic = 'noise';
    await element.updateComplete;
    expect(choice.value).to.equal('noise');
    expect(items(element)).to.have.length(1);
  });

  it('shows older ones on demand, and goes on reading there', async () => {
    const element = await show({ limit: '10' }, many);
    expect(items(element)).to.have.length(10);
    byRole(root(element), 'button', 'Older answers').click();
    await waitUntil(() => items(element).length === 20);
    await waitUntil(() => root(element).activeElement?.textContent?.includes('Said 14'));
    await expect(element).to.be.accessible();
  });

  it('leads to the form with the topic filled in', async () => {
    const [first] = allByRole(
      root(await show({ 'feedback-href': '/neighbours.html' })),
      'link',
      'Say something about this',
    );
    expect(first?.getAttribute('href')).to.equal(`${location.origin}/neighbours.html?topic=safety`);
    const unsafe = await show(
      { 'feedback-href': 'javascript:alert(1)' },
      (feed) => delete feed.feedback.endpoint,
    );
    expect(allByRole(root(unsafe), 'link')).to.have.length(0);
  });

  it('keeps a word without end within its place', async () => {
    const element = await show({}, (feed) =>
      Object.assign(feed.answers?.[0] ?? {}, { said: 'x'.repeat(300) }),
    );
    (element.parentElement as HTMLElement).style.inlineSize = '320px';
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('says when there is none', async () => {
    const element = await show({}, (feed) => delete feed.answers);
    expect(element.state).to.equal('empty');
    expect(plain(root(element).querySelector('[part=empty]') as Element)).to.equal(
      'No answers have been published yet.',
    );
  });

  for (const [lang, title] of [
    ['nb', 'Du sa, vi gjorde'],
    ['nn', 'Du sa, vi gjorde'],
    ['nl', 'Jij zei, wij deden'],
    ['ar-XB', /./],
  ] as const)
    it(`speaks ${lang}, accessibly`, async () => {
      const element = await show({ lang });
      expect(byRole(root(element), 'heading', title)).to.be.ok;
      await expect(element).to.be.accessible();
    });
});
