import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { badLine, mischiefs } from '../inbox/support/bad-line.js';
import { onBothDatabases } from '../inbox/support/databases.js';
import { seeded } from '../inbox/support/sender.js';
import { startServer } from '../inbox/support/server.js';
import { buildDist } from '../support/built.js';
import { startChromium } from '../support/chromium.mjs';
import { after, before, expect, it } from '../support/harness.js';

/**
 * The protocol by itself is tried with a thousand reports (`test/inbox/faults.node.ts`). Here it is the built files, in
 * a real page: as many as fit into twenty seconds a database, by neighbours who press and who reload.
 */
const SECONDS = 20;
const NEIGHBOURS = 6;
const AT_LEAST = 60;

interface Kept {
  message: string;
  reference: string;
  code: string;
}

/**
 * Writes one message and presses on until there is a receipt, in the page. Whatever the line does, the words must be
 * there at each look: in the form, to read through, or, when the page is reloaded, on the device.
 */
async function send(page: Page, message: string, reloads: () => boolean): Promise<Kept> {
  const look = (step: string) =>
    page.evaluate(
      async (words, wanted) => {
        const element = document.querySelector('nabo-feedback');
        const root = element?.shadowRoot;
        if (!root) throw new Error('no form');
        const pressed = (name: string) =>
          [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
        /** Until the form shows another step than this one, or has been quiet for long. */
        const settle = async (part: string) => {
          for (let i = 0; i < 4000; i++) {
            if (root.querySelector(part)) return;
            if (root.querySelector('[part=ways], [part=receipt]')) return;
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
          throw new Error(`nothing more than: ${root.textContent?.replace(/\s+/g, ' ')}`);
        };
        if (wanted === 'write') {
          (root.querySelector('[name=kind]') as HTMLInputElement).click();
          const field = root.querySelector('textarea') as HTMLTextAreaElement;
          field.value = words;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        if (wanted === 'write' || wanted === 'review') {
          const field = root.querySelector('textarea') as HTMLTextAreaElement;
          if (field.value !== words) throw new Error(`gone from the form: ${words}`);
          root.querySelector<HTMLButtonElement>('form [type=submit]')?.click();
          await settle('[part=answers]');
        }
        (pressed('Send') ?? pressed('Try now'))?.click();
        await new Promise((resolve) => setTimeout(resolve));
        await settle('[part=ways], [part=receipt]');
        const receipt = root.querySelector('[part=receipt]')?.textContent ?? '';
        if (receipt)
          return {
            reference: /Reference:\s*(\S+)/.exec(receipt)?.[1] ?? '',
            code: root.querySelector('.code strong')?.textContent?.replace(/\D/g, '') ?? '',
            device: JSON.stringify(localStorage),
          };
        if (!root.querySelector('[part=answers]')?.textContent?.includes(words))
          throw new Error(`gone from what is read through: ${words}`);
        if (!JSON.stringify(localStorage).includes(words)) throw new Error(`gone from the device: ${words}`);
        return undefined;
      },
      message,
      step,
    );
  let step = 'write';
  for (let tries = 0; tries < 80; tries++) {
    const receipt = await look(step);
    if (receipt) {
      expect(receipt.device, 'a draft after it was sent').to.not.contain(message);
      const { reference, code } = receipt;
      await page.evaluate(() => {
        const root = document.querySelector('nabo-feedback')?.shadowRoot;
        const another = () =>
          [...(root?.querySelectorAll('button') ?? [])].find((one) => /another/.test(one.textContent ?? ''));
        another()?.click();
        another()?.click();
      });
      await page.waitForSelector('nabo-feedback >>> textarea');
      return { message, reference, code };
    }
    step = 'again';
    if (reloads()) {
      await page.reload();
      await page.waitForFunction(
        (words) =>
          document.querySelector('nabo-feedback')?.shadowRoot?.querySelector('textarea')?.value === words,
        {},
        message,
      );
      step = 'review';
    }
  }
  throw new Error(`not sent: ${message}`);
}

onBothDatabases('a bad line, in a real page', (place) => {
  let browser: Browser;
  before(async () => {
    buildDist();
    browser = await startChromium();
  });
  const closing: (() => unknown)[] = [];
  after(async () => {
    await browser.close();
    for (const close of closing) await close();
  });

  it('loses none of what neighbours write and none of what is acknowledged, and doubles nothing', async () => {
    const { createTown } = await import('../../demo/server.mjs');
    const inbox = await startServer(await place.fresh(), { proof: 'off' });
    const random = seeded(5);
    // Between the town and its inbox everything goes well, between the neighbours and the town nothing does.
    const town = createTown({ inbox: () => inbox.address });
    await new Promise<void>((resolve) => town.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      town.closeAllConnections();
      town.close();
    });
    const line = await badLine(
      `http://127.0.0.1:${(town.address() as AddressInfo).port}`,
      () => ({
        what: mischiefs[Math.floor(random() * mischiefs.length)] ?? 'none',
        delay: Math.floor(random() * 30),
      }),
      /^POST \/inbox\/reports /,
    );
    closing.unshift(() => line.close());
    const until = Date.now() + SECONDS * 1000;
    const kept: Kept[] = [];
    let written = 0;
    await Promise.all(
      Array.from({ length: NEIGHBOURS }, async () => {
        const page = await (await browser.createBrowserContext()).newPage();
        await page.goto(`${line.address}/neighbours?lang=en&feed=stord`);
        await page.waitForSelector('nabo-feedback >>> textarea');
        while (Date.now() < until)
          kept.push(await send(page, `Nr ${++written} of the gate.`, () => random() < 0.1));
        await page.browserContext().close();
      }),
    );
    const { db } = inbox.inbox.store;
    const rows = await db.selectFrom('reports').select(['message', 'reference']).execute();
    const stored = new Map(rows.map(({ message, reference }) => [message, reference]));
    expect(rows.length, 'stored twice').to.equal(stored.size);
    expect(kept.length).to.equal(written);
    expect([...stored].sort()).to.deep.equal(
      kept.map(({ message, reference }) => [message, reference]).sort(),
    );
    // And every receipt opens its own report.
    for (const { message, code } of kept) {
      const status = await (await fetch(`${inbox.base}/reports/${code}`)).text();
      expect(status).to.contain(`"text":"${message}"`);
    }
    // The line was as bad as it should be.
    for (const name of mischiefs) expect(line.count[name], name).to.be.above(AT_LEAST / 20);
    expect(kept.length).to.be.above(AT_LEAST);
  });
});
