import { css } from 'lit';

export const styles = css`
  [part='base'] {
    display: grid;
    gap: var(--_gap);
    max-inline-size: var(--nabo-rooms-width, 60rem);
  }
  [part='filter'],
  [part='contact'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
  }
  [part='filter'] p {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  label,
  summary {
    font-weight: 600;
  }
  [part='filter'] select {
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding: 0.4rem 0.6rem;
    border: 1px solid;
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  [part='list'] {
    list-style: none;
    display: grid;
    gap: var(--_gap);
  }
  [part='room'] {
    display: flow-root;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  [part='room'][hidden] {
    display: none;
  }
  [part='room'] > * + * {
    margin-block-start: 0.5rem;
  }
  [part='image'] {
    float: inline-end;
    inline-size: min(40%, 16rem);
    margin-inline-start: 1rem;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: var(--_radius);
  }
  [part='facts'] {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
  }
  [part='facts'] li {
    padding: 0.1rem 0.6rem;
    background: var(--_tint);
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }
  [part='rules'] {
    white-space: pre-line;
  }
  summary {
    min-block-size: 2.75rem;
    display: list-item;
    align-content: center;
    cursor: pointer;
  }
  [part~='primary'] {
    background: CanvasText;
    color: Canvas;
    border-color: CanvasText;
    font-weight: 600;
    &:hover {
      background: color-mix(in srgb, CanvasText 85%, Canvas);
    }
  }
  @container (max-width: 30rem) {
    [part='image'] {
      float: none;
      inline-size: 100%;
      margin: 0;
    }
  }
`;
