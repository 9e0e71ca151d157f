import { html, nothing, type TemplateResult } from 'lit';
import { mediaHref, mediaSrcset } from '../../contract/address.js';
import type { Work, WorkImage } from '../../contract/feed/works.js';
import type { Text } from '../../contract/primitives.js';
import { msg } from '../../i18n/messages.js';
import { languageName } from './words.js';
import type { Scene } from './scene.js';

/** The image of a work, its words where it cannot be had; never cropped. */
export function picture(
  { src, srcset, width, height, alt }: WorkImage,
  title: Text,
  sizes: string,
  scene: Scene,
  lazy = true,
): TemplateResult {
  const href = src ? mediaHref(src, scene.base) : undefined;
  const { value, lang } = scene.words(alt ?? title);
  // Engines show an alternative text in their own ways, or not at all in a small box: so it is set as text.
  if (!href || scene.broken.has(href)) {
    return html`<p part="missing" class="missing">
      <small>${msg('This picture cannot be shown.', { id: 'nabo.gallery.missing' })}</small>
      <span lang=${lang ?? nothing} dir="auto">${value}</span>
    </p>`;
  }
  // `sizes` and `srcset` before `src`, or a browser may begin with the wrong file.
  return html`<img
    part="image"
    loading=${lazy ? 'lazy' : nothing}
    decoding="async"
    width=${width || nothing}
    height=${height || nothing}
    lang=${lang ?? nothing}
    alt=${value}
    sizes=${srcset ? sizes : nothing}
    srcset=${srcset ? mediaSrcset(srcset, scene.base) : nothing}
    src=${href}
    draggable="false"
    @error=${() => scene.onBroken(href)}
  />`;
}

const sourcesOf = (sources: readonly { src: string; type?: string }[], scene: Scene) =>
  sources.map(({ src, type }) => {
    const href = mediaHref(src, scene.base);
    return href ? html`<source src=${href} type=${type ?? nothing} />` : nothing;
  });

/** The browser's own player. It loads nothing, and plays nothing, before somebody presses play. */
export const audioPlayer = (work: Work, scene: Scene): TemplateResult => html`
  <audio part="player" controls preload="none" aria-label=${scene.words(work.title).value}>
    ${sourcesOf(work.audio?.sources ?? [], scene)}
  </audio>
`;

export function videoPlayer({ title, video }: Work, scene: Scene): TemplateResult {
  const captions = (video?.captions ?? []).flatMap((track) => {
    const href = mediaHref(track.src, scene.base);
    return href ? [{ ...track, href }] : [];
  });
  // Captions of another origin only load when the film is asked for in the same way (CORS), so only then.
  const foreign = captions.some(({ href }) => new URL(href).origin !== globalThis.location?.origin);
  return html`
    <video
      part="player"
      controls
      playsinline
      preload="none"
      aria-label=${scene.words(title).value}
      crossorigin=${foreign ? 'anonymous' : nothing}
      width=${video?.width || nothing}
      height=${video?.height || nothing}
      poster=${(video?.poster && mediaHref(video.poster, scene.base)) || nothing}
    >
      ${sourcesOf(video?.sources ?? [], scene)}
      ${captions.map(
        ({ href, language, label }) =>
          html`<track
            kind="captions"
            src=${href}
            srclang=${language}
            label=${label ? scene.words(label).value : languageName(language, scene.locale)}
          />`,
      )}
    </video>
  `;
}
