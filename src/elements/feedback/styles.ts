import { css } from 'lit';

export const styles = css`
  [part='base'] {
    display: grid;
    gap: var(--_gap);
    max-inline-size: var(--nabo-feedback-width, 40rem);
  }
  [part='telephone'] {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.75rem;
    border-block: 1px solid var(--_line);
  }
  .line,
  [part='emergency'] {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    align-items: baseline;
  }
  [part='call'],
  [part='emergency'] a {
    font-weight: 600;
  }
  [part='call'] {
    font-size: 1.25em;
  }
  .choices label {
    font-weight: inherit;
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 2.75rem;
  }
  [type='radio'] {
    inline-size: 1.4rem;
    min-block-size: 1.4rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  summary {
    min-block-size: 2.75rem;
    align-content: center;
  }
`;
