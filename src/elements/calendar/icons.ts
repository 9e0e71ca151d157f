import { html, type TemplateResult } from 'lit';

/** Pictures beside words, as paths on 16 by 16; to a screen reader they are not there. */
const circle = 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13';
const paths = {
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  when: `${circle}M8 4.5V8l2.5 1.5`,
  cancelled: `${circle}M5.5 5.5l5 5m0-5-5 5`,
  postponed: `${circle}M6 5.5v5m4-5v5`,
  moved: 'M2 8h11M9 4l4 4-4 4',
  online: 'M2 3h12v8H2zM5.5 13.5h5',
  full: `${circle}M4.5 8h7`,
  shut: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  yes: 'm3 8.5 3.5 3.5L13 4.5',
};

export type IconName = keyof typeof paths;

export const drawing = (name: string, path: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true" data-icon=${name}><path d=${path} /></svg>`;

export const icon = (name: IconName): TemplateResult => drawing(name, paths[name]);
