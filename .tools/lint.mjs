/**
 * `npm run lint [-- --fix] [eslint|templates]`: ESLint over everything, and lit-analyzer over the templates, which knows
 * every tag's attributes and types. Without a name both run.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
const args = process.argv.slice(2);
const fix = args.includes('--fix');
const wanted = args.filter((arg) => !arg.startsWith('--'));

const linters = {
  eslint: [
    bin('eslint/bin/eslint.js'),
    '--config',
    fileURLToPath(new URL('eslint.config.mjs', import.meta.url)),
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    '.cache/eslint/',
    ...(fix ? ['--fix'] : []),
    '.',
  ],
  templates: [
    bin('@jackolope/lit-analyzer/cli.mjs'),
    '--strict',
    '--maxWarnings',
    '0',
    'src/{ui,elements,embed}/**/*.ts',
  ],
};

for (const [name, command] of Object.entries(linters)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
