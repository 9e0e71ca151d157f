import { css } from 'lit';

/** The month: squares of days, three activities in each. */
export const monthStyles = css`
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  th {
    padding: 0.25rem 0.4rem;
    font-size: 0.875em;
    font-weight: 600;
    text-align: start;
    color: var(--_muted);
  }
  td {
    block-size: var(--nabo-calendar-cell, 6.5rem);
    padding: 0.3rem;
    border: 1px solid var(--_line);
    vertical-align: top;
    cursor: pointer;
    &:hover {
      background: var(--_tint);
    }
    &:focus-visible {
      outline-offset: -3px;
    }
    .shut {
      font-size: 0.75em;
    }
    .quiet {
      font-size: 0.8125em;
    }
  }
  .date {
    display: inline-block;
    min-inline-size: 1.75em;
    padding-inline: 0.3em;
    border-radius: 1em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .is-today .date {
    background: CanvasText;
    color: Canvas;
    font-weight: 700;
    forced-color-adjust: none;
  }
  .is-beside {
    background: color-mix(in srgb, currentColor 3%, transparent);
    .date {
      color: var(--_muted);
    }
  }
  [part='chip'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
    inline-size: 100%;
    min-block-size: 1.5rem;
    margin-block-start: 2px;
    padding: 0.1rem 0.2rem 0.1rem 0.35rem;
    border: 0;
    border-inline-start: 3px solid color-mix(in oklab, var(--_hue, currentColor) 85%, currentColor);
    border-radius: 2px;
    background: color-mix(in srgb, var(--_hue, currentColor) 9%, transparent);
    font-size: 0.8125em;
    line-height: 1.3;
    text-align: start;
    [part='time'] {
      font-weight: 600;
    }
    [part='mark'] {
      font-size: 1em;
    }
    svg {
      margin-inline-end: 0.2em;
    }
  }
  @media (forced-colors: active) {
    .is-today .date {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
