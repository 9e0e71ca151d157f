import { css } from 'lit';

/** The viewer: a room of its own, in the colours of the page's scheme, with nothing on the wall but the work. */
export const viewerStyles = css`
  dialog {
    --_paper: var(--nabo-viewer-background, Canvas);
    position: fixed;
    inset: var(--_top, 0) 0 auto;
    inline-size: 100%;
    max-inline-size: none;
    block-size: var(--_height, 100%);
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    background: var(--_paper);
    color: var(--nabo-viewer-color, CanvasText);
  }
  dialog:focus {
    outline: none;
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) clamp(16rem, 26vw, 24rem);
    grid-template-areas: 'bar bar' 'stage about' 'sides about';
  }
  [part='controls'] {
    grid-area: bar;
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.25rem 0.5rem 0.25rem 1rem;
    background: var(--_paper);
  }
  [part='counter'] {
    flex: 1;
    white-space: nowrap;
  }
  .tool {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    padding: 0;
    border-color: transparent;
    font: 1.75rem/1 system-ui;
  }
  .tool[aria-disabled] {
    opacity: 0.45;
    cursor: default;
  }
  .stage {
    grid-area: stage;
    position: relative;
    min-block-size: 0;
    overflow: hidden;
  }
  [data-zooms] {
    margin: 0 1rem 1rem;
    touch-action: pan-y;
    cursor: zoom-in;
  }
  [data-zoomed] {
    touch-action: none;
    cursor: grab;
  }
  .canvas {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    place-content: safe center;
    gap: 1rem;
    padding: 1.5rem;
    user-select: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .canvas {
      animation: appear 160ms;
    }
  }
  @keyframes appear {
    from {
      opacity: 0.2;
    }
  }
  .pad {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline-end: 0.5rem;
    display: grid;
    grid-template-columns: auto auto;
    justify-items: center;
    direction: ltr;
    border-radius: var(--_radius);
    background: var(--_paper);
    cursor: default;
  }
  .pad > :is(:first-child, :last-child) {
    grid-column: span 2;
  }
  [part='about'] {
    grid-area: about;
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 0.75rem;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.5rem 1.5rem 2rem 1rem;
  }
  [part='about'] h2 {
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    gap: 0.5rem;
  }
  blockquote {
    margin: 0;
    font-style: italic;
  }
  .quiet {
    padding: 0;
    border: 0;
  }

  /* On a phone or tablet held upright the words come after the work. */
  @media (max-width: 60rem) and (orientation: portrait) {
    dialog[open] {
      grid-template: auto minmax(62%, 1fr) max-content max-content / minmax(0, 1fr);
      grid-template-areas: 'bar' 'stage' 'sides' 'about';
    }
    [data-zooms] {
      margin-inline: 0;
    }
    [part='about'] {
      overflow: visible;
    }
  }
  @media print {
    dialog[open] {
      display: none;
    }
  }
`;
