import { css } from 'lit';

/** The wall. The works are the heroes: no frames, no cards, nothing that a work has to shine through. */
export const styles = css`
  :host {
    --_row: var(--nabo-gallery-row, 17rem);
    --_mat: var(--nabo-gallery-mat, color-mix(in srgb, currentColor 5%, transparent));
    --_space: var(--nabo-gallery-gap, 1.75rem);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.25rem;
    align-items: end;
    margin-block: var(--_gap) calc(var(--_gap) * 1.5);
  }
  .filters label {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .filters label > span {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .filters select {
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding-inline: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  .filters .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
  }
  .check input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--_accent);
  }
  .artist-panel {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 1.5rem;
    margin-block-end: calc(var(--_gap) * 2);
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_line);
  }
  .artist-panel img {
    inline-size: 8rem;
    block-size: auto;
    max-block-size: 10rem;
    object-fit: contain;
  }
  .artist-panel > div {
    flex: 1 1 16rem;
    max-inline-size: 40rem;
  }
  .lines,
  .text {
    white-space: pre-line;
  }
  .text {
    white-space: pre-wrap;
  }

  /* Rows as high as each other, filled to the edge: each work grows by its shape. The last row is not stretched. */
  .wall {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: calc(var(--_space) * 1.25) var(--_space);
    margin-block: var(--_gap);
    list-style: none;
  }
  .wall::after {
    content: '';
    flex: 99999 1 0;
  }
  .work {
    --_width: calc(var(--_place, 1) * var(--_row));
    flex: calc(var(--_place, 1) * 100) 1 var(--_width);
    min-inline-size: min(100%, 8.5rem);
    max-inline-size: min(100%, var(--_width) * 1.7);
  }
  .figure {
    position: relative;
    display: grid;
    gap: 0.625rem;
  }
  .face,
  .note:not([open]) > summary {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    min-inline-size: 0;
    aspect-ratio: var(--_place, 1);
    background: var(--_mat);
  }
  .face:not(.paper, .tune) img,
  .face video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .face video {
    z-index: 1;
    background: #000;
  }
  .tune {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 1rem;
    padding: 0.75rem;
  }
  .tune img {
    flex: 1 1 0;
    min-block-size: 0;
    inline-size: 100%;
    object-fit: contain;
  }
  .paper:not(.tune) img {
    max-inline-size: 100%;
    inline-size: auto;
    block-size: auto;
    max-block-size: 14rem;
    margin-block-end: 1rem;
  }
  audio {
    position: relative;
    z-index: 1;
    inline-size: 100%;
    min-inline-size: 0;
    max-inline-size: 34rem;
  }
  .plate {
    color: var(--_muted);
    font-size: 1.25em;
    letter-spacing: 0.02em;
    text-align: center;
  }
  .paper {
    padding: clamp(1rem, 6%, 2rem);
    border: 1px solid var(--_line);
    background: var(--nabo-gallery-paper, transparent);
  }
  .paper .text {
    position: relative;
    z-index: 1;
    font-family: var(--nabo-gallery-text-font, inherit);
    font-size: 1.125em;
    line-height: 1.65;
  }
  .rest {
    position: relative;
    z-index: 1;
    inline-size: 100%;
  }
  .rest summary,
  .quiet {
    padding-block: 0.5rem;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .views {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    padding: 0.125rem 0.5rem;
    background: Canvas;
    color: CanvasText;
    font-size: 0.8125em;
  }
  .missing {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0.25rem;
    padding: 1rem;
    text-align: center;
  }
  .missing small {
    color: var(--_muted);
  }

  /* Behind a content note. */
  .note summary {
    z-index: 1;
    cursor: pointer;
    list-style: none;
  }
  .note summary::-webkit-details-marker {
    display: none;
  }
  .note:not([open]) > summary {
    align-content: center;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    text-align: center;
  }
  .note[open] > summary {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    padding-block: 0.375rem;
    font-size: 0.875em;
  }
  .note .about {
    font-weight: 600;
  }
  .press {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .note:not([open]) .press {
    padding: 0.6em 0.9em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .note[open] .show,
  .note:not([open]) .hide {
    display: none;
  }

  /* The label. Its link covers the whole work, so that there is one thing to press and one stop for the keyboard. */
  .open {
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .open:hover {
    text-decoration: underline;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .open:focus-visible {
    outline: none;
  }
  .open:focus-visible::after {
    outline: 3px solid var(--nabo-focus, currentColor);
    outline-offset: 4px;
  }
  .facts {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .facts span + span::before {
    content: '· ';
  }
  .sale {
    display: flex;
    gap: 0.4em;
    align-items: baseline;
    font-size: 0.9375em;
  }
  .sale::before {
    content: '';
    flex: none;
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 2px solid var(--_mark);
    border-radius: 50%;
    background: var(--_mark);
    forced-color-adjust: none;
  }
  .sale {
    --_mark: var(--_open);
  }
  .sale[data-status='reserved'] {
    --_mark: var(--_notice);
  }
  .sale[data-status='reserved']::before {
    background: linear-gradient(90deg, var(--_mark) 50%, transparent 50%);
  }
  .sale[data-status='sold'] {
    --_mark: var(--_closed);
  }
  .sale[data-status='available']::before {
    background: transparent;
  }
  .count {
    color: var(--_muted);
  }
  .more {
    display: block;
    margin-block: var(--_gap);
    margin-inline: auto;
    min-inline-size: min(100%, 18rem);
  }

  /* On a phone each work has the row to itself. */
  @container (max-width: 34rem) {
    .work {
      flex-basis: 100%;
      max-inline-size: 100%;
    }
    .face {
      max-block-size: 85svh;
    }
    .paper,
    .tune.paper {
      aspect-ratio: auto;
      max-block-size: none;
    }
    .tune.paper {
      min-block-size: 9rem;
    }
  }
  @media (forced-colors: active) {
    .face,
    .note > summary {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .filters,
    audio,
    .views,
    dialog {
      display: none;
    }
    .work {
      break-inside: avoid;
    }
  }
`;
