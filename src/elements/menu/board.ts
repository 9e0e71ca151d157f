import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../ui/adopt.js';
import * as words from './board-words.js';
import { Pager, type PagerHost } from './pager.js';
import { boardStyles } from './styles-board.js';

export { default as messages } from '../../../locales/generated/menu-board/index.js';

interface Content {
  title: string;
  head: unknown;
  /** What is broken into columns and pages. */
  flow: unknown;
  note: unknown;
}

/** The wall display, loaded where one hangs. Its buttons are there only when there is more than one page. */
export class Board {
  readonly #pager: Pager;

  /** @param still whether time stands still: then no page turns by itself until somebody says so */
  constructor(host: PagerHost, still: boolean) {
    this.#pager = new Pager(host);
    this.#pager.paused = still;
    adopt(host.renderRoot as ShadowRoot, boardStyles);
  }

  render({ title, head, flow, note }: Content): TemplateResult {
    const many = this.#pager.pages > 1;
    return html`
      <section
        part="board"
        aria-label=${title}
        tabindex=${many ? 0 : nothing}
        @keydown=${many ? this.#pager.onKey : nothing}
      >
        ${head}
        <div class="page"><div class="flow">${flow}</div></div>
        <footer>${note} ${many ? this.#buttons() : nothing}</footer>
      </section>
    `;
  }

  #buttons(): TemplateResult {
    const pager = this.#pager;
    return html`<div part="pager">
      <span>${words.pageText(pager.page + 1, pager.pages)}</span>
      <button type="button" aria-label=${words.previousPage()} @click=${() => pager.turn(-1)}>
        <span class="arrow back"></span>
      </button>
      <button type="button" @click=${() => pager.toggle()}>
        ${pager.paused ? words.turnPages() : words.pausePages()}
      </button>
      <button type="button" aria-label=${words.nextPage()} @click=${() => pager.turn(1)}>
        <span class="arrow"></span>
      </button>
    </div>`;
  }
}
