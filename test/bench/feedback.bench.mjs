/**
 * Typing into the form for neighbours against a plain `<textarea>`: from the key to the frame that shows its letter.
 *
 * Each has a page of its own, in the same column and font. Keys come in blocks, now here, now there, with real key
 * events; once into an empty field and once behind 4,000 characters. Frames are not held to the screen's rate, or both
 * would always take one frame; on a phone's processor (four times slower) too.
 */
import { createServer } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArgs, startChromium } from '../support/chromium.mjs';

const BLOCKS = Number(process.env.BENCH_RUNS ?? 40);
const KEYS = 8;
const root = join(import.meta.dirname, '../..');
const frame = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<style>body{margin:1rem;font:16px/1.5 sans-serif;max-width:40rem} textarea{inline-size:100%;font:inherit}</style></head>
<body>${body}</body></html>`;
const pages = {
  plain: frame('<label for="message">Your message</label><textarea id="message" rows="5"></textarea>'),
  'nabo-feedback': frame(
    '<script type="module" src="/dist/elements/nabo-feedback.js"></script><nabo-feedback src="/feed.json"></nabo-feedback>',
  ),
};

function serve() {
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(url.slice(1));
    const send = (type) => response.writeHead(200, { 'content-type': type });
    if (path in pages) return send('text/html').end(pages[path]);
    const file = join(root, path === 'feed.json' ? 'test/fixtures/feeds/stord.json' : path);
    if (!/^(dist\/|feed)/.test(path) || !existsSync(file)) return response.writeHead(404).end();
    createReadStream(file).pipe(send(path.endsWith('.js') ? 'text/javascript' : 'application/json'));
  });
  return new Promise((ok) => server.listen(0, () => ok(server)));
}

/** In the page: what every key took, in milliseconds. */
function watch() {
  globalThis.taken = [];
  const { port1, port2 } = new MessageChannel();
  let start = 0;
  // A message that is posted while a frame is made comes when it is made: styled, laid out, painted.
  port1.onmessage = () => globalThis.taken.push(performance.now() - start);
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      start = timeStamp;
      requestAnimationFrame(() => port2.postMessage(0));
    },
    true,
  );
}

const at = (all, part) => [...all].sort((a, b) => a - b)[Math.floor(all.length * part)];

async function open(browser, url, name, slower) {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 900 });
  await page.evaluateOnNewDocument(watch);
  await page.goto(url(name));
  await page.bringToFront();
  const field = await page.waitForSelector(name === 'plain' ? 'textarea' : 'nabo-feedback >>> textarea');
  await field.focus();
  await page.waitForNetworkIdle({ idleTime: 300 });
  await page.emulateCPUThrottling(slower);
  return { page, field, taken: [] };
}

async function type({ page, taken }) {
  await page.bringToFront();
  await page.evaluate(() => (globalThis.taken = []));
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('abcde '[key % 6] === ' ' ? 'Space' : 'abcde'[key % 6]);
    await page.evaluate(
      (n) =>
        new Promise((ok) => {
          const look = () => (globalThis.taken.length >= n ? ok() : setTimeout(look));
          look();
        }),
      key + 1,
    );
  }
  taken.push(...(await page.evaluate(() => globalThis.taken)));
}

export async function bench() {
  const browser = await startChromium({
    args: [...chromiumArgs, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  const server = await serve();
  const { port } = server.address();
  // Of two origins, so that the two are neighbours in no process.
  const url = (name) => `http://${name === 'plain' ? '127.0.0.1' : 'localhost'}:${port}/${name}`;
  try {
    for (const slower of [1, 4])
      for (const length of [0, 4000]) {
        const both = {};
        for (const name of Object.keys(pages)) both[name] = await open(browser, url, name, slower);
        for (const { field, page } of Object.values(both)) {
          await field.evaluate((area, count) => {
            area.value = 'Ljod om kvelden. '.repeat(300).slice(0, count);
            area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          }, length);
          await type({ page, taken: [] });
        }
        for (let block = 0; block < BLOCKS; block++) {
          const order = Object.values(both);
          for (const one of block % 2 ? order.reverse() : order) await type(one);
        }
        report(slower, length, both);
        for (const { page } of Object.values(both)) await page.close();
      }
  } finally {
    await browser.close();
    server.close();
  }
}

function report(slower, length, both) {
  console.log(
    `\n${length} characters before, processor ${slower === 1 ? 'as it is' : `${slower} times slower`}`,
  );
  for (const [name, { taken }] of Object.entries(both))
    console.log(
      `  ${name.padEnd(14)} median ${at(taken, 0.5).toFixed(2)} ms, 95 % ${at(taken, 0.95).toFixed(2)} ms, ${taken.length} keys`,
    );
  const ratio = (part) => at(both['nabo-feedback'].taken, part) / at(both.plain.taken, part);
  console.log(
    `  ${ratio(0.5).toFixed(2)}× the plain textarea (95 %: ${ratio(0.95).toFixed(2)}×); the goal is 1.3×`,
  );
}
