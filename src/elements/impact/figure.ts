import { html, nothing, type TemplateResult } from 'lit';
import type { Series } from '../../contract/feed/impact.js';
import type { Text } from '../../contract/primitives.js';
import { labelKind, shown, toCsv, trend } from '../../domain/impact.js';
import { msg, str } from '../../i18n/messages.js';
import { labelText, trendText, valueText } from './words.js';

export interface SeriesContext {
  series: Series;
  minimum: number;
  plain: (text: Text) => string;
  text: (text: Text) => unknown;
  heading: (content: unknown) => unknown;
  /** The chart can be drawn, or is being fetched. */
  chart: boolean;
  point: number | undefined;
  walk: (event: KeyboardEvent) => void;
  leave: () => void;
  save: () => void;
}

/** One sentence a dataset. */
export function sentences({ series, minimum, plain }: SeriesContext): string[] {
  const { datasets, labels, unit } = series;
  return datasets.flatMap(({ label, values }) => {
    const found = trend(values, minimum);
    const at = found && labels[found.at];
    if (!found || at === undefined) return [];
    const before = found.before && labels[found.before.at];
    return trendText(plain(label), found, minimum, unit === undefined ? '' : plain(unit), {
      kind: labelKind(at),
      now: labelText(at, plain),
      before: before === undefined ? '' : labelText(before, plain),
    });
  });
}

/** What is told at a point of the chart: its label, and each dataset's value there. */
export function pointText({ series, minimum, plain }: SeriesContext, index: number): string {
  const label = series.labels[index];
  const values = series.datasets.map(
    (dataset) =>
      `${plain(dataset.label)} ${valueText(shown(dataset.values[index] ?? null, minimum), minimum)}`,
  );
  return `${label === undefined ? '' : labelText(label, plain)}: ${values.join(', ')}`;
}

export function csv({ series, minimum, plain }: SeriesContext): string {
  return toCsv([
    [plain(series.title), ...series.datasets.map(({ label }) => plain(label))],
    ...series.labels.map((label, i) => [
      labelText(label, plain),
      ...series.datasets.map(({ values }) => {
        const value = shown(values[i] ?? null, minimum);
        return value === null ? '' : value === 'few' ? valueText(value, minimum) : String(value);
      }),
    ]),
  ]);
}

function table({ series, minimum, plain, text }: SeriesContext): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${plain(series.title)}>
    <table part="table">
      <caption>
        ${text(series.title)}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${series.datasets.map(({ label }) => html`<th scope="col">${text(label)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${series.labels.map(
          (label, i) =>
            html`<tr>
              <th scope="row">${labelText(label, plain)}</th>
              ${series.datasets.map(({ values }) => html`<td>${valueText(shown(values[i] ?? null, minimum), minimum)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Sentence, chart, table: the table is the content, and the chart what eyes may like better. */
export function seriesFigure(context: SeriesContext): TemplateResult {
  const { series, heading, plain, text, chart, walk, leave, save, point } = context;
  const name = plain(series.title);
  return html`<section part="series" data-series=${series.id}>
    ${heading(text(series.title))} ${sentences(context).map((sentence) => html`<p part="sentence">${sentence}</p>`)}
    ${
      chart
        ? html`<div
            part="chart"
            tabindex="0"
            role="group"
            aria-label=${msg(str`Chart: ${name}. Arrow keys lead from point to point.`, { id: 'nabo.impact.chart' })}
            @keydown=${walk}
            @blur=${leave}
          >
            <ul class="legend" aria-hidden="true">
              ${series.datasets.map(({ label }, i) => html`<li><span data-colour class="colour c${i % 4}"></span>${text(label)}</li>`)}
            </ul>
            <div class="canvas"><canvas aria-hidden="true"></canvas></div>
            <p class="point">${point === undefined ? nothing : pointText(context, point)}</p>
          </div>`
        : nothing
    }
    <details open>
      <summary>${msg('The figures as a table', { id: 'nabo.impact.table' })}</summary>
      ${table(context)}
      <p>
        <button part="button" type="button" @click=${save}>
          ${msg('Save the figures (CSV)', { id: 'nabo.impact.csv' })}
        </button>
      </p>
    </details>
  </section>`;
}
