import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../locales/generated/pseudo.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { day, plain, root, show } from '../support/calendar-page.js';
import { press } from '../support/keys.js';
import { allByRole, byRole, nameOf } from '../support/roles.js';

const events = (element: Element) => [...root(element).querySelectorAll('[part~=event]')].map(plain);
const active = (element: Element) => root(element).activeElement as HTMLElement | null;
const cell = (element: Element) => root(element).querySelector<HTMLElement>('[part~=cell][tabindex="0"]');

describe('nabo-calendar', () => {
  afterEach(() => fixtureCleanup());

  it('lists what happens, by day, with cancelled, postponed and moved in words', async () => {
    const element = await show();
    const days = allByRole(root(element), 'heading').map(plain);
    expect(days).to.satisfy((found: string[]) =>
      found.some((one) => day('Today.*Monday 30 November').test(one)),
    );
    expect(days).to.satisfy((found: string[]) =>
      found.some((one) => day('Tomorrow.*Tuesday 1 December').test(one)),
    );
    const all = events(element);
    expect(all[0]).to.contain('Free painting');
    expect(all.find((one) => one.includes('Ceramics'))).to.match(/Cancelled.*The kiln is being repaired/);
    expect(all.find((one) => one.includes('Writing room'))).to.contain('Postponed');
    expect(all.find((one) => one.includes('Moved'))).to.match(
      day('12:00.*Ceramics.*Moved from Tuesday 8 December.*10:00'),
    );
    await expect(element).to.be.accessible();
  });

  it('finds by words, whatever the accents, and tells how many', async () => {
    const element = await show({}, ({ events: all }) => {
      const [first] = all ?? [];
      if (first) Object.assign(first, { title: 'Årsmøte på Café Øya' });
    });
    const search = byRole(root(element), 'searchbox') as HTMLInputElement;
    search.value = 'aarsmote cafe oya';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(
      () => events(element).every((one) => one.includes('Årsmøte')) && events(element).length > 0,
    );
    await waitUntil(() => /\d/.test(plain(byRole(root(element), 'status'))));
  });

  it('shows one category', async () => {
    const element = await show({ category: 'music' });
    expect(events(element)).to.satisfy(
      (found: string[]) => found.length > 1 && found.every((one) => /band|concert/i.test(one)),
    );
  });

  it('marks activities on a day when the house is closed', async () => {
    const element = await show({}, ({ hours }) => {
      hours.exceptions.push({ date: '2026-12-02', closed: true, note: 'Repairs' });
    });
    const closed = [...root(element).querySelectorAll('[part~=closed]')].map(plain);
    expect(closed.join()).to.match(/closed/i);
  });

  it('does not say "now" of what stands on a day when the house is closed', async () => {
    const marks = async (change?: Parameters<typeof show>[1]) =>
      [...root(await show({ now: '2026-12-02T12:30' }, change)).querySelectorAll('[data-mark=when]')].map(
        plain,
      );
    expect(await marks()).to.deep.equal(['Now']);
    expect(
      await marks(({ hours }) => hours.exceptions.push({ date: '2026-12-02', closed: true })),
    ).to.deep.equal([]);
  });

  it('remembers view and date in the address where the page asks for it, each calendar its own', async () => {
    const address = location.href;
    const before = history.length;
    history.replaceState({ page: 1 }, '', '#chapter-2');
    const remembers = await show({ history: '', id: 'house' });
    byRole(root(remembers), 'button', 'Month').click();
    await waitUntil(() => location.hash.includes('nabo-calendar-house=month'));
    expect(location.hash, 'the page’s own piece stays').to.contain('chapter-2');
    expect(history.state).to.deep.equal({ page: 1 });
    expect(history.length, 'no entry of its own').to.equal(before);
    const again = await show({ history: '', id: 'house' });
    await waitUntil(() => again.view === 'month');
    const other = await show({ history: '', id: 'cafe' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(other.view).to.equal('list');
    const silent = await show({});
    byRole(root(silent), 'button', 'Week').click();
    await silent.updateComplete;
    expect(location.hash).to.not.contain('week');
    history.replaceState(null, '', address);
  });

  it('walks the month by keys, with one stop for Tab, and opens the day', async () => {
    const element = await show({ view: 'month' });
    const grid = byRole(root(element), 'grid', 'November 2026');
    expect(grid.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    expect(nameOf(cell(element) as HTMLElement)).to.match(day('Monday 30 November'));
    expect(cell(element)?.getAttribute('aria-current')).to.equal('date');
    cell(element)?.focus();
    await press('ArrowRight');
    await waitUntil(() => day('Tuesday 1 December').test(nameOf(active(element) as HTMLElement)));
    await press('PageDown');
    await waitUntil(() => day('Friday 1 January').test(nameOf(active(element) as HTMLElement)));
    expect(allByRole(root(element), 'grid', 'January 2027')).to.have.length(1);
    await press('PageUp');
    await waitUntil(() => day('Tuesday 1 December').test(nameOf(active(element) as HTMLElement)));
    await press('Enter');
    await waitUntil(() => root(element).querySelector('dialog[open]') !== null, 'the day', { timeout: 5000 });
    expect(plain(root(element).querySelector('dialog[open]'))).to.contain('The kiln is being repaired');
    await expect(element).to.be.accessible();
    await press('Escape');
    await waitUntil(() => root(element).querySelector('dialog[open]') === null);
    await waitUntil(
      () => day('Tuesday 1 December').test(nameOf(active(element) as HTMLElement)),
      'the focus is back',
    );
  });

  it('becomes a list where it is narrow', async () => {
    const element = await show({ view: 'month', width: '400' });
    await waitUntil(
      () => allByRole(root(element), 'grid').filter((one) => one.checkVisibility()).length === 0,
    );
    expect(events(element).length).to.be.greaterThan(3);
  });

  it('opens what an activity is about, and closes it with the focus back', async () => {
    const element = await show();
    const opener = [
      ...root(element).querySelectorAll<HTMLElement>('[part~=event] button, [part~=event] a'),
    ].find((one) => plain(one).includes('Free painting'));
    opener?.focus();
    opener?.click();
    await waitUntil(() => root(element).querySelector('dialog[open]') !== null, 'the details', {
      timeout: 5000,
    });
    const dialog = byRole(root(element), 'dialog', 'Free painting');
    expect(plain(dialog)).to.contain('Nobody corrects you.');
    await expect(element).to.be.accessible();
    byRole(dialog, 'button', 'Close').click();
    await waitUntil(() => active(element) === opener);
  });

  it('says when nothing is planned', async () => {
    const element = await show({}, (feed) => delete feed.events);
    expect(element.state).to.equal('empty');
    await expect(element).to.be.accessible();
  });

  for (const view of ['list', 'week', 'month'])
    for (const lang of ['nb', 'nn', 'nl', 'ar-XB'])
      it(`shows its ${view} in ${lang}, accessibly`, async () => {
        const element = await show({ view, lang });
        expect(plain(root(element).querySelector('[part~=base]'))).to.not.contain('Show as');
        await expect(element).to.be.accessible();
      });
});
