import fc from 'fast-check';
import { randomSeries } from '../domain/recurrence.arbitrary.js';
import { sheets, startPages, type BuiltPages } from '../support/built-pages.js';
import { after, before, describe, expect, it } from '../support/harness.js';

const pad = (n: number) => String(n).padStart(2, '0');
const date = fc
  .integer({ min: 1, max: 60 })
  .map((n) => new Date(Date.UTC(2026, 9, n)).toISOString().slice(0, 10));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([h, m]) => `${pad(h)}:${pad(m)}`);
/** Walls, days, offsets and UTC, around the night in which Oslo's clocks change. */
const start = fc
  .tuple(date, clock, fc.constantFrom('', '', 'Z', '+02:00', '-08:00', 'day'))
  .map(([day, time, offset]) => (offset === 'day' ? day : `${day}T${time}${offset}`));
const event = fc.record({
  start,
  repeat: fc.option(
    randomSeries.map(({ rule }) => rule),
    { nil: undefined },
  ),
  status: fc.constantFrom(undefined, 'cancelled', 'moved', 'full'),
  category: fc.constantFrom('a', 'b'),
});
const feeds = fc
  .sample(fc.array(event, { minLength: 3, maxLength: 9 }), { seed: 11, numRuns: 12 })
  .map((events) => ({
    version: 1,
    centre: { name: 'House', language: 'en', timezone: 'Europe/Oslo' },
    hours: { exceptions: [{ date: '2026-10-26', closed: true, note: 'Repairs' }] },
    events: events.map((one, i) => ({ id: `e${i}`, title: `Activity ${i}`, ...one })),
  }));

/** A date line's both sides, half hours, summer time in other weeks, and the house's own. */
const zones = [
  'Pacific/Kiritimati',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Pago_Pago',
  'Europe/Oslo',
];

describe('the calendar in a browser', () => {
  let pages: BuiltPages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.stop());

  const open = (markup: string, zone?: string) => pages.open('nabo-calendar', markup, zone);

  /** What a visitor of that zone reads, feed by feed and view by view, without the line that says whose time it is. */
  async function readIn(zone: string): Promise<string[]> {
    const page = await open('<main></main>', zone);
    const texts = await page.evaluate(async (all) => {
      const found: string[] = [];
      const main = document.querySelector('main');
      for (const feed of all)
        for (const view of ['list', 'week', 'month']) {
          const element = document.createElement('nabo-calendar') as HTMLElement & {
            feed: unknown;
            state: string;
          };
          element.setAttribute('view', view);
          element.setAttribute('now', '2026-10-24T23:30');
          element.feed = feed;
          main?.replaceChildren(element);
          const shown = () => element.shadowRoot?.querySelector('[part=day], [part=month], [part=empty]');
          while (!shown()) await new Promise((resolve) => setTimeout(resolve, 5));
          found.push(`${view}: ${shown()?.textContent ?? ''}`.replace(/\s+/g, ' '));
          const times = [...(element.shadowRoot?.querySelectorAll('time') ?? [])];
          found.push(times.map((one) => one.dateTime).join(' '));
        }
      return found;
    }, feeds);
    await page.close();
    return texts;
  }

  it('shows everybody the same days and times, wherever they are', async () => {
    const home = await readIn('Europe/Oslo');
    expect(home.filter((text) => text.includes('Activity')).length).to.be.greaterThan(20);
    for (const zone of zones) expect(await readIn(zone), zone).to.deep.equal(home);
  });

  it('tells only those whose clocks differ whose time it is', async () => {
    for (const [zone, expected] of [
      ['Europe/Oslo', ''],
      ['Europe/Berlin', ''],
      ['America/Los_Angeles', 'sentraleuropeisk'],
    ] as const) {
      const page = await open(
        '<nabo-calendar src="/test/fixtures/feeds/stord.json" now="2026-11-30T10:30"></nabo-calendar>',
        zone,
      );
      await page.waitForFunction(
        `document.querySelector('nabo-calendar').shadowRoot.querySelector('[part=event]')`,
      );
      const said = await page.evaluate(
        () =>
          document.querySelector('nabo-calendar')?.shadowRoot?.querySelector('[part=zone]')?.textContent ??
          '',
      );
      expect(said).to.satisfy((text: string) => (expected ? text.includes(expected) : text.trim() === ''));
      await page.close();
    }
  });

  for (const view of ['list', 'week', 'month'])
    it(`prints this week on one sheet of A4: ${view}`, async () => {
      const page = await open(
        `<nabo-calendar src="/test/fixtures/feeds/stord.json" view="${view}" now="2026-11-30T10:30"></nabo-calendar>`,
      );
      await page.waitForFunction(
        `document.querySelector('nabo-calendar').shadowRoot?.querySelector('[part=event], [part=chip]')`,
      );
      await page.evaluate(() => {
        const printed: string[] = [];
        Object.assign(globalThis, { printed });
        window.addEventListener('beforeprint', () =>
          queueMicrotask(() =>
            printed.push(
              ...[
                ...(document
                  .querySelector('nabo-calendar')
                  ?.shadowRoot?.querySelectorAll('[part=subheading]') ?? []),
              ].map((one) => one.textContent ?? ''),
            ),
          ),
        );
      });
      expect(await sheets(page)).to.equal(1);
      const printed = (
        await page.evaluate(() => (globalThis as unknown as { printed: string[] }).printed)
      ).join('|');
      expect(printed).to.match(/I dag, måndag\s30\.\snovember.*søndag\s6\.\sdesember/);
      await page.close();
    });
});
