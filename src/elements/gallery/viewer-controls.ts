import { html, nothing, type TemplateResult } from 'lit';
import { numberFormat } from '../../i18n/format.js';
import { msg, str } from '../../i18n/messages.js';
import {
  closeIcon,
  closerIcon,
  downIcon,
  fartherIcon,
  leftIcon,
  nextIcon,
  previousIcon,
  rightIcon,
  upIcon,
} from './icons.js';

export interface Controls {
  /** Which of how many, from 1. */
  counter: [number, number];
  locale: string;
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
const button = (label: string, icon: TemplateResult, press: () => void, off = false): TemplateResult => html`
  <button
    type="button"
    class="tool"
    aria-label=${label}
    title=${label}
    aria-disabled=${off ? 'true' : nothing}
    @click=${() => off || press()}
  >
    ${icon}
  </button>
`;

/** The bar above the work. Nothing lies on the work itself. */
export function controls({
  counter: [n, all],
  locale,
  zooms,
  zoomed,
  step,
  zoom,
  close,
}: Controls): TemplateResult {
  const numbers = numberFormat(locale);
  const [now, of] = [numbers.format(n), numbers.format(all)];
  return html`
    <div class="bar" part="controls">
      <p class="counter" part="counter">${msg(str`${now} of ${of}`, { id: 'nabo.gallery.counter' })}</p>
      ${button(msg('Previous work', { id: 'nabo.gallery.previous' }), previousIcon(), () => step(-1), n === 1)}
      ${button(msg('Next work', { id: 'nabo.gallery.next' }), nextIcon(), () => step(1), n === all)}
      ${
        zooms
          ? html`
            ${button(msg('Farther', { id: 'nabo.gallery.farther' }), fartherIcon(), () => zoom(-1), !zoomed)}
            ${button(msg('Closer', { id: 'nabo.gallery.closer' }), closerIcon(), () => zoom(1))}
          `
          : nothing
      }
      ${button(msg('Close', { id: 'nabo.gallery.close' }), closeIcon(), close)}
    </div>
  `;
}

/** For who cannot drag: the same by pressing. */
export const panPad = (pan: (x: number, y: number) => void): TemplateResult => html`
  <div class="pad" role="group" aria-label=${msg('Move the picture', { id: 'nabo.gallery.pan' })}>
    ${button(msg('Look up', { id: 'nabo.gallery.panUp' }), upIcon(), () => pan(0, -1))}
    ${button(msg('Look left', { id: 'nabo.gallery.panLeft' }), leftIcon(), () => pan(-1, 0))}
    ${button(msg('Look right', { id: 'nabo.gallery.panRight' }), rightIcon(), () => pan(1, 0))}
    ${button(msg('Look down', { id: 'nabo.gallery.panDown' }), downIcon(), () => pan(0, 1))}
  </div>
`;
