import { css } from 'lit';

export const styles = css`
  [part='base'] {
    display: grid;
    gap: var(--_gap);
    max-inline-size: var(--nabo-answers-width, 45rem);
  }
  select {
    min-block-size: 2.75rem;
    background: Field;
    color: FieldText;
  }
  [part='list'] {
    list-style: none;
  }
  [part='answer'] {
    overflow-wrap: anywhere;
    display: grid;
    gap: 0.4rem;
    padding-block: 1rem;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  li p:first-child {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  time {
    margin-inline-end: 1rem;
  }
  /* said and did */
  [part$='id'] {
    white-space: pre-line;
  }
  svg {
    vertical-align: -0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .done svg {
    color: var(--_open);
  }
  .not-possible svg {
    color: var(--_closed);
  }
  button {
    justify-self: start;
  }
`;
