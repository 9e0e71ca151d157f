import { css } from 'lit';

/** The wall and the viewer. The works are the heroes: no frames, no cards, nothing that a work has to shine through. */
export const styles = css`
  :host {
    --_row: var(--nabo-gallery-row, 17rem);
    --_mat: var(--nabo-gallery-mat, color-mix(in srgb, currentColor 5%, transparent));
    --_space: var(--nabo-gallery-gap, 1.75rem);
  }
  small,
  dt,
  .plate,
  [part='facts'],
  [part='count'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='filters'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1.25rem;
    margin-block: var(--_gap) calc(var(--_gap) * 1.5);
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, auto);
    gap: 0.25rem;
    max-inline-size: 100%;
  }
  select {
    inline-size: 16rem;
    padding-inline: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  select,
  .check {
    min-block-size: 2.75rem;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--_accent);
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
    flex: 99999;
  }
  [part='work'] {
    --_width: calc(var(--_place) * var(--_row));
    flex: calc(var(--_place) * 100) 1 var(--_width);
    min-inline-size: min(100%, 8.5rem);
    max-inline-size: min(100%, var(--_width) * 1.9);
  }
  figure {
    position: relative;
    display: grid;
    gap: 0.625rem;
  }
  .face {
    position: relative;
    display: grid;
    place-items: center;
    place-content: center;
    inline-size: 100%;
    min-inline-size: 0;
    aspect-ratio: var(--_place);
    background: var(--_mat);
  }
  .face > img,
  .canvas > img,
  video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .plate {
    font-size: 1.25em;
  }
  [part='missing'] {
    display: grid;
    padding: 1rem;
    text-align: center;
  }

  /* One thing to press a work, and one stop for the keyboard. */
  [part='title'] {
    font-weight: 600;
    text-decoration: none;
  }
  [part='title'],
  h2 {
    overflow-wrap: anywhere;
  }
  [part='title']:hover,
  .quiet {
    text-decoration: underline;
  }
  [part='title']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [part='title']:focus-visible,
  dialog:focus-visible {
    outline: none;
  }
  [part='title']:focus-visible::after {
    outline: 3px solid var(--nabo-focus, currentColor);
    outline-offset: 4px;
  }
  [part='facts'] > * + *::before {
    content: '· ';
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
  }
  @media (forced-colors: active) {
    .face {
      border: 1px solid;
    }
  }

  /* The viewer: a room of its own, in the colours of the page's scheme, with nothing on the wall but the work. */
  dialog {
    --_paper: var(--nabo-viewer-background, Canvas);
    inset-block-start: var(--_top, 0);
    inline-size: 100%;
    max-inline-size: none;
    block-size: var(--_height, 100%);
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    background: var(--_paper);
    color: var(--nabo-viewer-color, CanvasText);
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) clamp(16rem, 26vw, 24rem);
    grid-template-areas: 'bar bar' 'stage about' 'sides about';
  }
  [part='controls'] {
    grid-area: bar;
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.25rem 0.5rem 0.25rem 1rem;
    background: var(--_paper);
  }
  [part='counter'] {
    flex: 1;
    white-space: nowrap;
  }
  .tool {
    inline-size: 2.75rem;
    padding: 0;
    border-color: transparent;
    font-size: 1.75rem;
    line-height: 1;
  }
  .tool[aria-disabled] {
    opacity: 0.45;
    cursor: default;
  }
  [part='stage'] {
    grid-area: stage;
    position: relative;
    overflow: hidden;
  }
  [data-zooms] {
    margin: 0 1rem 1rem;
    touch-action: pan-y;
    cursor: zoom-in;
  }
  [data-zoomed] {
    touch-action: none;
    cursor: grab;
  }
  .canvas {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    place-content: safe center;
    gap: 1rem;
    padding: 1.5rem;
    user-select: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .canvas {
      animation: appear 160ms;
    }
  }
  @keyframes appear {
    from {
      opacity: 0.2;
    }
  }
  .pad {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline-end: 0.5rem;
    display: grid;
    grid-template-columns: auto auto;
    justify-items: center;
    direction: ltr;
    border-radius: var(--_radius);
    background: var(--_paper);
    cursor: default;
  }
  .pad > :is(:first-child, :last-child) {
    grid-column: span 2;
  }
  [part='about'] {
    grid-area: about;
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 0.75rem;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.5rem 1.5rem 2rem 1rem;
  }
  dl {
    display: grid;
    gap: 0.5rem;
  }
  blockquote {
    margin: 0;
    font-style: italic;
  }
  .quiet {
    padding: 0;
    border: 0;
  }

  /* On a phone or tablet held upright the words come after the work. */
  @media (max-width: 60rem) and (orientation: portrait) {
    dialog[open] {
      grid-template: auto minmax(62%, 1fr) max-content max-content / minmax(0, 1fr);
      grid-template-areas: 'bar' 'stage' 'sides' 'about';
    }
    [data-zooms] {
      margin-inline: 0;
    }
    [part='about'] {
      overflow: visible;
    }
  }
  @media print {
    [part='filters'],
    .more,
    dialog[open] {
      display: none;
    }
    [part='work'] {
      break-inside: avoid;
    }
  }
`;
