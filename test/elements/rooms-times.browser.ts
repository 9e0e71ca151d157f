import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import '../../src/elements/rooms/define.js';
import type { NaboRooms } from '../../src/elements/rooms/nabo-rooms.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { mount, root } from '../support/mount.js';
import { rawFeed } from '../support/reference-feeds.js';

/** A page of one room, so far down that nobody sees it yet. */
async function below(): Promise<NaboRooms> {
  const element = await mount(
    'nabo-rooms',
    rawFeed('stord'),
    { room: 'hall', now: '2026-11-23T10:08' },
    { 'padding-block-start': '4000px', 'inline-size': '600px' },
  );
  expect(root(element).querySelector('[part=times][open]')).to.not.equal(null);
  return element;
}
const table = (element: Element) => root(element).querySelector('table');
const fetched = () =>
  performance.getEntriesByType('resource').filter(({ name }) => /rooms\/times\/times\.ts/.test(name)).length;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the times of one room', () => {
  afterEach(() => {
    fixtureCleanup();
    window.scrollTo(0, 0);
  });

  it('are not fetched for an element that was taken out meanwhile', async () => {
    const element = await below();
    element.remove();
    await pause(2300);
    expect(fetched()).to.equal(0);
  });

  it('are not fetched with the page, but soon after it for whoever prints it or looks for a word', async () => {
    const element = await below();
    await pause(500);
    expect(fetched()).to.equal(0);
    await waitUntil(() => table(element) !== null, 'the times', { timeout: 8000 });
    expect(fetched()).to.equal(1);
  });

  it('are there when their place comes near, and what is below does not jump', async () => {
    const element = await below();
    await pause(300);
    expect(table(element)).to.equal(null);
    const before = element.getBoundingClientRect().height;
    const start = performance.now();
    element.scrollIntoView();
    await waitUntil(() => table(element) !== null, 'the times', { timeout: 1500 });
    expect(performance.now() - start).to.be.lessThan(1500);
    const after = element.getBoundingClientRect().height;
    expect(Math.abs(after - before), `${before} → ${after}`).to.be.lessThan(40);
  });
});
