import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../.tools/browsers.mjs';
import { addStaff } from '../../src/inbox/staff/accounts.js';
import { addNote, answer, publish } from '../../src/inbox/staff/actions.js';
import { after, before, describe, expect, it } from '../support/harness.js';
import { jpeg } from './support/pictures.js';
import { NOW, post, report, startServer, type Server } from './support/server.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of every page go, for somebody to look at: `NABO_PICTURES=/tmp/pictures`. */
const pictures = process.env['NABO_PICTURES'];

describe('the inbox’s pages in a browser', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let reference = '';
  let status = '';
  let password = '';
  before(async () => {
    const { chromium } = await findBrowsers(['chromium']);
    if (!chromium) return;
    browser = await puppeteer.launch({
      executablePath: chromium.path,
      headless: chromium.headless ?? true,
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    server = await startServer(':memory:');
    password = (await addStaff(server.inbox.store, 'kari', 'nn', NOW)) ?? '';
    const form = new FormData();
    const contact = { name: 'Per Hansen', email: 'per@example.com', phone: '+47 12 34 56 78' };
    form.set(
      'report',
      JSON.stringify(report({ contact, where: 'Bak huset', happenedAt: '2026-11-21T23:30' })),
    );
    form.append('file', new Blob([new Uint8Array(await jpeg(600, 400))]), 'a.jpg');
    const sent = await fetch(`${server.base}/reports`, {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: form,
    });
    const made = (await sent.json()) as { reference: string; statusUrl: string };
    reference = made.reference;
    status = made.statusUrl;
    await post(
      `${server.base}/reports`,
      report({ kind: 'idea', topic: 'litter', message: 'Ein benk ved vatnet. '.repeat(20), website: 'x' }),
    );
    await post(
      `${server.base}/reports`,
      report({ kind: 'praise', message: 'Takk for suppa!', language: 'uk' }),
    );
    const act = { inbox: server.inbox, reference, staff: 1 };
    await addNote(act, 'Spør vaktmeisteren.');
    await answer(act, { text: 'Vi set på ein dempar i morgon.', close: false, seen: 0 });
    const words = { said: 'Porten smell.', did: 'Vi har sett på dempar.' };
    await publish(act, {
      slug: 'a',
      date: '2026-11-22',
      topic: 'noise',
      ...words,
      status: 'done',
      language: 'nn',
    });
    page = await browser.newPage();
    await page.setExtraHTTPHeaders({ 'Accept-Language': 'nn' });
  });
  after(async () => {
    await browser.close();
    await server?.stop();
  });

  const problems = async () => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await run.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  };
  /** Nothing sticks out: no page is wider than the window. */
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  async function look(name: string): Promise<void> {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const width of [320, 768, 1280]) {
        await page.setViewport({ width, height: 800 });
        expect(await overflow(), `${name} at ${width}`).to.be.at.most(0);
        if (pictures)
          await page.screenshot({ path: `${pictures}/${name}-${width}-${scheme}.png`, fullPage: true });
      }
      expect(await problems(), `${name}, ${scheme}`).to.deep.equal([]);
    }
  }
  /** What has the focus; `autofocus` takes it when the page is first drawn, which may be after it has loaded. */
  const focused = async () => {
    await page.waitForFunction(() => document.activeElement !== document.body, { timeout: 5000 });
    return page.evaluate(() => document.activeElement?.className ?? '');
  };

  it('are clean for axe, fit from 320 to 1280 pixels, in light and dark', async () => {
    const go = (path: string) => page.goto(path.startsWith('http') ? path : `${server.base}${path}`);
    await go('/reports');
    await look('form');
    await page.type('[name=where]', 'Bak huset');
    await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
    expect(await focused()).to.equal('summary');
    expect(await page.$eval('[name=where]', (field) => (field as HTMLInputElement).value)).to.equal(
      'Bak huset',
    );
    await look('form-errors');
    await page.click('.summary a');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).to.equal('kind');
    await page.click('[value=praise]');
    await page.type('[name=message]', 'Takk');
    await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
    expect(await focused()).to.equal('received');
    await look('receipt');
    await go(status);
    await look('status');
    await go('/reports/back');
    await look('back');
    await go('/reports?kind=booking');
    await look('booking');
    await go('/staff');
    await look('sign-in');
    await page.type('[name=name]', 'kari');
    await page.type('[name=password]', 'wrong');
    await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
    await look('sign-in-failed');
    await page.type('[name=password]', password);
    await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
    expect(new URL(page.url()).pathname).to.equal('/inbox/staff');
    await look('list');
    for (const [name, path] of [
      ['report', `/staff/reports/${reference}`],
      ['erase', `/staff/reports/${reference}/erase`],
      ['answered', '/staff?status=answered'],
      ['figures', '/staff/figures'],
      ['published', '/staff/answers'],
      ['account', '/staff/account'],
      ['nothing', '/staff/nothing'],
    ] as const) {
      await go(path);
      await look(name);
    }
    await go(`/staff/reports/${reference}/erase`);
    await page.type('[name=confirm]', 'yes');
    const press = () => Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
    await press();
    expect(await focused()).to.equal('summary');
    await look('erase-errors');
    await page.$eval('[name=confirm]', (field) => ((field as HTMLInputElement).value = ''));
    await page.type('[name=confirm]', reference);
    await press();
    expect(await page.evaluate(() => document.activeElement?.localName)).to.equal('h1');
    await look('erased');
  });

  it('lead by keyboard from the top to the first field', async () => {
    await page.goto(`${server.base}/reports`);
    await page.keyboard.press('Tab');
    expect(await focused()).to.equal('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).to.equal('kind');
  });
});
