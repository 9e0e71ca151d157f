import { css, html, type TemplateResult } from 'lit';
import type { Instant } from '../../domain/civil.js';
import type { Timetable } from '../../domain/hours.js';
import { hoursStatus } from '../../domain/hours-status.js';
import { openingText } from './text.js';

/**
 * Pictures that tell the state apart by their shape, not only their colour: a full disc with a tick, an empty ring
 * with a bar, a clock.
 */
const pictures = {
  open: 'm-3.5.3 2.4 2.4 4.6-5',
  closed: 'M-3 0h6',
  notice: 'M0-4v4.2l2.8 1.6',
};

/**
 * The sentence with its picture, which is not there for a screen reader: the words say it all.
 * @param of whose opening it is, where that is not plain
 */
export function opening(table: Timetable, now: Instant, of?: unknown): TemplateResult {
  const { soon, open } = hoursStatus(table, now);
  const state = soon ? 'notice' : open ? 'open' : 'closed';
  return html`<svg part="icon" class=${state} color=${`var(--_${state})`} viewBox="-8 -8 16 16" aria-hidden="true">
      <circle r="7" />
      <path d=${pictures[state]} /></svg
    ><span>${of}${openingText(table, now)}</span>`;
}

export const openingStyles = css`
  [part$='status'] {
    display: flex;
    gap: 0.5em;
  }
  svg {
    flex: none;
    inline-size: 1em;
    margin-block-start: 0.2em;
    align-self: start;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  /* Days begin rows and lines. */
  :is(th, .when, [part='subheading'], [part='line'])::first-letter {
    text-transform: uppercase;
  }
  .open circle {
    fill: currentColor;
  }
  .open path {
    stroke: Canvas;
  }
  /* A sheet of paper cannot know whether it is open now. */
  @media print {
    [part$='status'],
    [part='status'] ~ [part='note'] {
      display: none;
    }
  }
`;
