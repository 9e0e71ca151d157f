/**
 * The calendar against FullCalendar 7, Schedule-X and a hand-written page. All get the same feed object and show the
 * same month, three events a day, as each one's manual has it; recurrence by each one's own means.
 *
 * - month: from the feed object to the frame in which the month is painted
 * - next: from the press on "next month" to the frame in which it is painted
 * - heap: JavaScript heap of the page after garbage collection, feed and code included
 * - rules: the occurrences of 1,000 rules over a year, against rrule-temporal
 * - typing: the longest task while a word is typed into the search, with 10,000 events
 *
 * Medians; every run is a page of its own, and the order of the contenders changes from run to run.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { startChromium } from '../support/chromium.mjs';

const RUNS = Number(process.env.BENCH_RUNS ?? 7);
const here = import.meta.dirname;
const root = join(here, '../..');
const contenders = ['nabo', 'fullcalendar', 'schedule-x', 'vanilla'];
/** Its month takes half a minute with 10,000 events, and the next one minutes: it is asked for its heap, and seldom. */
const patient = 'schedule-x';
const styles = {
  fullcalendar: [
    'fullcalendar/skeleton.css',
    'fullcalendar/themes/classic/theme.css',
    'fullcalendar/themes/classic/palette.css',
  ],
  'schedule-x': ['@schedule-x/theme-default/dist/index.css'],
};
const ownStyle = `body{margin:1rem;font-family:sans-serif} #c{max-width:1200px}
.vanilla table{width:100%;table-layout:fixed;border-collapse:collapse}.vanilla td{height:6.5rem;border:1px solid #ccc;vertical-align:top}
.vanilla .chip{display:block;width:100%;text-align:start;border:0;border-inline-start:3px solid;font-size:.8em;overflow:hidden;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical}
.schedule-x #c{height:900px}`;

async function bundled() {
  const input = Object.fromEntries(
    [...contenders, 'rules', 'feed'].map((name) => [name, join(here, `calendar/${name}.js`)]),
  );
  const build = await rolldown({
    input,
    external: /^\/dist\//,
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    resolve: { modules: [join(here, 'node_modules'), join(root, 'node_modules')] },
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'es', minify: true });
  await build.close();
  return new Map(output.map(({ fileName, code }) => [`/${fileName}`, code]));
}

const page = (name) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
${(styles[name] ?? []).map((file) => `<link rel="stylesheet" href="/peer/${file}">`).join('')}<style>${ownStyle}</style></head>
<body class="${name}"><div id="c"></div><script type="module">
import * as it from '/${name}.js'; import { makeFeed } from '/feed.js';
const painted = (so) => new Promise((ok) => { const look = () => so()
  ? requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => ok(performance.now()); port2.postMessage(0); })
  : requestAnimationFrame(look); look(); });
