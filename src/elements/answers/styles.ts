import { css } from 'lit';

export const styles = css`
  [part='base'] {
    display: grid;
    gap: var(--_gap);
    max-inline-size: var(--nabo-answers-width, 45rem);
  }
  [part='filter'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  select {
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding: 0.4rem 0.6rem;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  [part='list'] {
    list-style: none;
  }
  [part='answer'] {
    display: grid;
    gap: 0.4rem;
    padding-block: 1rem;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  [part='said'] {
    font-style: italic;
  }
  [part='said'],
  [part='did'] {
    white-space: pre-line;
  }
  .who {
    font-weight: 600;
    font-style: normal;
  }
  [part='status'] {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    font-weight: 600;
  }
  svg {
    flex: none;
  }
  .done svg {
    color: var(--_open);
  }
  .not-possible svg {
    color: var(--_closed);
  }
  [part~='more'] {
    justify-self: start;
  }
`;
