import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../../i18n/messages.js';
import { paragraph } from '../about.js';
import { picture } from '../media.js';
import type { Scene } from '../scene.js';

/** Who made these works, in their own words. Nothing for a name that only stands beside a work. */
export function artistPanel(
  key: string,
  scene: Scene,
  heading: (name: unknown) => unknown,
): TemplateResult | typeof nothing {
  const artist = scene.data.artists?.find(({ id, name }) => id === key || scene.words(name).value === key);
  if (!artist) return nothing;
  const { name, image, statement } = artist;
  const url = scene.link(artist.url);
  return html`
    <section part="artist-panel">
      ${image ? picture(typeof image === 'string' ? { src: image } : image, name, '8rem', scene) : nothing}
      <div>
        ${heading(html`<bdi>${scene.text(name)}</bdi>`)}
        <div part="statement">${paragraph(statement, scene)}</div>
        ${url ? html`<a href=${url}>${msg('More about the artist', { id: 'nabo.gallery-beyond.artistUrl' })}</a>` : nothing}
      </div>
    </section>
  `;
}
