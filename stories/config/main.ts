import type { StorybookConfig } from '@storybook/web-components-vite';

/** Storybook: every state of every element, fed from the fixtures that the tests use. */
const config: StorybookConfig = {
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: 'stories/config/vite.config.ts' } },
  },
  staticDirs: [{ from: '../../test/fixtures/feeds', to: '/feeds' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
