import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { after, before, describe, expect, it } from '../support/harness.js';
import { startChromium } from '../support/chromium.mjs';
import { startTown, type Town } from '../support/town.js';

/** Waits until the element shows these words. */
const shows = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('nabo-feedback')?.shadowRoot?.textContent?.includes(wanted),
    { timeout: 20_000, polling: 50 },
    words,
  );

const find = async (page: Page, name: string, role = 'button'): Promise<ElementHandle> => {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  if (!found) throw new Error(`no ${role} "${name}"`);
  return found;
};
/** With the mouse, as a person does: browsers ask before leaving only who has done something. */
const press = async (page: Page, name: string, role?: string) => (await find(page, name, role)).click();

async function write(page: Page, words: string): Promise<void> {
  await press(page, 'Complaint', 'radio');
  await (await find(page, 'Your message', 'textbox')).type(words);
}

/** The built files in a real browser, before a real inbox: what depends on lines, addresses and leaving. */
describe('the form on a page', () => {
  let town: Town;
  let browser: Browser;
  before(async () => {
    town = await startTown();
    browser = await startChromium();
  });
  after(async () => {
    await browser.close();
    await town.stop();
  });

  /** A page of its own, in which nothing is kept yet, and the scripts that it has asked for. */
  async function open(): Promise<{ page: Page; scripts: string[] }> {
    const page = await (await browser.createBrowserContext()).newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.setViewport({ width: 1000, height: 1400 });
    await page.goto(`${town.origin}/neighbours?lang=en&feed=stord`);
    await find(page, 'Your message', 'textbox');
    return { page, scripts };
  }
  const desk = /\/desk\.js$/;
  const partsIn = (scripts: string[]) =>
    scripts.filter((one) => /\/(desk|panel|photos|proof|open311)\b/.test(one));

  it('loads what comes after writing with the first touch, and then needs no line', async () => {
    const { page, scripts } = await open();
    expect(partsIn(scripts)).to.deep.equal([]);
    await (await find(page, 'Your message', 'textbox')).focus();
    await shows(page, 'You have 5000 characters left');
    expect(partsIn(scripts).some((one) => desk.test(one))).to.equal(true);
    expect(partsIn(scripts).some((one) => /photos/.test(one))).to.equal(true);
    await page.setOfflineMode(true);
    await write(page, 'The gate bangs.');
    await press(page, 'Read it through');
    await shows(page, 'Read it through before you send it');
    await press(page, 'Send');
    await shows(page, 'You are offline. Your message is not sent yet; nothing of it is lost.');
    const sms = await (
      await find(page, 'Send as SMS', 'link')
    ).evaluate((link) => (link as HTMLAnchorElement).href);
    expect(decodeURIComponent(sms)).to.contain('The gate bangs.');
    await page.setOfflineMode(false);
    // By itself, as soon as there is a line.
    await shows(page, 'We have received your message');
    await page.browserContext().close();
  });

  it('keeps what is typed where there was no line from the start, and goes on when there is one', async () => {
    const { page } = await open();
    await page.setOfflineMode(true);
    await write(page, 'No line at all.');
    await press(page, 'Read it through');
    await shows(page, 'This cannot be loaded right now. What you have written stays here.');
    // Drafts are kept when the fingers rest.
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('No line at all.'));
    await page.setOfflineMode(false);
    await press(page, 'Try again');
    await shows(page, 'Read it through before you send it');
    await shows(page, 'No line at all.');
    await page.browserContext().close();
  });

  it('asks once before the receipt is lost, and its link leads to the answer here and on the inbox’s own page', async () => {
    const { page } = await open();
    await write(page, 'Is anybody there?');
    await press(page, 'Read it through');
    await press(page, 'Send');
    await shows(page, 'We have received your message');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    for (let tries = 0; tries < 100 && asked.length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.deep.equal(['beforeunload']);

    const written = await page.$eval('nabo-feedback >>> .address', (line) => line.textContent);
    const [href = ''] = /https?:.*/.exec(written) ?? [];
    await (await find(page, 'Read the answer', 'link')).click();
    await shows(page, 'Your message and the answer');
    await shows(page, 'Is anybody there?');
    const before = page.url();
    await press(page, 'Close');
    await shows(page, 'We have received your message');
    expect(page.url()).to.equal(before);

    // Again, and now it goes without a question.
    await page.goto(href);
    expect(asked).to.have.length(1);
    expect(await page.$eval('main', (main) => main.textContent)).to.contain('Is anybody there?');
    await page.browserContext().close();
  });

  it('sends by Open311 to a real server, which gives a reference that opens it', async () => {
    const { page, scripts } = await open();
    await page.$eval('nabo-feedback', (element) => {
      element.setAttribute('protocol', 'open311');
      element.setAttribute('endpoint', '/inbox/open311');
    });
    await shows(page, 'Then you get a reference to ask by, but no answer.');
    await write(page, 'By the other way.');
    await (await find(page, 'Where was it? (optional)', 'textbox')).type('Osvegen');
    await page.select('nabo-feedback >>> #topic', 'noise');
    await press(page, 'Read it through');
    await press(page, 'Send');
    await shows(page, 'We have received your message');
    expect(scripts.some((one) => /open311/.test(one))).to.equal(true);
    const text = await page.$eval('nabo-feedback >>> [part=receipt]', (box) => box.textContent);
    const [, reference = ''] = /Reference:\s*(\d+)/.exec(text) ?? [];
    const [found] = (await (
      await fetch(`${town.origin}/inbox/open311/requests/${reference}.json`)
    ).json()) as Record<string, string>[];
    expect(found).to.include({
      service_code: 'complaint.noise',
      description: 'By the other way.',
      address: 'Osvegen',
      status: 'open',
    });
    await page.browserContext().close();
  });
});
