/**
 * `npm run docs`: writes the pages of `stories/docs` that are made from the sources.
 * `npm run docs -- --check` writes nothing, and fails when one is not up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './build/browser.mjs';
import { elementReference } from './docs/elements.mjs';
import { feedReference } from './docs/feed.mjs';

export const pages = {
  'stories/docs/elements.md': elementReference,
  'stories/docs/feed.md': feedReference,
};

/** A page as it should stand in its file. */
export async function page(path) {
  const file = join(root, path);
  return format(await pages[path](), { ...(await resolveConfig(file)), filepath: file });
}

/** Run, not imported. */
if (process.argv[1] && import.meta.filename.startsWith(process.argv[1].replace(/\.mjs$/, ''))) {
  let stale = false;
  for (const path of Object.keys(pages)) {
    const file = join(root, path);
    const text = await page(path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`${path} is not up to date: npm run docs`);
      stale = true;
    } else {
      writeFileSync(file, text);
      console.log(`${path} written`);
    }
  }
  process.exitCode = stale ? 1 : 0;
}
