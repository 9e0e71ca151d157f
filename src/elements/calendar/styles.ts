import { css } from 'lit';

/** A printed programme: dates in the margin, times in a column, rules instead of boxes. */
export const styles = css`
  :host {
    --_cell: var(--nabo-calendar-cell, 6.5rem);
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
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
  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.35em;
    vertical-align: -0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :is([data-icon='previous'], [data-icon='next'], [data-icon='moved']):dir(rtl) {
    scale: -1 1;
  }

  /* Looking for something. */
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1rem;
    align-items: end;
    margin-block-end: var(--_gap);
  }
  .filters label:not(.check) {
    display: grid;
    flex: 1 1 9rem;
    gap: 0.2rem;
    min-inline-size: 0;
    max-inline-size: 20rem;
  }
  .filters span {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .filters :is(input[type='search'], select) {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: 0.6em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  .choices {
    flex: 1 0 100%;
  }
  .choices > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    align-items: end;
  }
  summary {
    min-block-size: 2.5rem;
    padding-block: 0.5rem;
    cursor: pointer;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.5rem;
  }
  .check input {
    inline-size: 1.2rem;
    block-size: 1.2rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  /* Views, and the way through time. */
  .bar,
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
  }
  .bar {
    justify-content: space-between;
    margin-block-end: var(--_gap);
  }
  .steps {
    gap: 0.5rem;
  }
  .views {
    display: flex;
  }
  .views button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .views button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    margin: 0;
  }
  .views button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .views [aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    box-shadow: inset 0 -3px var(--_accent);
    font-weight: 600;
  }
  .step {
    display: inline-grid;
    place-items: center;
    inline-size: 2.75rem;
    padding: 0;
  }
  .step .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
  }
  .range {
    flex: 1;
    margin-inline: 0.25rem;
  }
  .range > * {
    font-size: 1.15em;
  }
  .range > *::first-letter,
  [part='subheading']::first-letter,
  dd::first-letter {
    text-transform: uppercase;
  }
  .count {
    margin-block-end: 0.5rem;
    color: var(--_muted);
  }

  /* Days and what is on. */
  .day {
    padding-block: 0.9rem;
    border-block-start: 1px solid var(--_line);
  }
  .days > :last-child {
    border-block-end: 1px solid var(--_line);
  }
  .day > [part='subheading'] {
    margin-block-end: 0.35rem;
  }
  .is-today > [part='subheading'] {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 3px;
    text-underline-offset: 0.25em;
  }
  .event {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
    gap: 0 1rem;
    padding-block: 0.4rem;
  }
  .event + .event {
    margin-block-start: 0.4rem;
  }
  .time {
    font-variant-numeric: tabular-nums;
    padding-block: 0.125rem;
  }
  .what {
    border-inline-start: 3px solid color-mix(in oklab, var(--_hue, currentColor) 85%, currentColor);
    padding-inline-start: 0.75rem;
  }
  .title,
  .quiet {
    min-block-size: 0;
    padding: 0.125rem 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--nabo-link, inherit);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .title {
    max-inline-size: 100%;
    min-block-size: 1.75rem;
    font-weight: 600;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .title:hover,
  .quiet:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
  }
  .mark,
  .shut {
    font-weight: 600;
    font-size: 0.9375em;
  }
  :is([data-mark='cancelled'], [data-mark='shut'], .shut) .icon {
    color: var(--_closed);
  }
  :is([data-mark='postponed'], [data-mark='moved'], [data-mark='full'], [data-mark='online']) .icon {
    color: var(--_notice);
  }
  [data-mark='when'] .icon {
    color: var(--_open);
  }
  [data-mark='yes'] {
    color: var(--_muted);
    font-weight: normal;
  }
  .shut {
    display: flex;
    align-items: baseline;
    margin-block-end: 0.25rem;
  }
  .why {
    font-weight: normal;
  }
  .why::before {
    content: '– ';
  }
  [data-status='cancelled'] :is(.title, .name),
  [data-status='postponed'] :is(.title, .name) {
    text-decoration: line-through;
  }
  .facts {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .facts span + span::before {
    content: '· ';
  }
  .more {
    display: block;
    margin: var(--_gap) auto;
    min-inline-size: min(100%, 16rem);
  }
  [part='empty'] {
    padding-block: 1rem;
  }
  .is-empty .events {
    display: none;
  }

  /* The month. */
  .month {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  .month th {
    padding: 0.25rem 0.4rem;
    font-size: 0.875em;
    font-weight: 600;
    text-align: start;
    color: var(--_muted);
  }
  .month th::first-letter {
    text-transform: uppercase;
  }
  .cell {
    block-size: var(--_cell);
    padding: 0.3rem;
    border: 1px solid var(--_line);
    vertical-align: top;
    cursor: pointer;
  }
  .cell:hover {
    background: var(--_tint);
  }
  .cell:focus-visible {
    outline-offset: -3px;
  }
  .date {
    display: inline-block;
    min-inline-size: 1.75em;
    margin-block-end: 0.15rem;
    padding-inline: 0.3em;
    border-radius: 1em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .is-today .date {
    background: CanvasText;
    color: Canvas;
    font-weight: 700;
    forced-color-adjust: none;
  }
  .is-beside {
    background: color-mix(in srgb, currentColor 3%, transparent);
  }
  .is-beside .date {
    color: var(--_muted);
  }
  .cell .shut {
    margin: 0;
    font-size: 0.75em;
  }
  .chip {
    display: block;
    inline-size: 100%;
    min-block-size: 1.5rem;
    margin-block-start: 2px;
    padding: 0.1rem 0.2rem 0.1rem 0.35rem;
    border: 0;
    border-inline-start: 3px solid color-mix(in oklab, var(--_hue, currentColor) 85%, currentColor);
    border-radius: 2px;
    background: color-mix(in srgb, var(--_hue, currentColor) 9%, transparent);
    font-size: 0.8125em;
    line-height: 1.3;
    text-align: start;
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }
  .chip .time {
    padding: 0;
    font-weight: 600;
  }
  .chip .mark {
    font-size: 1em;
  }
  .chip .icon {
    margin-inline-end: 0.2em;
  }
  .cell .quiet {
    font-size: 0.8125em;
    min-block-size: 1.5rem;
  }

  .subscribe {
    margin-block-start: var(--_gap);
  }
  .subscribe ul {
    margin-block-start: 0.5rem;
  }
  code {
    display: block;
    overflow-wrap: anywhere;
    font-size: 0.875em;
    user-select: all;
  }
  [part='zone'] {
    margin-block-start: 0.75rem;
    color: var(--_muted);
    font-size: 0.9em;
  }
  [part='zone']:empty {
    display: none;
  }

  @container (inline-size < 30rem) {
    .event {
      grid-template-columns: 4.5rem minmax(0, 1fr);
      gap: 0 0.75rem;
    }
    .views,
    .steps {
      inline-size: 100%;
    }
    .views button {
      flex: 1;
    }
    .filters label:not(.check) {
      flex-basis: 7rem;
    }
  }
  /* The date stands in the margin. */
  @container (inline-size >= 44rem) {
    .days:not(.week) > .day {
      display: grid;
      grid-template-columns: 13rem minmax(0, 1fr);
      gap: 0 1.5rem;
    }
    .days:not(.week) > .day > :not([part='subheading']) {
      grid-column: 2;
    }
    .days:not(.week) > .day > [part='subheading'] {
      grid-row: 1 / span 3;
      padding-block-start: 0.5rem;
    }
  }
  @container (inline-size >= 60rem) {
    .week {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 1fr));
      border-block: 1px solid var(--_line);
    }
    .week > .day {
      padding: 0.6rem 0.6rem 1rem;
      border: 0;
    }
    .week > .day + .day {
      border-inline-start: 1px solid var(--_line);
    }
    .week > .day:last-child {
      border-block: 0;
    }
    .week .event {
      grid-template-columns: minmax(0, 1fr);
    }
    .week .time {
      padding-inline-start: calc(0.6rem + 3px);
      font-size: 0.9em;
    }
    .week .what {
      padding-inline-start: 0.6rem;
    }
    .week > .day > [part='subheading'] {
      font-size: 0.95em;
      min-block-size: 2.4em;
    }
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      border-width: 3px;
    }
    .is-today .date {
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .filters,
    .bar .views,
    .steps button,
    .subscribe,
    dialog {
      display: none;
    }
    .week {
      display: block;
      columns: 2;
      border: 0;
      font-size: 10pt;
      line-height: 1.3;
    }
    .week > .day {
      break-inside: avoid;
      padding-block: 0.4rem;
      border: 0;
      border-block-start: 1px solid;
    }
    .week .event {
      grid-template-columns: 5.5rem minmax(0, 1fr);
      padding-block: 0.1rem;
    }
    .title {
      text-decoration: none;
    }
    button.title,
    .week button.title {
      display: block;
    }
  }
`;
