import { css } from 'lit';

export const backStyles = css`
  [part='conversation'] {
    list-style: none;
    display: grid;
    gap: 1rem;
    li {
      padding: 0.6rem 0.9rem;
      background: var(--_tint);
      border-radius: var(--_radius);
      margin-inline-end: 2rem;
    }
    .centre {
      margin-inline: 2rem 0;
      border-inline-start: 4px solid var(--_accent);
    }
  }
  .who {
    font-weight: 600;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    time {
      color: var(--_muted);
      font-size: 0.9375em;
      font-weight: 400;
    }
  }
`;
