import { html, nothing, type TemplateResult } from 'lit';
import { mediaHref, mediaSrcset } from '../../contract/address.js';
import type { WorkImage } from '../../contract/feed/works.js';
import type { ShownWork } from '../../domain/works.js';
import { faceOf } from '../../domain/works-wall.js';
import { numberFormat } from '../../i18n/format.js';
import { msg, str } from '../../i18n/messages.js';
import { playIcon } from './icons.js';
import { audioPlayer, picture, videoPlayer } from './media.js';
import type { Scene } from './scene.js';

/** On a screen the work is about as wide as the screen; zooming asks for more. */
const SIZES = '100vw';

/** Whether its content note is still to be read. */
export const isHidden = (work: ShownWork, scene: Scene): boolean =>
  work.contentNote !== undefined && !scene.revealed.has(work.id);

/** What of the work there is to choose from: a film before the pictures of it. A sound or text has its picture beside it. */
export function sidesOf(work: ShownWork): readonly (WorkImage | 'film')[] {
  const face = faceOf(work);
  const images = work.images ?? [];
  return face === 'film' ? ['film', ...images] : face === 'picture' ? images : [];
}

export const noteOnStage = (work: ShownWork, scene: Scene): TemplateResult => html`
  <div class="canvas note" part="note">
    <p class="lines" dir="auto">${scene.text(work.contentNote ?? '')}</p>
    <button type="button" @click=${() => scene.onReveal(work.id, true)}>
      ${msg('Show the work', { id: 'nabo.gallery.reveal' })}
    </button>
  </div>
`;

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
  if (image) {
    return html`<div class="canvas" @load=${settled}>
      ${under ? html`<img class="under" alt="" src=${under} />` : nothing}
      ${picture(image, work.title, SIZES, scene, false)}
    </div>`;
  }
  const [beside] = work.images ?? [];
  const sleeve = beside ? picture(beside, work.title, SIZES, scene, false) : nothing;
  switch (faceOf(work)) {
    case 'film':
      return html`<div class="canvas">${videoPlayer(work, scene)}</div>`;
    case 'sound':
      return html`<div class="canvas tune">${sleeve} ${audioPlayer(work, scene)}</div>`;
    case 'text': {
      const { value, lang } = scene.words(work.text ?? '');
      return html`<div class="canvas leaf" tabindex="0" lang=${lang ?? nothing} dir="auto">
        ${sleeve}
        <p class="text">${value}</p>
      </div>`;
    }
    default:
      return html`<div class="canvas"><p class="plate" dir="auto">${scene.text(work.title)}</p></div>`;
  }
}

/** The large file is there: what stood in for it goes, since a picture may have holes to see through. */
const settled = {
  handleEvent({ target, currentTarget }: Event): void {
    if ((target as Element).classList.contains('under')) return;
    (currentTarget as Element).querySelector('.under')?.setAttribute('hidden', '');
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
  if (sides.length < 2) return nothing;
  const numbers = numberFormat(scene.locale);
  const label = (index: number) => {
    const [n, of] = [numbers.format(index + 1), numbers.format(sides.length)];
    return msg(str`View ${n} of ${of}`, { id: 'nabo.gallery.view' });
  };
  return html`<ul part="sides" class="sides" role="list">
    ${sides.map((side, index) => {
      const poster = work.video?.poster;
      const small = side !== 'film' ? side : poster ? { src: poster } : undefined;
      return html`<li>
        <button
          type="button"
          aria-current=${index === chosen ? 'true' : nothing}
          aria-label=${label(index)}
          @click=${() => choose(index)}
        >
          ${small ? picture({ ...small, alt: '' }, '', '4.5rem', scene) : playIcon()}
        </button>
      </li>`;
    })}
  </ul>`;
}

/** Fetches what the viewer will show of a work when the visitor comes to it. */
export function preload(work: ShownWork, scene: Scene): void {
  const [side] = sidesOf(work);
  if (!side || side === 'film') return;
  const href = mediaHref(side.src, scene.base);
  if (!href) return;
  const loader = new Image();
  if (side.srcset) {
    loader.sizes = SIZES;
    loader.srcset = mediaSrcset(side.srcset, scene.base);
  }
  loader.src = href;
}
