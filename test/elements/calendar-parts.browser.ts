import { fixtureCleanup, waitUntil } from '@open-wc/testing';
import type { NaboCalendar } from '../../src/elements/calendar/nabo-calendar.js';
import { parts } from '../../src/elements/calendar/parts.js';
import { CalendarFiles } from '../../src/feed/calendar-files.js';
import { google } from '../feed/ical.samples.js';
import { plain, root, show } from '../support/calendar-page.js';
import { afterEach, beforeEach, describe, expect, it } from '../support/harness.js';
import { press } from '../support/keys.js';
import { byRole } from '../support/roles.js';

const whole = { ...parts };
const noLine = () => Promise.reject(new TypeError('no line'));
const noMonth = () => Promise.reject(new TypeError('Failed to fetch month.js'));
const sentence = 'Not everything can be fetched right now. The connection may be bad.';

const notice = (element: Element) => root(element).querySelector('[part~=error]');
const events = (element: Element) => [...root(element).querySelectorAll('[part~=event]')].map(plain);
const told = (element: Element) => waitUntil(() => notice(element) !== null, 'the fault is told');
const again = (element: Element) => byRole(root(element), 'button', 'Try again');
const focused = (element: Element) => root(element).activeElement;
const type = (element: Element, words: string) => {
  const search = byRole(root(element), 'searchbox') as HTMLInputElement;
  search.value = words;
  search.dispatchEvent(new Event('input', { bubbles: true }));
};

/** What a visitor meets wherever a part does not come: a sentence, seen and heard, a way on, and the list. */
async function expectTold(element: NaboCalendar): Promise<void> {
  await told(element);
  expect(plain(notice(element)?.querySelector('p'))).to.equal(sentence);
  await waitUntil(() => plain(root(element).querySelector('[role=status]')) === sentence, 'announced');
  expect(events(element).length, 'the list stays').to.be.greaterThan(3);
  expect(element.state).to.equal('ready');
  await expect(element).to.be.accessible();
}

describe('nabo-calendar, when a part of it cannot be loaded', () => {
  const { warn } = console;
  let warnings: unknown[][] = [];

  beforeEach(() => {
    warnings = [];
    console.warn = (...all: unknown[]) => void warnings.push(all);
  });

  afterEach(() => {
    fixtureCleanup();
    Object.assign(parts, whole);
    console.warn = warn;
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows the month as a list, tells the webmaster which part, and draws the month at the next try', async () => {
    parts.month = noMonth;
    const element = await show({ view: 'month', date: '2026-12-01' });
    await expectTold(element);
    expect(String(warnings[0])).to.contain('nabo-calendar').and.contain('month.js');
    again(element).focus();
    await press('Enter');
    await waitUntil(() => warnings.length > 1, 'tried again, in vain');
    expect(focused(element), 'the keyboard stays').to.equal(again(element));
    Object.assign(parts, whole);
    await press('Enter');
    await waitUntil(() => root(element).querySelector('[role=grid]') !== null, 'the month');
    expect(notice(element)).to.equal(null);
    await waitUntil(() => plain(focused(element)) === 'Month', 'the keyboard is not lost');
  });

  it('opens an activity at the next try, and brings the notice to where one sees it', async () => {
    parts.sheet = noLine;
    const element = await show();
    const title = root(element).querySelectorAll<HTMLElement>('[part~=title]')[5];
    title?.focus();
    await press('Enter');
    await expectTold(element);
    await waitUntil(() => focused(element) === again(element), 'at the way on');
    Object.assign(parts, whole);
    await press('Enter');
    await waitUntil(() => root(element).querySelector('dialog[open]') !== null, 'the dialog');
    expect(plain(root(element).querySelector('#title'))).to.contain(plain(title));
    expect(notice(element)).to.equal(null);
  });

  it('says nothing when a part that was only made ready does not come, and asks for it once', async () => {
    let asked = 0;
    parts.sheet = () => {
      asked++;
      return noLine();
    };
    const element = await show();
    for (const title of root(element).querySelectorAll<HTMLElement>('[part~=title]')) title.focus();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.equal(1);
    expect(notice(element)).to.equal(null);
  });

  it('keeps what was typed and looks for it at the next try', async () => {
    parts.search = noLine;
    const element = await show();
    const before = events(element);
    type(element, 'pottery');
    await expectTold(element);
    expect(events(element)).to.eql(before);
    Object.assign(parts, whole);
    again(element).click();
    await waitUntil(() => events(element).length < before.length, 'found');
    expect((byRole(root(element), 'searchbox') as HTMLInputElement).value).to.equal('pottery');
    expect(notice(element)).to.equal(null);
  });

  /** A feed that names a calendar, and a server that has it. */
  async function joins(): Promise<(feed: object) => void> {
    const address = new URL('/__feed/joins', location.href).href;
    const body = JSON.stringify([{ type: 'text/calendar', body: google }]);
    await fetch(address, { method: 'PUT', body });
    return (feed) => Object.assign(feed, { calendars: [address] });
  }

  it('shows the feed’s own activities when others cannot join, asks once, and lets them join later', async () => {
    let asked = 0;
    parts.files = () => {
      asked++;
      return noLine();
    };
    const element = await show({}, await joins());
    await expectTold(element);
    for (let n = 0; n < 3; n++) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(asked).to.equal(1);
    Object.assign(parts, whole);
    again(element).click();
    await waitUntil(() => notice(element) === null, 'joined');
  });

  it('does not blame a calendar for a reader that did not come, and reads it at the next try', async () => {
    let line = false;
    parts.files = () => {
      class Broken extends CalendarFiles {
        constructor(host: ConstructorParameters<typeof CalendarFiles>[0]) {
          super(host, (part) => (line ? part() : noLine()));
        }
      }
      return Promise.resolve({ CalendarFiles: Broken as typeof CalendarFiles });
    };
    const errors: Event[] = [];
    document.addEventListener('nabo-error', (event) => errors.push(event), { once: true });
    const element = await show({}, await joins());
    await told(element);
    expect(plain(notice(element)?.querySelector('p'))).to.match(/^Some activities cannot be fetched/);
    expect(errors).to.eql([]);
    expect(String(warnings[0]?.[0])).to.match(/joins: what reads calendar files cannot be loaded/);
    line = true;
    again(element).click();
    await waitUntil(() => notice(element) === null, 'read');
  });

  it('goes on without its memory, and remembers as soon as it can', async () => {
    parts.remembered = noLine;
    const element = await show({ history: '' });
    byRole(root(element), 'button', 'Week').click();
    await waitUntil(() => element.view === 'week' && warnings.length > 1);
    expect(notice(element)).to.equal(null);
    expect(location.hash).to.equal('');
    Object.assign(parts, whole);
    byRole(root(element), 'button', 'Month').click();
    await waitUntil(() => location.hash === '#nabo-calendar=month', 'in the address');
  });
});
