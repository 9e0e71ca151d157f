import { html, nothing, type TemplateResult } from 'lit';
import type { MediaSource, Work } from '../../../contract/feed/works.js';
import { languageName } from './words.js';
import type { Scene } from '../scene.js';

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
