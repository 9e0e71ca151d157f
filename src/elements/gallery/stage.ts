import { html, type TemplateResult } from 'lit';
import type { WorkImage } from '../../contract/feed/works.js';
import type { ShownWork } from '../../domain/works.js';
import type { Exhibit } from './exhibition.js';
import { picture } from './media.js';
import type { Scene } from './scene.js';

/** On a screen the work is about as wide as the screen; zooming asks for more. */
const SIZES = '100vw';

/** Whether its content note is still to be read. */
export const isHidden = ({ id, contentNote }: ShownWork, { revealed }: Scene): boolean =>
  contentNote !== undefined && !revealed.has(id);

/** What of the work there is to choose from; a film is none of its pictures. */
export const sidesOf = (work: ShownWork, { beyond }: Scene): readonly (WorkImage | undefined)[] =>
  beyond?.sidesOf(work) ?? work.images ?? [];

/** A picture as large as the stage. */
export const large = (image: WorkImage, { title }: ShownWork, scene: Scene): TemplateResult =>
  picture(image, title, SIZES, scene, 'eager');

/**
 * The work itself.
 * @param image the picture of it that was chosen, if it is to be seen as one
 * @param under a smaller file that is there already, to stand in for it
 */
export function onStage(
  work: ShownWork,
  image: WorkImage | undefined,
  under: string | undefined,
  scene: Scene,
): TemplateResult {
  if (image && !isHidden(work, scene)) {
    return html`<div class="canvas">
      ${under && html`<img alt="" src=${under} />`} ${large(image, work, scene)}
    </div>`;
  }
  return (
    scene.beyond?.onStage(work, scene) ??
    html`<p class="canvas plate" dir="auto">${scene.text(work.title)}</p>`
  );
}

/** Fetches what the viewer will show of the works beside this one, if the visitor comes to them. */
export function preload({ works, index, scene }: Exhibit): void {
  for (const work of [works[index + 1], works[index - 1]]) {
    const [side] = work && !isHidden(work, scene) ? sidesOf(work, scene) : [];
    const href = scene.media(side?.src);
    if (!side || !href) continue;
    const loader = new Image();
    loader.sizes = SIZES;
    loader.srcset = scene.srcset(side.srcset ?? '');
    loader.src = href;
  }
}
