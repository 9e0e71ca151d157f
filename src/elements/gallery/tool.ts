import { html, nothing, type TemplateResult } from 'lit';

/**
 * A button that is switched off stays a stop for the keyboard, so that whoever has come to the last work does not
 * lose their place. Its sign is a letter of the page's own font; brackets turn by themselves where one reads from
 * right to left.
 */
export const tool = (label: string, sign: string, press: () => void, off = false): TemplateResult => html`
  <button
    class="tool"
    aria-label=${label}
    title=${label}
    aria-disabled=${off || nothing}
    @click=${() => off || press()}
  >
    ${sign}
  </button>
`;
