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
    grid-auto-flow: column;
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
    flex: 99999 1 0;
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
  .paper {
    padding: clamp(1rem, 6%, 2rem);
    border: 1px solid var(--_line);
    background: var(--nabo-gallery-paper, transparent);
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
    .face,
    .tool {
      border: 1px solid;
    }
  }
  @media print {
    [part='filters'],
    .more {
      display: none;
    }
    [part='work'] {
      break-inside: avoid;
    }
  }
`;
