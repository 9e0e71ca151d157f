import type { HTTPRequest } from 'puppeteer-core';
import { buildDist, root } from '../support/built.js';
import { startChromium } from '../support/chromium.mjs';
import { after, before, describe, expect, it } from '../support/harness.js';
import { serveFolder } from '../support/serve-folder.mjs';

buildDist();

describe('the loader on a slow line', () => {
  let browser: Awaited<ReturnType<typeof startChromium>>;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await startChromium();
    server = await serveFolder(root);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  /** @returns what is asked for while none of Nabo's files but the loader is there, and what is asked for in all */
  async function requests(head: string, tag: string): Promise<{ early: string[]; all: string[] }> {
    const page = await browser.newPage();
    const address = `${server.url}/page.html`;
    const body = `<!doctype html><html lang="nn-NO"><title>A page</title>${head}
      <script type="module" src="/dist/nabo.js"></script>${tag}`;
    const all: string[] = [];
    const held: HTTPRequest[] = [];
    let holding = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.url() === address) void request.respond({ contentType: 'text/html', body });
      else if (holding && /\/parts-\w+\/[^/]+\.js$/.test(pathname)) held.push(request);
      else void request.continue();
      all.push(pathname.replace(/^.*\/parts-\w+\//, ''));
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.waitForNetworkIdle({ idleTime: 300, concurrency: 9 });
    const early = [...all];
    holding = false;
    for (const request of held) void request.continue();
    await page.waitForFunction(`document.querySelector('nabo-gallery').state === 'ready'`);
    await page.close();
    return { early, all };
  }

  for (const [where, head, tag] of [
    ['the tag', '', '<nabo-gallery src="/test/fixtures/feeds/stord.json"></nabo-gallery>'],
    [
      'the page',
      '<link rel="nabo-feed" href="/test/fixtures/feeds/stord.json">',
      '<nabo-gallery></nabo-gallery>',
    ],
  ] as const)
    it(`asks at once for all that the element will want, each once, where ${where} names the feed`, async () => {
      const { early, all } = await requests(head, tag);
      expect(early).to.include.members([
        '/test/fixtures/feeds/stord.json',
        'base.js',
        'gallery.js',
        'lang/gallery.nn.js',
      ]);
      expect(all.filter((one, i) => all.indexOf(one) !== i)).to.deep.equal([]);
    });
});
