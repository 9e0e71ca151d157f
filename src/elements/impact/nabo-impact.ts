import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { centre } from '../../contract/feed/centre.js';
import { impact, type Series } from '../../contract/feed/impact.js';
import type { Feed } from '../../contract/reading.js';
import { seriesOf, shown } from '../../domain/impact.js';
import { loadPart } from '../../i18n/load-part.js';
import { msg, str } from '../../i18n/messages.js';
import impactMessages from '../../../locales/generated/impact/index.js';
import type { Choices } from '../../ui/attributes.js';
import { NaboElement } from '../../ui/element.js';
import type { Charts } from './charts.js';
import { figureOf, type Figure } from './figure.js';
import { parts } from './parts.js';
import { styles } from './styles.js';
import { valueText } from './words.js';

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

  static override properties: PropertyDeclarations = { ...NaboElement.properties, series: { reflect: true } };

  /** Id of the one series to show, without figures and voices. */
  series: string | null = null;

  #asked = false;
  /** null: cannot be loaded. */
  #charts: Charts | null | undefined;
  /** The series whose file could not be made. */
  #unsaved = '';
  readonly #observer = new IntersectionObserver(
    (places) => places.some((place) => place.isIntersecting) && void this.#approach(),
    { rootMargin: NEAR },
  );

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#asked)
      for (const place of this.renderRoot.querySelectorAll('[part=chart]')) this.#observer.observe(place);
  }

  /** Once; a part that does not come leaves sentence and table, which say the same. */
  async #approach(): Promise<void> {
    this.#observer.disconnect();
    this.#asked = true;
    try {
      const { chartsOf } = await parts.charts();
      this.#charts = await chartsOf(this, (sentence) => this.announce(sentence));
    } catch (error) {
      this.#charts = null;
      console.warn(`<${this.localName}> cannot load its chart; the table stands.`, error);
    }
    this.requestUpdate();
  }

  protected override hasContent({ impact: given }: Partial<Feed>): boolean {
    if (!given) return false;
    const { figures, voices } = this.series ? {} : given;
    return [figures, voices, seriesOf(given, this.series)].some((list) => list?.length);
  }

  protected override emptyText(): string {
    return msg('No figures have been published yet.', { id: 'nabo.impact.empty' });
  }

  protected override choices({ impact: { series } = {} }: Partial<Feed>): Choices {
    return series?.length ? { series } : {};
  }

  protected override renderContent({ impact: given = {} }: Partial<Feed>): TemplateResult {
    const { period, source, minimum = 0 } = given;
    const { figures = [], voices = [] } = this.series ? {} : given;
    return html`
      ${this.heading(
        period === undefined
          ? msg('What it yields', { id: 'nabo.impact.title' })
          : msg(str`What it yields, ${this.words(period).value}`, { id: 'nabo.impact.titlePeriod' }),
      )}
      ${
        figures.length
          ? html`<ul part="figures">
              ${figures.map(
                ({ label, value, unit, note }) =>
                  html`<li part="figure">
                    <p>
                      <strong>${valueText(shown(value, minimum), minimum)}</strong>
                      ${unit && this.text(unit)} ${this.text(label)}
                    </p>
                    ${note && html`<p class="note">${this.text(note)}</p>`}
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${seriesOf(given, this.series).map((one) => this.#renderSeries(one, minimum))}
      ${
        voices.length
          ? html`<section part="voices">
              ${this.heading(msg('Voices', { id: 'nabo.impact.voices' }), 1)}
              ${voices.map(
                ({ quote, who }) =>
                  html`<figure part="voice">
                    <blockquote>${this.text(quote)}</blockquote>
                    ${who && html`<figcaption>${this.text(who)}</figcaption>`}
                  </figure>`,
              )}
            </section>`
          : nothing
      }
      ${source && html`<p part="source">${this.text(source)}</p>`}
    `;
  }

  /** Sentence, chart, table: the table is the content, and the chart what eyes may like better. */
  #renderSeries(series: Series, minimum: number): TemplateResult {
    const figure = figureOf(series, minimum, (text) => this.words(text).value);
    const { title, labels, datasets } = figure;
    const save = () => void this.#save(figure);
    return html`<section part="series">
      ${this.heading(this.text(series.title), 1)}
      ${datasets.map(({ sentence }) => sentence && html`<p part="sentence">${sentence}</p>`)}
      ${this.#charts === null ? nothing : html`<div part="chart">${this.#charts?.render(figure)}</div>`}
      <details open>
        <summary>${msg('The figures as a table', { id: 'nabo.impact.table' })}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${title}>
          <table part="table">
            <caption class="hidden">${title}</caption>
            <thead>
              <tr>
                <td></td>
                ${datasets.map(({ label }) => html`<th scope="col">${this.text(label)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${labels.map(
                (label, i) =>
                  html`<tr>
                    <th scope="row">${label}</th>
                    ${datasets.map(({ texts }) => html`<td>${texts[i]}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <button part="button" type="button" @click=${save}>
          ${msg('Save the figures (CSV)', { id: 'nabo.impact.csv' })}
        </button>
        ${this.#unsaved === series.id ? this.failed(save) : nothing}
      </details>
    </section>`;
  }

  async #save(figure: Figure): Promise<void> {
    this.#unsaved = '';
    try {
      const { saveCsv } = await loadPart(parts.charts);
      saveCsv(figure);
    } catch {
      this.#unsaved = figure.id;
    }
    this.requestUpdate();
  }
}
