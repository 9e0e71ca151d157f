/** One Chromium for tests of whole pages. */
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

/**
 * @returns {Promise<import('puppeteer-core').Browser | undefined>} undefined where there is none (never when `CI=true`:
 *   then it is an error)
 */
export async function startChromium(options = {}) {
  const { chromium } = await findBrowsers(['chromium']);
  if (!chromium) return undefined;
  return puppeteer.launch({
    executablePath: chromium.path,
    headless: chromium.headless,
    args: chromiumArgs,
    ...options,
  });
}
