import { css } from 'lit';

export const bookingStyles = css`
  [part='booking'] {
    clear: both;
    max-inline-size: 40rem;
    display: grid;
    gap: var(--_gap);
    padding: var(--_gap);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [part='contact'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
  }
  .when {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
    align-items: end;
  }
  [part='wish'] {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
  }
  [part='wish'] p:not(:empty) {
    font-weight: 600;
    padding-inline-start: 0.6rem;
    border-inline-start: 4px solid var(--_notice);
    &.is-free {
      border-color: var(--_open);
    }
    &.is-taken {
      border-color: var(--_closed);
    }
  }
`;
