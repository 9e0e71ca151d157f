/** What stands beside the code: whose work is inside it, and the digest of every file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './browser.mjs';

/** The packages whose code went into the files: their licences ask to be named wherever it goes. */
export function notices(outputs, outDir) {
  // The names of the allergens are written into the sentences of the menu, see .tools/allergen-names.mjs.
  const names = new Set(['@menuella/food-safety']);
  for (const { moduleIds = [] } of outputs) {
    for (const id of moduleIds) {
      const [, name] = id.match(/.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/) ?? [];
      if (name) names.add(name.replaceAll('\\', '/'));
    }
  }
  const parts = [...names].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  const head = 'The files of this folder contain code of these packages, under these licences.\n';
  writeFileSync(join(outDir, 'THIRD-PARTY-NOTICES.txt'), [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`));
}

export const filesIn = (folder) =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/**
 * Sentences need no source map, nor does an element's own file, which only names others: without the line that names the
 * map, a page saves 40 bytes a file.
 */
export function dropMaps(outDir) {
  for (const file of filesIn(outDir).filter((one) => /^(?:parts-\w+\/lang|elements)\//.test(one))) {
    const path = join(outDir, file);
    if (file.endsWith('.map')) rmSync(path);
    else writeFileSync(path, readFileSync(path, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''));
  }
}

/** Subresource Integrity of every file: `{ "nabo.js": "sha384-…" }`. */
export function writeIntegrity(outDir) {
  const digests = filesIn(outDir)
    .filter((file) => file !== 'integrity.json')
    .map((file) => {
      const digest = createHash('sha384')
        .update(readFileSync(join(outDir, file)))
        .digest('base64');
      return [file, `sha384-${digest}`];
    });
  writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`);
}
