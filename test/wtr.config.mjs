/**
 * Web Test Runner: `*.test.ts` (pure rules) and `*.browser.ts` (DOM) in Chromium, Firefox and WebKitGTK.
 * Started by `test/browser.mjs`, which takes `--engine` and `--files`.
 */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import { isCI } from '../.tools/machine.mjs';
import { chromiumArgs } from './support/chromium.mjs';
import { mediaPlugin } from './support/media-plugin.mjs';
import { countReporter } from './support/count-reporter.mjs';
import { webkitLauncher } from './support/webkit-launcher.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/**
 * The page that each test file runs in obeys a town's policy as far as the runner's own inline scripts allow.
 * `support/page.ts` turns a violation into a failed test.
 */
const policy = [
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const testPage = (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>Nabo tests</title>
    <script type="module" src="/test/support/page.ts"></script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;

const launchers = {
  chromium: ({ path, headless }) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { executablePath: path, headless, args: chromiumArgs },
    }),
  firefox: ({ path }) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: path },
    }),
  webkit: webkitLauncher,
};

/** Answering machines for tests: each export of every `support/*-server.mjs` is Koa middleware. */
async function middleware() {
  const files = globSync('support/*-server.mjs', { cwd: import.meta.dirname });
  const modules = await Promise.all(files.map((file) => import(new URL(file, import.meta.url).href)));
  const all = modules.flatMap((module) => Object.values(module));
  // Anything else would take every request and answer none: each test would wait for its minute.
  if (all.some((one) => typeof one !== 'function' || one.length !== 2))
    throw new Error('(context, next) expected');
  return all;
}

/** As in `vite.config.ts`: the tests meet what ships. */
const ownLit = {
  name: 'nabo-lit',
  resolveImport: ({ source, context }) =>
    source === 'lit' && context.path.startsWith('/src/') ? '/src/ui/lit.ts' : undefined,
};

/**
 * @param {Record<string, object>} browsers as `findBrowsers` gives them
 * @param {string[]} files globs from the root of the project
 */
export async function configure(browsers, files) {
  return {
    rootDir,
    files,
    port: 20_000 + Math.floor(Math.random() * 20_000),
    browsers: Object.entries(browsers).map(([name, where]) => launchers[name](where)),
    concurrentBrowsers: Object.keys(browsers).length,
    concurrency: 1, // a background tab is throttled until its tests hang
    nodeResolve: true,
    plugins: [
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
      mediaPlugin(),
      ownLit,
    ],
    middleware: await middleware(),
    testRunnerHtml: testPage,
    // A build machine may have two cores and three engines on them.
    testFramework: { config: { timeout: isCI ? 30_000 : 10_000 } },
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    // What elements tell the webmaster is meant; a test that is about it listens itself.
    filterBrowserLogs: ({ args }) =>
      !args.some((arg) => /^<(nabo|test)-|Lit is in dev mode|Multiple versions of Lit/.test(arg)),
    reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  };
}
