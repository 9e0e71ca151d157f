import { readFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../support/chromium.mjs';
import { buildDist } from '../support/built.js';
import { after, before, describe, expect, it } from '../support/harness.js';

buildDist();
const { createTown, openPages, policy } = await import('../../demo/server.mjs');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A Tuesday morning before Christmas: the houses are open, and something is different soon. */
const NOW = '2026-12-15T09:30';

let server: Server;
let browser: Browser;
let origin: string;

interface Seen {
  errors: string[];
  hosts: string[];
  states: string[];
  shift: number;
  wide: boolean;
  kept: string[];
}

declare global {
  // What the page notes for the test.
  var seenByTest: { shift: number; violations: string[] } | undefined;
}

/** Runs in the page before everything else. */
function watch(): void {
  const seen = (globalThis.seenByTest = { shift: 0, violations: [] as string[] });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
    seen.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: all elements are defined and have left their first state. */
function settled(): boolean {
  const all = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('nabo-'));
  return all.length > 0 && all.every((one) => one.matches(':defined:not([state=loading])'));
}

async function visit<T>(
  path: string,
  look: (page: Page, seen: Seen) => Promise<T>,
  { width = 1280, height = 800, dark = false } = {},
): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    const errors: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (asked) => {
      const url = asked.url();
      // Chromium's own picture of a calendar in a date field; the page's policy would not let one of ours through.
      if (!url.startsWith('data:')) hosts.add(url.startsWith(`${origin}/`) ? origin : url);
    });
    await page.evaluateOnNewDocument(watch);
    await page.goto(origin + path);
    await page.waitForFunction(settled, { timeout: 15_000 });
    // Pictures that are on their way may still move something.
    await page.waitForNetworkIdle({ idleTime: 100 });
    const found = await page.evaluate(() => ({
      ...(globalThis.seenByTest ?? { shift: NaN, violations: ['not watched'] }),
      states: [...document.querySelectorAll('[state]')].map(
        (one) => `${one.localName}: ${one.getAttribute('state')}`,
      ),
      wide: document.documentElement.scrollWidth > innerWidth,
      kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean),
    }));
    return await look(page, { ...found, errors: [...errors, ...found.violations], hosts: [...hosts] });
  } finally {
    await context.close();
  }
}

async function isSound(
  path: string,
  options?: { width?: number; height?: number; dark?: boolean },
): Promise<void> {
  await visit(
    path,
    (_page, { errors, hosts, states, shift, wide, kept }) => {
      expect(errors, path).to.deep.equal([]);
      expect(hosts.join('\n'), path).to.equal(origin);
      expect(kept, path).to.deep.equal([]);
      expect(
        states.filter((state) => !/: (ready|empty)$/.test(state)),
        path,
      ).to.deep.equal([]);
      expect(shift, `${path} jumps`).to.be.below(0.01);
      expect(wide, `${path} is too wide`).to.equal(false);
      return Promise.resolve();
    },
    options,
  );
}

async function isAccessible(path: string, dark: boolean): Promise<void> {
  await visit(
    path,
    async (page) => {
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        interface Axe {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { target: string[]; html: string }[] }[] }>;
        }
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
          resultTypes: ['violations'],
        });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
      });
      expect(found, path).to.deep.equal([]);
    },
    { dark },
  );
}

/** The status, headers and body of an answer; `path` goes out as it is written here. */
async function get(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const asked = request(`${origin}/`, { path, headers }, (answer) => {
        let body = '';
        answer.setEncoding('latin1');
        answer.on('data', (part: string) => (body += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      });
      asked.on('error', reject).end();
    },
  );
}

