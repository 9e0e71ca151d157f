import { css } from 'lit';

export const styles = css`
  [part='base'],
  [part='figures'],
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  [part='figures'],
  [part='voices'] {
    list-style: none;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
  }
  [part='subheading'] {
    grid-column: 1 / -1;
    margin-block-start: var(--_gap);
  }
  [part='figure'] {
    padding-block-start: 0.5rem;
    border-block-start: 3px solid;
  }
  strong {
    display: block;
    font-size: 2.5em;
    line-height: 1.1;
  }
  .note,
  figcaption,
  [part='source'] {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .scroll {
    overflow-x: auto;
    margin-block-end: 0.5rem;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  tr > * {
    padding: 0.35rem 0.5rem;
    text-align: end;
    border-block-end: 1px solid var(--_line);
  }
  tbody th {
    text-align: start;
    font-weight: inherit;
  }
  summary {
    min-block-size: 2.75rem;
    align-content: center;
  }
  blockquote {
    margin: 0;
    font-size: 1.15em;
    white-space: pre-line;
  }
  blockquote::before {
    content: open-quote;
  }
  blockquote::after {
    content: close-quote;
  }
  /* The place of a chart that is still to come: what is below does not jump. */
  @media screen {
    [part='chart']:empty {
      block-size: calc(var(--nabo-chart-height, 18rem) + 3em);
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
