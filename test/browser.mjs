/**
 * `npm run test:browser -- [--engine chromium]… [--files 'test/ui/**']… [--watch]`
 * Pure and DOM tests in the engines that this machine has.
 */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { buildModules } from '../.tools/locales/modules.mjs';
import { engines, findBrowsers } from '../.tools/browsers.mjs';
import { generateLocales } from './support/generate.mjs';
import { configure } from './wtr.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', multiple: true, default: engines },
    files: { type: 'string', multiple: true, default: [] },
    watch: { type: 'boolean', default: false },
  },
});

buildModules();

const unknown = values.engine.filter((name) => !engines.includes(name));
if (unknown.length > 0)
  throw new Error(`Unknown engine ${unknown.join(', ')}; there are ${engines.join(', ')}.`);

const tests = ['test/**/*.test.ts', 'test/**/*.browser.ts'];

/** A folder (`test/ui`, `test/ui/**`) stands for the tests in it. */
const testsIn = (glob) =>
  glob.endsWith('.ts') ? [glob] : tests.map((test) => test.replace(/^test/, glob.replace(/\/?\**\/?$/, '')));
const chosen = [...values.files, ...positionals].flatMap(testsIn);
const browsers = await findBrowsers(values.engine);
if (Object.keys(browsers).length === 0) {
  console.log('No browser, no browser tests.');
  process.exit(0);
}

generateLocales();
const files = chosen.length > 0 ? chosen : tests;
// One of them is about what ships.
if (globSync(files, { cwd: root }).some((file) => file.endsWith('built.browser.ts')))
  execFileSync(process.execPath, ['.tools/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' });
const config = await configure(browsers, files);
await startTestRunner({
  config: { ...config, watch: values.watch },
  readCliArgs: false,
  readFileConfig: false,
});
