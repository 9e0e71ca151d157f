import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/messages.js';
import { number } from './words.js';

/**
 * A button that is switched off stays a stop for the keyboard, so that whoever has come to the last work does not
 * lose their place. Its sign is a letter of the page's own font; brackets turn by themselves where one reads from
 * right to left.
 */
const button = (label: string, sign: string, press: () => void, off = false): TemplateResult => html`
  <button
    class="tool"
    aria-label=${label}
    title=${label}
    aria-disabled=${off || nothing}
    @click=${() => off || press()}
  >
    ${sign}
  </button>
`;

/**
 * The bar above the work. Nothing lies on the work itself.
 * @param n which of all, from 1
 * @param zooms whether what is shown can be looked at closer, and is
 * @param zoom 1 closer, -1 farther, 0 the whole work
 */
export function controls(
  n: number,
  all: number,
  zooms: boolean,
  zoomed: boolean,
  step: (by: number) => void,
  zoom: (by: number) => void,
  close: () => void,
): TemplateResult {
  return html`
    <div part="controls">
      <p part="counter">${msg(str`${number(n)} of ${number(all)}`, { id: 'nabo.gallery.counter' })}</p>
      ${button(msg('Previous work', { id: 'nabo.gallery.previous' }), '‹', () => step(-1), n === 1)}
      ${button(msg('Next work', { id: 'nabo.gallery.next' }), '›', () => step(1), n === all)}
      ${
        zooms
          ? [
              button(msg('Farther', { id: 'nabo.gallery.farther' }), '−', () => zoom(-1), !zoomed),
              button(msg('Closer', { id: 'nabo.gallery.closer' }), '+', () => zoom(1)),
            ]
          : nothing
      }
      ${button(msg('Close', { id: 'nabo.gallery.close' }), '×', close)}
    </div>
  `;
}

/** For who cannot drag: the same by pressing. */
export const panPad = (pan: (x: number, y: number) => void): TemplateResult => html`
  <div class="pad" role="group" aria-label=${msg('Move the picture', { id: 'nabo.gallery.pan' })}>
    ${button(msg('Look up', { id: 'nabo.gallery.panUp' }), '↑', () => pan(0, -1))}
    ${button(msg('Look left', { id: 'nabo.gallery.panLeft' }), '←', () => pan(-1, 0))}
    ${button(msg('Look right', { id: 'nabo.gallery.panRight' }), '→', () => pan(1, 0))}
    ${button(msg('Look down', { id: 'nabo.gallery.panDown' }), '↓', () => pan(0, 1))}
  </div>
`;
