import { css } from 'lit';

/** A well-set menu card: the page's own letters, a rule under each name, dots that lead to the price. */
export const styles = css`
  header,
  section,
  [part='filter'] {
    margin-block-end: 1.5em;
  }
  [part='heading'] {
    font-size: 1.75em;
  }
  [part='subheading'] {
    break-after: avoid;
    margin-block-end: 0.6em;
    border-block-end: 1px solid var(--_line);
    font-size: 1.15em;
    line-height: 1.5;
  }
  [part='line'],
  [part='reason'],
  [part='facts'],
  [part='pay'] {
    color: var(--_muted);
  }
  [part='today'],
  [part='diet'],
  [part='sold-out'] {
    padding-inline: 0.5em;
    border: 1px solid;
    border-radius: 1em;
    font-size: max(0.8em, 0.75rem);
    white-space: nowrap;
  }
  /* Not "none": with that, Safari no longer says that it is a list. */
  ul {
    list-style: '';
  }
  .leaves {
    columns: 2 20em;
    gap: 3em;
  }
  .leaves > :only-child > :has(.large) {
    column-span: all;
  }
  [part='dish'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.9em;
    margin-block-end: 0.9em;
    break-inside: avoid;
    > div {
      flex: 1 1 10em;
      min-inline-size: 0;
    }
  }
  [part='image'] {
    inline-size: 5em;
    block-size: 3.75em;
    align-self: start;
    object-fit: cover;
    border-radius: var(--_radius);
  }
  .line {
    display: flex;
    align-items: last baseline;
    gap: 0.5em;
    &:has([part='price'])::after {
      content: '';
      flex: 1;
      border-block-end: 0.12em dotted var(--_line);
    }
  }
  [part='name'] {
    min-inline-size: 0;
    font-weight: 600;
  }
  .size [part='name'] {
    padding-inline-start: 1em;
    font-weight: inherit;
  }
  [part='price'] {
    order: 1;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .gone [part='price'] {
    text-decoration: line-through;
  }
  .large .line:first-child {
    font-family: var(--nabo-heading-font, inherit);
    /* On a narrow phone a long word must not be broken. */
    font-size: clamp(1em, 8cqi, 1.5em);
    line-height: 1.2;
  }
  [part='description'],
  [part='note'] {
    white-space: pre-line;
  }
  [part='facts'],
  [part='pay'] {
    font-size: 0.875em;
  }
  [part='not-declared'] {
    font-style: italic;
  }
  [part='facts'] > :not(:last-child, [part='diet'])::after {
    content: '\u00a0·';
  }
  [part='note'] {
    margin-block-start: 1em;
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
    text-align: center;
  }
  [part='filter'] {
    padding: 0.5em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  summary {
    padding-block: 0.35em;
    font-weight: 600;
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
    section,
    [part='dish'] {
      margin-block-end: 0.7em;
    }
  }
`;
