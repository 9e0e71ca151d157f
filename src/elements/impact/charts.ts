import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { msg, str } from '../../i18n/messages.js';
import { adopt } from '../../ui/adopt.js';
import type { draw as Draw, Drawn } from './chart.js';
import { chartStyles } from './charts-styles.js';
import { legendColours } from './colours.js';
import type { Figure } from './figure.js';
import { parts } from './parts.js';

export { saveCsv } from './csv.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: unknown };

/** What is told at a point of a chart: its label, and each dataset's value there. */
const pointText = ({ labels, datasets }: Figure, at: number): string =>
  `${labels[at] ?? ''}: ${datasets.map(({ name, texts }) => `${name} ${texts[at] ?? ''}`).join(', ')}`;

/** The charts of one element, and the way through their points. */
class Charts implements ReactiveController {
  readonly #host: Host;
  readonly #draw: typeof Draw;
  readonly #tell: (sentence: string) => void;
  readonly #figures = new Map<string, Figure>();
  readonly #drawn = new Map<string, { canvas: HTMLCanvasElement; chart: Drawn }>();
  /** Where the keyboard is, by the id of the series. */
  readonly #points = new Map<string, number>();
  /** When the browser computes other colours, or lays out on paper. */
  readonly #media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) =>
    matchMedia(query),
  );
  readonly #page = new MutationObserver(() => this.hostUpdated());

  constructor(host: Host, draw: typeof Draw, tell: (sentence: string) => void) {
    this.#host = host;
    this.#draw = draw;
    this.#tell = tell;
    adopt(host.renderRoot as ShadowRoot, chartStyles);
    host.addController(this);
  }

  hostConnected(): void {
    for (const media of this.#media) media.addEventListener('change', this.#repaint);
    // A page that has a switch for its colours turns it here.
    for (const root of [document.documentElement, document.body])
      this.#page.observe(root, { attributes: true });
  }

  hostDisconnected(): void {
    for (const media of this.#media) media.removeEventListener('change', this.#repaint);
    this.#page.disconnect();
    this.#drop(() => true);
  }

  #drop(gone: (canvas: HTMLCanvasElement, id: string) => boolean): void {
    for (const [id, { canvas, chart }] of this.#drawn)
      if (gone(canvas, id)) {
        chart.destroy();
        this.#drawn.delete(id);
      }
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    // A canvas that stays may have become another series', where they have changed places: it holds one chart only.
    const plotOf = (canvas: Element) => canvas.closest<HTMLElement>('[data-plot]')?.dataset.plot;
    this.#drop((canvas, id) => !canvas.isConnected || plotOf(canvas) !== id);
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    for (const plot of root.querySelectorAll<HTMLElement>('[data-plot]')) {
      const figure = this.#figures.get(plot.dataset.plot ?? '');
      const canvas = plot.querySelector('canvas');
      const legend = plot.querySelector('.legend');
      if (figure && canvas && legend) this.#paint(figure, canvas, legendColours(legend), rtl);
    }
  }

  readonly #repaint = (): void => this.hostUpdated();

  #paint(figure: Figure, canvas: HTMLCanvasElement, colours: readonly string[], rtl: boolean): void {
    const { id, kind, labels, format } = figure;
    // What is too small to be told has no height either.
    const datasets = figure.datasets.map(({ name, values }) => ({
      label: name,
      values: values.map((value) => (value === 'few' ? null : value)),
    }));
    const drawing = { kind, labels, datasets, colours, rtl, format };
    let known = this.#drawn.get(id);
    if (known?.canvas === canvas && known.chart.kind === kind) known.chart.update(drawing);
    else {
      known?.chart.destroy();
      known = { canvas, chart: this.#draw(canvas, drawing) };
      this.#drawn.set(id, known);
    }
    known.chart.mark(this.#points.get(id));
  }

  render(figure: Figure): TemplateResult {
    const { id, title, datasets } = figure;
    this.#figures.set(id, figure);
    const point = this.#points.get(id);
    return html`<div
      class="plot"
      data-plot=${id}
      tabindex="0"
      role="group"
      aria-label=${msg(str`Chart: ${title}. Arrow keys lead from point to point.`, { id: 'nabo.impact.chart' })}
      @keydown=${(event: KeyboardEvent) => this.#walk(event, figure)}
      @blur=${() => this.#mark(id, undefined)}
    >
      <ul class="legend" aria-hidden="true">
        ${datasets.map(({ name }, i) => html`<li><span class=${`colour c${i % 4}`}></span>${name}</li>`)}
      </ul>
      <div class="canvas"><canvas aria-hidden="true"></canvas></div>
      <p class="point">${point === undefined ? nothing : pointText(figure, point)}</p>
    </div>`;
  }

  #walk(event: KeyboardEvent, figure: Figure): void {
    const last = figure.labels.length - 1;
    const at = this.#points.get(figure.id);
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    const to = {
      [rtl ? 'ArrowLeft' : 'ArrowRight']: Math.min((at ?? -1) + 1, last),
      [rtl ? 'ArrowRight' : 'ArrowLeft']: Math.max((at ?? last + 1) - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    this.#mark(figure.id, to);
    this.#tell(pointText(figure, to));
  }

  #mark(id: string, point: number | undefined): void {
    if (point === undefined) this.#points.delete(id);
    else this.#points.set(id, point);
    this.#host.requestUpdate();
  }
}

/**
 * @param tell says a sentence to a screen reader
 * @throws the import's error
 */
export async function chartsOf(host: Host, tell: (sentence: string) => void): Promise<Charts> {
  const { draw } = await parts.chart();
  return new Charts(host, draw, tell);
}
export type { Charts };
