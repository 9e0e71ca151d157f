import { html, nothing, type TemplateResult } from 'lit';
import type { WorkImage } from '../../contract/feed/works.js';
import type { Text } from '../../contract/primitives.js';
import { msg, str } from '../../i18n/messages.js';
import type { Scene } from './scene.js';

export type Loading = 'lazy' | 'eager';

/** On a stage: what stood in for the large file goes when that is there, since a picture may have holes to see through. */
const settled = ({ target }: Event): void =>
  (target as Element).parentElement?.querySelector('img:not([part])')?.setAttribute('hidden', '');

/** The image of a work, its words where it cannot be had; never cropped. */
export function picture(
  { src, srcset, width, height, alt }: WorkImage,
  title: Text,
  sizes: string,
  scene: Scene,
  loading: Loading = 'lazy',
): TemplateResult {
  const href = scene.media(src);
  const about = scene.words(title).value;
  const { value, lang = nothing } =
    alt === undefined
      ? { value: msg(str`Picture of ${about}`, { id: 'nabo.gallery.pictureOf' }) }
      : scene.words(alt);
  // Engines show an alternative text in their own ways, or not at all in a small box: so it is set as text.
  if (!href) {
    return html`<p part="missing" lang=${lang} dir="auto">
      <small>${msg('This picture cannot be shown.', { id: 'nabo.gallery.missing' })}</small> ${value}
    </p>`;
  }
  // `sizes` and `srcset` before `src`, or a browser may begin with the wrong file. `auto` is exact, but only where the
  // picture comes late: of others Chromium takes it for the width of the screen.
  return html`<img
    part="image"
    loading=${loading}
    decoding="async"
    draggable="false"
    width=${width || nothing}
    height=${height || nothing}
    lang=${lang}
    alt=${value}
    sizes=${srcset ? `${loading === 'lazy' ? 'auto, ' : ''}${sizes}` : nothing}
    srcset=${srcset ? scene.srcset(srcset) : nothing}
    src=${href}
    @load=${settled}
    @error=${() => scene.onBroken(href)}
  />`;
}
