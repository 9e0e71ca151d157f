import type { Browser, Page } from 'puppeteer-core';
import { buildDist, root } from '../support/built.js';
import { startChromium } from '../support/chromium.mjs';
import { after, before, describe, expect, it } from '../support/harness.js';
import { serveFolder } from '../support/serve-folder.mjs';

buildDist();

/** Sheets of A4, with the margins that browsers give them. */
async function sheets(page: Page): Promise<number> {
  const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };
  const pdf = Buffer.from(await page.pdf({ format: 'A4', margin })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}

describe('the menu on paper', () => {
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await startChromium();
    server = await serveFolder(root);
  });
  after(async () => {
    await browser?.close();
    await server.stop();
  });

  async function open(view: string, copies = 1): Promise<Page | undefined> {
    const page = await browser?.newPage();
    if (!page) return undefined;
    const menu = `<nabo-menu src="/test/fixtures/feeds/stord.json" view="${view}" now="2026-11-23T10:00"></nabo-menu>`;
    const body = `<!doctype html><html lang="nn"><title>Meny</title>
      <script type="module" src="/dist/elements/nabo-menu.js"></script>${menu.repeat(copies)}`;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.url() === `${server.url}/print.html`;
      void (isPage ? request.respond({ contentType: 'text/html', body }) : request.continue());
    });
    await page.goto(`${server.url}/print.html`);
    await page.waitForFunction(
      `document.querySelectorAll('nabo-menu').length === ${copies} &&
        [...document.querySelectorAll('nabo-menu')].every((menu) => menu.state === 'ready' &&
        (menu.view !== 'board' || menu.shadowRoot.querySelector('[part=board]')))`,
    );
    return page;
  }

  for (const view of ['today', 'week', 'all', 'board'])
    it(`takes one sheet of A4: ${view}`, async () => {
      const page = await open(view);
      if (page) expect(await sheets(page)).to.equal(1);
    });

  it('takes more when there is more (so that the count can be trusted)', async () => {
    const page = await open('week', 4);
    if (page) expect(await sheets(page)).to.be.greaterThan(1);
  });
});
