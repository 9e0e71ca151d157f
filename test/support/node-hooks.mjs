/**
 * Lets Node run the sources as they are: `node --import ./test/support/node-hooks.mjs …`. Node's own type
 * stripping is not enough, since imports say `./x.js` for `x.ts` and elements carry decorators.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import * as test from 'node:test';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

process.setSourceMapsEnabled(true);

const root = new URL('../../', import.meta.url);
const tsconfigRaw = readFileSync(new URL('tsconfig.json', root), 'utf8');

registerHooks({
  resolve(specifier, context, next) {
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
      const asTs = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(asTs)) return { url: asTs.href, shortCircuit: true };
    }
    // Its package.json names for Node a file that it does not hold; this is the one that browsers get.
    if (specifier === '@esm-bundle/chai') return next('@esm-bundle/chai/esm/chai.js', context);
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith(root.href) || !url.endsWith('.ts')) return next(url, context);
    const sourcefile = fileURLToPath(url);
    const { code } = transformSync(readFileSync(sourcefile, 'utf8'), {
      loader: 'ts',
      format: 'esm',
      target: 'es2023',
      sourcemap: 'inline',
      sourcefile,
      tsconfigRaw,
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

// What `harness.ts` takes up; in browsers mocha's words lie there.
const { describe, it, before, beforeEach, after, afterEach } = test;
Object.assign(globalThis, { describe, it, before, beforeEach, after, afterEach });
