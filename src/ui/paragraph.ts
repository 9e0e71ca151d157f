import { html, nothing, type TemplateResult } from 'lit';

/** A paragraph of the element; nothing where there are no words. */
export const paragraph = (part: string, words: unknown): TemplateResult | typeof nothing =>
  words ? html`<p part=${part}>${words}</p> ` : nothing;
