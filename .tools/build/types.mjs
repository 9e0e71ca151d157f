/** Type declarations of what a developer imports, and data that teaches editors the tags. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { elementNames, root } from './browser.mjs';

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('@typescript/native/package.json')), 'bin/tsc');

/** `dist/types/src/…` mirrors the sources; beside it a door for each entry of the package's `exports`. */
export function buildTypes(outDir) {
  const types = join(outDir, 'types');
  const names = elementNames();
  const config = join(root, '.cache/tsconfig.types.json');
  mkdirSync(dirname(config), { recursive: true });
  const files = ['src/index.ts', ...names.map((name) => `src/elements/${name}/define.ts`)];
  writeFileSync(
    config,
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        stripInternal: true,
        rootDir: root,
        outDir: types,
      },
      include: [],
      files: files.map((file) => join(root, file)),
    }),
  );
  rmSync(types, { recursive: true, force: true });
  execFileSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' });
  const door = (from, to) => {
    mkdirSync(dirname(join(types, from)), { recursive: true });
    writeFileSync(join(types, from), `export * from '${to}';\n`);
  };
  door('index.d.ts', './src/index.js');
  for (const name of names) door(`elements/nabo-${name}.d.ts`, `../src/elements/${name}/define.js`);
}
