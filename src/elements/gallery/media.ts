import { html, nothing, type TemplateResult } from 'lit';
import type { MediaSource, Work, WorkImage } from '../../contract/feed/works.js';
import type { Text } from '../../contract/primitives.js';
import { msg, str } from '../../i18n/messages.js';
import type { Scene } from './scene.js';
import { languageName } from './words.js';

/** The image of a work, its words where it cannot be had; never cropped. */
export function picture(
  { src, srcset, width, height, alt }: WorkImage,
  title: Text,
  sizes: string,
  scene: Scene,
  loading: 'lazy' | 'eager' = 'lazy',
): TemplateResult {
  const href = scene.media(src);
  const about = scene.words(title).value;
  const { value, lang } =
    alt === undefined
      ? { value: msg(str`Picture of ${about}`, { id: 'nabo.gallery.pictureOf' }), lang: undefined }
      : scene.words(alt);
  // Engines show an alternative text in their own ways, or not at all in a small box: so it is set as text.
  if (!href || scene.broken.has(href)) {
    return html`<p part="missing" lang=${lang ?? nothing} dir="auto">
      <small>${msg('This picture cannot be shown.', { id: 'nabo.gallery.missing' })}</small> ${value}
    </p>`;
  }
  // `sizes` and `srcset` before `src`, or a browser may begin with the wrong file.
  return html`<img
    part="image"
    loading=${loading}
    decoding="async"
    draggable="false"
    width=${width || nothing}
    height=${height || nothing}
    lang=${lang ?? nothing}
    alt=${value}
    sizes=${srcset ? sizes : nothing}
    srcset=${srcset ? scene.srcset(srcset) : nothing}
    src=${href}
    @error=${() => scene.onBroken(href)}
  />`;
}

const sourcesOf = (sources: readonly MediaSource[], scene: Scene) =>
  sources.map(({ src, type }) => {
    const href = scene.media(src);
    return href ? html`<source src=${href} type=${type ?? nothing} />` : nothing;
  });

/** The browser's own player. It loads nothing, and plays nothing, before somebody presses play. */
export const audioPlayer = ({ title, audio }: Work, scene: Scene): TemplateResult => html`
  <audio part="player" controls preload="none" aria-label=${scene.words(title).value}>
    ${sourcesOf(audio?.sources ?? [], scene)}
  </audio>
`;

export function videoPlayer({ title, video }: Work, scene: Scene): TemplateResult {
  const { sources = [], poster, width, height, captions = [] } = video ?? {};
  const tracks = captions.map((track) => ({ ...track, href: scene.media(track.src) }));
  // Captions of another origin only load when the film is asked for in the same way (CORS), so only then.
  const foreign = tracks.some(({ href }) => href && new URL(href).origin !== location.origin);
  return html`
    <video
      part="player"
      controls
      playsinline
      preload="none"
      aria-label=${scene.words(title).value}
      crossorigin=${foreign ? 'anonymous' : nothing}
      width=${width || nothing}
      height=${height || nothing}
      poster=${scene.media(poster) ?? nothing}
    >
      ${sourcesOf(sources, scene)}
      ${tracks.map(({ href, language, label }) =>
        href
          ? html`<track
              kind="captions"
              src=${href}
              srclang=${language}
              label=${label ? scene.words(label).value : languageName(language)}
            />`
          : nothing,
      )}
    </video>
  `;
}
