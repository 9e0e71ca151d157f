import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { moments } from './moments.js';

/** Elements that the decorator, and not their story, gave a moment. */
const ours = new WeakSet<Element>();

/**
 * Stands for the page around a story: language and direction, colour scheme, and the moment it is shown as of. A
 * story that sets `now` itself keeps its own; `parameters: { now: 'christmas' }` chooses another of the moments.
 */
export const house: Decorator = (story, { globals, parameters }) => {
  const locale = String(globals.locale);
  const now = moments[String(parameters.now ?? globals.now)]?.now ?? null;
  const setNow = (wrapper?: Element) => {
    if (!wrapper) return;
    // The story's own template is rendered after the wrapper that it stands in.
    queueMicrotask(() => {
      for (const element of wrapper.querySelectorAll('*')) {
        if (!element.localName.startsWith('nabo-')) continue;
        if (element.hasAttribute('now') && !ours.has(element)) continue;
        ours.add(element);
        if (now === null) element.removeAttribute('now');
        else element.setAttribute('now', now);
      }
    });
  };
  return html`
    <div
      class="story"
      data-theme=${String(globals.theme)}
      lang=${locale}
      dir=${locale === 'ar-XB' ? 'rtl' : 'ltr'}
      ${ref(setNow)}
    >
      ${story()}
    </div>
  `;
};
