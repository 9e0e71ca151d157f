import { defineConfig } from 'vite';

/**
 * What everything that Vite makes for a browser has in common: the library, the classic bundle (`.tools/build`)
 * and Storybook. `es2022` keeps class fields and private methods as they are written; decorators are the legacy
 * ones, because Vite lets standard decorators through unchanged and no engine reads them yet.
 */
export default defineConfig({
  build: { target: 'es2022', sourcemap: true },
  publicDir: false,
});
