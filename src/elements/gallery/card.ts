import { html, nothing, type TemplateResult } from 'lit';
import { artistOf, type ShownWork } from '../../domain/works.js';
import { faceOf, placeOf, readOn, sizesFor } from '../../domain/works-wall.js';
import { msg, str } from '../../i18n/messages.js';
import { audioPlayer, picture, videoPlayer } from './media.js';
import type { Scene } from './scene.js';
import { kindName, saleText, viewsText } from './words.js';

/** About how high a row of the wall is, in px: only for the browser's choice of files. */
const ROW = 272;

/** One work on the wall: what it is, and beneath it the label, whose title opens the viewer. */
export function card(work: ShownWork, scene: Scene, onOpen: (event: MouseEvent) => void): TemplateResult {
  const { id, title, year, medium, size, event, contentNote } = work;
  const shape = placeOf(work);
  const artist = artistOf(work, scene.artists)?.name ?? work.artist;
  return html`
    <li part="work">
      <figure>
        ${contentNote === undefined ? face(work, scene, shape) : behindNote(work, scene, shape)}
        <figcaption part="label">
          <a part="title" href=${scene.href(id)} data-work=${id} dir="auto" @click=${onOpen}
            >${scene.text(title)}</a
          >
          ${facts(artist && html`<bdi part="artist">${scene.text(artist)}</bdi>`, year)}
          ${facts(medium && scene.text(medium), size && scene.text(size))} ${sale(work, scene)}
          ${event ? scene.event(event) : nothing}
        </figcaption>
      </figure>
    </li>
  `;
}

/** Small facts in a line; what is not known is not there. */
function facts(...all: unknown[]): TemplateResult | typeof nothing {
  const known = all.filter(Boolean);
  return known.length ? html`<p part="facts">${known.map((one) => html`<span>${one}</span> `)}</p>` : nothing;
}

export const sale = ({ sale: offer }: ShownWork, scene: Scene): TemplateResult | typeof nothing =>
  offer ? html`<p part="sale" data-status=${offer.status}>${saleText(offer, scene.currency)}</p>` : nothing;

/**
 * The artist wants something said before the work is seen. The browser's own disclosure, so that it also holds on
 * a printed page and without JavaScript.
 */
const behindNote = (work: ShownWork, scene: Scene, shape: number): TemplateResult => html`
  <details
    part="note"
    .open=${scene.revealed.has(work.id)}
    @toggle=${({ target }: Event) => scene.onReveal(work.id, (target as HTMLDetailsElement).open)}
  >
    <summary>
      <b dir="auto">${scene.text(work.contentNote ?? '')}</b>
      <span class="show">${msg('Show the work', { id: 'nabo.gallery.reveal' })}</span>
      <span class="hide">${msg('Hide the work', { id: 'nabo.gallery.conceal' })}</span>
    </summary>
    ${face(work, scene, shape)}
  </details>
`;

function face(work: ShownWork, scene: Scene, shape: number): TemplateResult {
  const { images: [image] = [], title } = work;
  const first = image
    ? picture(image, title, sizesFor(shape, ROW), scene)
    : html`<p class="plate">${kindName(work.kind)}</p>`;
  const views = work.images?.length ?? 0;
  switch (faceOf(work)) {
    case 'film':
      return html`<div class="face">${videoPlayer(work, scene)}</div>`;
    case 'sound':
      return html`<div class=${image ? 'face tune' : 'face tune paper'}>${first} ${audioPlayer(work, scene)}</div>`;
    case 'text':
      return paper(work, image && first, scene);
    case 'nothing':
      return html`<div class="face paper">${first}</div>`;
    case 'picture':
      return html`<div class="face">
        ${first} ${views > 1 ? html`<span part="views">${viewsText(views)}</span>` : nothing}
      </div>`;
  }
}

function paper(work: ShownWork, drawing: unknown, scene: Scene): TemplateResult {
  const { value, lang } = scene.words(work.text ?? '');
  const [shown, rest] = readOn(value);
  const title = scene.words(work.title).value;
  return html`<div class="face paper" lang=${lang ?? nothing} dir="auto">
    ${drawing}
    <p part="text">${shown}</p>
    ${
      rest
        ? html`<details>
          <summary aria-label=${msg(str`Read on: ${title}`, { id: 'nabo.gallery.readOnIn' })}>
            ${msg('Read on', { id: 'nabo.gallery.readOn' })}
          </summary>
          <p part="text">${rest}</p>
        </details>`
        : nothing
    }
  </div>`;
}
