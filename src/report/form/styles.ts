import { css } from 'lit';

/** What every form of a report looks like. */
export const formStyles = css`
  [part='ways'] {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    align-items: center;
  }
  #step:focus,
  #kind:focus {
    outline: none;
  }
  [part='form'] {
    display: grid;
    gap: 1.5rem;
  }
  [part='field'] {
    border: 0;
    min-inline-size: 0;
    display: grid;
    gap: 0.35rem;
  }
  [part='field'] > * {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  fieldset[part='field'] {
    gap: 0.75rem;
  }
  label,
  legend,
  summary,
  dt {
    font-weight: 600;
  }
  input:not([type='radio'], [type='file']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.6rem;
    border: 2px solid currentColor;
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  textarea {
    resize: vertical;
    min-block-size: 8rem;
  }
  [aria-invalid] {
    border-color: var(--_closed);
    border-width: 3px;
  }
  [part='hint'],
  [part='count'],
  time {
    color: var(--_muted);
    font-size: 0.9375em;
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
    font-weight: 700;
    font-size: 1.1em;
  }
  [part='summary'] ul {
    padding-inline-start: 1.2em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  [part~='primary'] {
    background: CanvasText;
    color: Canvas;
    border-color: CanvasText;
    font-weight: 600;
  }
  [part~='primary']:hover {
    background: color-mix(in srgb, CanvasText 85%, Canvas);
  }
  [part='answers'] {
    display: grid;
    gap: 0.1rem;
  }
  [part='answers'] dd {
    white-space: pre-line;
    margin-block-end: 0.75rem;
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
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
