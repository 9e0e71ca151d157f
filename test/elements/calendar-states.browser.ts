import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../locales/generated/pseudo.js';
import { day, plain, root, show } from '../support/calendar-page.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { told } from '../support/json-ld.js';
import { press } from '../support/keys.js';
import { allByRole, byRole, nameOf } from '../support/roles.js';

const active = (element: Element) => root(element).activeElement as HTMLElement | null;
const dialog = (element: Element) => root(element).querySelector<HTMLDialogElement>('dialog[open]');
const opened = (element: Element) =>
  waitUntil(() => dialog(element) !== null, 'what opens', { timeout: 5000 });
const events = (element: Element) => [...root(element).querySelectorAll('[part~=event]')].map(plain);
const type = (element: Element, words: string) => {
  const search = byRole(root(element), 'searchbox') as HTMLInputElement;
  search.value = words;
  search.dispatchEvent(new Event('input', { bubbles: true }));
};

describe('the states of nabo-calendar', () => {
  afterEach(() => fixtureCleanup());

  it('says that nothing fits, and shows everything again', async () => {
    const element = await show();
    const before = events(element).length;
    type(element, 'xyzzy');
    await waitUntil(() => root(element).querySelector('[part~=empty]') !== null);
    await expect(element).to.be.accessible();
    byRole(root(element), 'button', 'Show everything').click();
    await waitUntil(() => events(element).length === before);
    const search = byRole(root(element), 'searchbox') as HTMLInputElement;
    expect(search.value).to.equal('');
    // The button is gone; the keyboard must not be.
    await waitUntil(() => root(element).activeElement === search);
    await waitUntil(() => /^[1-9]\d* activit/.test(plain(root(element).querySelector('[role=status]'))));
  });

  it('filters by kind, and tells how many', async () => {
    const element = await show();
    const kind = byRole(root(element), 'combobox', 'Kind') as HTMLSelectElement;
    kind.value = 'music';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => events(element).every((one) => /band|concert/i.test(one)));
    expect(plain(root(element).querySelector('[part~=count]'))).to.match(/^\d+ activit/);
    await expect(element).to.be.accessible();
  });

  it('opens the filters by keyboard, and they are accessible', async () => {
    const element = await show();
    const more = root(element).querySelector('summary');
    more?.focus();
    await press('Enter');
    await waitUntil(() => more?.parentElement?.hasAttribute('open') === true);
    expect(allByRole(root(element), 'checkbox').length).to.be.greaterThan(2);
    await expect(element).to.be.accessible();
  });

  it('puts the keyboard on what is new when more is shown', async () => {
    const element = await show();
    const before = events(element).length;
    byRole(root(element), 'button', 'Show more').click();
    await waitUntil(() => events(element).length > before);
    const titles = root(element).querySelectorAll('[part~=title]');
    await waitUntil(() => active(element) === titles[before], 'the first new one has the focus');
  });

  it('is a plain list of so many on a front page', async () => {
    const element = await show({ limit: '3' });
    expect(events(element)).to.have.length(3);
    expect(allByRole(root(element), 'searchbox')).to.have.length(0);
    expect(allByRole(root(element), 'button').every((one) => one.matches('[part~=title]'))).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('marks a day when the house is closed, in every view', async () => {
    for (const view of ['list', 'week', 'month']) {
      const element = await show({ view }, ({ hours }) => {
        hours.exceptions.push({ date: '2026-12-01', closed: true, note: 'Repairs' });
      });
      expect(plain(root(element).querySelector('[part~=base]')), view).to.contain('The house is closed');
      await expect(element).to.be.accessible();
      fixtureCleanup();
    }
  });

  it('tells the webmaster which kinds there are when one is asked for that is not', async () => {
    const element = await show({ category: 'musick' });
    expect(element.state).to.equal('error');
    await expect(element).to.be.accessible();
  });

  it('tells search engines of the next 30 days, with status and place', async () => {
    await show();
    const [data] = await told();
    const all = (data?.['@graph'] ?? []) as { name: string; eventStatus: string; startDate: string }[];
    expect(all.length).to.be.greaterThan(10);
    expect(all.find(({ name }) => name === 'Ceramics')?.eventStatus).to.equal(
      'https://schema.org/EventCancelled',
    );
    expect(all.every(({ startDate }) => startDate < '2027-01-01')).to.equal(true);
  });

  for (const view of ['list', 'week', 'month'])
    it(`opens an activity from the ${view}, accessibly, and gives the focus back`, async () => {
      const element = await show({ view });
      const opener = root(element).querySelector<HTMLElement>('[part~=title], [part~=chip]');
      opener?.focus();
      opener?.click();
      await opened(element);
      await expect(element).to.be.accessible();
      await press('Escape');
      await waitUntil(() => dialog(element) === null);
      const key = opener?.dataset.key;
      await waitUntil(() => active(element)?.dataset.key === key);
    });

  it('goes from a day to an activity and back to the day', async () => {
    const element = await show({ view: 'month' });
    root(element).querySelector<HTMLElement>('[part~=cell][tabindex="0"]')?.click();
    await opened(element);
    await expect(element).to.be.accessible();
    dialog(element)?.querySelector<HTMLElement>('[part~=title]')?.click();
    await waitUntil(() => allByRole(root(element), 'button', 'Back to the day').length === 1);
    await expect(element).to.be.accessible();
    byRole(root(element), 'button', 'Back to the day').click();
    await waitUntil(() => day('Monday 30 November').test(plain(dialog(element)?.querySelector('h2'))));
  });
});

describe('the month by keyboard', () => {
  afterEach(() => fixtureCleanup());

  const cell = (element: Element) => root(element).querySelector<HTMLElement>('[part~=cell][tabindex="0"]');
  const isOn = (element: Element, name: string) =>
    waitUntil(() => day(name).test(nameOf(active(element) as HTMLElement)), name);

  it('goes by week, to the ends of the week, by year, and opens with the space bar', async () => {
    const element = await show({ view: 'month' });
    cell(element)?.focus();
    await press('ArrowUp');
    await isOn(element, 'Monday 23 November');
    await press('End');
    await isOn(element, 'Sunday 29 November');
    await press('Home');
    await isOn(element, 'Monday 23 November');
    await press('ArrowDown');
    await isOn(element, 'Monday 30 November');
    await press('Space');
    await opened(element);
  });

  it('is mirrored in a right-to-left page: time runs to the left, and so does the left arrow', async () => {
    const element = await show({ view: 'month', lang: 'ar-XB', now: '2026-11-25T10:30' });
    const grid = root(element).querySelector('[part~=month]') as HTMLElement;
    const heads = [...grid.querySelectorAll('th')];
    const left = (one?: Element) => one?.getBoundingClientRect().left ?? NaN;
    expect(left(heads[0])).to.be.greaterThan(left(heads[6]));
    const chip = root(element).querySelector('[part~=chip]') as HTMLElement;
    expect(getComputedStyle(chip).borderRightWidth).to.equal('3px');
    const on = () => Number(active(element)?.dataset.day);
    cell(element)?.focus();
    const first = on();
    await press('ArrowLeft');
    await waitUntil(() => on() === first + 1);
    await press('ArrowRight');
    await waitUntil(() => on() === first);
    await press('ArrowDown');
    await waitUntil(() => on() === first + 7);
    await expect(element).to.be.accessible();
  });

  it('keeps everything within a page of 320 px', async () => {
    for (const view of ['list', 'week', 'month']) {
      const element = await show({ view, width: '288' });
      await waitUntil(() => events(element).length > 0);
      expect(element.scrollWidth, view).to.be.at.most(288);
      fixtureCleanup();
    }
  });
});

describe('calendar files to follow', () => {
  afterEach(() => fixtureCleanup());

  const subscribe = {
    all: 'https://town.example/nabo/calendar.ics',
    categories: { music: 'http://town.example/nabo/calendar-music.ics', craft: 'javascript:alert(1)' },
  };
  const links = async (attributes = {}, files: object = subscribe) => {
    const element = await show(attributes, (feed) => Object.assign(feed, { subscribe: files }));
    const box = root(element).querySelector('[part=subscribe]');
    const found = [...(box?.querySelectorAll('a') ?? [])];
    return {
      element,
      box,
      links: found.map((link) => [plain(link), link.getAttribute('href')]),
      addresses: [...(box?.querySelectorAll('code') ?? [])].map(plain),
    };
  };

  it('are all and of each kind, as links that open a calendar and as addresses to copy; only safe ones', async () => {
    const { element, box, ...shown } = await links();
    expect(shown).to.eql({
      links: [
        ['All activities', 'webcal://town.example/nabo/calendar.ics'],
        ['Music', 'webcal://town.example/nabo/calendar-music.ics'],
      ],
      addresses: [subscribe.all, subscribe.categories.music],
    });
    box?.querySelector('summary')?.focus();
    await press('Enter');
    await waitUntil(() => box?.hasAttribute('open') === true);
    await expect(element).to.be.accessible();
  });

  it('are of its own kind only, when it shows one kind', async () => {
    expect((await links({ category: 'music' })).links).to.eql([
      ['Music', 'webcal://town.example/nabo/calendar-music.ics'],
    ]);
  });

  it('are not there where the feed names none, nor on a front page', async () => {
    expect((await links({}, {})).box).to.equal(null);
    expect((await links({ limit: '3' })).box).to.equal(null);
  });
});
