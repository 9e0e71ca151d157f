import { defineConfig } from 'vite';

/** Only for Storybook: the library's own configuration would split its chunks. */
export default defineConfig({
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
});
