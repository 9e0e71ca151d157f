import { html, svg, type TemplateResult } from 'lit';
import type { HoursStatus } from '../../domain/hours-status.js';

/**
 * Pictures that tell the state apart by their shape, not only their colour: a full disc with a tick, an empty ring
 * with a bar, a clock. The words beside them say it all; to a screen reader they are not there.
 */
const pictures = {
  open: svg`<circle cx="8" cy="8" r="8" class="disc"/><path class="cut" d="m4.5 8.3 2.4 2.4 4.6-5"/>`,
  closed: svg`<circle cx="8" cy="8" r="7"/><path d="M5 8h6"/>`,
  soon: svg`<circle cx="8" cy="8" r="7"/><path d="M8 4v4.2l2.8 1.6"/>`,
};

export function icon({ open, soon }: Pick<HoursStatus, 'open' | 'soon'>): TemplateResult {
  const state = soon ? 'soon' : open ? 'open' : 'closed';
  return html`<svg part="icon" class=${state} viewBox="0 0 16 16" aria-hidden="true">${pictures[state]}</svg>`;
}
