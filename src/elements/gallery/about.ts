import { html, nothing, type TemplateResult } from 'lit';
import type { WorkImage } from '../../contract/feed/works.js';
import type { Text } from '../../contract/primitives.js';
import { artistKey, type ShownWork } from '../../domain/works.js';
import { msg, str } from '../../i18n/messages.js';
import type { Scene } from './scene.js';
import { sidesOf } from './stage.js';

export type Fact = readonly [name: unknown, value: unknown];

/**
 * What there is to know about a work, beside it in the viewer.
 * @param image the picture of it that is shown
 * @param hidden the content note is still to be passed: nothing tells yet what is to be seen or heard
 * @param more other works by the artist can be gone to
 */
export function about(
  work: ShownWork,
  image: WorkImage | undefined,
  hidden: boolean,
  more: boolean,
  scene: Scene,
): TemplateResult {
  const { title, description, year, medium, size, event } = work;
  const { name, statement } = scene.artistOf(work);
  // A sound or a text has its picture beside it.
  const shown = sidesOf(work, scene).length ? image : work.images?.[0];
  const words = (text: Text | undefined) => text && scene.text(text);
  const facts: Fact[] = [
    [msg('Year', { id: 'nabo.gallery.fact.year' }), year],
    [msg('Medium', { id: 'nabo.gallery.fact.medium' }), words(medium)],
    [msg('Size', { id: 'nabo.gallery.fact.size' }), words(size)],
    [msg('In the picture', { id: 'nabo.gallery.fact.alt' }), !hidden && words(shown?.alt)],
    ...(scene.beyond?.facts(work, scene) ?? []),
  ];
  return html`
    <h2 id="viewer-title" dir="auto">${scene.text(title)}</h2>
    ${paragraph(name, scene)} ${event && scene.event(event, scene)} ${scene.beyond?.offer(work, scene)}
    ${paragraph(description, scene)} ${hidden ? nothing : scene.beyond?.about(work, scene)}
    <dl>
      ${facts.map(([label, value]) =>
        value
          ? html`<div>
              <dt>${label}</dt>
              <dd dir="auto">${value}</dd>
            </div>`
          : nothing,
      )}
    </dl>
    ${statement && html`<blockquote part="statement">${paragraph(statement, scene)}</blockquote>`}
    ${
      more && name
        ? html`<button class="quiet" @click=${() => scene.onArtist(artistKey(work) as string)}>
          ${msg(str`All works by ${scene.words(name).value}`, { id: 'nabo.gallery.allBy' })}
        </button>`
        : nothing
    }
  `;
}

export const paragraph = (text: Text | undefined, scene: Scene): TemplateResult | '' | undefined =>
  text && html`<p class="lines" dir="auto">${scene.text(text)}</p>`;
