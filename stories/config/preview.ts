/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../../locales/generated/pseudo.js';
import { house } from './house.js';
import { moments } from './moments.js';
import './preview.css';

// Made by the build; a story shows without it, only the tables of attributes stay empty.
const manifests = import.meta.glob<object>('../../dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'nb', title: 'Bokmål' },
          { value: 'nn', title: 'Nynorsk' },
          { value: 'nl', title: 'Nederlands' },
          { value: 'en', title: 'English' },
          { value: 'ar-XB', title: 'Right to left', right: 'pseudo' },
        ],
      },
    },
    now: {
      description: 'Shown as of',
      toolbar: {
        icon: 'time',
        dynamicTitle: true,
        items: Object.entries(moments).map(([value, { title }]) => ({ value, title })),
      },
    },
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'en', now: 'monday', theme: 'light' },
  decorators: [house],
  parameters: {
    controls: { expanded: true },
    docs: { story: { inline: true } },
    options: { storySort: { order: ['Start', 'Elements', 'Ground'] } },
    a11y: {
      test: 'error',
      // A story is a piece of a page: landmarks and the first heading are the page's.
      config: {
        rules: [
          { id: 'region', enabled: false },
          { id: 'page-has-heading-one', enabled: false },
          { id: 'landmark-one-main', enabled: false },
        ],
      },
    },
  },
};

export default preview;
