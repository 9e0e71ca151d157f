import { css } from 'lit';

export const styles = css`
  [part='base'],
  [part='list'] {
    display: grid;
    gap: var(--_gap);
  }
  [part='base'] {
    max-inline-size: var(--nabo-rooms-width, 60rem);
  }
  [part='filter'],
  [part='facts'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
  }
  [part='filter'] p {
    display: grid;
    gap: 0.25rem;
  }
  label,
  summary {
    font-weight: 600;
  }
  select {
    min-block-size: 2.75rem;
    padding: 0.4rem 0.6rem;
    border: 1px solid;
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  [part='list'],
  [part='facts'] {
    list-style: none;
  }
  [part='room']:not([hidden]) {
    min-inline-size: 0;
    display: flow-root;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
    > * + * {
      margin-block-start: 0.5rem;
    }
  }
  [part='image'] {
    float: inline-end;
    inline-size: min(40%, 16rem);
    margin-inline-start: 1rem;
    border-radius: var(--_radius);
  }
  [part='facts'] {
    column-gap: 0.5rem;
    li {
      padding: 0.1rem 0.6rem;
      border: 1px solid var(--_line);
      border-radius: 1rem;
      background: var(--_tint);
    }
  }
  [part='rules'] {
    white-space: pre-line;
  }
  /* The place of what is on its way: what is below does not jump. */
  [part='times'] [part='loading'] {
    min-block-size: 39rem;
  }
  summary {
    min-block-size: 2.75rem;
    align-content: center;
  }
  button[part~='primary'] {
    /* Where colours are forced, a plate of Canvas would lie behind the words. */
    forced-color-adjust: none;
    background: CanvasText;
    color: Canvas;
    font-weight: 600;
  }
`;
