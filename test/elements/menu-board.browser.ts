import { fixtureCleanup } from '@open-wc/testing';
import type { MenuItem } from '../../src/contract/feed/menu.js';
import { Pager } from '../../src/elements/menu/pager.js';
import type { NaboMenu } from '../../src/elements/menu/nabo-menu.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { serve } from '../support/feeds.js';
import { press } from '../support/keys.js';
import { emulate } from '../support/media.js';
import { menuFeed } from '../support/menu-feed.js';
import { all, names, plain, show, status, texts, title, until } from '../support/menu-page.js';

const many: MenuItem[] = Array.from({ length: 30 }, (_, n) => ({
  name: `Juice ${n + 1}`,
  price: 20 + n,
  contains: [],
}));

interface Wall {
  drinks?: MenuItem[];
  now?: string;
  dir?: string;
  src?: string;
  width?: number;
}

/** A board in a box of 1280 × 640 pixels, the size of a small screen. */
async function hang({
  drinks = many,
  now = '2026-11-23T10:00',
  dir = 'ltr',
  src,
  width = 1280,
}: Wall = {}): Promise<NaboMenu> {
  const element = await show({
    feed: menuFeed({ drinks, note: 'For everyone.' }),
    src,
    attributes: { view: 'board', now, refresh: '1' },
  });
  const box = element.parentElement;
  box?.setAttribute('dir', dir);
  box?.style.setProperty('inline-size', `${width}px`);
  element.style.setProperty('block-size', '640px');
  element.style.setProperty('container-type', 'size');
  element.requestUpdate();
  await element.updateComplete;
  return element;
}

/** Names of the dishes that stand within the board's page now. */
const visible = (element: NaboMenu): string[] => {
  const page = all(element, '.page')[0]?.getBoundingClientRect();
  return all(element, '[part=dish]')
    .filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      return page && width > 0 && left >= page.left - 2 && right <= page.right + 2;
    })
    .map((node) => plain(node.querySelector('[part=name]') ?? undefined));
};
const still = (element: NaboMenu) => all(element, '.flow')[0]?.style.setProperty('transition', 'none');
const pageText = (element: NaboMenu) => texts(element, '[part=pager] > span')[0];
/** Pages are counted in the frame after what changes them, and once more when their buttons have taken room. */
async function counted(element: NaboMenu): Promise<void> {
  await until(() => pageText(element) !== undefined, 'pages');
  for (let before; before !== pageText(element);) {
    before = pageText(element);
    for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame);
    await element.updateComplete;
  }
}
const button = (element: NaboMenu, name: string) =>
  all<HTMLButtonElement>(element, 'button').find((node) => (node.ariaLabel ?? plain(node)) === name);

