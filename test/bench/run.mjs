/**
 * `npm run bench [-- gallery]`: measures Nabo against others in one run, and prints the ratios. The others are
 * installed on the first run; nothing of them ships.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '../..');
if (!existsSync(join(here, 'node_modules'))) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
execFileSync(process.execPath, ['.tools/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' });

const wanted = process.argv.slice(2);
for (const file of globSync('*.bench.mjs', { cwd: here }).sort()) {
  const name = file.replace('.bench.mjs', '');
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n# ${name}`);
  const { bench } = await import(join(here, file));
  await bench();
}
