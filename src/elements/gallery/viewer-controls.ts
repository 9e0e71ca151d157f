import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/messages.js';
import { CLOSE, CLOSER, DOWN, FARTHER, LEFT, RIGHT, UP, icon } from './icons.js';
import { number } from './words.js';

export interface Controls {
  /** Which of how many, from 1. */
  counter: readonly [n: number, all: number];
  /** Whether what is shown can be looked at closer, and is. */
  zooms: boolean;
  zoomed: boolean;
  step(by: number): void;
  /** 1 closer, -1 farther, 0 the whole work. */
  zoom(by: number): void;
  close(): void;
}

/**
 * A button that is switched off stays a stop for the keyboard, so that whoever has come to the last work does not
 * lose their place.
 */
const button = (label: string, path: string, press: () => void, off = false): TemplateResult => html`
  <button
    type="button"
    class="tool"
    aria-label=${label}
    title=${label}
    aria-disabled=${off || nothing}
    @click=${() => off || press()}
  >
    ${icon(path)}
  </button>
`;

/** The bar above the work. Nothing lies on the work itself. */
export function controls({ counter: [n, all], zooms, zoomed, step, zoom, close }: Controls): TemplateResult {
  return html`
    <div part="controls">
      <p part="counter">${msg(str`${number(n)} of ${number(all)}`, { id: 'nabo.gallery.counter' })}</p>
      <span class="ways">
        ${button(msg('Previous work', { id: 'nabo.gallery.previous' }), LEFT, () => step(-1), n === 1)}
        ${button(msg('Next work', { id: 'nabo.gallery.next' }), RIGHT, () => step(1), n === all)}
      </span>
      ${
        zooms
          ? [
              button(msg('Farther', { id: 'nabo.gallery.farther' }), FARTHER, () => zoom(-1), !zoomed),
              button(msg('Closer', { id: 'nabo.gallery.closer' }), CLOSER, () => zoom(1)),
            ]
          : nothing
      }
      ${button(msg('Close', { id: 'nabo.gallery.close' }), CLOSE, close)}
    </div>
  `;
}

/** For who cannot drag: the same by pressing. */
export const panPad = (pan: (x: number, y: number) => void): TemplateResult => html`
  <div class="pad" role="group" aria-label=${msg('Move the picture', { id: 'nabo.gallery.pan' })}>
    ${button(msg('Look up', { id: 'nabo.gallery.panUp' }), UP, () => pan(0, -1))}
    ${button(msg('Look left', { id: 'nabo.gallery.panLeft' }), LEFT, () => pan(-1, 0))}
    ${button(msg('Look right', { id: 'nabo.gallery.panRight' }), RIGHT, () => pan(1, 0))}
    ${button(msg('Look down', { id: 'nabo.gallery.panDown' }), DOWN, () => pan(0, 1))}
  </div>
`;
