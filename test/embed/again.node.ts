import type { Browser, Page } from 'puppeteer-core';
import { buildDist, root } from '../support/built.js';
import { startChromium, startFirefox } from '../support/chromium.mjs';
import { after, before, describe, expect, it } from '../support/harness.js';
import { serveFolder } from '../support/serve-folder.mjs';

buildDist();

describe('the loader on a line that was lost', () => {
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    server = await serveFolder(root);
  });
  after(() => server.stop());

  const address = () => `${server.url}/page.html`;

  /** A page with opening hours, for which some files do not come. */
  async function pageOf(browser: Browser, loses: (url: string) => boolean): Promise<Page> {
    const page = await browser.newPage();
    const body = `<!doctype html><html lang="nb"><title>A page</title>
      <script type="module" src="/dist/nabo.js"></script>
      <nabo-hours src="/test/fixtures/feeds/minimal.json">Telephone</nabo-hours>`;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() === address()) void request.respond({ contentType: 'text/html', body });
      else if (loses(request.url())) void request.abort();
      else void request.continue();
    });
    return page;
  }

  for (const [engine, start] of Object.entries({ Chromium: startChromium, Firefox: startFirefox }))
    for (const [what, lost] of [
      ['the element’s own file', /\/hours\.js/],
      ['what all elements share', /\/base\.js/],
    ] as const)
      it(`tries again when it is back, where ${what} did not come, in ${engine}`, async () => {
        const browser = await start();
        if (!browser) return;
        try {
          let down = true;
          let failed = 0;
          const page = await pageOf(browser, (url) => down && lost.test(url));
          page.on('console', (message) => {
            if (message.text().includes('could not be loaded')) failed++;
          });
          const told = async (times: number) => {
            while (failed < times) await new Promise((resolve) => setTimeout(resolve, 20));
          };
          await page.goto(address());
          await told(1);
          const online = () => page.evaluate(() => dispatchEvent(new Event('online')));
          await online();
          await told(2);
          down = false;
          await online();
          await page.waitForFunction(`document.querySelector('nabo-hours').state === 'ready'`);
          expect(failed).to.equal(2);
        } finally {
          await browser.close();
        }
      });

  for (const [engine, start] of Object.entries({ Chromium: startChromium, Firefox: startFirefox }))
    it(`asks again for words that did not come, in ${engine}`, async () => {
      const browser = await start();
      if (!browser) return;
      try {
        let asked = 0;
        const page = await pageOf(browser, (url) => url.includes('/lang/hours.nb.js') && asked++ === 0);
        await page.goto(address());
        await page.waitForFunction(`document.querySelector('nabo-hours')?.state === 'ready'`);
        const heading = await page.evaluate(
          `document.querySelector('nabo-hours').shadowRoot.querySelector('h2').textContent`,
        );
        expect(heading).to.equal('Åpningstider');
        expect(asked).to.be.above(1);
      } finally {
        await browser.close();
      }
    });
});
