import { html, nothing, type TemplateResult } from 'lit';
import type { ShownWork } from '../../domain/works.js';
import { isPlain, pictureShape, sizesFor } from '../../domain/works-wall.js';
import { picture, type Loading } from './media.js';
import type { Scene } from './scene.js';

/** About how high a row of the wall is, in px: only for the browser's choice of files. */
const ROW = 272;

/** The width of a work's place for a height of 1. */
const placeOf = (work: ShownWork, { beyond }: Scene): number =>
  beyond ? beyond.placeOf(work) : pictureShape(work.images);

/** The first picture of a work. */
export const front = (work: ShownWork, scene: Scene, loading?: Loading): TemplateResult | undefined =>
  work.images?.[0] &&
  picture(work.images[0], work.title, sizesFor(placeOf(work, scene), ROW), scene, loading);

/** Given to the property, because a strict Content-Security-Policy forbids the attribute. */
const styleOf = (work: ShownWork, scene: Scene) =>
  `--_place:${placeOf(work, scene)}` as unknown as CSSStyleDeclaration;

/** Where a work will hang in a moment. */
export const place = (work: ShownWork, scene: Scene): TemplateResult =>
  html`<li part="work" .style=${styleOf(work, scene)}></li>`;

/** One work on the wall: what it is, and beneath it the label, whose title opens the viewer. */
export function card(work: ShownWork, scene: Scene, loading: Loading): TemplateResult {
  const { id, title, year, medium, size, event } = work;
  const { name } = scene.artistOf(work);
  return html`
    <li part="work" .style=${styleOf(work, scene)}>
      <figure>
        ${face(work, scene, loading)}
        <figcaption part="label">
          <a part="title" href=${scene.href(id)} id=${`work-${id}`} dir="auto" @click=${scene.onOpen}
            >${scene.text(title)}</a
          >
          ${facts(name && html`<bdi part="artist">${scene.text(name)}</bdi>`, fact(year))}
          ${facts(fact(medium && scene.text(medium)), fact(size && scene.text(size)))}
          ${scene.beyond?.sale(work, scene)} ${event && scene.event(event, scene)}
        </figcaption>
      </figure>
    </li>
  `;
}

/** Until what shows other works is there, what hangs of them is an empty frame. */
const face = (work: ShownWork, scene: Scene, loading: Loading): TemplateResult =>
  scene.beyond?.face(work, scene, loading) ??
  html`<div class="face">${isPlain(work) ? front(work, scene, loading) : nothing}</div>`;

const fact = (words: unknown): unknown => words && html`<span>${words}</span>`;

/** Small facts in a line; what is not known is not there. */
function facts(...all: unknown[]): unknown {
  const known = all.filter(Boolean);
  return known[0] && html`<p part="facts">${known.map((one) => html`${one} `)}</p>`;
}