describe('nabo-menu, board', () => {
  const stay = Pager.stay;
  afterEach(() => {
    Pager.stay = stay;
    fixtureCleanup();
  });

  it('shows today with the soup first, large, and whether the café is open', async () => {
    const element = await hang();
    expect(title(element)).to.equal('Today’s menu');
    expect(status(element)).to.equal('The café: Open until 11:00');
    expect(visible(element)[0]).to.equal('Pea soup');
    expect(all(element, '[part=filter]')).to.have.length(0);
    const [name] = all(element, '[part=name]');
    expect(parseFloat(getComputedStyle(name ?? element).fontSize)).to.be.greaterThan(30);
  });

  it('has no buttons when everything fits', async () => {
    const element = await hang({ drinks: [] });
    expect(all(element, 'button')).to.have.length(0);
  });

  it('shows every dish on one page or another, and none cut off', async () => {
    const element = await hang();
    still(element);
    await counted(element);
    const pages = Number(pageText(element)?.split(' ').at(-1));
    expect(pages).to.be.greaterThan(1);
    const seen: string[] = [];
    const bottom = () => all(element, '.page')[0]?.getBoundingClientRect().bottom ?? 0;
    for (let page = 1; page <= pages; page++) {
      expect(pageText(element)).to.equal(`Page ${page} of ${pages}`);
      for (const node of all(element, '[part=dish]'))
        if (visible(element).includes(plain(node.querySelector('[part=name]') ?? undefined)))
          expect(node.getBoundingClientRect().bottom, plain(node)).to.be.at.most(bottom() + 1);
      seen.push(...visible(element));
      button(element, 'Next page')?.click();
      await element.updateComplete;
    }
    expect(seen).to.eql(names(element));
    expect(pageText(element)).to.equal(`Page 1 of ${pages}`);
  });

  // The last page may be half empty, and its width is no whole number of pixels.
  it('shows every dish, however many columns they take', async () => {
    for (let count = 9; count <= 29; count += 2) {
      const element = await hang({ drinks: many.slice(0, count), width: 1024 });
      still(element);
      for (let n = 0; n < 6; n++) await new Promise(requestAnimationFrame);
      await element.updateComplete;
      const pages = Number(pageText(element)?.split(' ').at(-1) ?? 1);
      const seen: string[] = [];
      for (let page = 1; page <= pages; page++) {
        seen.push(...visible(element));
        button(element, 'Next page')?.click();
        await element.updateComplete;
      }
      expect(seen, `${count} drinks`).to.eql(names(element));
      fixtureCleanup();
    }
  });

  for (const dir of ['ltr', 'rtl'])
    it(`turns with the keys, as one reads (${dir})`, async () => {
      const element = await hang({ dir });
      still(element);
      await counted(element);
      const first = visible(element);
      all(element, '[part=board]')[0]?.focus();
      await press(dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
      await element.updateComplete;
      expect(pageText(element)).to.match(/^Page 2 /);
      expect(visible(element)).to.have.length.greaterThan(0);
      expect(visible(element)).to.not.include.members(first.slice(0, 1));
      await press(dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft');
      await element.updateComplete;
      expect(visible(element)).to.eql(first);
      await press('PageUp');
      await element.updateComplete;
      expect(pageText(element)).to.match(/^Page (\d+) of \1$/);
    });

  it('turns by itself, and stops on the button and on the space bar', async () => {
    Pager.stay = 60;
    const element = await hang({ now: '' });
    await until(() => pageText(element)?.startsWith('Page 2 '), 'turns');
    button(element, 'Pause')?.click();
    await element.updateComplete;
    expect(button(element, 'Pause')).to.equal(undefined);
    // Of how many is counted again when the room for a page changes.
    const page = () => pageText(element)?.match(/^Page \d+/)?.[0];
    const paused = page();
    await new Promise((resolve) => setTimeout(resolve, 4 * Pager.stay));
    expect(page()).to.equal(paused);
    all(element, '[part=board]')[0]?.focus();
    await press('Space');
    await until(() => page() !== paused, 'turns again');
    expect(button(element, 'Pause')).to.not.equal(undefined);
  });

  it('stands still while time does, until somebody says so', async () => {
    Pager.stay = 60;
    const element = await hang();
    await until(() => pageText(element) !== undefined, 'pages');
    expect(button(element, 'Turn the pages')).to.not.equal(undefined);
    button(element, 'Turn the pages')?.click();
    await until(() => pageText(element)?.startsWith('Page 2 '), 'turns');
  });

  it('stays twice as long for whoever asks for less motion', async () => {
    Pager.stay = 12_345;
    const delays: (number | undefined)[] = [];
    const { matchMedia, setTimeout: later } = window;
    window.setTimeout = ((run: () => void, delay?: number) => {
      delays.push(delay);
      return later(run, delay);
    }) as typeof window.setTimeout;
    try {
      await hang({ now: '' });
      await until(() => delays.includes(Pager.stay), 'a page waits');
      delays.length = 0;
      window.matchMedia = () => matchMedia.call(window, 'all');
      const element = await hang({ now: '' });
      await until(() => delays.includes(2 * Pager.stay), 'a page waits longer');
      expect(pageText(element)).to.match(/^Page 1 /);
    } finally {
      Object.assign(window, { matchMedia, setTimeout: later });
    }
  });

  it('turns without a slide for whoever asks for less motion', async () => {
    const element = await hang();
    const slide = () => getComputedStyle(all(element, '.flow')[0] ?? element).transitionDuration;
    expect(slide()).to.equal('0.6s');
    if (!(await emulate({ 'prefers-reduced-motion': 'reduce' }))) return;
    try {
      expect(slide()).to.equal('0s');
      await until(() => pageText(element) !== undefined, 'pages');
      button(element, 'Next page')?.click();
      await element.updateComplete;
      expect(pageText(element)).to.match(/^Page 2 /);
      const flow = all(element, '.flow')[0];
      expect(flow?.getAnimations()).to.have.length(0);
    } finally {
      await emulate();
    }
  });

  it('leaves no timer behind', async () => {
    Pager.stay = 60;
    const element = await hang({ now: '' });
    await until(() => pageText(element) !== undefined, 'pages');
    element.remove();
    await element.updateComplete;
    const last = pageText(element);
    await new Promise((resolve) => setTimeout(resolve, 4 * Pager.stay));
    await element.updateComplete;
    expect(pageText(element)).to.equal(last);
  });

  it('keeps showing and turning when the network fails, and says so', async () => {
    Pager.stay = 60;
    const feed = await serve({ body: menuFeed({ drinks: many }) }, { reset: true });
    const element = await hang({ src: feed.src, now: '' });
    await until(() => element.state === 'stale', 'stale');
    await element.updateComplete;
    expect(texts(element, '[part=notice]')).to.have.length(1);
    const page = pageText(element);
    await until(() => pageText(element) !== page, 'turns');
    expect(names(element)).to.contain('Juice 30');
    await expect(element).to.be.accessible();
  });

  it('goes back to an ordinary menu and its filter', async () => {
    const element = await hang();
    element.view = 'today';
    await element.updateComplete;
    expect(all(element, '[part=board]')).to.have.length(0);
    expect(all(element, '[part=filter]')).to.have.length(1);
  });
});
