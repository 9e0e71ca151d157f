import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { centre } from '../../contract/feed/centre.js';
import { impact, type Impact, type Series, type Voice } from '../../contract/feed/impact.js';
import type { Feed } from '../../contract/parse.js';
import { seriesOf, shown } from '../../domain/impact.js';
import { numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';
import impactMessages from '../../../locales/generated/impact/index.js';
import { NaboElement } from '../../ui/element.js';
import type { Drawing, Drawn } from './chart.js';
import { csv, pointText, seriesFigure, type SeriesContext } from './figure.js';
import { styles } from './styles.js';
import { labelText, valueText } from './words.js';

/** The chart is fetched when it comes this near to what is seen. */
const NEAR = '300px';

/**
 * @summary What the house yields: figures and series as sentence, table and chart; and voices.
 *
 * @slot - What shows until the figures do, and when they cannot.
 * @csspart figures - The figures
 * @csspart figure - One figure with its words
 * @csspart series - One series
 * @csspart sentence - What a series says, in a sentence
 * @csspart chart - The chart with its legend
 * @csspart table - The table of the values
 * @csspart voices - What people say
 * @csspart voice - One quotation
 * @csspart source - Where the figures come from.
 * @cssproperty --nabo-chart-1 - Colour of the first dataset, and of every fifth; at least 3:1 against the page
 * @cssproperty --nabo-chart-2 - Colour of the second dataset
 * @cssproperty --nabo-chart-3 - Colour of the third dataset
 * @cssproperty --nabo-chart-4 - Colour of the fourth dataset
 * @cssproperty --nabo-chart-height - Height of a chart; default 18rem.
 */
export class NaboImpact extends NaboElement {
  static override styles = [...NaboElement.styles, styles];
  static override readonly sections = { centre, impact };
  static override readonly messages = impactMessages;

  static override properties: PropertyDeclarations = { series: { reflect: true } };

  /** Id of the one series to show, without figures and voices. */
  series: string | null = null;

  #near = false;
  #draw: typeof import('./chart.js') | undefined;
  #failed = false;
  readonly #drawn = new Map<string, { canvas: HTMLCanvasElement; chart: Drawn }>();
  readonly #points = new Map<string, number>();
  #observer: IntersectionObserver | undefined;
  #scheme: MediaQueryList | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#approach(), {
      rootMargin: NEAR,
    });
    this.#observer.observe(this);
    this.#scheme = matchMedia('(prefers-color-scheme: dark)');
    this.#scheme.addEventListener('change', this.#repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#scheme?.removeEventListener('change', this.#repaint);
    for (const { chart } of this.#drawn.values()) chart.destroy();
    this.#drawn.clear();
  }

  /** Once; a part that does not come leaves sentence and table, which say the same. */
  #approach(): void {
    this.#observer?.disconnect();
    this.#near = true;
    this.requestUpdate();
    import('./chart.js').then(
      (module) => {
        this.#draw = module;
        this.requestUpdate();
      },
      (error: unknown) => {
        this.#failed = true;
        console.warn(`<${this.localName}> cannot load its chart; the table stands.`, error);
        this.requestUpdate();
      },
    );
  }

  readonly #repaint = (): void => this.requestUpdate();

  protected override hasContent({ impact: given }: Partial<Feed>): boolean {
    if (!given) return false;
    if (this.series) return seriesOf(given, this.series).length > 0;
    return [given.figures, given.series, given.voices].some((list) => !!list?.length);
  }

  protected override emptyText(): string {
    return msg('No figures have been published yet.', { id: 'nabo.impact.empty' });
  }

  protected override mistake({ impact: given }: Partial<Feed>): string | undefined {
    if (!this.series || !given?.series?.length || seriesOf(given, this.series).length > 0) return undefined;
    const ids = given.series.map(({ id }) => `"${id}"`).join(', ');
    return `There is no series "${this.series}" in impact.series of the feed. There are: ${ids}.`;
  }

  protected override renderContent({ impact: given }: Partial<Feed>): TemplateResult | typeof nothing {
    if (!given) return nothing;
    const { period, source } = given;
    return html`
      ${this.heading(
        period === undefined
          ? msg('What it yields', { id: 'nabo.impact.title' })
          : msg(str`What it yields, ${this.words(period).value}`, { id: 'nabo.impact.titlePeriod' }),
      )}
      ${this.series ? nothing : this.#renderFigures(given)}
      ${seriesOf(given, this.series).map((one) => seriesFigure(this.#context(one, given.minimum ?? 0)))}
      ${this.series ? nothing : this.#renderVoices(given.voices ?? [])}
      ${source === undefined ? nothing : html`<p part="source">${this.text(source)}</p>`}
    `;
  }

  #renderFigures({ figures = [], minimum = 0 }: Impact): TemplateResult | typeof nothing {
    if (figures.length === 0) return nothing;
    return html`<ul part="figures">
      ${figures.map(
        ({ label, value, unit, note }) =>
          html`<li part="figure">
            <p>
              <strong>${valueText(shown(value, minimum), minimum)}</strong>
              ${unit === undefined ? nothing : this.text(unit)} ${this.text(label)}
            </p>
            ${note === undefined ? nothing : html`<p class="note">${this.text(note)}</p>`}
          </li>`,
      )}
    </ul>`;
  }

  #renderVoices(voices: readonly Voice[]): TemplateResult | typeof nothing {
    if (voices.length === 0) return nothing;
    return html`<section part="voices">
      ${this.heading(msg('Voices', { id: 'nabo.impact.voices' }), 1)}
      ${voices.map(
        ({ quote, who }) =>
          html`<figure part="voice">
            <blockquote>${this.text(quote)}</blockquote>
            ${who === undefined ? nothing : html`<figcaption>${this.text(who)}</figcaption>`}
          </figure>`,
      )}
    </section>`;
  }

  #context(series: Series, minimum: number): SeriesContext {
    const { id } = series;
    const context: SeriesContext = {
      series,
      minimum,
      plain: (text) => this.words(text).value,
      text: (text) => this.text(text),
      heading: (content) => this.heading(content, 1),
      chart: this.#near && !this.#failed,
      point: this.#points.get(id),
      walk: (event) => this.#walk(event, context),
      leave: () => this.#mark(id, undefined),
      save: () => this.#save(context),
    };
    return context;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const given = this.source.data?.impact;
    if (!given || !this.#draw) return;
    for (const section of this.renderRoot.querySelectorAll<HTMLElement>('[data-series]')) {
      const series = given.series?.find(({ id }) => id === section.dataset.series);
      const canvas = section.querySelector('canvas');
      if (series && canvas) this.speak(() => this.#paint(canvas, series, given.minimum ?? 0));
    }
  }

  #paint(canvas: HTMLCanvasElement, series: Series, minimum: number): void {
    const locale = currentLocale();
    const plain = (text: Series['title']) => this.words(text).value;
    const drawing: Drawing = {
      kind: series.kind,
      labels: series.labels.map((label) => labelText(label, plain)),
      datasets: series.datasets.map(({ label, values }) => ({
        label: plain(label),
        values: values.map((value) => {
          const known = shown(value, minimum);
          return typeof known === 'number' ? known : null;
        }),
      })),
      format: (value) => numberFormat(locale).format(value),
      rtl: getComputedStyle(this).direction === 'rtl',
    };
    const known = this.#drawn.get(series.id);
    if (known?.canvas === canvas) known.chart.update(drawing);
    else {
      known?.chart.destroy();
      const chart = this.#draw?.draw(canvas, drawing);
      if (chart) this.#drawn.set(series.id, { canvas, chart });
    }
    this.#drawn.get(series.id)?.chart.mark(this.#points.get(series.id));
  }

  #walk(event: KeyboardEvent, context: SeriesContext): void {
    const { id, labels } = context.series;
    const ahead = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const at = this.#points.get(id);
    const last = labels.length - 1;
    const to = {
      [ahead]: Math.min((at ?? -1) + 1, last),
      [ahead === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft']: Math.max((at ?? labels.length) - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#mark(id, to);
    this.announce(this.speak(() => pointText(context, to)));
  }

  #mark(id: string, point: number | undefined): void {
    if (point === undefined) this.#points.delete(id);
    else this.#points.set(id, point);
    this.requestUpdate();
  }

  #save(context: SeriesContext): void {
    const link = document.createElement('a');
    // The mark tells spreadsheets that this is UTF-8.
    link.href = URL.createObjectURL(
      new Blob(['\uFEFF', this.speak(() => csv(context))], { type: 'text/csv' }),
    );
    link.download = `${context.series.id}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
