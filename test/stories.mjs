/**
 * `node test/stories.mjs [PART OF AN ID]`: opens every story of the built Storybook in Chromium and fails on what axe finds
 * in light and dark, on an error in the console, and on anything of an element that a strict Content-Security-Policy
 * would block.
 *
 * Tags of a story: `loading` = it stays in that state; `faulty` = it shows a fault, of which the element tells the
 * webmaster in the console.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startChromium } from './support/chromium.mjs';
import { serveFolder } from './support/serve-folder.mjs';

const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WINDOWS = 2;

/**
 * Storybook's own page has `<style>` and writes HTML; ours, that it does not: style attributes, and whatever happens
 * inside a `nabo-` element.
 */
const policy = "style-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'";

/** A story is a piece of a page: landmarks and the first heading are the page's. */
const options = {
  resultTypes: ['violations'],
  rules: Object.fromEntries(
    ['region', 'page-has-heading-one', 'landmark-one-main'].map((id) => [id, { enabled: false }]),
  ),
};

/** Runs in the page, before everything else. */
function watch() {
  globalThis.naboViolations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    const element = event.composedPath().find((node) => node.localName?.startsWith('nabo-'));
    // A style attribute in a template is reported before the template is in any element.
    const loose = event.target === document;
    if (element || (event.violatedDirective === 'style-src-attr' && loose))
      globalThis.naboViolations.push(
        `Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} ${element?.localName ?? ''}`,
      );
  });
}

/** Runs in the page: resolves when the story stands, and to the reason when it broke. */
async function settled(stays) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = performance.now() + 15_000;
  const broken = () =>
    document.body.matches('.sb-show-errordisplay, .sb-show-nopreview') &&
    (document.querySelector('#error-message, .sb-errordisplay')?.textContent?.trim() ||
      'nothing was rendered');
  const phase = () => globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase;
  const ready = () =>
    document.querySelector('.story') &&
    ['completed', 'finished', 'afterEach', undefined].includes(phase()) &&
    // A tag that nothing defines would pass every check.
    !document.querySelector('.story :not(:defined)') &&
    (stays ||
      ![...document.querySelectorAll('.story *')].some((element) => element.matches('[state=loading]')));
  while (performance.now() < until && !broken() && !ready()) await frame();
  if (broken()) return broken();
  if (!ready()) return `not there after 15 s (${phase()})`;
  await document.fonts.ready;
  await frame();
  await frame();
  return '';
}

/** Runs in the page. */
async function findings(options) {
  const { violations } = await globalThis.axe.run('.story', options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n    ${target.join(' ')}\n    ${failureSummary ?? ''}`,
    ),
  );
}

async function check(page, url, { id, tags }) {
  const faults = [];
  const onConsole = (message) => {
    const { url: about = '' } = message.location();
    if (message.type() !== 'error' || tags.includes('faulty') || about.endsWith('/favicon.ico')) return;
    faults.push(`console: ${message.text()} ${about}`);
  };
  const onError = (error) => faults.push(`uncaught: ${error.message}`);
  page.on('console', onConsole).on('pageerror', onError);
  try {
    // The add-on's own axe would be in the way of ours.
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    const broken = await page.evaluate(settled, tags.includes('loading'));
    if (broken) return [...faults, broken];
    await page.evaluate(axe);
    faults.push(...(await page.evaluate(findings, options)));
    await page.evaluate(() => {
      for (const story of document.querySelectorAll('.story')) story.dataset.theme = 'dark';
    });
    const dark = { ...options, runOnly: ['color-contrast', 'link-in-text-block'] };
    faults.push(...(await page.evaluate(findings, dark)).map((fault) => `dark: ${fault}`));
    faults.push(...(await page.evaluate(() => globalThis.naboViolations)));
  } catch (error) {
    faults.push(String(error));
  } finally {
    page.off('console', onConsole).off('pageerror', onError);
  }
  return faults;
}

const part = process.argv[2] ?? '';
const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(part));
if (stories.length === 0)
  throw new Error(`No story${part && ` with ${part} in its id`}: is Storybook built?`);

const browser = await startChromium();
const server = await serveFolder(folder, (path) =>
  path === '/iframe.html' ? { 'content-security-policy-report-only': policy } : {},
);
let failed = 0;
try {
  const queue = [...stories];
  const window = async () => {
    const page = await browser.newPage({ type: 'window' }); // a background tab is throttled until axe hangs
    // A form asks before its receipt is lost.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.setViewport({ width: 1000, height: 800 });
    await page.evaluateOnNewDocument(watch);
    for (let story = queue.shift(); story; story = queue.shift()) {
      const faults = await check(page, server.url, story);
      if (faults.length === 0) continue;
      failed++;
      console.log(`✖ ${story.title} / ${story.name} (${story.id})\n  ${faults.join('\n  ')}`);
    }
  };
  await Promise.all(Array.from({ length: WINDOWS }, window));
} finally {
  await browser.close();
  await server.stop();
}
console.log(`stories: ${stories.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
