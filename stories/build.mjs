/** `npm run storybook` looks at the stories while one works; without `--watch` it builds them as a static site. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { generateLocales } from '../test/support/generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const watching = process.argv.includes('--watch');
const [command, ...rest] = watching
  ? ['dev', '--port', '6006', '--no-open']
  : ['build', '--output-dir', 'storybook-static', '--quiet'];

generateLocales();
const run = (...args) => {
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
  // Storybook tells the size of every chunk; only what it says when it fails is worth reading.
  const stdio = watching ? 'inherit' : 'pipe';
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio,
    env,
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(stdout, stderr);
  process.exit(status ?? 1);
};
// The tables of attributes, parts and events come from the manifest that the build makes.
run('.tools/build.mjs', '--if-stale');
run(
  'node_modules/storybook/dist/bin/dispatcher.js',
  command,
  '--config-dir',
  'stories/config',
  '--disable-telemetry',
  ...rest,
);
