/**
 * `npm test [-- STEP…]`: everything that must hold, step by step; with names, only those steps. Each step prints its
 * output when it is done, its time and a verdict. The last line is `N passed, N failed` over all of them: a step counts
 * the tests that it reports by such lines of its own, or itself where it reports none.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isCI } from '../.tools/machine.mjs';
import { generateLocales } from './support/generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${root}node_modules/${name}`;
const tsc = bin('@typescript/native/bin/tsc');

/**
 * `alone`: measures time or drives windows, and so shares the machine with nothing. `needs`: steps that must have come
 * through before.
 */
const steps = {
  types: { run: [[tsc, '-p', 'tsconfig.json', '--noEmit']] },
  // What a room may use: no DOM in the pure ones, and nothing newer than the oldest browser in what a page loads.
  rooms: {
    run: ['contract/tsconfig', 'domain/tsconfig', 'tsconfig.pages'].map((file) => [
      tsc,
      '-p',
      `src/${file}.json`,
      '--noEmit',
    ]),
  },
  format: { run: [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']] },
  lint: { run: [['.tools/lint.mjs', 'eslint']] },
  templates: { run: [['.tools/lint.mjs', 'templates']] },
  pure: { run: [['test/node.mjs', 'pure']] },
  build: { run: [['.tools/build.mjs', '--if-stale']] },
  node: { run: [['test/node.mjs', 'node']], needs: ['build'], alone: true },
  browser: { run: [['test/browser.mjs']], needs: ['build'], alone: true },
  stories: { run: [['stories/build.mjs'], ['test/stories.mjs']], needs: ['build'], alone: true },
};

/** No step takes a third of this, also on a busy machine: whatever does hangs. */
const LIMIT = 15 * 60_000;

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one command; resolves to its output and whether it ended well. */
function command(args) {
  return new Promise((resolve) => {
    // Its own group, so that a step that hangs takes its browsers and servers with it.
    const child = spawn(process.execPath, args, { cwd: root, detached: process.platform !== 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const end = (signal) => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
      } catch {
        // gone already
      }
    };
    const onExit = () => end('SIGKILL');
    process.once('exit', onExit);
    const timer = setTimeout(() => {
      output += `\nStopped after ${LIMIT / 60_000} minutes.\n`;
      end('SIGKILL');
    }, LIMIT);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('exit', onExit);
      resolve({ good: code === 0, output });
    });
  });
}

/** @returns {{ passed: number, failed: number }} what the step counted, or the step itself */
function tally(output, good) {
  let passed = 0;
  let failed = 0;
  let counted = false;
  for (const [, p, f] of output.matchAll(/^(?:.+: )?(\d+) passed, (\d+) failed$/gm)) {
    counted = true;
    passed += Number(p);
    failed += Number(f);
  }
  if (!counted) return { passed: good ? 1 : 0, failed: good ? 0 : 1 };
  return { passed, failed: good ? failed : Math.max(failed, 1) };
}

async function runStep(name) {
  const start = Date.now();
  let good = true;
  let output = '';
  for (const args of steps[name].run) {
    const result = await command(args);
    output += result.output;
    good &&= result.good;
    if (!good) break;
  }
  const { passed, failed } = tally(output, good);
  const shown = output.trim();
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  if (shown) console.log(shown);
  console.log(`${failed === 0 ? '✔' : '✖ FAILED:'} ${name} (${seconds(start)})`);
  return { passed, failed };
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0)
  throw new Error(`No step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`);
const wanted = Object.keys(steps).filter((name) => chosen.length === 0 || chosen.includes(name));

const began = Date.now();
const results = new Map();
generateLocales();

async function runOne(name) {
  const broken = (steps[name].needs ?? []).filter((need) => (results.get(need)?.failed ?? 0) > 0);
  if (broken.length === 0) return void results.set(name, await runStep(name));
  console.log(`\n── ${name}\n✖ FAILED: ${name} needs ${broken.join(', ')}`);
  results.set(name, { passed: 0, failed: 1 });
}

// First what can share the machine, as many at a time as it has cores; then one by one.
const queue = wanted.filter((name) => !steps[name].alone);
const lane = async () => {
  for (let name = queue.shift(); name; name = queue.shift()) await runOne(name);
};
await Promise.all(Array.from({ length: availableParallelism() }, lane));
for (const name of wanted.filter((name) => steps[name].alone)) await runOne(name);

let passed = 0;
let failed = 0;
for (const result of results.values()) {
  passed += result.passed;
  failed += result.failed;
}
const bad = [...results].filter(([, result]) => result.failed > 0).map(([name]) => name);
console.log(`\n${isCI ? 'CI, ' : ''}Node ${process.versions.node}, ${seconds(began)} in all`);
if (bad.length > 0)
  console.log(
    `Failed: ${bad.join(', ')}. Again, alone: npm test -- ${bad.map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(' ')}`,
  );
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
