/**
 * The gallery against PhotoSwipe, lightGallery, fslightbox and a hand-made page that only renders what is in view.
 * All show the same works, from the same JSON, with the same files; each library as its own manual starts it (so Nabo
 * by its loader). Each page has a heading and a sentence, as no page of a town is without words, and the server is a process
 * of its own: what reads the figures would share its thread with it, and a page of many files would wait for both.
 *
 * - first row: from the start of the page's load to the frame in which its first four pictures are shown
 * - open: from the press on a picture to the frame in which it is shown large. In a browser of its own whose frames come as
 *   soon as they are made: on a screen of 60 Hz every one of them waits for up to 16.7 ms, whatever was pressed
 * - nodes: elements after the load, and after 20 screens, shadow trees included
 * - long frames: those of more than 50 ms while 20 screens are scrolled
 *
 * Each is the median of some runs, every run a page of its own; the order of the pages changes from run to run. One
 * measure is taken after the other, so that nothing else runs meanwhile.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromiumArgs, startChromium } from '../support/chromium.mjs';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const SIZES = (process.env.BENCH_SIZES ?? '200,5000').split(',').map(Number);
/** Opening is measured with few works only: fslightbox makes a slide of each, for half a minute with 5,000. */
const OPENS = 1000;
const root = join(import.meta.dirname, '../..');
const art = [
  ['fjord-i-mars', 1600, 1067],
  ['kveldsgloed', 1600, 1067],
  ['knust-vase', 1200, 1600],
  ['raud-strikk', 1200, 1500],
  ['aarringar', 1400, 1400],
  ['vaar', 1200, 1600],
];
const src = (name, width) => `/art/${name}-${width}.webp`;
const works = (count) =>
  Array.from({ length: count }, (_, i) => {
    const [name, width, height] = art[i % art.length];
    const srcset = `${src(name, 400)} 400w, ${src(name, 800)} 800w`;
    return {
      id: `w${i}`,
      title: `Work ${i}`,
      kind: 'image',
      artist: `Artist ${i % 40}`,
      images: [{ src: src(name, 800), srcset, width, height, alt: `Picture ${i}` }],
    };
  });
const feed = (count) =>
  JSON.stringify({ version: 1, centre: { name: 'House', language: 'en' }, works: works(count) });

