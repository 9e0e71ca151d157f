import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Sources that say `lit` get the part of it that they use, see there. */
const ownLit: Plugin = {
  name: 'nabo-lit',
  enforce: 'pre',
  resolveId(source, importer = '') {
    if (source !== 'lit' || !/[\\/]src[\\/]/.test(importer) || /node_modules/.test(importer))
      return undefined;
    return fileURLToPath(new URL('src/ui/lit.ts', import.meta.url));
  },
};

/**
 * What everything that Vite makes for a browser has in common: the library, the classic bundle (`.tools/build`)
 * and Storybook. `es2022` keeps class fields and private methods as they are written; decorators are the legacy
 * ones, because Vite lets standard decorators through unchanged and no engine reads them yet.
 */
export default defineConfig({
  build: { target: 'es2022', sourcemap: true },
  plugins: [ownLit],
  publicDir: false,
});
