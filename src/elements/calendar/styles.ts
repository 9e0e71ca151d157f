import { css } from 'lit';

/** A printed programme: dates in the margin, times in a column, rules instead of boxes. */
export const styles = css`
  h2, h3, h4, h5, h6 {
    font-size: 1.05em;
    font-weight: 600;
  }
  [part='heading'] {
    margin-block-end: 0.5em;
    font-size: 1.5em;
  }
  ul {
    list-style: '';
  }
  svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.35em;
    vertical-align: -0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  :is([data-icon='previous'], [data-icon='next'], [data-icon='moved']):dir(rtl) {
    scale: -1 1;
  }
  form, form div, [part='bar'], .steps, .check, .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
  }
  form, form div {
    align-items: end;
  }
  form, [part='bar'] {
    margin-block-end: var(--_gap);
  }

  /* Looking for something. */
  label:not(.check) {
    flex: 1 1 8rem;
    max-inline-size: 20rem;
  }
  label span {
    font-size: 0.875em;
  }
  label span, [part='count'], [part='facts'], [data-mark='yes'], [part='zone'] {
    color: var(--_muted);
  }
  [type='search'], select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: 0.6em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  form details {
    flex-basis: 100%;
  }
  summary {
    padding-block: 0.5rem;
  }
  .check {
    min-block-size: 2.75rem;
    gap: 0.5rem;
  }
  [type='checkbox'] {
    scale: 1.3;
    margin: 0.2em;
  }

  /* Views, and the way through time. */
  [part='bar'] {
    justify-content: space-between;
  }
  .views {
    display: flex;
    button {
      border-radius: 0;
    }
    button + button {
      margin-inline-start: -1px;
    }
    [aria-pressed='true'] {
      background: color-mix(in srgb, var(--_accent) 14%, transparent);
      border-block-end: 3px solid var(--_accent);
      font-weight: 600;
    }
  }
  .steps {
    gap: 0.5rem;
  }
  .step {
    inline-size: 2.75rem;
    padding: 0;
    font-size: 1.2em;
    svg {
      margin: 0;
    }
  }
  [part='range'] {
    flex: 1;
  }
  [part='subheading']::first-letter, dd::first-letter, th::first-letter {
    text-transform: uppercase;
  }

  /* Days and what is on. */
  [part='day'] {
    padding-block: 0.9rem;
    border-block: 1px solid var(--_line);
    + [part='day'] {
      border-block-start: 0;
    }
    > [part='subheading'] {
      margin-block-end: 0.35rem;
    }
  }
  .is-today > [part='subheading'] {
    color: var(--_accent);
    text-decoration: underline 3px;
  }
  [part='event'] {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
    gap: 0 1rem;
    padding-block: 0.5rem;
  }
  [part='time'] {
    font-variant-numeric: tabular-nums;
  }
  .what {
    border-inline-start: 3px solid color-mix(in oklab, var(--_hue, currentColor) 85%, currentColor);
    padding-inline-start: 0.75rem;
  }
  [part='title'], .quiet {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--nabo-link, inherit);
    text-align: start;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    &:hover {
      text-decoration-thickness: 2px;
    }
  }
  [part='title'] {
    font-weight: 600;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .marks {
    gap: 0 0.9rem;
  }
  [part='mark'], .shut {
    font-weight: 600;
    font-size: 0.9375em;
  }
  [data-icon='cancelled'], [data-icon='shut'] {
    color: var(--_closed);
  }
  [data-icon='postponed'], [data-icon='moved'], [data-icon='full'], [data-icon='online'] {
    color: var(--_notice);
  }
  [data-mark='when'] svg {
    color: var(--_open);
  }
  [data-mark='yes'], .why {
    font-weight: 400;
  }
  .why::before {
    content: '– ';
  }
  :is([data-status='cancelled'], [data-status='postponed']) :is([part='title'], .name) {
    text-decoration-line: line-through;
  }
  [part='facts'] {
    font-size: 0.9375em;
    span + span::before {
      content: '· ';
    }
  }
  .more {
    display: block;
    margin: var(--_gap) auto;
  }
  [part='subscribe'] {
    margin-block-start: var(--_gap);
  }
  code {
    display: block;
    overflow-wrap: anywhere;
    user-select: all;
  }
  [part='zone'] {
    margin-block-start: 0.75rem;
    font-size: 0.9em;
  }

  @container (inline-size < 30rem) {
    [part='event'] {
      grid-template-columns: 4.5rem minmax(0, 1fr);
      gap: 0 0.75rem;
    }
    .views, .steps {
      inline-size: 100%;
    }
    .views button {
      flex: 1;
    }
  }
  /* The date stands in the margin. */
  @container (inline-size >= 44rem) {
    .list > [part='day'] {
      display: grid;
      grid-template-columns: 13rem minmax(0, 1fr);
      gap: 0 1.5rem;
      > * {
        grid-column: 2;
      }
      > [part='subheading'] {
        grid-area: 1 / 1 / span 3;
        padding-block-start: 0.5rem;
      }
    }
  }
  @media screen {
    @container (inline-size >= 60rem) {
      .week {
        display: grid;
        grid-template-columns: repeat(7, minmax(0, 1fr));
        border-block: 1px solid var(--_line);
        > [part='day'] {
          padding: 0.6rem 0.6rem 1rem;
          border-block: 0;
          + [part='day'] {
            border-inline-start: 1px solid var(--_line);
          }
        }
        [part='event'] {
          display: block;
        }
        [part='time'] {
          margin-inline-start: calc(0.75rem + 3px);
          font-size: 0.9em;
        }
      }
    }
  }
  @media print {
    form, .views, [part='subscribe'], .more, dialog {
      display: none;
    }
    .week {
      columns: 2;
      font-size: 10pt;
      line-height: 1.3;
      > [part='day'] {
        break-inside: avoid;
        padding-block: 0.4rem;
      }
      [part='event'] {
        grid-template-columns: 5.5rem minmax(0, 1fr);
        padding-block: 0.1rem;
      }
    }
    [part='title'] {
      display: block;
      text-decoration-line: none;
    }
  }
`;
