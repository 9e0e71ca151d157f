import { css } from 'lit';

/** What becomes of a form: faults, reading through, receipt. */
export const deskStyles = css`
  #step:focus {
    outline: none;
  }
  dt {
    font-weight: 600;
  }
  [aria-invalid] {
    border: 3px solid var(--_closed);
  }
  [part='fault'] {
    font-weight: 600;
    padding-inline-start: 0.6rem;
    border-inline-start: 4px solid var(--_closed);
  }
  [part='summary'] {
    padding: 1rem;
    border: 3px solid var(--_closed);
    border-radius: var(--_radius);
  }
  .title {
    font-weight: 600;
  }
  [part='summary'] ul {
    padding-inline-start: 1.2em;
  }
  [part='photos'],
  [part='ways'] {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1.25rem;
  }
  [part='answers'] {
    display: grid;
    gap: 0.1rem;
  }
  [part='answers'] dd {
    margin-block-end: 0.75rem;
  }
  .said {
    white-space: pre-line;
  }
  [part='receipt'] {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
    border: 2px dashed currentColor;
    border-radius: var(--_radius);
  }
  .code strong {
    display: block;
    font-size: 1.5em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }
  .address {
    display: none;
  }
  @media print {
    .address {
      display: block;
    }
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
