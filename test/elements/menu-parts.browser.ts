import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { menuFeed } from '../support/menu-feed.js';
import { all, names, plain, show, texts, title } from '../support/menu-page.js';

/** Makes the server refuse these modules. The browser must not have loaded them before: hence a file of its own. */
const refuse = (...modules: string[]) => fetch('/__broken', { method: 'PUT', body: JSON.stringify(modules) });
const part = (name: string) => [`/src/elements/menu/${name}.ts`, `/src/elements/menu/${name}.js`];

describe('nabo-menu, when a part of it cannot be loaded', () => {
  afterEach(async () => {
    fixtureCleanup();
    localStorage.clear();
    await refuse();
  });

  it('tells somebody who asked to be kept from some dishes that it shows them all, and lets them try again', async () => {
    await refuse(...part('filter'));
    localStorage.setItem('nabo-menu', '{"without":["milk"],"diets":[]}');
    const element = await show();
    await waitUntil(() => all(element, '[part~=error]').length > 0, 'the fault is told');
    const sentence = 'The filter cannot be loaded right now. All dishes are shown.';
    expect(texts(element, '[part~=error] p')).to.eql([sentence]);
    expect(all(element, '[part~=error]')[0]?.checkVisibility(), 'in sight').to.equal(true);
    expect(names(element)).to.eql(['Pea soup', 'Coffee', 'Cocoa']);
    await waitUntil(() => texts(element, '[role=status]')[0] === sentence, 'announced');
    await expect(element).to.be.accessible();
    await refuse();
    const again = all<HTMLButtonElement>(element, 'button').find((node) => plain(node) === 'Try again');
    again?.click();
    await waitUntil(() => names(element).join() === 'Pea soup', 'the filter holds');
    expect(all(element, '[part~=error]')).to.have.length(0);
  });

  it('shows today’s menu where the board would be', async () => {
    await refuse(...part('board'));
    const element = await show({ attributes: { view: 'today' } });
    element.view = 'board';
    await element.updateComplete;
    expect(names(element)).to.eql(['Pea soup', 'Coffee', 'Cocoa']);
    await expect(element).to.be.accessible();
  });

  it('speaks English where its words cannot be loaded, and the page’s language as soon as they can', async () => {
    await refuse('/locales/generated/menu/nl.ts', '/locales/generated/menu/nl.js');
    const element = await show({ lang: 'nl' });
    expect(title(element)).to.equal('Today’s menu');
    await refuse();
    element.feed = menuFeed();
    await waitUntil(() => title(element) === 'Het menu van vandaag', 'Dutch');
  });
});
