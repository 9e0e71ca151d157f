import type { Browser, Page } from 'puppeteer-core';
import { after, before, describe, expect, it } from '../support/harness.js';
import { onBothDatabases } from '../inbox/support/databases.js';
import { startChromium } from '../support/chromium.mjs';
import { startTown, type Town } from '../support/town.js';

/** The element's shadow root, for a step that runs in the page. */
const form = (page: Page) => page.waitForSelector('nabo-feedback >>> [part=base]');

/** Waits until the element shows these words. */
const shows = (page: Page, words: string, tag = 'nabo-feedback') =>
  page.waitForFunction(
    (wanted, name) => document.querySelector(name)?.shadowRoot?.textContent?.includes(wanted),
    { timeout: 30_000, polling: 100 },
    words,
    tag,
  );

async function press(page: Page, name: string, role = 'button'): Promise<void> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  await found?.evaluate((element) => (element as HTMLElement).click());
}

/** One neighbour, one member of staff, a real inbox, the built files, in a real browser. */
onBothDatabases('a neighbour is heard, and answered', ({ fresh }) => {
  let town: Town;
  let browser: Browser;
  before(async () => {
    town = await startTown(['stord'], await fresh());
    browser = await startChromium();
  });
  after(async () => {
    await browser.close();
    await town.stop();
  });

  it('writes offline, comes back after the telephone died, sends once, reads the answer, and says that it did not help', async () => {
    const { origin } = town;
    const inbox = town.inboxOf('stord');
    const message = `The gate bangs every evening (${Date.now()}).`;
    let neighbour = await browser.newPage();
    await neighbour.setViewport({ width: 390, height: 844 });
    await neighbour.goto(`${origin}/neighbours?lang=en&feed=stord`);
    await form(neighbour);
    await press(neighbour, 'Complaint', 'radio');
    const words = await neighbour.waitForSelector('nabo-feedback >>> textarea[name=message]');
    await words?.type(message);

    await neighbour.setOfflineMode(true);
    await press(neighbour, 'Read it through');
    await shows(neighbour, 'Read it through before you send it');
    await press(neighbour, 'Send');
    await shows(neighbour, 'You are offline. Your message is not sent yet');

    // The telephone dies while there is no line: with one, the message would be sent in that very moment.
    await neighbour.waitForFunction((wanted) => JSON.stringify(localStorage).includes(wanted), {}, message);
    await neighbour.close();
    neighbour = await browser.newPage();
    await neighbour.setViewport({ width: 390, height: 844 });
    await neighbour.goto(`${origin}/neighbours?lang=en&feed=stord`);
    await shows(neighbour, 'This is what you wrote before.');
    const back = await neighbour.waitForSelector('nabo-feedback >>> textarea[name=message]');
    expect(await back?.evaluate((field) => (field as HTMLTextAreaElement).value)).to.equal(message);
    await press(neighbour, 'Read it through');
    await shows(neighbour, 'Read it through before you send it');
    await press(neighbour, 'Send');
    await shows(neighbour, 'We have received your message');
    const reference = await neighbour.$eval('nabo-feedback >>> [part=receipt] p', (line) =>
      (line.textContent ?? '').replace('Reference:', '').trim(),
    );

    const staff = await browser.newPage();
    await staff.goto(`${origin}/inbox/staff`);
    await staff.type('input[autocomplete=username]', inbox.name);
    await staff.type('input[type=password]', inbox.password);
    await Promise.all([staff.waitForNavigation(), staff.keyboard.press('Enter')]);
    const list = await staff.$$eval('main a', (links) => links.map((link) => link.textContent ?? ''));
    expect(list.filter((line) => line.includes(reference))).to.have.length(1);
    await staff.goto(`${origin}/inbox/staff/reports/${reference}`);
    expect(await staff.$eval('main', (main) => main.textContent)).to.contain(message);
    await staff.type('textarea[name=text]', 'We have fitted a damper.');
    await Promise.all([
      staff.waitForNavigation(),
      staff.click('form[action$="/answer"] button:not([name=close])'),
    ]);

    // A page in the background does not poll.
    await neighbour.bringToFront();
    // The link on the receipt, on another device: the answer is in the form, and the code in no address any more.
    const link = await neighbour.waitForSelector('::-p-aria([name="Read the answer"][role="link"])');
    const href = (await link?.evaluate((one) => (one as HTMLAnchorElement).href)) ?? '';
    const [there, code = ''] = href.split('#nabo-receipt=');
    expect(there).to.equal(neighbour.url());
    const elsewhere = await (await browser.createBrowserContext()).newPage();
    const told: string[] = [];
    elsewhere.on('request', (request) => {
      const { referer = '' } = request.headers();
      // What stands behind # the browser keeps to itself.
      if (`${request.url().replace(/#.*/, '')} ${referer}`.includes(code))
        told.push(request.url().replace(code, '…'), referer);
    });
    await elsewhere.goto(href);
    await shows(elsewhere, 'We have fitted a damper.');
    expect(elsewhere.url()).to.equal(there);
    expect(await elsewhere.evaluate(() => history.length)).to.be.at.most(2);
    // Nobody but the inbox was told it.
    expect(told).to.deep.equal([`${origin}/inbox/reports/…`, there]);
    await elsewhere.browserContext().close();

    await neighbour.bringToFront();
    await press(neighbour, 'Read the answer', 'link');
    await shows(neighbour, 'We have fitted a damper.');
    await press(neighbour, 'This did not help');
    await shows(neighbour, 'Taken up again');
    await staff.bringToFront();
    await staff.reload();
    expect(await staff.$eval('main', (main) => main.textContent)).to.contain('We have fitted a damper.');
    expect(await staff.$eval('main', (main) => main.textContent)).to.match(
      /Reopened|Gjenåpnet|Tatt opp igjen/i,
    );
  });

  it('asks for a room, is told at once that it is taken, takes the nearest time, and reads the answer', async () => {
    const { origin } = town;
    const inbox = town.inboxOf('stord');
    const purpose = `Choir practice, twelve of us (${Date.now()}).`;
    const neighbour = await browser.newPage();
    await neighbour.setViewport({ width: 390, height: 844 });
    const asked: string[] = [];
    neighbour.on('request', (request) => asked.push(request.url()));
    await neighbour.goto(`${origin}/rooms?lang=en&feed=stord&now=2026-11-23T10:08`);
    const told = (words: string) => shows(neighbour, words, 'nabo-rooms');
    await told('60 people');
    // Nothing of the form, and none of its words, before somebody wants it.
    expect(asked.filter((url) => /booking|desk|times/.test(url))).to.deep.equal([]);
    await press(neighbour, 'Ask to borrow The hall');
    await told('Ask to borrow: The hall');
    expect(asked.filter((url) => /booking/.test(url))).to.not.have.length(0);
    for (const [id, value] of [
      ['date', '2026-11-25'],
      ['from', '11:00'],
      ['to', '13:00'],
    ] as const)
      await neighbour.$eval(
        `nabo-rooms >>> #${id}`,
        (field, typed) => {
          (field as HTMLInputElement).value = typed;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        value,
      );
    await told('The room is taken then: House band rehearsal, 12:00–14:30.');
    await press(neighbour, 'Free: Wed 25 Nov, 10:00–12:00. Take this time');
    await told('The room is free then.');
    await (await neighbour.waitForSelector('nabo-rooms >>> #purpose'))?.type(purpose);
    await press(neighbour, 'Read it through');
    await told('Read it through before you send it');
    await press(neighbour, 'Send');
    await told('We have received your message');
    const reference = await neighbour.$eval('nabo-rooms >>> [part=receipt] p', (line) =>
      (line.textContent ?? '').replace('Reference:', '').trim(),
    );

    const staff = await browser.newPage();
    await staff.goto(`${origin}/inbox/staff/reports/${reference}`);
    const field = await staff.$('input[autocomplete=username]');
    if (field) {
      await field.type(inbox.name);
      await staff.type('input[type=password]', inbox.password);
      await Promise.all([staff.waitForNavigation(), staff.keyboard.press('Enter')]);
      await staff.goto(`${origin}/inbox/staff/reports/${reference}`);
    }
    const read = await staff.$eval('main', (main) => (main.textContent ?? '').replace(/\s+/g, ' '));
    expect(read).to.contain(purpose).and.to.contain('10:00–12:00');
    await staff.type('textarea[name=text]', 'The hall is yours. The key hangs in the café.');
    await Promise.all([
      staff.waitForNavigation(),
      staff.click('form[action$="/answer"] button:not([name=close])'),
    ]);

    await neighbour.bringToFront();
    await Promise.all([neighbour.waitForNavigation(), press(neighbour, 'Read the answer', 'link')]);
    const answer = await neighbour.$eval('main', (main) => main.textContent ?? '');
    expect(answer).to.contain('The hall is yours.').and.to.contain('2026-11-25, 10:00–12:00');
  });
});

describe('each house of the town', () => {
  const houses = { stord: 'The Living Museum Stord', bennebroek: 'The Living Museum Bennebroek' };
  let town: Town;
  before(async () => {
    town = await startTown(Object.keys(houses));
  });
  after(() => town.stop());

  it('hears its own neighbours, and answers in its own name', async () => {
    const { origin } = town;
    for (const [house, name] of Object.entries(houses)) {
      const feed = (await (await fetch(`${origin}/feeds/${house}.json`)).json()) as {
        feedback: { endpoint: string };
      };
      const sent = await fetch(new URL(feed.feedback.endpoint, origin), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({
          version: 1,
          kind: 'question',
          message: `A question to ${house} (${Date.now()}).`,
          language: 'nn',
          page: `${origin}/neighbours`,
        }),
      });
      expect(sent.status, house).to.equal(201);
      const { statusUrl } = (await sent.json()) as { statusUrl: string };
      expect(statusUrl.startsWith(new URL(feed.feedback.endpoint, origin).href), statusUrl).to.equal(true);
      const page = await fetch(statusUrl, { headers: { Accept: 'text/html' } });
      expect(await page.text(), statusUrl).to.contain(name);
    }
  });
});
