import { css } from 'lit';

/** The boxes of the filter and what they did, loaded with it. */
export const filterStyles = css`
  .boxes {
    padding-block-end: 0.5em;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 0 1em;
    margin-block: 0.5em 0.9em;
    border: 0;
  }
  legend {
    margin-block-end: 0.2em;
    padding: 0;
    color: var(--_muted);
  }
  label {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    padding-block: 0.3em;
    cursor: pointer;
  }
  input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    transform: translateY(0.15em);
    accent-color: var(--nabo-accent, auto);
  }
  [part='result'] {
    padding-block: 0.5em;
  }
  [part='result'] button {
    margin-block-start: 0.4em;
    display: block;
  }
`;
