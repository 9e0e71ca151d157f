import { waitUntil } from '@open-wc/testing';
import { afterEach, describe, expect, it } from '../support/harness.js';

/**
 * What ships, in a page of its own as a town would have it: the built files, under the strictest policy. All else in the
 * three engines runs from the sources; this is where an engine meets what the build has made of them.
 */
const names = ['hours', 'menu', 'calendar', 'gallery', 'feedback', 'impact', 'rooms', 'answers'];
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';
  media-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`.replace(/\s+/g, ' ');

interface Town {
  page: Document;
  /** What the policy has blocked, and what was thrown. */
  faults: string[];
}

async function town(script: string, feed = '/test/fixtures/feeds/stord.json'): Promise<Town> {
  const tags = names.map((name) => `<nabo-${name} now="2026-12-01T10:30">…</nabo-${name}>`).join('');
  const body = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Town</title>
    <link rel="nabo-feed" href="${feed}">${script}<body>${tags}</body></html>`;
  const headers = { 'content-security-policy': policy };
  await fetch('/__feed/built-town', {
    method: 'PUT',
    body: JSON.stringify([{ type: 'text/html', headers, body }]),
  });
  const frame = document.createElement('iframe');
  frame.src = '/__feed/built-town';
  const faults: string[] = [];
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.URL.includes('built-town'), 'the page');
  const page = frame.contentDocument as Document;
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    faults.push(`${effectiveDirective} ${blockedURI}`),
  );
  frame.contentWindow?.addEventListener('error', ({ message }) => faults.push(message));
  frame.contentWindow?.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  await loaded;
  return { page, faults };
}

const inside = (page: Document, name: string) => page.querySelector(`nabo-${name}`)?.shadowRoot;
const words = (page: Document, name: string) => inside(page, name)?.querySelector('[part=base]')?.textContent;

describe('what ships', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  for (const [how, script] of [
    ['the loader', '<script type="module" src="/dist/nabo.js"></script>'],
    ['the classic script', '<script defer src="/dist/nabo.bundle.js"></script>'],
  ] as const)
    it(`shows every element by ${how}, under the strictest policy`, async () => {
      const { page, faults } = await town(script);
      for (const name of names)
        await waitUntil(
          () => page.querySelector(`nabo-${name}`)?.getAttribute('state') === 'ready',
          `${name} is ready`,
          { timeout: 8_000 },
        );
      expect(words(page, 'hours')).to.match(/Open tot 15:00/);
      expect(words(page, 'menu')).to.match(/Het menu van vandaag/);
      expect(words(page, 'answers')).to.not.equal('');
      await waitUntil(() => (inside(page, 'gallery')?.querySelectorAll('figure').length ?? 0) > 3, 'works');
      expect(inside(page, 'feedback')?.querySelector('textarea')).to.not.equal(null);
      expect(inside(page, 'impact')?.querySelector('table')).to.not.equal(null);
      await waitUntil(
        () => page.querySelectorAll('script[type="application/ld+json"]').length > 2,
        'JSON-LD',
      );
      expect(faults).to.deep.equal([]);
    });

  // A page's reader finds that something is wrong; what it is, a part says that comes then.
  it('names the faults of a feed, each with its place and a sentence', async () => {
    const raw = (await (await fetch('/test/fixtures/feeds/stord.json')).json()) as {
      menu: { sections: unknown[] };
      answers: { date: string }[];
    };
    raw.menu.sections.push({ name: 'Zonder gerechten' });
    (raw.answers[0] as { date: string }).date = '2026-02-30';
    await fetch('/__feed/built-faulty', {
      method: 'PUT',
      body: JSON.stringify([{ type: 'application/json', body: JSON.stringify(raw) }]),
    });
    const { page, faults } = await town(
      '<script type="module" src="/dist/nabo.js"></script>',
      '/__feed/built-faulty',
    );
    const told = new Map<string, unknown>();
    for (const name of ['hours', 'menu', 'answers']) {
      const element = page.createElement(`nabo-${name}`);
      element.addEventListener('nabo-load', (event) =>
        told.set(name, (event as CustomEvent<{ problems: object[] }>).detail.problems),
      );
      page.body.append(element);
    }
    await waitUntil(() => told.size === 3, 'told', { timeout: 8_000 });
    const at = raw.menu.sections.length - 1;
    expect(told.get('hours')).to.deep.equal([]);
    expect(told.get('menu')).to.deep.equal([
      {
        path: `/menu/sections/${at}/items`,
        code: 'missing',
        message: '“items” ontbreekt. Voeg het toe.',
      },
    ]);
    expect(told.get('answers')).to.have.length(1);
    expect(words(page, 'menu')).to.match(/Het menu van vandaag/);
    expect(faults).to.deep.equal([]);
  });
});