let feed = makeFeed();
globalThis.bench = {
  async warm() { await it.ready(); await new Promise((ok) => setTimeout(ok, 300)); },
  async month() { const given = feed; feed = undefined; const start = performance.now(); it.show(given);
    const end = await painted(() => it.chips() > 90); return end - start; },
  async next() { const before = it.title(); const start = performance.now(); it.next();
    const end = await painted(() => it.title() !== before && it.chips() > 90); return end - start; },
  chips: () => it.chips(), title: () => it.title(), search: () => it.search(),
};
</script></body></html>`;

const rulesPage = `<!doctype html><title>rules</title><script type="module">
import { contenders } from '/rules.js'; globalThis.contenders = contenders;</script>`;

const types = { '.js': 'text/javascript', '.css': 'text/css' };

export async function serve() {
  const scripts = await bundled();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const name = pathname.slice(1);
    if (contenders.includes(name) || name === 'rules') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(name === 'rules' ? rulesPage : page(name));
      return;
    }
    const file = pathname.replace(/^\/dist\//, `${root}/dist/`).replace(/^\/peer\//, `${here}/node_modules/`);
    const body =
      scripts.get(pathname) ??
      (file !== pathname && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined);
    if (body === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' })
        .end(body);
  });
  return new Promise((ok) => server.listen(0, '127.0.0.1', () => ok(server)));
}

export async function open(browser, url, name) {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(120_000);
  await tab.setViewport({ width: 1280, height: 900 });
  tab.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
  await tab.goto(`${url}/${name}`, { waitUntil: 'networkidle0' });
  return tab;
}

export async function measure(browser, url, name) {
  const tab = await open(browser, url, name);
  try {
    await tab.evaluate(() => globalThis.bench.warm());
    const month = await tab.evaluate(() => globalThis.bench.month());
    const chips = await tab.evaluate(() => globalThis.bench.chips());
    const cdp = await tab.createCDPSession();
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const done = { month, heap: usedSize / 1e6, chips };
    if (name === patient) return done;
    const next = await tab.evaluate(() => globalThis.bench.next());
    const chipsNext = await tab.evaluate(() => globalThis.bench.chips());
    return { ...done, next, chipsNext };
  } finally {
    await tab.close();
  }
}

/** The longest task of the page's main thread while somebody types: so long a frame can be held. */
async function typing(browser, url) {
  const tab = await open(browser, url, 'nabo');
  try {
    await tab.evaluate(() => globalThis.bench.warm());
    await tab.evaluate(() => globalThis.bench.month());
    await new Promise((ok) => setTimeout(ok, 1500));
    await tab.evaluate(() => globalThis.bench.search().focus());
    await tab.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
    await tab.keyboard.type('keramikk', { delay: 90 });
    await new Promise((ok) => setTimeout(ok, 800));
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await tab.tracing.stop()));
    const isMain = ({ pid, tid }) =>
      traceEvents.some(
        (one) => one.args.name === 'CrRendererMain' && one.pid === pid && one.tid === tid && one.ph === 'M',
      );
    const tasks = traceEvents.filter((one) => one.ph === 'X' && one.name.endsWith('RunTask') && isMain(one));
    // The processor's time: by the clock, it would tell how busy the machine is.
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
  } finally {
    await tab.close();
  }
}

async function rules(browser, url) {
  const tab = await open(browser, url, 'rules');
  try {
    return await tab.evaluate(() => {
      const times = {};
      const counts = {};
      const names = Object.keys(globalThis.contenders);
      for (let run = 0; run < 15; run++)
        for (let k = 0; k < names.length; k++) {
          const name = names[(k + run) % names.length];
          const start = performance.now();
          counts[name] = globalThis.contenders[name]();
          if (run > 2) (times[name] ??= []).push(performance.now() - start);
        }
      return { times, counts };
    });
  } finally {
    await tab.close();
  }
}

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const rounded = (value, digits, unit) => (value === undefined ? '–' : `${value.toFixed(digits)} ${unit}`);

export async function bench() {
  const browser = await startChromium({ protocolTimeout: 300_000 });
  const server = await serve();
  const url = `http://127.0.0.1:${server.address().port}`;
  const results = Object.fromEntries(contenders.map((name) => [name, []]));
  try {
    for (let run = 0; run < RUNS; run++)
      for (let k = 0; k < contenders.length; k++) {
        const name = contenders[(k + run) % contenders.length];
        if (name === patient && run > 2) continue;
        results[name].push(await measure(browser, url, name));
      }
    report(results);
    const { times, counts } = await rules(browser, url);
    const [ours, theirs] = [median(times.nabo), median(times['rrule-temporal'])];
    console.log(
      `\n1,000 rules over a year: nabo ${ours.toFixed(1)} ms (${counts.nabo}), rrule-temporal ${theirs.toFixed(1)} ms (${counts['rrule-temporal']}): ${(ours / theirs).toFixed(2)}× (goal 0.5×)`,
    );
    const typed = [];
    for (let run = 0; run < 3; run++) typed.push(await typing(browser, url));
    console.log(
      `typing with 10,000 events: the longest task takes ${median(typed).toFixed(0)} ms of the processor (goal 50 ms)`,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

function report(results) {
  const middle = (name, key) => median(results[name].map((one) => one[key]));
  const row = (...cells) =>
    cells.map((cell, i) => (i ? String(cell).padStart(12) : String(cell).padEnd(14))).join('');
  console.log(`\n10,000 events, 2,000 of them weekly; median of ${RUNS}`);
  console.log(row('', 'month', 'next', 'heap', 'events', 'then'));
  for (const name of contenders)
    console.log(
      row(
        name,
        rounded(middle(name, 'month'), 0, 'ms'),
        rounded(middle(name, 'next'), 0, 'ms'),
        rounded(middle(name, 'heap'), 1, 'MB'),
        middle(name, 'chips'),
        middle(name, 'chipsNext') ?? '–',
      ),
    );
  const ratio = (key, other) => (middle('nabo', key) / middle(other, key)).toFixed(2);
  console.log(
    `against FullCalendar: month ${ratio('month', 'fullcalendar')}× (goal 0.4×), next ${ratio('next', 'fullcalendar')}× (goal 0.2×)`,
  );
  console.log(`against Schedule-X: heap ${ratio('heap', 'schedule-x')}× (goal 0.5×)`);
  console.log(
    `against the hand-written page: month ${ratio('month', 'vanilla')}× (goal 2.5×), next ${ratio('next', 'vanilla')}× (goal 1.5×), heap ${ratio('heap', 'vanilla')}× (goal 1.3×)`,
  );
}
