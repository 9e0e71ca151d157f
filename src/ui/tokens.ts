import { css } from 'lit';

/**
 * What all elements look like unless the page says otherwise: the page's own font, colours and colour scheme.
 * Every colour is mixed from the page's text colour, so that contrast holds on whatever stands behind.
 */
export const tokens = css`
  :host {
    --_accent: var(--nabo-accent, currentColor);
    --_muted: var(--nabo-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_line: var(--nabo-line, color-mix(in srgb, currentColor 22%, transparent));
    --_tint: var(--nabo-tint, color-mix(in srgb, currentColor 7%, transparent));
    --_radius: var(--nabo-radius, 0.375rem);
    --_gap: var(--nabo-gap, 1rem);
    --_open: var(--nabo-open, light-dark(#1a6b37, #7fd49b));
    --_closed: var(--nabo-closed, light-dark(#9c2b20, #f0a298));
    --_notice: var(--nabo-notice, light-dark(#7a4a00, #f0c06a));
    display: block;
    min-block-size: var(--nabo-min-block-size, auto);
    container-type: inline-size;
    line-height: 1.5;
    overflow-wrap: break-word;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, table, fieldset, address {
    margin: 0;
    padding: 0;
  }
  h2, h3, h4, h5, h6 {
    font-family: var(--nabo-heading-font, inherit);
    line-height: 1.2;
    text-wrap: balance;
  }
  a {
    color: var(--nabo-link, inherit);
    text-underline-offset: 0.15em;
  }
  button, input, select, textarea {
    font: inherit;
    color: inherit;
    max-inline-size: 100%;
  }
  button {
    min-block-size: 2.75rem;
    padding: 0.4em 0.9em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: transparent;
  }
  button, summary {
    cursor: pointer;
  }
  button:hover {
    background: var(--_tint);
  }
  :focus-visible {
    outline: 3px solid var(--nabo-focus, currentColor);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [part~='notice'] {
    margin-block-end: var(--_gap);
    padding: 0.5em 0.75em;
    border-inline-start: 4px solid var(--_notice);
    background: var(--_tint);
  }
  @media print {
    button {
      display: none;
    }
  }
`;
