import { css } from 'lit';

export const timesStyles = css`
  [part='days'] {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block: 0.5rem;
  }
  [part='days'] :is(th, td) {
    padding: 0.3rem 0.5rem;
    padding-inline-start: 0;
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }
  [part='days'] th {
    font-weight: normal;
    white-space: nowrap;
  }
  [part='days'] :is(thead th, [aria-current]) {
    font-weight: 600;
  }
  .monday > * {
    border-block-start: 2px solid;
  }
  tr:first-child > * {
    border-block-start: 0;
  }
  [part='free'] {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 1rem;
    font-weight: 600;
  }
  [part='free'] li {
    white-space: nowrap;
    padding-inline-start: 0.5rem;
    border-inline-start: 4px solid var(--_open);
  }
  [part='none'],
  [part='zone'] {
    color: var(--_muted);
  }
  [part='zone'] {
    margin-block-start: 0.5rem;
  }
`;
