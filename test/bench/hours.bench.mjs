/**
 * Two hundred opening-hours cards on a page against a plain page of the very same markup, made by the browser's parser
 * from one string: what is left is the price of the elements themselves.
 *
 * - shown: from the start of the page's load to the frame in which all of them stand
 * - script: time spent in scripts until then; work: that and style and layout
 * - in view: the same cards on a page whose style sheet draws what is in view only (stories/docs/room-to-keep.md)
 * - again: from a new `now` on all of them to the frame in which all say so
 *
 * Medians; every run is a page of its own, and the order of the pages changes from run to run.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../support/chromium.mjs';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const MANY = 200;
const root = join(import.meta.dirname, '../..');
const feed = readFileSync(join(root, 'test/fixtures/feeds/stord.json'));
const now = '2026-12-22T10:00';

const frame = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
  <link rel="nabo-feed" href="/feed.json"></head><body>${body}</body></html>`;
const elements = (view, head = '') =>
  frame(`${head}${`<nabo-hours now="${now}" view="${view}"></nabo-hours>`.repeat(MANY)}
  <script type="module" src="/dist/nabo.js"></script>`);

/** Runs in the page: the markup of one card, and the rules that it is drawn by. */
const copied = () => {
  const { shadowRoot } = document.querySelector('nabo-hours');
  const rules = shadowRoot.adoptedStyleSheets.flatMap((sheet) =>
    [...sheet.cssRules].map((one) => one.cssText),
  );
  return { markup: shadowRoot.innerHTML, css: rules.join('\n').replaceAll(':host', '.card') };
};

function serve(pages) {
  const server = createServer(({ url }, response) => {
    const type = url.endsWith('.js')
      ? 'text/javascript'
      : url.endsWith('.json')
        ? 'application/json'
        : 'text/html';
    const file = join(root, url);
    const body = pages[decodeURI(url.slice(1))] ?? (url === '/feed.json' ? feed : undefined);
    const found = body ?? (url.startsWith('/dist/') && existsSync(file) ? readFileSync(file) : undefined);
    response.writeHead(found ? 200 : 404, { 'content-type': type }).end(found);
  });
  return new Promise((ok) => server.listen(0, '127.0.0.1', () => ok(server)));
}

/** In the page before anything else. */
function prepare() {
  const painted = (so) =>
    new Promise((ok) => {
      const look = () =>
        so()
          ? requestAnimationFrame(() => setTimeout(() => ok(performance.now())))
          : requestAnimationFrame(look);
      look();
    });
  const cards = () => [...document.querySelectorAll('nabo-hours, .card')];
  const ready = (card) => card.className === 'card' || card.matches('[state=ready]');
  globalThis.bench = {
    shown: () =>
      painted(() => document.readyState === 'complete' && cards().length > 1 && cards().every(ready)),
    again: async () => {
      const start = performance.now();
      for (const card of cards()) card.now = '2026-12-22T14:50';
      const says = (card) => card.shadowRoot.querySelector('[part=status]').textContent.includes('soon');
      return (await painted(() => cards().every(says))) - start;
    },
  };
}

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

async function measure(browser, url, name) {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(prepare);
  try {
    await page.goto(`${url}/${name}`, { waitUntil: 'domcontentloaded' });
    const shown = await page.evaluate(() => globalThis.bench.shown());
    const { ScriptDuration, LayoutDuration, RecalcStyleDuration } = await page.metrics();
    const script = ScriptDuration * 1000;
    const work = script + (LayoutDuration + RecalcStyleDuration) * 1000;
    const again = name === 'plain' ? NaN : await page.evaluate(() => globalThis.bench.again());
    return { shown, script, work, again };
  } finally {
    await page.close();
  }
}

export async function bench() {
  const inView =
    '<style>nabo-hours { content-visibility: auto; contain-intrinsic-block-size: auto 24rem }</style>';
  const pages = { nabo: elements('card'), 'in view': elements('card', inView), lines: elements('line') };
  const server = await serve(pages);
  const url = `http://127.0.0.1:${server.address().port}`;
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/nabo`);
    await page.waitForSelector('nabo-hours[state=ready]');
    const { markup, css } = await page.evaluate(copied);
    await page.close();
    pages.plain = frame(`<style>${css}</style>${`<div class="card">${markup}</div>`.repeat(MANY)}`);

    const names = Object.keys(pages);
    const found = Object.fromEntries(names.map((name) => [name, []]));
    for (let run = 0; run < RUNS; run++)
      for (let n = 0; n < names.length; n++) {
        const name = names[(run + n) % names.length];
        found[name].push(await measure(browser, url, name));
      }
    const of = (name, key) => median(found[name].map((one) => one[key]));
    const ms = (value) => `${Math.round(value)}`.padStart(8);
    console.log(`${MANY} elements, ms${' '.repeat(7)}shown  script    work   again`);
    for (const name of names)
      console.log(
        name.padEnd(16) + ['shown', 'script', 'work', 'again'].map((key) => ms(of(name, key))).join(''),
      );
    const ratio = (name, key) => (of(name, key) / of('plain', key)).toFixed(1);
    for (const name of ['nabo', 'in view'])
      console.log(
        `${name} to a plain page: shown ${ratio(name, 'shown')}, work ${ratio(name, 'work')} times`,
      );
  } finally {
    await browser.close();
    server.close();
  }
}
