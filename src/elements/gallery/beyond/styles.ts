import { css } from 'lit';

/** What films, sounds, texts, content notes and artists need beside the styles of the wall and the viewer. */
export const styles = css`
  [part='artist-panel'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.25rem;
    margin-block: var(--_gap) calc(var(--_gap) * 1.5);
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_line);
  }
  [part='artist-panel'] img {
    inline-size: 8rem;
    block-size: auto;
  }
  .paper {
    padding: clamp(1rem, 6%, 2rem);
    border: 1px solid var(--_line);
    background: var(--nabo-gallery-paper, transparent);
  }
  .tune {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    padding: 0.75rem;
  }
  .face.tune > img,
  .canvas.tune > img {
    position: static;
    flex: 0 1 34rem;
    min-block-size: 0;
  }
  /* Above the title's link, which covers the whole work. */
  audio,
  summary,
  [part='text'] {
    position: relative;
  }
  :is(video, audio, summary, [part='text']) {
    z-index: 1;
  }
  audio {
    inline-size: 100%;
    max-inline-size: 34rem;
  }
  .face.paper:not(.tune) > img,
  .leaf > img {
    position: static;
    inline-size: auto;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 14rem;
    margin-block-end: 1rem;
  }
  [part='text'] {
    font-family: var(--nabo-gallery-text-font, inherit);
    font-size: 1.125em;
    line-height: 1.65;
    white-space: pre-wrap;
  }
  .paper details {
    inline-size: 100%;
  }
  summary {
    padding-block: 0.5rem;
  }
  .leaf {
    overflow: auto;
    user-select: auto;
  }
  .leaf [part='text'] {
    max-inline-size: 38rem;
    font-size: clamp(1.125rem, 0.9rem + 1vw, 1.5rem);
  }
  [part='note'] {
    text-align: center;
  }
  [part='note'] > summary {
    list-style: none;
  }
  [part='note']:not([open]) > summary {
    display: grid;
    place-items: center;
    place-content: center;
    gap: 0.75rem;
    aspect-ratio: var(--_place);
    padding: 1rem;
    border: 1px solid var(--_line);
    background: var(--_mat);
  }
  [part='note']:not([open]) .show {
    padding: 0.6em 0.9em;
    border: 1px solid;
    border-radius: var(--_radius);
  }
  [part='note'][open] .show,
  [part='note']:not([open]) .hide {
    display: none;
  }
  .hide {
    text-decoration: underline;
  }
  [part='views'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    padding: 0.125rem 0.5rem;
    background: Canvas;
    color: CanvasText;
    font-size: 0.875em;
  }
  [part='sale']::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
    border: 2px solid var(--_open);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  [data-status='reserved'] {
    --_open: var(--_notice);
  }
  [data-status='sold'] {
    --_open: var(--_closed);
  }
  [data-status='reserved']::before {
    background: linear-gradient(90deg, var(--_open) 50%, transparent 50%);
  }
  [data-status='sold']::before {
    background: var(--_open);
  }
  [part='sides'] {
    grid-area: sides;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: center;
    padding: 0 1rem 1rem;
    list-style: none;
  }
  [part='sides'] button {
    display: grid;
    place-items: center;
    inline-size: 4.5rem;
    block-size: 4.5rem;
    padding: 0.25rem;
    border: 2px dotted transparent;
    border-radius: 0;
  }
  /* In forced colours every border is seen: the dots tell the others from the one that is shown. */
  [part='sides'] [aria-current] {
    border: 2px solid;
  }
  [part='sides'] img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }
  @container (max-width: 34rem) {
    [part='wall'] .paper {
      aspect-ratio: auto;
      min-block-size: 9rem;
      max-block-size: none;
    }
  }
  @media print {
    audio,
    .show,
    [part='views'] {
      display: none;
    }
    .tune,
    [part='note'] > summary {
      aspect-ratio: auto !important;
    }
    video::-webkit-media-controls {
      display: none;
    }
  }
`;
