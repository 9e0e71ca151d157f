/**
 * Where the three engines are on this machine. A browser is looked for in an environment variable, in PATH and
 * in the usual places; on Debian or Ubuntu, as root, it is installed; for Chromium on Linux there is one in the
 * package registry as the last resort.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { aptInstall, canInstall, findExecutable, isCI } from './machine.mjs';

export const engines = ['chromium', 'firefox', 'webkit'];

/** A version that prints itself is a real browser: Ubuntu's `chromium-browser` is a script that asks for snap. */
function works(path) {
  if (process.platform === 'win32') return true;
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 && /\d+\.\d+/.test(run.stdout);
}

function findChromium() {
  const path =
    process.env.CHROME_PATH ??
    findExecutable(
      ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'Google Chrome', 'chrome'],
      [
        '/Applications/Google Chrome.app/Contents/MacOS',
        'C:\\Program Files\\Google\\Chrome\\Application',
        'C:\\Program Files (x86)\\Google\\Chrome\\Application',
      ],
    );
  return path && works(path) ? { path, headless: true } : undefined;
}

function findFirefox() {
  const path =
    process.env.FIREFOX_PATH ??
    findExecutable(
      ['firefox-esr', 'firefox'],
      ['/Applications/Firefox.app/Contents/MacOS', 'C:\\Program Files\\Mozilla Firefox'],
    );
  return path && works(path) ? { path } : undefined;
}

/** WebKitGTK: the driver, the little browser that it drives (never in PATH), and a screen for it to draw on. */
function findWebkit() {
  const driver = process.env.WEBKIT_DRIVER_PATH ?? findExecutable(['WebKitWebDriver']);
  const screen = findExecutable(['Xvfb']);
  const path = globSync(
    '/usr/{lib,libexec}{,64}{,/*}/{webkit2gtk-4.1,webkitgtk-6.0,webkit2gtk-4.0}/MiniBrowser',
  )[0];
  return driver && screen && path ? { path, driver, screen } : undefined;
}

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebkit };
const debian = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** A packed headless Chromium out of the package registry (Linux on x64), kept in `.cache/`. */
async function chromiumFromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = fileURLToPath(new URL('../.cache/chromium', import.meta.url));
  const home = join(folder, 'node_modules/@sparticuz/chromium');
  if (!existsSync(home)) {
    console.log('No Chromium found: loading one from the package registry (67 MB, once) …');
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', folder];
    execFileSync('npm', [...args, '@sparticuz/chromium@153'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  // Without the system's libnss3 it unpacks its own, but only where it believes itself on Lambda.
  if (globSync('/usr/lib{,64}{,/*}/libnss3.so').length === 0)
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const entry = globSync(join(home, 'build/{esm/,}index.js'))[0];
  if (!entry) return undefined;
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return { path: await chromium.executablePath(), headless: 'shell' };
}

/**
 * Finds the wanted engines, installing what can be installed.
 * @param {string[]} wanted of `engines`
 * @returns {Promise<Record<string, { path: string, headless?: boolean | 'shell', driver?: string, screen?: string }>>}
 *   only those that were found
 * @throws on a build machine (`CI=true`) when one is missing
 */
export async function findBrowsers(wanted = engines) {
  const found = {};
  const look = () => {
    for (const name of wanted) if (!found[name]) found[name] = finders[name]?.();
    return wanted.filter((name) => !found[name]);
  };
  let missing = look();
  if (missing.length > 0 && canInstall) {
    // One at a time: where one package is not to be had, the others still are.
    for (const name of missing) if (debian[name]) aptInstall(debian[name]);
    missing = look();
  }
  if (missing.includes('chromium')) {
    found.chromium = await chromiumFromRegistry().catch((error) => void console.error(String(error)));
    missing = wanted.filter((name) => !found[name]);
  }
  if (missing.length > 0) {
    const sentence = `NO BROWSER FOR: ${missing.join(', ')}. Debian has them as ${missing.flatMap((name) => debian[name] ?? []).join(' ')}; CHROME_PATH and FIREFOX_PATH name one that lies elsewhere.`;
    if (isCI) throw new Error(sentence);
    console.warn(`\n!!! ${sentence}\n!!! Its tests are SKIPPED.\n`);
  }
  return Object.fromEntries(Object.entries(found).filter(([, browser]) => browser));
}
