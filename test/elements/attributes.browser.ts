import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../src/elements/answers/define.js';
import '../../src/elements/calendar/define.js';
import '../../src/elements/feedback/define.js';
import '../../src/elements/gallery/define.js';
import '../../src/elements/hours/define.js';
import '../../src/elements/impact/define.js';
import '../../src/elements/menu/define.js';
import '../../src/elements/rooms/define.js';
import { afterEach, beforeEach, describe, expect, it } from '../support/harness.js';
import { mount, plain, root } from '../support/mount.js';
import { rawFeed } from '../support/reference-feeds.js';

const NOW = '2026-11-25T10:00';
type Tag = 'hours' | 'menu' | 'calendar' | 'gallery' | 'feedback' | 'impact' | 'rooms' | 'answers';

/** What names something that the feed does not have: nothing can be shown. */
const unknown: [Tag, string, string, RegExp][] = [
  ['hours', 'place', 'caffe', /is none of: cafe, workshop, office, quiet\.$/],
  ['menu', 'place', 'kitchen', /is none of: cafe, workshop/],
  ['calendar', 'category', 'musick', /is none of: art, music/],
  ['calendar', 'room', 'attic', /is none of: hall, cafe/],
  ['gallery', 'artist', 'masen', /is none of: .*maasen/],
  ['gallery', 'kind', 'painting', /is none of: image, sculpture, textile/],
  ['impact', 'series', 'visit', /is none of: visits, onwards\.$/],
  ['rooms', 'room', 'attic', /is none of: hall, cafe, studio, workshop, greenhouse\.$/],
  ['answers', 'topic', 'noice', /is none of: .*noise/],
];

/** What cannot be: the element goes on as if it did not stand there. */
const odd: [Tag, string, string, string][] = [
  ['hours', 'view', 'foo', 'one of: card, week, line'],
  ['hours', 'view', 'Week', 'one of: card, week, line'],
  ['menu', 'view', 'foo', 'one of: today, week, all, board'],
  ['calendar', 'view', 'day', 'one of: list, week, month'],
  ['calendar', 'date', 'x', 'a day like 2026-12-24'],
  ['calendar', 'date', '2026-02-30', 'a day like 2026-12-24'],
  ['calendar', 'limit', 'abc', 'a whole number from 1'],
  ['calendar', 'limit', '-3', 'a whole number from 1'],
  ['gallery', 'limit', 'all', 'a whole number from 1'],
  ['answers', 'limit', 'abc', 'a whole number from 1'],
  ['answers', 'limit', '0', 'a whole number from 1'],
  ['feedback', 'kind', 'rant', 'one of: complaint, question, idea, praise'],
  ['feedback', 'protocol', 'open312', 'one of: nabo, open311'],
  ['rooms', 'heading-level', '9', 'a level from 2 to 6, or none'],
  ['answers', 'heading-level', 'h3', 'a level from 2 to 6, or none'],
  ['rooms', 'now', 'tomorrow', 'a date-time like 2026-12-24T10:00'],
  ['hours', 'refresh', 'often', 'a number of seconds, 0 for never'],
];

const fitting: [Tag, string, string][] = [
  ['hours', 'view', 'line'],
  ['hours', 'view', ''],
  ['hours', 'place', ''],
  ['menu', 'view', 'week'],
  ['calendar', 'date', '2026-12-24'],
  ['calendar', 'limit', '3'],
  ['calendar', 'room', 'studio'],
  ['gallery', 'artist', 'Måsen'],
  ['feedback', 'kind', 'idea'],
  ['answers', 'heading-level', 'none'],
  ['impact', 'heading-level', '4'],
  ['rooms', 'refresh', '0'],
];

describe('an attribute that says what cannot be', () => {
  const { warn, error } = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.warn = console.error = (...words: unknown[]) => void said.push(words.join(' '));
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
    fixtureCleanup();
  });
  const show = (tag: Tag, attributes: Record<string, string>) => {
    const feed = rawFeed('stord') as { works: { images?: object }[] };
    // They are not here, and to say so takes them a while.
    for (const work of feed.works) delete work.images;
    return mount(`nabo-${tag}`, feed, { now: NOW, ...attributes });
  };
  const words = (element: Element) => plain(root(element).querySelector('[part=base]'));

  for (const [tag, name, value, known] of unknown)
    it(`${tag} ${name}="${value}" tells a visitor that it is not set up, and the webmaster what there is`, async () => {
      const element = await show(tag, { [name]: value });
      await waitUntil(() => said.length > 0);
      element.requestUpdate();
      await element.updateComplete;
      expect(element.state).to.equal('error');
      expect(words(element)).to.equal('This is not set up yet.');
      expect(said).to.have.length(1);
      expect(said[0]).to.match(known).and.contain(`<nabo-${tag}> ${name}="${value}" `);
      await expect(element).to.be.accessible();
    });

  for (const [tag, name, value, allowed] of odd)
    it(`${tag} ${name}="${value}" shows what shows without it, and tells the webmaster what it may be`, async () => {
      const element = await show(tag, { [name]: value });
      await waitUntil(() => said.length > 0);
      element.requestUpdate();
      await element.updateComplete;
      expect(said).to.deep.equal([`<nabo-${tag}> ${name}="${value}" is not ${allowed}.`]);
      expect(element.state).to.equal('ready');
      if (name === 'now') return;
      const plainly = await show(tag, {});
      expect(words(element)).to.equal(words(plainly));
      const level = (one: Element) => root(one).querySelector('[part=heading]')?.localName;
      expect(level(element)).to.equal(level(plainly));
    });

  for (const [tag, name, value] of fitting)
    it(`${tag} ${name}="${value}" is nothing to speak of`, async () => {
      const element = await show(tag, { [name]: value });
      expect(element.state).to.equal('ready');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(said).to.deep.equal([]);
    });
});
