import { css } from 'lit';

/** The wall. The works are the heroes: no frames, no cards, nothing that a work has to shine through. */
export const styles = css`
  :host {
    --_row: var(--nabo-gallery-row, 17rem);
    --_mat: var(--nabo-gallery-mat, color-mix(in srgb, currentColor 5%, transparent));
    --_space: var(--nabo-gallery-gap, 1.75rem);
  }
  small,
  dt,
  [part='facts'],
  [part='count'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='filters'],
  [part='artist-panel'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1.25rem;
    margin-block: var(--_gap) calc(var(--_gap) * 1.5);
  }
  label {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  select {
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding-inline: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
  }
  input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--_accent);
  }
  [part='artist-panel'],
  blockquote {
    align-items: start;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_line);
  }
  [part='artist-panel'] img {
    inline-size: 8rem;
    block-size: auto;
  }
  .lines {
    max-inline-size: 40rem;
    white-space: pre-line;
  }

  /* Rows as high as each other, filled to the edge: each work grows by its shape. The last row is not stretched. */
  [part='wall'] {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: calc(var(--_space) * 1.25) var(--_space);
    margin-block: var(--_gap);
    list-style: none;
  }
  [part='wall']::after {
    content: '';
    flex: 99999 1 0;
  }
  [part='work'] {
    --_width: calc(var(--_place, 1) * var(--_row));
    flex: calc(var(--_place, 1) * 100) 1 var(--_width);
    min-inline-size: min(100%, 8.5rem);
    max-inline-size: min(100%, var(--_width) * 1.9);
  }
  figure {
    position: relative;
    display: grid;
    gap: 0.625rem;
  }
  .face,
  [part='note']:not([open]) > summary {
    position: relative;
    display: grid;
    place-items: center;
    place-content: center;
    inline-size: 100%;
    min-inline-size: 0;
    aspect-ratio: var(--_place, 1);
    background: var(--_mat);
  }
  .face > img,
  .face > video,
  .canvas > img,
  .canvas > video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .tune {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    padding: 0.75rem;
  }
  .face.tune > img,
  .canvas.tune > img {
    position: static;
    flex: 0 1 34rem;
    min-block-size: 0;
  }
  /* Above the title's link, which covers the whole work. */
  video,
  audio,
  summary,
  [part='text'] {
    position: relative;
    z-index: 1;
  }
  audio {
    inline-size: 100%;
    max-inline-size: 34rem;
  }
  .plate {
    color: var(--_muted);
    font-size: 1.25em;
  }
  .paper {
    padding: clamp(1rem, 6%, 2rem);
    border: 1px solid var(--_line);
    background: var(--nabo-gallery-paper, transparent);
  }
  .face.paper:not(.tune) > img,
  .canvas.leaf > img {
    position: static;
    inline-size: auto;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 14rem;
    margin-block-end: 1rem;
  }
  [part='text'] {
    font-family: var(--nabo-gallery-text-font, inherit);
    font-size: 1.125em;
    line-height: 1.65;
    white-space: pre-wrap;
  }
  .paper details {
    inline-size: 100%;
  }
  summary {
    padding-block: 0.5rem;
    cursor: pointer;
  }
  [part='views'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    padding: 0.125rem 0.5rem;
    background: Canvas;
    color: CanvasText;
    font-size: 0.8125em;
  }
  [part='missing'] {
    display: grid;
    padding: 1rem;
    text-align: center;
  }

  [part='note'] {
    text-align: center;
  }
  [part='note'] summary {
    list-style: none;
  }
  [part='note']:not([open]) > summary {
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--_line);
  }
  [part='note']:not([open]) .show {
    padding: 0.6em 0.9em;
    border: 1px solid;
    border-radius: var(--_radius);
  }
  [part='note'][open] .show,
  [part='note']:not([open]) .hide {
    display: none;
  }
  .hide,
  .quiet {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  /* One thing to press a work, and one stop for the keyboard. */
  [part='title'] {
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  [part='title']:hover {
    text-decoration: underline;
  }
  [part='title']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [part='title']:focus-visible {
    outline: none;
  }
  [part='title']:focus-visible::after {
    outline: 3px solid var(--nabo-focus, currentColor);
    outline-offset: 4px;
  }
  [part='facts'] span + span::before {
    content: '· ';
  }
  [part='sale']::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
    border: 2px solid var(--_open);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  [data-status='reserved']::before {
    border-color: var(--_notice);
    background: linear-gradient(90deg, var(--_notice) 50%, transparent 50%);
  }
  [data-status='sold']::before {
    border-color: var(--_closed);
    background: var(--_closed);
  }
  .more {
    display: block;
    min-inline-size: min(100%, 18rem);
    margin: var(--_gap) auto;
  }

  /* On a phone each work has the row to itself. */
  @container (max-width: 34rem) {
    [part='work'] {
      flex-basis: 100%;
      max-inline-size: 100%;
    }
    .face {
      max-block-size: 85svh;
    }
    .paper {
      aspect-ratio: auto;
      min-block-size: 9rem;
      max-block-size: none;
    }
  }
  @media (forced-colors: active) {
    .face,
    .tool {
      border: 1px solid;
    }
  }
  @media print {
    [part='filters'],
    [part='views'],
    audio {
      display: none;
    }
    [part='work'] {
      break-inside: avoid;
    }
  }
`;
