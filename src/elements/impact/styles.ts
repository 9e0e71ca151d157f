import { css } from 'lit';

export const styles = css`
  [part='base'] {
    display: grid;
    gap: calc(var(--_gap) * 2);
  }
  [part='figures'] {
    list-style: none;
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
  }
  [part='figure'] {
    padding-block-start: 0.5rem;
    border-block-start: 3px solid currentColor;
  }
  [part='figure'] strong {
    display: block;
    font-size: 2.5em;
    line-height: 1.1;
    font-variant-numeric: lining-nums;
  }
  .note,
  [part='source'] {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  [part='series'] {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
  }
  [part='chart'] {
    border-radius: var(--_radius);
  }
  .canvas {
    position: relative;
    block-size: var(--nabo-chart-height, 18rem);
  }
  canvas {
    position: absolute;
    inset: 0;
    border: 0 solid color-mix(in srgb, currentColor 25%, transparent);
  }
  .legend {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .colour {
    inline-size: 1.6rem;
    block-size: 1rem;
    border: 2px solid;
    background: currentColor;
    forced-color-adjust: none;
  }
  .c0 {
    color: var(--nabo-chart-1, light-dark(#1f5f9e, #7db7ec));
  }
  .c1 {
    color: var(--nabo-chart-2, light-dark(#a34a12, #f2a978));
    background: repeating-linear-gradient(-45deg, currentColor 0 2px, transparent 2px 6px);
  }
  .c2 {
    color: var(--nabo-chart-3, light-dark(#2f6b3a, #8ed09a));
    background: radial-gradient(currentColor 2px, transparent 2.5px) 0 0 / 8px 8px;
  }
  .c3 {
    color: var(--nabo-chart-4, light-dark(#76428a, #cfa3e0));
    background: repeating-conic-gradient(currentColor 0 25%, transparent 0 50%) 0 0 / 8px 8px;
  }
  @media (forced-colors: active) {
    .colour {
      color: CanvasText;
    }
  }
  .point {
    min-block-size: 1.5em;
  }
  details,
  [part='chart'] {
    min-inline-size: 0;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block: 0.25rem;
  }
  th,
  td {
    padding: 0.35rem 0.9rem 0.35rem 0;
    text-align: start;
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
  }
  thead th {
    font-weight: 600;
  }
  td {
    text-align: end;
  }
  summary {
    min-block-size: 2.75rem;
    align-content: center;
    cursor: pointer;
  }
  [part='voices'] {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
  }
  [part='voices'] > [part='subheading'] {
    grid-column: 1 / -1;
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
  figcaption {
    color: var(--_muted);
  }
  @media print {
    [part='chart'] .point {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
