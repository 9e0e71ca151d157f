import { html, nothing, type TemplateResult } from 'lit';
import { artistOf, type ShownWork } from '../../domain/works.js';
import { faceOf, placeOf, readOn, sizesFor } from '../../domain/works-wall.js';
import { msg, str } from '../../i18n/messages.js';
import { audioPlayer, picture, videoPlayer } from './media.js';
import { place } from './place.js';
import type { Scene } from './scene.js';
import { kindName, saleText, viewsText } from './words.js';

/** About how high a row of the wall is, in px: only for the browser's choice of files. */
const ROW = 272;

/** One work on the wall: what it is, and beneath it the label, whose title opens the viewer. */
export function card(work: ShownWork, scene: Scene, onOpen: (event: MouseEvent) => void): TemplateResult {
  const shape = placeOf(work);
  const artist = artistOf(work, scene.artists)?.name ?? work.artist;
  return html`
    <li part="work" class="work" ${place(shape)}>
      <figure class="figure">
        ${work.contentNote === undefined ? face(work, scene, shape) : behindNote(work, scene, shape)}
        <figcaption part="label">
          <a part="title" class="open" href=${scene.href(work.id)} data-work=${work.id} dir="auto" @click=${onOpen}
            >${scene.text(work.title)}</a
          >
          ${facts([artist && html`<bdi part="artist">${scene.text(artist)}</bdi>`, work.year])}
          ${facts([work.medium && scene.text(work.medium), work.size && scene.text(work.size)])}
          ${work.sale ? sale(work.sale, scene) : nothing}
        </figcaption>
      </figure>
    </li>
  `;
}

/** Small facts in a line; what is not known is not there. */
function facts(all: readonly unknown[]): TemplateResult | typeof nothing {
  const known = all.filter((one) => one !== undefined && one !== '');
  return known.length
    ? html`<p class="facts">${known.map((one) => html`<span>${one}</span> `)}</p>`
    : nothing;
}

export const sale = (offer: NonNullable<ShownWork['sale']>, scene: Scene): TemplateResult =>
  html`<p part="sale" class="sale" data-status=${offer.status}>
    ${saleText(offer, scene.currency, scene.locale)}
  </p>`;

/**
 * The artist wants something said before the work is seen. The browser's own disclosure, so that it also holds on
 * a printed page and without JavaScript.
 */
const behindNote = (work: ShownWork, scene: Scene, shape: number): TemplateResult => html`
  <details
    part="note"
    class="note"
    .open=${scene.revealed.has(work.id)}
    @toggle=${({ target }: Event) => scene.onReveal(work.id, (target as HTMLDetailsElement).open)}
  >
    <summary>
      <span class="about" dir="auto">${scene.text(work.contentNote ?? '')}</span>
      <span class="press show">${msg('Show the work', { id: 'nabo.gallery.reveal' })}</span>
      <span class="press hide">${msg('Hide the work', { id: 'nabo.gallery.conceal' })}</span>
    </summary>
    ${face(work, scene, shape)}
  </details>
`;

function face(work: ShownWork, scene: Scene, shape: number): TemplateResult {
  const image = work.images?.[0];
  const first = () => (image ? picture(image, work.title, sizesFor(shape, ROW), scene) : plate(work));
  switch (faceOf(work)) {
    case 'film':
      return html`<div class="face">${videoPlayer(work, scene)}</div>`;
    case 'sound':
      return html`<div class=${image ? 'face tune' : 'face tune paper'}>${first()} ${audioPlayer(work, scene)}</div>`;
    case 'text':
      return paper(work, scene);
    case 'nothing':
      return html`<div class="face paper">${plate(work)}</div>`;
    case 'picture': {
      const views = work.images?.length ?? 0;
      return html`<div class="face">
        ${first()}
        ${views > 1 ? html`<span part="views" class="views">${viewsText(views, scene.locale)}</span>` : nothing}
      </div>`;
    }
  }
}

/** Where there is nothing to see, what it is stands in the middle. */
const plate = (work: ShownWork): TemplateResult => html`<p class="plate">${kindName(work.kind)}</p>`;

function paper(work: ShownWork, scene: Scene): TemplateResult {
  const { value, lang } = scene.words(work.text ?? '');
  const [shown, rest] = readOn(value);
  const { value: title } = scene.words(work.title);
  const image = work.images?.[0];
  return html`<div class="face paper" lang=${lang ?? nothing} dir="auto">
    ${image ? picture(image, work.title, '20rem', scene) : nothing}
    <p part="text" class="text">${shown}</p>
    ${
      rest
        ? html`<details class="rest">
          <summary aria-label=${msg(str`Read on: ${title}`, { id: 'nabo.gallery.readOnIn' })}>
            ${msg('Read on', { id: 'nabo.gallery.readOn' })}
          </summary>
          <p part="text" class="text">${rest}</p>
        </details>`
        : nothing
    }
  </div>`;
}
