import { css } from 'lit';

/** What only the views of more days than one have. */
export const viewStyles = css`
  .leaf:not(:last-child) {
    break-inside: avoid;
  }
  [part='when'] {
    color: var(--_muted);
    font-size: 0.875em;
    font-style: italic;
    &::first-letter {
      text-transform: uppercase;
    }
  }
`;
