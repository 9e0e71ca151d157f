/**
 * The command `nabo` for Node: every source that it reaches, translated file by file. Nothing is bundled, so that
 * workers, stack traces and packages with files of their own stay as they are.
 */
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { transformSync } from 'rolldown/utils';
import { root } from './browser.mjs';

/** Kept in step with `engines` in package.json. */
const NEEDED = [22, 13];

const command = `#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < ${NEEDED[0]} || (major === ${NEEDED[0]} && minor < ${NEEDED[1]})) {
  console.error(\`nabo needs Node ${NEEDED.join('.')} or newer; this is \${process.versions.node}.\`);
  process.exit(1);
}
await import('../node/src/cli/nabo.js');
`;

/** Relative addresses of other sources, in imports and where a worker is started. */
const addresses = /['"`](\.{1,2}\/[^'"`\s]+\.js)['"`]/g;

/** @param {string} outDir gets `cli/nabo.js` and, under `node/`, what it runs */
export function buildNode(outDir) {
  const queue = globSync('src/cli/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const seen = new Set();
  while (queue.length) {
    const file = queue.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    const { code, errors } = transformSync(file, readFileSync(join(root, file), 'utf8'), {
      lang: 'ts',
      target: 'es2023',
      typescript: { onlyRemoveTypeImports: true },
      decorator: { legacy: true },
      assumptions: { setPublicClassFields: true },
    });
    if (errors.length) throw new Error(`${file}: ${errors[0].message}`);
    const to = join(outDir, 'node', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, code);
    for (const [, address] of code.matchAll(addresses)) {
      const source = posix.join(posix.dirname(file), address).replace(/\.js$/, '.ts');
      if (existsSync(join(root, source))) queue.push(source);
    }
  }
  if (!seen.has('src/cli/nabo.ts')) return;
  mkdirSync(join(outDir, 'cli'), { recursive: true });
  writeFileSync(join(outDir, 'cli/nabo.js'), command);
  chmodSync(join(outDir, 'cli/nabo.js'), 0o755);
}
