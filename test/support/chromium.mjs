/** One browser for tests of whole pages: Chromium, and Firefox for what only that does. */
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../.tools/browsers.mjs';
import { needsNoSandbox } from '../../.tools/machine.mjs';

/** Start-up arguments of every Chromium in tests: it must neither update itself nor call home. */
export const chromiumArgs = [
  ...(needsNoSandbox ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
];

/** @throws {Error} where there is none, and none is to be had */
export async function startChromium(options = {}) {
  const { chromium } = await findBrowsers(['chromium']);
  if (!chromium) throw new Error('No Chromium here.');
  return puppeteer.launch({
    executablePath: chromium.path,
    headless: chromium.headless,
    args: chromiumArgs,
    ...options,
  });
}

/** @returns nothing where there is none and there need not be: that has been said loudly by then */
export async function startFirefox() {
  const { firefox } = await findBrowsers(['firefox']);
  return firefox && puppeteer.launch({ browser: 'firefox', executablePath: firefox.path });
}
