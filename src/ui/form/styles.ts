import { css } from 'lit';

/** A form to be filled in. */
export const formStyles = css`
  [part='form'] {
    display: grid;
    gap: 1.5rem;
  }
  /* Each field is painted by itself: a key in one paints none of the others. */
  [part='field'] {
    isolation: isolate;
    border: 0;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
  }
  fieldset[part='field'] {
    gap: 0.75rem;
  }
  legend {
    padding: 0;
  }
  .about {
    display: contents;
  }
  label,
  legend,
  summary {
    font-weight: 600;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.6rem;
    border: 2px solid;
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  /* Five lines tall, whatever is in it: a key lays out nothing else. */
  textarea {
    display: block;
    contain: strict;
    block-size: calc(7.5em + 1rem + 4px);
    resize: vertical;
  }
  [type='file'] {
    border: 0;
    padding-inline: 0;
    background: none;
    color: inherit;
  }
  [part~='hint'] {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  /* Where colours are forced, a plate of Canvas would lie behind the words. */
  [part~='primary'] {
    forced-color-adjust: none;
    background: CanvasText;
    color: Canvas;
    border-color: CanvasText;
    font-weight: 600;
    &:hover {
      opacity: 0.85;
    }
  }
`;
