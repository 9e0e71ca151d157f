import { css } from 'lit';

/** What opens over the page; the list in it looks as on the page. */
export const sheetStyles = css`
  dialog {
    inline-size: min(38rem, 100vw - 1.5rem);
    max-block-size: min(var(--_height, 48rem), 100dvh - 1.5rem);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    background: var(--nabo-dialog-background, Canvas);
    color: var(--nabo-dialog-color, CanvasText);
    box-shadow: 0 1rem 4rem #0005;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog:focus-visible {
    outline: none;
  }
  dialog::backdrop {
    background: #0008;
  }
  .sheet {
    display: grid;
    gap: 0.75rem;
    padding: 1rem 1.5rem 1.75rem;
  }
  .sheet-bar {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    margin-inline: -0.75rem;
    background: var(--nabo-dialog-background, Canvas);
    z-index: 1;
  }
  .sheet-bar .step {
    margin-inline-start: auto;
    border-color: transparent;
  }
  .sheet h2 {
    font-size: 1.5em;
  }
  .sheet h3 {
    margin-block-end: 0.35rem;
  }
  .kicker {
    color: var(--_muted);
    margin-block-end: -0.6rem;
  }
  dl {
    display: grid;
    gap: 0.4rem;
  }
  dl > div {
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr);
    gap: 0 1rem;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    display: block;
  }
  dd small {
    display: block;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .lines {
    white-space: pre-line;
    max-inline-size: 65ch;
  }
  .sheet img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
  .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 1.25rem;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
  }
  .links:empty {
    display: none;
  }
  .links a {
    padding-block: 0.4rem;
  }
  .links .press {
    padding: 0.55rem 1.1rem;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    /* Where colours are forced, a plate of Canvas would lie behind the words. */
    forced-color-adjust: none;
    background: CanvasText;
    color: Canvas;
    font-weight: 600;
    text-decoration: none;
  }
  .links .press:hover {
    text-decoration: underline;
  }
  .add,
  .next {
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .next {
    border: 0;
    padding: 0;
  }
  .next .marks,
  .next .mark {
    display: inline;
  }
  .next li::first-letter {
    text-transform: uppercase;
  }
  @container (inline-size < 30rem) {
    .sheet {
      padding-inline: 1rem;
    }
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
