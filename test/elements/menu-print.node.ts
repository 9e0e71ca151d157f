import { sheets, startPages, type BuiltPages } from '../support/built-pages.js';
import { after, before, describe, expect, it } from '../support/harness.js';

describe('the menu on paper', () => {
  let pages: BuiltPages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.stop());

  async function sheetsOf(view: string, copies = 1): Promise<number> {
    const menu = `<nabo-menu src="/test/fixtures/feeds/stord.json" view="${view}" now="2026-11-23T10:00"></nabo-menu>`;
    const page = await pages.open('nabo-menu', menu.repeat(copies));
    await page.waitForFunction(
      `document.querySelectorAll('nabo-menu').length === ${copies} &&
        [...document.querySelectorAll('nabo-menu')].every((menu) => menu.state === 'ready' &&
        (menu.view !== 'board' || menu.shadowRoot.querySelector('[part=board]')))`,
    );
    return sheets(page);
  }

  for (const view of ['today', 'week', 'all', 'board'])
    it(`takes one sheet of A4: ${view}`, async () => {
      expect(await sheetsOf(view)).to.equal(1);
    });

  it('takes more when there is more (so that the count can be trusted)', async () => {
    expect(await sheetsOf('week', 4)).to.be.greaterThan(1);
  });
});
