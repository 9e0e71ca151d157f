import { css } from 'lit';

export const chartStyles = css`
  .plot {
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
  /* The outline is not drawn; its colour tells the bare page's. */
  .legend {
    outline: 0 none Canvas;
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
  @media print {
    .point {
      display: none;
    }
  }
`;
