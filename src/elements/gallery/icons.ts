import { svg, html, type TemplateResult } from 'lit';

/** Pictures on buttons; the button's label says the same in words. */
const icon = (paths: TemplateResult, classes = ''): TemplateResult => html`
  <svg class=${`icon ${classes}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    ${paths}
  </svg>
`;

export const previousIcon = (): TemplateResult => icon(svg`<path d="M15 5l-7 7 7 7" />`, 'mirrors');
export const nextIcon = (): TemplateResult => icon(svg`<path d="M9 5l7 7-7 7" />`, 'mirrors');
export const upIcon = (): TemplateResult => icon(svg`<path d="M5 15l7-7 7 7" />`);
export const downIcon = (): TemplateResult => icon(svg`<path d="M5 9l7 7 7-7" />`);
export const leftIcon = (): TemplateResult => icon(svg`<path d="M15 5l-7 7 7 7" />`);
export const rightIcon = (): TemplateResult => icon(svg`<path d="M9 5l7 7-7 7" />`);
export const closerIcon = (): TemplateResult =>
  icon(svg`<circle cx="11" cy="11" r="6.5" /><path d="M16 16l5 5M8 11h6M11 8v6" />`);
export const fartherIcon = (): TemplateResult =>
  icon(svg`<circle cx="11" cy="11" r="6.5" /><path d="M16 16l5 5M8 11h6" />`);
export const closeIcon = (): TemplateResult => icon(svg`<path d="M6 6l12 12M18 6L6 18" />`);
export const playIcon = (): TemplateResult => icon(svg`<path d="M8 5l11 7-11 7z" />`);