before(async () => {
  server = createTown();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startChromium();
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('the demo town, from what is built', () => {
  const pages = openPages();

  it('has its first pages', () => {
    expect(pages.map(({ path }) => path)).to.include.members(['/', '/house', '/cafe']);
  });

  for (const { path } of [...pages, { path: '/wall' }]) {
    it(`${path} stands in every language without a jump, a fault or a stranger`, async () => {
      for (const lang of ['nb', 'nn', 'nl', 'en']) await isSound(`${path}?lang=${lang}&now=${NOW}`);
    });

    it(`${path} stands for every house, on a phone, a tablet and a screen`, async () => {
      await isSound(`${path}?lang=nl&feed=bennebroek&now=${NOW}`, { width: 320, height: 640 });
      await isSound(`${path}?lang=nb&feed=tverrlandet&now=${NOW}`, { width: 768, height: 1024 });
      await isSound(`${path}?lang=nn&feed=stord&now=${NOW}`, { width: 1280, height: 720 });
      // The longest words there are.
      await isSound(`${path}?lang=en&feed=stord&now=${NOW}`, { width: 320, height: 640 });
    });

    it(`${path} has nothing that axe finds, in light and dark`, async () => {
      for (const dark of [false, true]) await isAccessible(`${path}?lang=nn&now=${NOW}`, dark);
    });
  }

  it('speaks the language of the page: the build has put numbers in the place of sentences', async () => {
    const words = { nb: 'Åpningstider', nn: 'Opningstider', nl: 'Openingstijden', en: 'Opening hours' };
    for (const [lang, heading] of Object.entries(words)) {
      const path = `/house?lang=${lang}&now=${NOW}`;
      const said = await visit(path, (page) =>
        page.$eval('nabo-hours', (element) => [
          document.documentElement.lang,
          element.shadowRoot?.querySelector('h2')?.textContent?.trim(),
        ]),
      );
      expect(said).to.deep.equal([lang, heading]);
    }
  });

  it('shows the house as of the moment that was asked for', async () => {
    const line = (now: string) =>
      visit(`/?lang=en&now=${now}`, (page) =>
        page.$eval('nabo-hours', (element) =>
          element.shadowRoot?.querySelector('[part=base]')?.textContent?.trim(),
        ),
      );
    expect(await line('2026-12-15T09:30')).to.contain('Open until 15:00');
    expect(await line('2026-12-24T10:00')).to.contain('Closed');
  });

  it('runs as one classic script too; only the chart is a file beside it', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    const scripts: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setRequestInterception(true);
    page.on('request', (asked) => {
      if (asked.resourceType() === 'script') scripts.push(new URL(asked.url()).pathname);
      if (!asked.url().endsWith('/classic')) return void asked.continue();
      const headers = { 'content-security-policy': policy };
      const body = `<!doctype html><html lang="nl"><link rel="icon" href="/assets/arms.svg">
        <link rel="nabo-feed" href="/feeds/stord.json">
        <script src="/nabo/nabo.bundle.js"></script><nabo-hours></nabo-hours><nabo-impact></nabo-impact>`;
      void asked.respond({ contentType: 'text/html; charset=utf-8', headers, body });
    });
    await page.goto(`${origin}/classic`);
    await page.waitForFunction(settled, { timeout: 15_000 });
    await page.evaluate(() => document.querySelector('nabo-impact')?.scrollIntoView());
    await page.waitForFunction(() =>
      document.querySelector('nabo-impact')?.shadowRoot?.querySelector('canvas'),
    );
    const heading = await page.$eval('nabo-hours', (element) =>
      element.shadowRoot?.querySelector('h2')?.textContent?.trim(),
    );
    expect(heading).to.equal('Openingstijden');
    expect(errors).to.deep.equal([]);
    expect(scripts.map((path) => path.replace(/parts-\w+/, 'parts'))).to.deep.equal([
      '/nabo/nabo.bundle.js',
      '/nabo/parts/chart.js',
    ]);
    await page.close();
  });

  it('runs as a classic script in a page of another encoding, from a server that names none', async () => {
    if (!browser) throw new Error('No Chromium here.');
    const page = await browser.newPage();
    const script = readFileSync(new URL('../../dist/nabo.bundle.js', import.meta.url));
    await page.setRequestInterception(true);
    page.on('request', (asked) => {
      const { pathname } = new URL(asked.url());
      if (pathname === '/nabo/nabo.bundle.js')
        return void asked.respond({ contentType: 'text/javascript', body: script });
      if (pathname !== '/latin1') return void asked.continue();
      const body = `<!doctype html><html lang="nn"><link rel="nabo-feed" href="/feeds/stord.json">
        <script src="/nabo/nabo.bundle.js"></script><nabo-hours></nabo-hours>`;
      void asked.respond({ contentType: 'text/html; charset=iso-8859-1', body });
    });
    await page.goto(`${origin}/latin1`);
    await page.waitForFunction(settled, { timeout: 15_000 });
    const heading = await page.$eval('nabo-hours', (element) =>
      element.shadowRoot?.querySelector('h2')?.textContent?.trim(),
    );
    expect(heading).to.equal('Opningstider');
    const days = await page.$eval('nabo-hours', (element) => element.shadowRoot?.textContent ?? '');
    expect(days).to.contain('måndag');
    await page.close();
  });

  it('tells in which sections a feed is wrong, where what says more cannot be had', async () => {
    if (!browser) throw new Error('No Chromium here.');
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (asked) => {
      const { pathname } = new URL(asked.url());
      if (pathname.endsWith('/trouble.js')) void asked.abort();
      else void asked.continue();
    });
    await page.goto(`${origin}/house?lang=en&now=${NOW}`);
    await page.waitForFunction(settled, { timeout: 15_000 });
    const problems = await page.$eval('nabo-hours', async (element) => {
      const loaded = new Promise<Event>((done) =>
        element.addEventListener('nabo-load', done, { once: true }),
      );
      const name = { 'a/b~c': 'No language' };
      Object.assign(element, { feed: { version: 1, centre: { name, phone: 7 }, hours: { regular: [{}] } } });
      return ((await loaded) as CustomEvent<{ problems: unknown[] }>).detail.problems;
    });
    expect(problems).to.deep.equal([{ path: '/centre' }, { path: '/hours' }]);
    await page.close();
  });

  it('shows what stands between the tags where no script may run', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${origin}/house?lang=nn`);
    expect(await page.$eval('nabo-hours', (element) => element.textContent)).to.contain('+47 00 00 00 01');
    await page.close();
  });
});

describe('the town’s server', () => {
  it('sends the policy with every answer', async () => {
    for (const path of ['/', '/nowhere', '/nabo/nabo.js', '/feeds/stord.json'])
      expect((await get(path)).headers['content-security-policy'], path).to.equal(policy);
  });

  it('knows what is unchanged', async () => {
    const { headers, status } = await get('/nabo/nabo.js');
    expect([status, headers['content-type']]).to.deep.equal([200, 'text/javascript; charset=utf-8']);
    const again = await get('/nabo/nabo.js', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body]).to.deep.equal([304, '']);
    expect((await get('/nabo/nabo.js', { 'if-none-match': '"other"' })).status).to.equal(200);
    expect(
      (await get('/nabo/nabo.js', { 'if-modified-since': String(headers['last-modified']) })).status,
    ).to.equal(304);
  });

  it('sends a part of a file, as players ask for it', async () => {
    const whole = await get('/feeds/stord.json');
    const size = whole.body.length;
    const part = async (range: string) => {
      const { status, body, headers } = await get('/feeds/stord.json', { range });
      return [status, body, headers['content-range']];
    };
    expect(await part('bytes=0-9')).to.deep.equal([206, whole.body.slice(0, 10), `bytes 0-9/${size}`]);
    expect(await part('bytes=-5')).to.deep.equal([
      206,
      whole.body.slice(-5),
      `bytes ${size - 5}-${size - 1}/${size}`,
    ]);
    expect(await part(`bytes=${size - 3}-`)).to.deep.equal([
      206,
      whole.body.slice(-3),
      `bytes ${size - 3}-${size - 1}/${size}`,
    ]);
    expect(await part(`bytes=${size}-`)).to.deep.equal([416, '', `bytes */${size}`]);
  });

  it('gives nothing from outside its folders', async () => {
    for (const path of [
      '/nabo/../package.json',
      '/nabo/..%2fpackage.json',
      '/nabo/%2e%2e/package.json',
      '/nabo/..\\package.json',
      '/feeds/../../../package.json',
      '/assets/%00',
      '/nabo//etc/passwd',
      '/nabo/%E0%A4%A',
    ]) {
      const { status, body } = await get(path);
      expect(status, path).to.equal(404);
      expect(body, path).not.to.match(/devDependencies|root:/);
    }
  });

  it('takes nothing in', async () => {
    const answer = await fetch(`${origin}/`, { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('allow')]).to.deep.equal([405, 'GET, HEAD']);
  });

  it('escapes what stands in the address', async () => {
    const { body } = await get('/%22%3E%3Cscript%3Ealert(1)%3C/script%3E?lang=en&now=%22%3E%3Cb%3E');
    expect(body).not.to.match(/<script>alert|"><b>/);
  });
});
