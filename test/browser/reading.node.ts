import { createReadStream } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { buildDist } from '../support/built.js';
import { startChromium } from '../support/chromium.mjs';
import { after, before, describe, expect, it } from '../support/harness.js';

buildDist();

const feed = {
  version: 1,
  centre: { name: 'Huset' },
  hours: { regular: [{ days: 'mon-sun', opens: '00:00', closes: '24:00' }] },
};

/** A page on a slow line: its elements are there long before the end of it, where it says where its feed is. */
async function slowly(response: ServerResponse, script: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.write(`<!doctype html><html lang="en"><link rel="icon" href="data:,"><script>
    told = [];
    for (const type of ['nabo-load', 'nabo-error']) addEventListener(type, ({ type }) => told.push(type));
    </script>${script}<nabo-hours view="line">The hours</nabo-hours>${' '.repeat(2000)}`);
  // Time for the script to come and to run.
  await later(1000);
  response.end('<link rel="nabo-feed" href="/feed.json">');
}

const scripts: Record<string, string> = {
  '/async': '<script async type="module" src="/nabo.js"></script>',
  '/classic': '<script src="/nabo.bundle.js"></script>',
};

describe('a page that is still being read', () => {
  let server: Server;
  let browser: Browser | undefined;
  let origin = '';

  before(async () => {
    server = createServer(({ url = '' }, response) => {
      const script = scripts[url];
      if (script) void slowly(response, script);
      else if (url === '/feed.json') response.end(JSON.stringify(feed));
      else {
        response.setHeader('content-type', 'text/javascript');
        createReadStream(new URL(`../../dist${url}`, import.meta.url)).pipe(response);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startChromium();
  });

  after(async () => {
    await browser?.close();
    server.close();
  });

  for (const path of Object.keys(scripts))
    it(`may name its feed at its end (${path})`, async () => {
      if (!browser) throw new Error('No Chromium here.');
      const page = await browser.newPage();
      await page.goto(origin + path);
      await page.waitForSelector('nabo-hours[state]:not([state=loading])', { timeout: 15_000 });
      expect(await page.evaluate(() => (globalThis as unknown as { told: string[] }).told)).to.deep.equal([
        'nabo-load',
      ]);
      await page.close();
    });
});
