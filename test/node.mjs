/**
 * `npm run test:pure -- [FILE]…`: the pure rules (`*.test.ts`) under Node, in three time zones.
 * `npm run test:node -- [FILE]…`: what only Node does (`*.node.ts`), each file in a process of its own.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateLocales } from './support/generate.mjs';
import { buildModules } from '../.tools/locales/modules.mjs';

/** East of nearly everybody, west of the ocean, and at home: a rule that reads the machine's zone shows in one. */
const ZONES = ['Pacific/Auckland', 'America/New_York', 'Europe/Oslo'];

const [kind, ...chosen] = process.argv.slice(2);
const ending = { pure: '.test.ts', node: '.node.ts' }[kind];
if (!ending) throw new Error('Usage: node test/node.mjs pure|node [FILE|FOLDER]…');

const files = (chosen.length > 0 ? chosen : ['test'])
  .flatMap((place) => (place.endsWith('.ts') ? globSync(place) : globSync(`${place}/**/*${ending}`)))
  .sort();
if (files.length === 0) throw new Error(`No file *${ending} in ${chosen.join(', ') || 'test'}`);

buildModules();

generateLocales();
const hooks = fileURLToPath(new URL('support/node-hooks.mjs', import.meta.url));
const reporter = fileURLToPath(new URL('support/node-reporter.mjs', import.meta.url));

function run(part, env, options) {
  const args = ['--import', hooks, '--test', `--test-reporter=${reporter}`, ...options, ...files];
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env, NABO_PART: part },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

const runs =
  kind === 'pure'
    ? ZONES.map((zone) => () => run(`pure rules in ${zone}`, { TZ: zone }, ['--test-isolation=none']))
    : [() => run('Node', {}, ['--test-concurrency=2', '--test-timeout=120000'])];
let good = true;
for (const one of runs) good = (await one()) && good;
process.exitCode = good ? 0 : 1;
