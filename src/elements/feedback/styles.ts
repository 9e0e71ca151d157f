import { css } from 'lit';

export const styles = css`
  [part='base'] {
    display: grid;
    gap: var(--_gap);
    max-inline-size: var(--nabo-feedback-width, 40rem);
  }
  [part~='telephone'] {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.75rem;
    border-block: 1px solid var(--_line);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: baseline;
  }
  [part='call'] {
    font-size: 1.25em;
    font-weight: 600;
  }
  [part='emergency'],
  [part='photos'],
  [part='conversation'] {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  [part='emergency'] a {
    font-weight: 600;
  }
  .choices {
    display: grid;
    gap: 0.25rem;
  }
  .choices label {
    font-weight: inherit;
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 2.75rem;
  }
  input[type='radio'] {
    inline-size: 1.4rem;
    block-size: 1.4rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='conversation'] {
    display: grid;
    gap: 1rem;
  }
  [part='conversation'] li {
    padding: 0.6rem 0.9rem;
    background: var(--_tint);
    border-radius: var(--_radius);
    margin-inline-end: 2rem;
  }
  [part='conversation'] .centre {
    margin-inline: 2rem 0;
    border-inline-start: 4px solid var(--_accent);
  }
  .who {
    font-weight: 600;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }
  .who time {
    font-weight: 400;
  }
  .said {
    white-space: pre-line;
  }
  summary {
    min-block-size: 2.75rem;
    display: list-item;
    align-content: center;
    cursor: pointer;
  }
`;
