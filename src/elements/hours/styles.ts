import { css } from 'lit';

export const styles = css`
  [part$='heading'] {
    margin-block-end: 0.5em;
    font-size: 1em;
  }
  [part='heading'] {
    font-size: 1.25em;
  }
  [part='status'] {
    font-size: 1.2em;
    font-weight: 600;
  }
  [part='note'],
  [part='access'],
  [part='zone'] {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .columns,
  .more {
    display: grid;
    align-content: start;
    gap: 1.5em 3em;
  }
  .columns {
    grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
    margin-block-start: 0.75em;
    font-variant-numeric: tabular-nums;
  }
  .columns > :empty {
    display: none;
  }
  table {
    inline-size: 100%;
    max-inline-size: 36rem;
    border-collapse: collapse;
  }
  th,
  td,
  summary {
    padding-block: 0.35em;
  }
  th,
  td,
  details {
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  th {
    inline-size: 50%;
    padding-inline: 0 0.75em;
  }
  .when,
  [part='access'] {
    display: inline-block;
  }
  [part~='today'] {
    font-weight: 600;
  }
  .line {
    display: block;
  }
  [open] {
    padding-block-end: 1em;
  }
  address {
    display: grid;
    font-style: normal;
  }
  [part='zone'] {
    margin-block-start: 1em;
  }
  @media print {
    .more > :has(details):not(:has([open])) {
      display: none;
    }
  }
`;
