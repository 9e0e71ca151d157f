import { html, nothing, type TemplateResult } from 'lit';
import { mediaHref } from '../../contract/address.js';
import type { Subscribe } from '../../contract/feed/events.js';
import { msg } from '../../i18n/messages.js';
import type { Scene } from './scene.js';

/** Calendar files to follow, where the feed names some: the calendar of the visitor asks for them by itself. */
export function subscription(
  { all, categories = {} }: Subscribe,
  only: string | null,
  scene: Scene,
): TemplateResult | typeof nothing {
  const named: [string, string | undefined][] = [
    [msg('All activities', { id: 'nabo.calendar.subscribe.all' }), only ? undefined : all],
    ...Object.entries(categories)
      .filter(([id]) => !only || id === only)
      .map(([id, file]): [string, string] => [scene.words(scene.category(id)?.name ?? id).value, file]),
  ];
  const files = named.flatMap(([name, file]) => {
    const href = mediaHref(file, scene.base);
    return href ? [{ name, href }] : [];
  });
  if (files.length === 0) return nothing;
  return html`
    <details part="subscribe">
      <summary>${msg('Follow in your own calendar', { id: 'nabo.calendar.subscribe' })}</summary>
      <p>
        ${msg('Your calendar then shows what happens here, and what is changed. If the link opens nothing, copy the address into your calendar.', { id: 'nabo.calendar.subscribe.how' })}
      </p>
      <ul>
        ${files.map(
          ({ name, href }) =>
            html`<li><a href=${href.replace(/^https?:/, 'webcal:')}>${name}</a> <code dir="ltr">${href}</code></li>`,
        )}
      </ul>
    </details>
  `;
}
