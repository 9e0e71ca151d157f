import { html, nothing, type TemplateResult } from 'lit';
import type { WorkImage } from '../../contract/feed/works.js';
import type { ShownWork } from '../../domain/works.js';
import { faceOf } from '../../domain/works-wall.js';
import { msg, str } from '../../i18n/messages.js';
import { icon, PLAY } from './icons.js';
import { audioPlayer, picture, videoPlayer } from './media.js';
import type { Scene } from './scene.js';
import { number } from './words.js';

/** On a screen the work is about as wide as the screen; zooming asks for more. */
const SIZES = '100vw';

/** Whether its content note is still to be read. */
export const isHidden = ({ id, contentNote }: ShownWork, { revealed }: Scene): boolean =>
  contentNote !== undefined && !revealed.has(id);

/**
 * What of the work there is to choose from: a film before the pictures of it. A sound or text has its picture beside
 * it.
 */
export function sidesOf(work: ShownWork): readonly (WorkImage | 'film')[] {
  const face = faceOf(work);
  const { images = [] } = work;
  return face === 'film' ? ['film', ...images] : face === 'picture' ? images : [];
}

/**
 * The work itself, as large as the stage.
 * @param image the picture of it that was chosen, if it is to be seen as one
 * @param under a smaller file that is there already, to stand in for it
 */
export function onStage(
  work: ShownWork,
  image: WorkImage | undefined,
  under: string | undefined,
  scene: Scene,
): TemplateResult {
  const { id, title, images: [beside] = [] } = work;
  if (isHidden(work, scene)) {
    return html`<div class="canvas" part="note">
      <p class="lines" dir="auto">${scene.text(work.contentNote ?? '')}</p>
      <button type="button" @click=${() => scene.onReveal(id, true)}>
        ${msg('Show the work', { id: 'nabo.gallery.reveal' })}
      </button>
    </div>`;
  }
  const large = (one: WorkImage) => picture(one, title, SIZES, scene, 'eager');
  if (image) {
    return html`<div class="canvas" @load=${settled}>
      ${under ? html`<img class="under" alt="" src=${under} />` : nothing} ${large(image)}
    </div>`;
  }
  const sleeve = beside && large(beside);
  switch (faceOf(work)) {
    case 'film':
      return html`<div class="canvas">${videoPlayer(work, scene)}</div>`;
    case 'sound':
      return html`<div class="canvas tune">${sleeve} ${audioPlayer(work, scene)}</div>`;
    case 'text': {
      const { value, lang } = scene.words(work.text ?? '');
      return html`<div class="canvas leaf" tabindex="0" lang=${lang ?? nothing} dir="auto">
        ${sleeve}
        <p part="text">${value}</p>
      </div>`;
    }
    default:
      return html`<p class="canvas plate" dir="auto">${scene.text(title)}</p>`;
  }
}

/** The large file is there: what stood in for it goes, since a picture may have holes to see through. */
const settled = {
  handleEvent({ target, currentTarget }: Event): void {
    const under = (currentTarget as Element).querySelector('.under');
    if (target !== under) under?.setAttribute('hidden', '');
  },
  capture: true,
};

/** The other sides of a vase: small pictures to choose from. */
export function sideChoice(
  work: ShownWork,
  chosen: number,
  scene: Scene,
  choose: (side: number) => void,
): TemplateResult | typeof nothing {
  const sides = sidesOf(work);
  const poster = work.video?.poster;
  if (sides.length < 2 || isHidden(work, scene)) return nothing;
  return html`<ul part="sides">
    ${sides.map((side, index) => {
      const small = side !== 'film' ? side : poster ? { src: poster } : undefined;
      const [n, of] = [number(index + 1), number(sides.length)];
      return html`<li>
        <button
          type="button"
          aria-current=${index === chosen ? 'true' : nothing}
          aria-label=${msg(str`View ${n} of ${of}`, { id: 'nabo.gallery.view' })}
          @click=${() => choose(index)}
        >
          ${small ? picture({ ...small, alt: '' }, '', '4.5rem', scene) : icon(PLAY)}
        </button>
      </li>`;
    })}
  </ul>`;
}

/** Fetches what the viewer will show of a work when the visitor comes to it. */
export function preload(work: ShownWork, scene: Scene): void {
  const [side] = sidesOf(work);
  const href = side && side !== 'film' && !isHidden(work, scene) && scene.media(side.src);
  if (!href) return;
  const loader = new Image();
  if (side.srcset) {
    loader.sizes = SIZES;
    loader.srcset = scene.srcset(side.srcset);
  }
  loader.src = href;
}
