import { css } from 'lit';

/** A well-set menu card: the page's own letters, a rule under each name, dots that lead to the price. */
export const styles = css`
  header {
    margin-block-end: calc(var(--_gap) * 1.25);
  }
  [part='line'] {
    color: var(--_muted);
  }
  [part='line']::first-letter,
  [part='when']::first-letter {
    text-transform: uppercase;
  }
  [part='heading'] {
    font-size: 1.75em;
  }
  [part='subheading'] {
    break-after: avoid;
    margin-block-end: 0.6em;
    padding-block-end: 0.3em;
    border-block-end: 1px solid var(--_line);
    font-size: 1.15em;
  }
  .leaf > [part='subheading']::first-letter {
    text-transform: uppercase;
  }
  .leaf > [part='subheading'] ~ .course > [part='subheading'] {
    padding: 0;
    border: 0;
    font-size: 1em;
    font-weight: normal;
    font-style: italic;
  }
  [part='today'] {
    margin-inline-start: 0.4em;
    padding: 0.1em 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.7em;
    font-weight: normal;
    vertical-align: 0.15em;
  }
  [part='status'] {
    margin-block-start: 0.35em;
  }
  [part='status']::before {
    content: '';
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.2em;
    border: 0.16em solid var(--_closed);
    border-radius: 50%;
  }
  /* A full border, not a background: forced colours take backgrounds away. */
  [part='status'].open::before {
    border-width: 0.4em;
    border-color: var(--_open);
  }
  [part='reason'] {
    display: inline-block;
    color: var(--_muted);
  }
  [part='reason']::before {
    content: '– ';
  }

  .leaves {
    margin-block-end: var(--_gap);
    column-gap: calc(var(--_gap) * 3);
  }
  .leaf,
  .course {
    margin-block-end: calc(var(--_gap) * 1.75);
  }
  /* Not "none": with that, Safari no longer says that it is a list. */
  ul {
    list-style: '';
  }
  [part='dish'] {
    display: flex;
    gap: 0.9em;
    margin-block-end: 0.9em;
    break-inside: avoid;
  }
  [part='dish'] > div {
    flex: 1;
    min-inline-size: 0;
  }
  [part='image'] {
    flex: none;
    inline-size: 5em;
    block-size: auto;
    aspect-ratio: 4 / 3;
    align-self: start;
    object-fit: cover;
    border-radius: var(--_radius);
  }
  .line {
    display: flex;
    align-items: last baseline;
    column-gap: 0.5em;
  }
  .line > [part='name'] {
    min-inline-size: 0;
    font-weight: 600;
  }
  .dots {
    flex: 1 1 0.75em;
    border-block-end: 0.12em dotted var(--_line);
    transform: translateY(-0.2em);
  }
  [part='price'] {
    flex: none;
    max-inline-size: 60%;
    margin-inline-start: auto;
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .size .line > [part='name'] {
    padding-inline-start: 1em;
    font-weight: normal;
  }
  [part='description'] {
    white-space: pre-line;
  }
  [part='facts'],
  [part='pay'],
  [part='when'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
  [part='when'] {
    font-style: italic;
  }
  [part='facts'] > :not(:last-child, [part='diet'])::after {
    content: '\u00a0·';
  }
  [part='diet'] {
    display: inline-block;
    margin-inline-end: 0.35em;
    padding-inline: 0.5em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    line-height: 1.4;
  }
  [part='not-declared'] {
    font-style: italic;
  }
  [part='sold-out'] {
    padding-inline: 0.45em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    font-size: 0.8em;
    font-weight: 600;
    white-space: nowrap;
  }
  .sold-out [part='price'] {
    text-decoration: line-through;
  }
  .large > div > .line > [part='name'] {
    font-family: var(--nabo-heading-font, inherit);
    font-size: 1.6em;
    line-height: 1.2;
  }
  .large > div > .line > [part='price'] {
    font-size: 1.25em;
  }
  [part='note'] {
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
    text-align: center;
    white-space: pre-line;
  }

  [part='filter'] {
    margin-block-end: calc(var(--_gap) * 1.5);
    padding: 0.5em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  summary {
    padding-block: 0.35em;
    cursor: pointer;
    font-weight: 600;
  }

  @media screen and (min-width: 40em) and (min-height: 30em) {
    :host([view='board']) {
      block-size: var(--nabo-board-size, 100dvh);
      max-block-size: 100%;
      container-type: size;
    }
  }
  @container (min-width: 46em) {
    .leaves {
      columns: 2;
    }
    .course,
    .leaf:not(:only-child) {
      break-inside: avoid;
    }
    .course:has(.large) {
      column-span: all;
    }
    .course:only-child,
    .course:has(.large) + .course:last-child {
      break-inside: auto;
    }
  }
  @container (max-width: 20em) {
    [part='image'],
    .dots {
      display: none;
    }
  }
  @media print {
    :host {
      font-size: 10pt;
      line-height: 1.25;
    }
    [part='filter'],
    [part='image'] {
      display: none;
    }
    .leaves {
      columns: 2;
    }
    .course,
    .leaf:not(:only-child) {
      break-inside: auto;
      margin-block-end: 1em;
    }
    [part='dish'] {
      margin-block-end: 0.5em;
    }
  }
`;
