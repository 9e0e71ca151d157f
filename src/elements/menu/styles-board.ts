import { css } from 'lit';

/**
 * The wall display. On 55 inches a dish has capitals of 20 mm (a 27th of the height of the picture), to be read
 * from five metres: signs are read at up to 250 times the height of their capitals. Sizes follow the box, and in
 * a small one (a telephone, 400 % zoom) the reader's own letters: there the board is a page that scrolls.
 */
export const boardStyles = css`
  [part='board'] {
    margin: 0;
  }
  .flow .leaf > :has(.large) {
    column-span: all;
  }
  @media screen and (min-width: 40em) and (min-height: 30em) {
    :host([view='board']) {
      block-size: var(--nabo-board-size, 100dvh);
      max-block-size: 100%;
      container-type: size;
    }
    :host([view='board']) [part='base'],
    [part='board'] {
      block-size: 100%;
      display: flex;
      flex-direction: column;
    }
    [part='board'] {
      flex: 1;
      min-block-size: 0;
      padding: 0.5em 0.8em;
      font-size: max(1.25rem, 4cqmin);
      line-height: 1.25;
    }
    [part='board'] header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 1em;
      margin-block-end: 0.6em;
      padding-block-end: 0.3em;
      border-block-end: 0.08em solid currentColor;
    }
    [part='board'] header [part='status'] {
      margin-inline-start: auto;
    }
    .page {
      flex: 1;
      min-block-size: 0;
      overflow: hidden;
      overflow: clip;
    }
    .flow {
      --_step: 100% + 2em;
      block-size: 100%;
      columns: 2 auto;
      column-gap: 2em;
      column-fill: auto;
      transform: translateX(calc(var(--_page, 0) * -1 * (var(--_step))));
    }
    @media (prefers-reduced-motion: no-preference) {
      .flow {
        transition: transform 0.6s ease;
      }
    }
    .flow:dir(rtl) {
      transform: translateX(calc(var(--_page, 0) * (var(--_step))));
    }
    .flow .leaf {
      margin: 0;
    }
    .flow section section {
      margin-block-end: 1em;
    }
    /* What spans the columns of the first page would leave its height empty on all others. */
    .flow .leaf > :has(.large) {
      column-span: none;
    }
    .flow [part='subheading'] {
      font-size: 1em;
    }
    .flow [part='facts'] {
      font-size: 0.68em;
    }
    [part='board'] footer {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 1em;
      padding-block-start: 0.4em;
      border-block-start: 1px solid var(--_line);
      font-size: 0.8em;
    }
    [part='board'] [part='note'] {
      margin: 0;
      padding: 0;
      border: 0;
    }
    [part='pager'] {
      display: flex;
      align-items: center;
      gap: 0.4em;
      margin-inline-start: auto;
    }
    [part='pager'] > span {
      white-space: nowrap;
    }
    [part='pager'] button {
      min-block-size: 2.6em;
    }
    @container (orientation: portrait) {
      .flow {
        columns: 1 auto;
      }
    }
  }
  .arrow {
    display: block;
    inline-size: 0.6em;
    block-size: 0.6em;
    border: solid currentColor;
    border-width: 0.15em 0.15em 0 0;
    transform: rotate(45deg);
  }
  .arrow.back,
  .arrow:dir(rtl) {
    transform: rotate(-135deg);
  }
  .arrow.back:dir(rtl) {
    transform: rotate(45deg);
  }
  @media print {
    [part='pager'] {
      display: none;
    }
    .flow {
      columns: 2;
    }
  }
`;
