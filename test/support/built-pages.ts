import type { Page } from 'puppeteer-core';
import { buildDist, root } from './built.js';
import { startChromium } from './chromium.mjs';
import { serveFolder } from './serve-folder.mjs';

buildDist();

export type BuiltPages = Awaited<ReturnType<typeof startPages>>;

/** Pages of a test's own in a Chromium, with the built files at `/dist/` and feeds at `/test/fixtures/feeds/`. */
export async function startPages() {
  const browser = await startChromium();
  const server = await serveFolder(root);
  const address = `${server.url}/page.html`;
  return {
    /**
     * Opens a page in Nynorsk with one element's script.
     * @param zone the visitor's time zone
     */
    async open(element: string, markup: string, zone = 'Europe/Oslo'): Promise<Page> {
      const page = await browser.newPage();
      await page.emulateTimezone(zone);
      await page.setRequestInterception(true);
      const body = `<!doctype html><html lang="nn"><title>${element}</title>
        <script type="module" src="/dist/elements/${element}.js"></script>${markup}`;
      page.on('request', (request) => {
        const isPage = request.url() === address;
        void (isPage ? request.respond({ contentType: 'text/html', body }) : request.continue());
      });
      await page.goto(address);
      return page;
    },
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Sheets of A4 that a page takes, with the margins that browsers give them. */
export async function sheets(page: Page): Promise<number> {
  const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };
  const pdf = Buffer.from(await page.pdf({ format: 'A4', margin })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}
