import { html, nothing, type TemplateResult } from 'lit';
import { linkHref } from '../../contract/address.js';
import { msg } from '../../i18n/messages.js';
import { paragraphs } from './about.js';
import { picture } from './media.js';
import type { Scene } from './scene.js';

/** Who made these works, in their own words. Nothing for a name that only stands beside a work. */
export function artistPanel(
  key: string,
  scene: Scene,
  heading: (name: unknown) => unknown,
): TemplateResult | typeof nothing {
  const artist = scene.artists.find(({ id, name }) => id === key || scene.words(name).value === key);
  if (!artist) return nothing;
  const { name, image, statement, url } = artist;
  const href = linkHref(url, scene.base);
  return html`
    <section part="artist-panel" class="artist-panel">
      ${image ? picture(typeof image === 'string' ? { src: image } : image, name, '8rem', scene) : nothing}
      <div>
        ${heading(html`<bdi>${scene.text(name)}</bdi>`)}
        <div part="statement">${paragraphs(statement, scene)}</div>
        ${href ? html`<p><a href=${href}>${msg('More about the artist', { id: 'nabo.gallery.artistUrl' })}</a></p>` : nothing}
      </div>
    </section>
  `;
}