const style = `body{margin:1rem;font-family:sans-serif}#g{display:flex;flex-wrap:wrap;gap:1rem}
#g a{display:block}#g img{display:block;height:17rem;width:auto}`;
const frame = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Bench</title>${head}</head><body><h1>What people make here</h1>
<p>Come and see it: the house is open to everybody.</p>${body}</body></html>`;
/** What every library expects of the page: a link with a picture a work. */
const links = (attributes) => `
  const { works } = await (await fetch('/feed.json?' + new URL(location).searchParams.get('n'))).json();
  const g = document.getElementById('g');
  g.innerHTML = works.map(({ title, images: [i] }) => \`<a href="\${i.src}" ${attributes}><img loading="lazy"
    decoding="async" width="\${i.width}" height="\${i.height}" alt="\${i.alt}" src="\${i.srcset.split(' ')[0]}"></a>\`).join('');`;

const pages = {
  nabo: (n) =>
    frame(
      '<script type="module" src="/dist/nabo.js"></script>',
      `<nabo-gallery src="/feed.json?${n}"></nabo-gallery>`,
    ),
  photoswipe: () =>
    frame(
      `<style>${style}</style><link rel="stylesheet" href="/peer/photoswipe/dist/photoswipe.css"><script type="module">
      import Lightbox from '/peer/photoswipe/dist/photoswipe-lightbox.esm.min.js';
      ${links('data-pswp-width="${i.width}" data-pswp-height="${i.height}"')}
      new Lightbox({ gallery: '#g', children: 'a',
        pswpModule: () => import('/peer/photoswipe/dist/photoswipe.esm.min.js') }).init();</script>`,
      '<div id="g"></div>',
    ),
  lightgallery: () =>
    frame(
      `<style>${style}</style><link rel="stylesheet" href="/peer/lightgallery/css/lightgallery.css">
      <script src="/peer/lightgallery/lightgallery.min.js"></script><script type="module">
      ${links('')} lightGallery(g);</script>`,
      '<div id="g"></div>',
    ),
  fslightbox: () =>
    frame(
      `<style>${style}</style><script type="module">${links('data-fslightbox')}
      const s = document.createElement('script'); s.src = '/peer/fslightbox/index.js'; document.head.append(s);
      await new Promise((ok) => (s.onload = ok)); refreshFsLightbox();</script>`,
      '<div id="g"></div>',
    ),
  vanilla: () =>
    frame(
      `<style>${style} #g{display:block;position:relative} #g a{position:absolute} dialog img{max-width:90vw;max-height:90vh}</style>
      <script type="module">
      const { works } = await (await fetch('/feed.json?' + new URL(location).searchParams.get('n'))).json();
      const g = document.getElementById('g'); const d = document.querySelector('dialog');
      const rows = []; let row = [], x = 0, top = 0; const wide = g.clientWidth;
      for (const w of works) { const i = w.images[0]; const width = (272 * i.width) / i.height;
        if (x + width > wide && row.length) { rows.push({ row, top }); row = []; x = 0; top += 288; }
        row.push({ i, x, width }); x += width + 16; }
      rows.push({ row, top }); g.style.height = top + 272 + 'px';
      const shown = new Map();
      const draw = () => { const from = scrollY - 600, to = scrollY + innerHeight + 600;
        for (const [key, nodes] of shown) if (rows[key].top < from - 300 || rows[key].top > to) { nodes.forEach((n) => n.remove()); shown.delete(key); }
        for (let k = Math.max(0, Math.floor(from / 288)); k < rows.length && rows[k].top < to; k++) { if (shown.has(k)) continue;
          shown.set(k, rows[k].row.map(({ i, x, width }) => { const a = document.createElement('a'); a.href = i.src;
            a.style.cssText = 'left:' + x + 'px;top:' + rows[k].top + 'px'; const m = new Image(width, 272); m.alt = i.alt; m.src = i.srcset.split(' ')[0]; a.append(m);
            a.onclick = (e) => { e.preventDefault(); d.replaceChildren(Object.assign(new Image(), { src: i.src, alt: i.alt })); d.showModal(); }; g.append(a); return a; })); } };
      draw(); addEventListener('scroll', draw, { passive: true });</script>`,
      '<div id="g"></div><dialog></dialog>',
    ),
};

const types = { '.js': 'text/javascript', '.css': 'text/css', '.webp': 'image/webp' };
const folders = {
  art: `${root}/test/fixtures/feeds/art`,
  dist: `${root}/dist`,
  peer: `${import.meta.dirname}/node_modules`,
};
const kept = new Map();

/** A file of one of the folders, from memory: it is the page that is measured, not the disk of its server. */
function fileAt(pathname) {
  const [, folder, path] = pathname.match(/^\/(\w+)\/(.+)$/) ?? [];
  if (!folders[folder]) return undefined;
  const file = join(folders[folder], path);
  if (!kept.has(file) && existsSync(file)) kept.set(file, readFileSync(file));
  return kept.get(file);
}

function serve() {
  const feeds = new Map(SIZES.map((n) => [String(n), feed(n)]));
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://x');
    const page = pages[pathname.slice(1)]?.(new URLSearchParams(search).get('n'));
    const json = pathname === '/feed.json' ? feeds.get(search.slice(1)) : undefined;
    const body = page ?? json ?? fileAt(pathname);
    const type = page ? 'text/html' : json ? 'application/json' : types[extname(pathname)];
    if (body && type) response.writeHead(200, { 'content-type': type }).end(body);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

// This file again, as that other process.
if (process.send && process.argv.includes('serve')) serve();

/** In the page before anything else: finds pictures in shadow trees too, and watches the frames. */
function prepare() {
  const every = (root, found = []) => {
    for (const one of root.querySelectorAll('*')) {
      found.push(one);
      if (one.shadowRoot) every(one.shadowRoot, found);
    }
    return found;
  };
  const ready = (img) => img.complete && img.naturalWidth > 0 && img.getClientRects().length > 0;
  const wall = () => [
    ...(document.querySelector('nabo-gallery')?.shadowRoot ?? document).querySelectorAll('.face img, #g img'),
  ];
  /** What is there when a frame begins is painted in it: the timer comes right after. */
  const painted = (so) =>
    new Promise((ok) => {
      const look = () => (so() ? setTimeout(() => ok(performance.now())) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
  globalThis.bench = {
    nodes: () => every(document).length,
    first: painted(() => {
      const first = wall().slice(0, 4);
      return first.length === 4 && first.every(ready);
    }),
    open: async () => {
      const [first] = wall();
      const target = first.closest('figure')?.querySelector('a') ?? first;
      const start = performance.now();
      target.click();
      const large = () => {
        const scope = document.querySelector('nabo-gallery')?.shadowRoot ?? document;
        const inside = scope.querySelectorAll(
          'dialog[open] img, .pswp img, .lg-outer img, .fslightbox-container img',
        );
        return [...inside].some((img) => ready(img) && img.getBoundingClientRect().width > 300);
      };
      return (await painted(large)) - start;
    },
    scroll: async (screens) => {
      let long = 0;
      let before = performance.now();
      const end = screens * innerHeight;
      for (let y = 0; y < end; y += innerHeight / 12) {
        scrollTo(0, y);
        await new Promise((ok) => requestAnimationFrame(ok));
        const now = performance.now();
        if (now - before > 50) long++;
        before = now;
        const more = document.querySelector('nabo-gallery')?.shadowRoot?.querySelector('.more:last-of-type');
        if (more && more.getBoundingClientRect().top < innerHeight) more.click();
      }
      return long;
    },
  };
}

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

async function newPage(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(prepare);
  return page;
}

/** From the start of the load. */
async function measureFirstRow(browser, address) {
  const page = await newPage(browser);
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return { firstRow: await page.evaluate(() => globalThis.bench.first) };
  } finally {
    await page.close();
  }
}

async function measureOpening(browser, address) {
  const page = await newPage(browser);
  try {
    await page.goto(address, { waitUntil: 'networkidle0' });
    await page.evaluate(() => globalThis.bench.first);
    return { open: await page.evaluate(() => globalThis.bench.open()) };
  } finally {
    await page.close();
  }
}

async function measureScrolling(browser, address) {
  const page = await newPage(browser);
  try {
    await page.goto(address, { waitUntil: 'networkidle0' });
    await page.evaluate(() => globalThis.bench.first);
    const nodes = await page.evaluate(() => globalThis.bench.nodes());
    const long = await page.evaluate(() => globalThis.bench.scroll(20));
    const later = await page.evaluate(() => globalThis.bench.nodes());
    return { nodes, later, long };
  } finally {
    await page.close();
  }
}

/** One kind of measure after the other, each in a browser of its own: nothing else runs meanwhile. */
async function runs(count, args, urlOf, measure, results) {
  const browser = await startChromium({ args: [...chromiumArgs, ...args] });
  const names = Object.keys(pages);
  try {
    // The first of all starts what a browser starts once.
    for (let run = -1; run < count; run++) {
      for (let k = 0; k < names.length; k++) {
        const name = names[(k + run + 1) % names.length];
        const found = await measure(browser, urlOf(name));
        if (run >= 0) results[name].push(found);
      }
    }
  } finally {
    await browser.close();
  }
}

export async function bench() {
  const server = fork(import.meta.filename, ['serve']);
  const [port] = await once(server, 'message');
  try {
    for (const n of SIZES) {
      const results = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
      const urlOf = (name) => `http://127.0.0.1:${port}/${name}?n=${n}`;
      await runs(RUNS * 3, [], urlOf, measureFirstRow, results);
      await runs(RUNS, [], urlOf, measureScrolling, results);
      if (n <= OPENS)
        await runs(
          RUNS * 3,
          ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
          urlOf,
          measureOpening,
          results,
        );
      report(n, results);
    }
  } finally {
    server.kill();
  }
}

function report(n, results) {
  const middle = (name, key) =>
    median(results[name].map((one) => one[key]).filter((one) => one !== undefined));
  const row = (...cells) =>
    cells.map((cell, i) => (i ? String(cell).padStart(11) : String(cell).padEnd(14))).join('');
  console.log(`\n${n} works, medians of ${RUNS * 3} (nodes and frames: ${RUNS})`);
  console.log(row('', 'first row', 'open', 'nodes', 'later', 'long frames'));
  for (const name of Object.keys(results)) {
    const ms = (key) => (middle(name, key) === undefined ? '–' : `${Math.round(middle(name, key))} ms`);
    console.log(
      row(
        name,
        ms('firstRow'),
        ms('open'),
        middle(name, 'nodes'),
        middle(name, 'later'),
        middle(name, 'long'),
      ),
    );
  }
  const libraries = ['photoswipe', 'lightgallery', 'fslightbox'];
  const best = (key) => Math.min(...libraries.map((name) => middle(name, key)));
  const ratio = (key) => (middle('nabo', key) / best(key)).toFixed(2);
  console.log(
    `first row ${ratio('firstRow')}× the best library (goal ${n > OPENS ? 0.3 : 1}×)${n > OPENS ? '' : `, press to paint ${ratio('open')}× (goal 0.5×)`},`,
  );
  console.log(`long frames ${middle('nabo', 'long')} to ${best('long')} (goal: no more)`);
}
