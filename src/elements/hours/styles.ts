import { css } from 'lit';

export const styles = css`
  [part='heading'] {
    margin-block-end: 0.5em;
    font-size: 1.25em;
  }
  [part='subheading'] {
    margin-block-end: 0.4em;
    font-size: 1em;
  }
  [part='status'],
  [part='place-status'] {
    display: flex;
    gap: 0.5em;
  }
  [part='status'] {
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.35;
  }
  svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.2em;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .disc {
    fill: currentColor;
    stroke: none;
  }
  .cut {
    stroke: Canvas;
  }
  .open {
    color: var(--_open);
  }
  .closed {
    color: var(--_closed);
  }
  .soon {
    color: var(--_notice);
  }
  [part='note'],
  [part='access'],
  [part='zone'] {
    font-size: 0.9em;
  }
  [part='note'],
  [part='access'],
  [part='zone'],
  [part='closed'] {
    color: var(--_muted);
  }
  .columns {
    display: grid;
    gap: 1.5em 3em;
    align-content: start;
    font-variant-numeric: tabular-nums;
  }
  [part='status'] ~ .columns {
    margin-block-start: 0.75em;
  }
  .columns:empty,
  [part='zone']:empty {
    display: none;
  }
  table {
    inline-size: 100%;
    max-inline-size: 36rem;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.35em 0;
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  tr + tr > *,
  [part='exception'],
  details {
    border-block-start: 1px solid var(--_line);
  }
  th::first-letter,
  dt::first-letter,
  .when::first-letter {
    text-transform: uppercase;
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
  table + [part='note'] {
    margin-block-start: 0.35em;
  }
  [part='exception'],
  summary {
    display: grid;
    grid-template-columns: 1fr;
    padding: 0.35em 0;
  }
  th,
  dt {
    padding-inline-end: 0.75em;
  }
  dd > * {
    display: block;
  }
  summary {
    cursor: pointer;
  }
  [part='place-name']::after {
    content: '';
    float: inline-end;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin: 0.35em 0.25em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  [open] [part='place-name']::after {
    rotate: 225deg;
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
  @container (inline-size > 16rem) {
    [part='time'] {
      white-space: nowrap;
    }
  }
  @container (inline-size > 22rem) {
    th {
      inline-size: 55%;
    }
    [part='exception'] {
      grid-template-columns: 55% 45%;
    }
  }
  @container (inline-size > 42rem) {
    .columns:has(> .columns:not(:empty)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
