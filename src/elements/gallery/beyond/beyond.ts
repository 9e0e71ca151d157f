import { html, nothing, type TemplateResult } from 'lit';
import type { WorkImage } from '../../../contract/feed/works.js';
import { readOn } from '../../../domain/read-on.js';
import type { ShownWork } from '../../../domain/works.js';
import { faceOf } from '../../../domain/works-face.js';
import { msg, str } from '../../../i18n/messages.js';
import { styles } from './styles.js';
import { viewsText } from './words.js';
import { front } from '../card.js';
import { picture, type Loading } from '../media.js';
import { audioPlayer, videoPlayer } from './players.js';
import type { Scene } from '../scene.js';
import { isHidden, large } from '../stage.js';
import { kindName, number } from '../words.js';

/**
 * How works are shown that are more than one picture: films, sounds, texts, several sides, whatever stands behind a
 * content note, is for sale or has rights. Loaded for feeds that have such works, and for the page of an artist.
 */
export { default as messages } from '../../../../locales/generated/gallery-beyond/index.js';
export { placeOf } from '../../../domain/works-face.js';
export { artistPanel } from './artist-panel.js';
export { about, facts, offer, sale } from './about.js';

export const dress = ({ adoptedStyleSheets }: ShadowRoot): unknown =>
  styles.styleSheet && adoptedStyleSheets.push(styles.styleSheet);

/**
 * What of the work there is to choose from: a film before the pictures of it. A sound or text has its picture beside
 * it.
 */
export function sidesOf(work: ShownWork): readonly (WorkImage | undefined)[] {
  const { images = [] } = work;
  const face = faceOf(work);
  return face === 'film' ? [undefined, ...images] : face === 'picture' ? images : [];
}

/** The work as it hangs. */
export const face = (work: ShownWork, scene: Scene, loading: Loading): TemplateResult =>
  work.contentNote === undefined ? hanging(work, scene, loading) : behindNote(work, scene);

/** How many sides of it there are to see. */
function views({ images = [] }: ShownWork): TemplateResult | typeof nothing {
  return images.length > 1 ? html`<span part="views">${viewsText(images.length)}</span>` : nothing;
}

/**
 * The artist wants something said before the work is seen. The browser's own disclosure, so that it also holds on
 * a printed page and without JavaScript.
 */
const behindNote = (work: ShownWork, scene: Scene): TemplateResult => html`
  <details
    part="note"
    .open=${scene.revealed.has(work.id)}
    @toggle=${({ target }: Event) => scene.onReveal(work.id, (target as HTMLDetailsElement).open)}
  >
    <summary>
      <b dir="auto">${scene.text(work.contentNote ?? '')}</b>
      <span class="show">${msg('Show the work', { id: 'nabo.gallery-beyond.reveal' })}</span>
      <span class="hide">${msg('Hide the work', { id: 'nabo.gallery-beyond.conceal' })}</span>
    </summary>
    ${hanging(work, scene)}
  </details>
`;

function hanging(work: ShownWork, scene: Scene, loading?: Loading): TemplateResult {
  const image = !!work.images?.length;
  const first = image ? front(work, scene, loading) : html`<p class="plate">${kindName(work.kind)}</p>`;
  switch (faceOf(work)) {
    case 'film':
      return html`<div class="face">${videoPlayer(work, scene)}</div>`;
    case 'sound':
      return html`<div class=${image ? 'face tune' : 'face tune paper'}>${first} ${audioPlayer(work, scene)}</div>`;
    case 'text':
      return paper(work, image && first, scene);
    default:
      return html`<div class=${image ? 'face' : 'face paper'}>${first} ${views(work)}</div>`;
  }
}

function paper(work: ShownWork, drawing: unknown, scene: Scene): TemplateResult {
  const { value, lang } = scene.words(work.text ?? '');
  const [shown, rest] = readOn(value);
  const title = scene.words(work.title).value;
  return html`<div class="face paper" lang=${lang ?? nothing} dir="auto">
    ${drawing || nothing}
    <p part="text">${shown}</p>
    ${
      rest
        ? html`<details>
          <summary aria-label=${msg(str`Read on: ${title}`, { id: 'nabo.gallery-beyond.readOnIn' })}>
            ${msg('Read on', { id: 'nabo.gallery-beyond.readOn' })}
          </summary>
          <p part="text">${rest}</p>
        </details>`
        : nothing
    }
  </div>`;
}

/** The work on the stage of the viewer, if it is not one of its pictures. */
export function onStage(work: ShownWork, scene: Scene): TemplateResult | undefined {
  if (isHidden(work, scene)) {
    return html`<div class="canvas" part="note">
      <p class="lines" dir="auto">${scene.text(work.contentNote ?? '')}</p>
      <button @click=${() => scene.onReveal(work.id, true)}>
        ${msg('Show the work', { id: 'nabo.gallery-beyond.reveal' })}
      </button>
    </div>`;
  }
  const [image] = work.images ?? [];
  const sleeve = image && large(image, work, scene);
  switch (faceOf(work)) {
    case 'film':
      return html`<div class="canvas">${videoPlayer(work, scene)}</div>`;
    case 'sound':
      return html`<div class="canvas tune">${sleeve} ${audioPlayer(work, scene)}</div>`;
    case 'text': {
      const { value, lang } = scene.words(work.text ?? '');
      return html`<div class="canvas leaf" tabindex="0" role="group" aria-labelledby="viewer-title" lang=${lang ?? nothing} dir="auto">
        ${sleeve}
        <p part="text">${value}</p>
      </div>`;
    }
    default:
      return undefined;
  }
}

/** The other sides of a vase: small pictures to choose from. */
export function sideChoice(
  work: ShownWork,
  chosen: number,
  scene: Scene,
  choose: (side: number) => void,
): TemplateResult | typeof nothing {
  const sides = sidesOf(work);
  if (sides.length < 2 || isHidden(work, scene)) return nothing;
  return html`<ul part="sides">
    ${sides.map((side, index) => {
      const src = work.video?.poster;
      const small = side ?? (src && { src });
      const [n, of] = [number(index + 1), number(sides.length)];
      return html`<li>
        <button
          aria-current=${index === chosen || nothing}
          aria-label=${msg(str`View ${n} of ${of}`, { id: 'nabo.gallery-beyond.view' })}
          @click=${() => choose(index)}
        >
          ${small ? picture({ ...small, alt: '' }, '', '4.5rem', scene) : '▶\uFE0E'}
        </button>
      </li>`;
    })}
  </ul>`;
}
