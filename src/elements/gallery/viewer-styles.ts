import { css } from 'lit';

/** The viewer: a room of its own, in the colours of the page's scheme, with nothing on the wall but the work. */
export const viewerStyles = css`
  .viewer {
    --_paper: var(--nabo-viewer-background, light-dark(#f6f5f3, #141414));
    --_ink: var(--nabo-viewer-color, light-dark(#1c1b1a, #ecebe8));
    position: fixed;
    inset: var(--_top, 0) 0 auto 0;
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
    color: var(--_ink);
  }
  .viewer:focus {
    outline: none;
  }
  .viewer[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) clamp(16rem, 26vw, 24rem);
    grid-template-areas: 'bar bar' 'stage about' 'sides about';
  }
  .viewer::backdrop {
    background: rgb(0 0 0 / 0.6);
  }
  .bar {
    grid-area: bar;
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.25rem max(0.5rem, env(safe-area-inset-right)) 0.25rem max(1rem, env(safe-area-inset-left));
    background: var(--_paper);
  }
  .counter {
    flex: 1;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .tool {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    padding: 0;
    border-color: transparent;
  }
  .tool[aria-disabled] {
    opacity: 0.45;
    cursor: default;
  }
  .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mirrors:dir(rtl) {
    transform: scaleX(-1);
  }
  .stage {
    grid-area: stage;
    position: relative;
    min-block-size: 0;
    overflow: hidden;
  }
  .pictures {
    margin: 0 1rem 1rem;
    touch-action: pan-y;
    cursor: zoom-in;
  }
  .pictures[data-zoomed] {
    touch-action: none;
    cursor: grab;
  }
  .canvas {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    align-content: center;
    animation: appear 160ms ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0.2;
    }
  }
  .canvas > img,
  .canvas > video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    user-select: none;
  }
  .canvas.tune {
    display: flex;
    flex-direction: column;
    gap: 1.5rem;
    padding: 1rem;
  }
  .canvas.tune > * {
    max-inline-size: min(34rem, 100%);
  }
  .canvas.tune > img {
    position: static;
    min-block-size: 0;
    flex: 0 1 34rem;
  }
  .canvas.leaf {
    place-items: safe center;
    align-content: safe center;
    gap: 1.5rem;
    padding: 1.5rem;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .canvas.leaf > img {
    position: static;
    inline-size: auto;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 50svh;
  }
  .leaf .text {
    max-inline-size: 38rem;
    font-family: var(--nabo-gallery-text-font, inherit);
    font-size: clamp(1.125rem, 0.9rem + 1vw, 1.5rem);
    line-height: 1.65;
  }
  .canvas.note {
    gap: 1rem;
    padding: 1rem;
    text-align: center;
  }
  .pad {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline-end: 0.5rem;
    display: grid;
    grid-template-areas: '. up .' 'left . right' '. down .';
    direction: ltr;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_paper) 88%, transparent);
    cursor: default;
  }
  .pad > :nth-child(1) {
    grid-area: up;
  }
  .pad > :nth-child(2) {
    grid-area: left;
  }
  .pad > :nth-child(3) {
    grid-area: right;
  }
  .pad > :nth-child(4) {
    grid-area: down;
  }
  .sides {
    grid-area: sides;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: center;
    padding: 0 1rem 1rem;
    list-style: none;
  }
  .sides button {
    display: grid;
    place-items: center;
    inline-size: 4.5rem;
    block-size: 4.5rem;
    padding: 0.25rem;
    border: 2px solid transparent;
    border-radius: 0;
  }
  .sides [aria-current] {
    border-color: currentColor;
  }
  .sides img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }
  .viewer .about {
    grid-area: about;
    display: grid;
    align-content: start;
    gap: 0.75rem;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.5rem 1.5rem 2rem 1rem;
  }
  .name {
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }
  .artist {
    margin-block-start: -0.5rem;
    font-size: 1.0625em;
  }
  .list {
    display: grid;
    gap: 0.5rem;
  }
  .list dt {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .list dd {
    margin: 0;
  }
  .statement {
    margin: 0;
    padding-inline-start: 0.875rem;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-line;
    font-style: italic;
  }
  .quiet {
    justify-self: start;
    padding-inline: 0;
    border: 0;
    text-align: start;
  }
  .transcript summary {
    cursor: pointer;
    padding-block: 0.375rem;
  }

  /* On a phone held upright the words come after the work. */
  @media (max-width: 60rem) and (orientation: portrait) {
    .viewer[open] {
      grid-template: auto minmax(62%, 1fr) max-content max-content / minmax(0, 1fr);
      grid-template-areas: 'bar' 'stage' 'sides' 'about';
    }
    .pictures {
      margin-inline: 0;
    }
    .viewer .about {
      overflow: visible;
      padding-inline: 1rem;
    }
  }
  @media (forced-colors: active) {
    .tool {
      border-color: ButtonBorder;
    }
    .pad {
      background: Canvas;
    }
  }
`;
