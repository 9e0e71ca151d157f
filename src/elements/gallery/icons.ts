import { html, type TemplateResult } from 'lit';

/** A picture on a button; the button's label says the same in words. */
export const icon = (path: string): TemplateResult => html`
  <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>
`;

export const LEFT = 'M15 5l-7 7 7 7';
export const RIGHT = 'M9 5l7 7-7 7';
export const UP = 'M5 15l7-7 7 7';
export const DOWN = 'M5 9l7 7 7-7';
const glass = 'M4.5 11a6.5 6.5 0 1 1 13 0a6.5 6.5 0 1 1-13 0M16 16l5 5M8 11h6';
export const FARTHER = glass;
export const CLOSER = `${glass}M11 8v6`;
export const CLOSE = 'M6 6l12 12M18 6L6 18';
export const PLAY = 'M8 5l11 7-11 7z';
