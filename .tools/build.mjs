/**
 * `npm run build`: everything that ships, into `dist/`.
 * `npm run build -- --if-stale` does nothing when no source has changed since.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBrowser, root } from './build/browser.mjs';
import { vscodeData, webTypes } from './build/editors.mjs';
import { feedSchema } from './build/feed-schema.mjs';
import { makeManifest } from './build/manifest.mjs';
import { buildNode } from './build/node.mjs';
import { dropMaps, filesIn, notices, writeIntegrity } from './build/shipped.mjs';
import { buildTypes } from './build/types.mjs';
import { buildModules } from './locales/modules.mjs';

const dist = join(root, 'dist');
/** Built aside and put in place when it is whole: a server or a test beside never meets half a build. */
const outDir = join(root, '.cache', `dist-${process.pid}`);
const stamp = join(root, '.cache/build');

/** Changes when any file does that a build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  const single = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', '.tools/build.mjs'];
  const folders = ['src', 'locales', '.tools/build', '.tools/locales'].flatMap((folder) =>
    filesIn(join(root, folder)).map((file) => `${folder}/${file}`),
  );
  for (const file of [...single, ...folders.filter((file) => !file.startsWith('locales/generated/'))]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

const current = fingerprint();
const built = existsSync(stamp) && existsSync(join(dist, 'integrity.json')) && readFileSync(stamp, 'utf8');
if (process.argv.includes('--if-stale') && built === current) process.exit(0);

const started = performance.now();
buildModules();
mkdirSync(outDir, { recursive: true });
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
const json = (name, value) => writeFileSync(join(outDir, name), `${JSON.stringify(value, null, 2)}\n`);

notices(await buildBrowser(outDir, `parts-${current.slice(0, 8)}`), outDir);
dropMaps(outDir);
buildTypes(outDir);
buildNode(outDir);
const manifest = await makeManifest();
json('custom-elements.json', manifest);
json('feed.schema.json', await feedSchema());
json('vscode.html-custom-data.json', vscodeData(manifest));
json('web-types.json', webTypes(manifest, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))));
writeIntegrity(outDir);

rmSync(dist, { recursive: true, force: true });
renameSync(outDir, dist);
writeFileSync(stamp, current);
const bytes = filesIn(dist).reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
console.log(
  `dist: ${filesIn(dist).length} files, ${Math.round(bytes / 1000)} kB, ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
