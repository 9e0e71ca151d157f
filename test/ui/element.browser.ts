import { fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing';
import { html as lit } from 'lit';
import { centre } from '../../src/contract/feed/centre.js';
import { hours } from '../../src/contract/feed/hours.js';
import type { Feed } from '../../src/contract/feed.js';
import { NaboElement } from '../../src/ui/element.js';
import { areaOf, msg } from '../../src/i18n/messages.js';
import base from '../../locales/generated/base/nb.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { told } from '../support/json-ld.js';
import { ask } from '../../src/feed/ask.js';
import { minimal, serve } from '../support/feeds.js';

const norwegian = () => Promise.resolve({ default: { ...base, 'nabo.test.house': 'Huset' } });

/** The smallest element: the house's name, and the clock. */
class TestHouse extends NaboElement {
  static override readonly sections = { centre, hours };
  static override readonly messages = areaOf({
    nb: norwegian,
    nl: () => Promise.resolve({ default: { 'nabo.test.house': 'Het huis' } }),
  });
  changes = Infinity;
  renders = 0;
  protected override hasContent(data: Partial<Feed>) {
    return data.hours !== undefined;
  }
  protected override emptyText() {
    return 'Nothing here.';
  }
  protected override nextChange() {
    return this.changes;
  }
  // eslint-disable-next-line @typescript-eslint/require-await -- elements import what makes it
  protected override async jsonLd(data: Partial<Feed>) {
    return { key: 'house', data: { '@type': 'Place', name: this.words(data.centre?.name ?? '').value } };
  }
  protected override renderContent(data: Partial<Feed>) {
    this.renders++;
    const name = data.centre?.name ?? '';
    return lit`${this.heading(msg('The house', { id: 'nabo.test.house' }))}
      <p id="name">${this.text(name)}</p>
      <time>${new Date(this.clock.now).toISOString()}</time>`;
  }
  say(sentence: string) {
    this.announce(sentence);
  }
}
customElements.define('test-house', TestHouse);

const within = (element: Element, selector: string) => element.shadowRoot?.querySelector(selector);
const words = (element: Element, selector = '[part=base]') =>
  (within(element, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const state = async (element: TestHouse, wanted: string) => {
  while (element.state !== wanted) {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
  await element.updateComplete;
};

async function house(attributes: Record<string, string>, inner = ''): Promise<TestHouse> {
  const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const element = document.createElement('test-house') as TestHouse;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = inner;
  box.append(element);
  return element;
}

/** Asks for a feed as the loader does, before the element is there. */
function askEarly(src: string): Map<string, unknown> {
  const attempt = new AbortController();
  const answer = ask(src, 'no-cache', attempt.signal);
  answer.catch(() => undefined);
  const asked = new Map([[src, Object.assign(attempt, { answer })]]);
  NaboElement.start('test-house', { TestHouse }, asked, 'en');
  return asked;
}

describe('NaboElement', () => {
  afterEach(() => fixtureCleanup());

  it('shows the fallback between the tags until the feed is there', async () => {
    const { src } = await serve({ body: minimal, delay: 100 });
    const element = await house({ src }, 'See our page.');
    await element.updateComplete;
    expect(element.getAttribute('state')).to.equal('loading');
    expect((within(element, 'slot') as HTMLSlotElement).assignedNodes()).to.have.length(1);
    await state(element, 'ready');
    expect(within(element, 'slot')).to.equal(null);
    expect(words(element)).to.contain('Grendehuset');
    await expect(element).to.be.accessible();
  });

  it('fires nabo-load with the address and the problems, after it shows', async () => {
    const { src } = await serve({ body: { ...minimal, centre: { ...minimal.centre, phone: 7 } } });
    const element = await house({ src });
    const { detail } = await oneEvent(element, 'nabo-load');
    expect(detail).to.deep.equal({
      src,
      problems: [
        {
          path: '/centre/phone',
          code: 'string',
          values: { received: '7' },
          message: 'This must be text in quotation marks.',
        },
      ],
    });
    expect(element.state).to.equal('ready');
  });

  it('tells visitor and webmaster of a failure, keeps the fallback, and tries again on a press', async () => {
    const feed = await serve({ status: 404 }, { body: minimal });
    const element = await house({ src: feed.src }, 'See our page.');
    const { detail } = await oneEvent(element, 'nabo-error');
    expect(detail.code).to.equal('notFound');
    expect(detail.message).to.contain(feed.src);
    await state(element, 'error');
    expect(words(element)).to.contain('cannot be shown right now');
    expect((within(element, 'slot') as HTMLSlotElement).assignedNodes()).to.have.length(1);
    await expect(element).to.be.accessible();
    (within(element, 'button') as HTMLButtonElement).click();
    await state(element, 'ready');
  });

  it('takes what was asked for while its own code was on the way', async () => {
    const feed = await serve({ body: minimal });
    const asked = askEarly(feed.src);
    const element = await house({ src: feed.src });
    await state(element, 'ready');
    expect(await feed.log()).to.have.length(1);
    expect([...asked]).to.deep.equal([[feed.src, undefined]]);
  });

  it('takes a refusal of what was asked for early as its own, tells it once, and asks anew on a press', async () => {
    const feed = await serve({ status: 404 }, { body: minimal });
    askEarly(feed.src);
    const codes: string[] = [];
    const element = await house({ src: feed.src });
    element.addEventListener('nabo-error', (event) =>
      codes.push((event as CustomEvent<{ code: string }>).detail.code),
    );
    await state(element, 'error');
    await waitUntil(() => codes.length > 0);
    expect(codes).to.deep.equal(['notFound']);
    expect(await feed.log()).to.have.length(1);
    (within(element, 'button') as HTMLButtonElement).click();
    await state(element, 'ready');
  });

  it('gives up what was asked for early when it is taken out', async () => {
    const feed = await serve({ body: minimal, delay: 15_000 });
    askEarly(feed.src);
    const element = await house({ src: feed.src });
    // A request that is taken back before it has left the browser never gets to the server.
    await waitUntil(async () => (await feed.log()).length, 'the server is asked', { timeout: 8000 });
    element.remove();
    await waitUntil(async () => (await feed.log())[0]?.aborted, 'the server hears of it', { timeout: 8000 });
  });

  it('tells which of the two to add when there is no feed', async () => {
    const element = await house({});
    const { detail } = await oneEvent(element, 'nabo-error');
    expect(detail.code).to.equal('noSource');
    expect(detail.message).to.match(/src=.*<link rel="nabo-feed"/);
  });

  it('finds the feed of the page', async () => {
    const { src } = await serve({ body: minimal });
    const link = Object.assign(document.createElement('link'), { rel: 'nabo-feed', href: src });
    document.head.append(link);
    const element = await house({});
    await state(element, 'ready');
    link.remove();
  });

  it('takes the feed of the page where a template left src empty', async () => {
    const { src } = await serve({ body: minimal });
    const link = Object.assign(document.createElement('link'), { rel: 'nabo-feed', href: src });
    document.head.append(link);
    await state(await house({ src: '' }), 'ready');
    link.remove();
    const { detail } = await oneEvent(await house({ src: '' }), 'nabo-error');
    expect(detail.code).to.equal('noSource');
  });

  it('finds the feed that a script of the page names later', async () => {
    const { src } = await serve({ body: minimal });
    const element = await house({});
    await state(element, 'error');
    const link = Object.assign(document.createElement('link'), { rel: 'nabo-feed' });
    document.body.append(link);
    link.href = src;
    await state(element, 'ready');
    link.remove();
  });

  it('says so when it shows an earlier copy', async () => {
    const feed = await serve({ body: minimal });
    const element = await house({ src: feed.src, refresh: '0.3' });
    await state(element, 'ready');
    await feed.answer({ status: 500 });
    await state(element, 'stale');
    expect(words(element)).to.match(
      /This is a copy from \d\d:\d\d\. The newest cannot be fetched right now\./,
    );
    expect(words(element)).to.contain('Grendehuset');
    await expect(element).to.be.accessible();
  });

  it('is empty when the feed has nothing for it', async () => {
    const { src } = await serve({ body: { version: 1, centre: { name: 'X' } } });
    const element = await house({ src });
    await state(element, 'empty');
    expect(words(element)).to.equal('Nothing here.');
  });

  it('refuses what is no feed', async () => {
    const { src } = await serve({ body: [1, 2] });
    const element = await house({ src });
    const { detail } = await oneEvent(element, 'nabo-error');
    expect(detail.code).to.equal('notAFeed');
    await state(element, 'error');
  });

  it('takes the feed as an object', async () => {
    const element = await house({});
    element.feed = minimal;
    await state(element, 'ready');
    expect(words(element)).to.contain('Grendehuset');
  });

  it('speaks the language of the page, also when that changes', async () => {
    const element = await house({ lang: 'nb' });
    element.feed = {
      ...minimal,
      centre: { name: { nb: 'Grendehuset', nl: 'Het dorpshuis' }, language: 'nb' },
    };
    await state(element, 'ready');
    expect(words(element, 'h2')).to.equal('Huset');
    element.removeAttribute('lang');
    (element.parentElement as HTMLElement).lang = 'nl-BE';
    await waitUntil(() => words(element, 'h2') === 'Het huis', 'Dutch', { timeout: 8000 });
    expect(words(element, '#name')).to.equal('Het dorpshuis');
    expect(within(element, '[part=base]')?.hasAttribute('lang')).to.equal(false);
  });

  it('speaks two languages on one page', async () => {
    const feed = { ...minimal };
    const dutch = await house({ lang: 'nl' });
    const english = await house({ lang: 'en' });
    dutch.feed = english.feed = feed;
    await state(dutch, 'ready');
    await state(english, 'ready');
    dutch.requestUpdate();
    await dutch.updateComplete;
    expect(words(dutch, 'h2')).to.equal('Het huis');
    expect(words(english, 'h2')).to.equal('The house');
  });

  it('marks the language of its words where the page speaks another', async () => {
    const element = await house({ lang: 'ar', dir: 'rtl' });
    element.feed = { ...minimal, centre: { name: { nl: 'Huis', ar: 'بيت' }, language: 'nl' } };
    await state(element, 'ready');
    const base = within(element, '[part=base]') as HTMLElement;
    expect(base.lang).to.equal('nl');
    expect(base.dir).to.equal('ltr');
    expect((within(element, '#name span') as HTMLElement).lang).to.equal('ar');
  });

  for (const [level, tag] of [
    [null, 'H2'],
    ['4', 'H4'],
    ['6', 'H6'],
    ['1', 'H2'],
    ['none', undefined],
  ] as const) {
    it(`has a heading ${tag ?? 'nowhere'} for heading-level=${level}`, async () => {
      const element = await house(level === null ? {} : { 'heading-level': level });
      element.feed = minimal;
      await state(element, 'ready');
      expect(within(element, '[part=heading]')?.tagName).to.equal(tag);
    });
  }

  it('holds time still as of `now`, in the zone of the house', async () => {
    const element = await house({ now: '2026-12-24T10:00' });
    element.feed = minimal;
    await state(element, 'ready');
    expect(words(element, 'time')).to.equal('2026-12-24T09:00:00.000Z');
    element.now = '2026-12-24T10:00-05:00';
    await element.updateComplete;
    expect(words(element, 'time')).to.equal('2026-12-24T15:00:00.000Z');
  });

  it('updates by itself at the moment of the next change', async () => {
    const element = await house({});
    element.feed = minimal;
    element.changes = Date.now() + 200;
    await state(element, 'ready');
    const before = element.renders;
    element.changes = Infinity;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await element.updateComplete;
    expect(element.renders).to.equal(before + 1);
  });

  it('announces politely, also the same sentence again', async () => {
    const element = await house({});
    element.feed = minimal;
    await state(element, 'ready');
    const live = within(element, '[role=status]') as HTMLElement;
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(live.textContent ?? ''));
    observer.observe(live, { childList: true, characterData: true, subtree: true });
    for (let i = 0; i < 2; i++) {
      element.say('Now open.');
      await new Promise((resolve) => setTimeout(resolve, 150));
      await element.updateComplete;
    }
    expect(heard.filter(Boolean)).to.deep.equal(['Now open.', 'Now open.']);
  });

  it('gives one JSON-LD script however many elements, and none with no-json-ld or after the last', async () => {
    const one = await house({});
    const two = await house({});
    one.feed = two.feed = minimal;
    await state(one, 'ready');
    await state(two, 'ready');
    expect(await told()).to.deep.equal([
      { '@context': 'https://schema.org', '@type': 'Place', name: 'Grendehuset' },
    ]);
    one.noJsonLd = true;
    await one.updateComplete;
    expect(await told()).to.have.length(1);
    two.remove();
    expect(await told(0)).to.have.length(0);
  });

  it('asks once for 200 elements, and leaves nothing behind', async () => {
    const feed = await serve({ body: minimal });
    const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const all = Array.from({ length: 200 }, () => {
      const element = document.createElement('test-house') as TestHouse;
      element.src = feed.src;
      element.refresh = 2;
      return element;
    });
    box.append(...all);
    await Promise.all(all.map((element) => state(element, 'ready')));
    expect(await feed.log()).to.have.length(1);
    const renders = all.map((element) => element.renders);
    box.replaceChildren();
    const asked = (await feed.log()).length;
    await new Promise((resolve) => setTimeout(resolve, 2200));
    expect(await feed.log()).to.have.length(asked);
    expect(all.map((element) => element.renders)).to.deep.equal(renders);
  });

  it('follows nothing when it is taken out before its first update', async () => {
    const feed = await serve({ body: minimal });
    const element = document.createElement('test-house') as TestHouse;
    element.src = feed.src;
    document.body.append(element);
    element.remove();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await feed.log()).to.have.length(0);
  });

  it('shows the new feed when src changes, and not the late old one', async () => {
    const slow = await serve({ body: { ...minimal, centre: { name: 'Old' } }, delay: 200 });
    const fast = await serve({ body: { ...minimal, centre: { name: 'New' } } });
    const element = await house({ src: slow.src });
    await element.updateComplete;
    element.src = fast.src;
    await state(element, 'ready');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(words(element, '#name')).to.equal('New');
  });

  it('tries again for words that could not be loaded', async () => {
    let tries = 0;
    class Stubborn extends TestHouse {
      static override readonly messages = areaOf({
        nb: () => (tries++ === 0 ? Promise.reject(new Error('no line')) : norwegian()),
      });
    }
    customElements.define('test-stubborn', Stubborn);
    const box = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
    const element = document.createElement('test-stubborn') as Stubborn;
    element.feed = minimal;
    box.append(element);
    await state(element, 'ready');
    expect(tries).to.equal(1);
    element.feed = { ...minimal };
    await new Promise((resolve) => setTimeout(resolve, 50));
    await element.updateComplete;
    expect(tries).to.equal(2);
    expect(words(element, 'h2')).to.equal('Huset');
  });

  it('asks once for words that are on their way when the feed comes', async () => {
    let asked = 0;
    const line = new Promise((resolve) => setTimeout(resolve, 100));
    class Slow extends TestHouse {
      static override readonly messages = areaOf({
        nb: async () => {
          asked++;
          await line;
          return norwegian();
        },
      });
    }
    customElements.define('test-slow-words', Slow);
    const { src } = await serve({ body: minimal });
    const box = await fixture(html`<div lang="nb"></div>`);
    const element = document.createElement('test-slow-words') as Slow;
    element.src = src;
    box.append(element);
    await state(element, 'ready');
    expect(words(element, 'h2')).to.equal('Huset');
    expect(asked).to.equal(1);
  });

  it('speaks at once where its words were there before it', async () => {
    let asked = 0;
    class Prepared extends TestHouse {
      static override readonly messages = areaOf({
        nb: () => {
          asked++;
          return norwegian();
        },
      });
    }
    NaboElement.start('test-prepared', { Prepared }, undefined, 'nb', await norwegian());
    const box = await fixture(html`<div lang="nb"></div>`);
    const element = document.createElement('test-prepared') as Prepared;
    element.feed = minimal;
    box.append(element);
    await element.updateComplete;
    expect(words(element, 'h2')).to.equal('Huset');
    expect(element.renders).to.equal(1);
    expect(asked).to.equal(0);
  });

  it('speaks the language of the page when it learns more while that is on its way', async () => {
    let come = () => {};
    const line = new Promise<void>((resolve) => (come = resolve));
    class Learner extends TestHouse {
      static override readonly messages = areaOf({ nb: () => line.then(norwegian) });
      more() {
        return this.learn(areaOf({ nb: () => Promise.resolve({ default: { 'nabo.test.more': 'Mer' } }) }));
      }
    }
    customElements.define('test-learner', Learner);
    const box = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
    const element = document.createElement('test-learner') as Learner;
    element.feed = minimal;
    box.append(element);
    await element.updateComplete;
    await element.more();
    come();
    await state(element, 'ready');
    await waitUntil(() => words(element, 'h2') === 'Huset', 'Bokmål', { timeout: 8000 });
  });
});
