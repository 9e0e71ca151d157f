import type { Series } from '../../contract/feed/impact.js';
import type { Text } from '../../contract/primitives.js';
import { labelKind, shown, trend, type Shown } from '../../domain/impact.js';
import { numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';
import { labelText, trendText, valueText } from './words.js';

/** A series in the words of one language: what sentences, table, chart and file are made from. */
export interface Figure {
  id: string;
  kind: 'bar' | 'line';
  title: string;
  labels: readonly string[];
  datasets: readonly {
    name: string;
    label: Text;
    sentence: string | undefined;
    values: readonly Shown[];
    /** The values in words. */
    texts: readonly string[];
  }[];
  /** For the scale of a chart: beside it there is no room for millions in full. */
  format: (value: number) => string;
}

/** @param plain words of the feed in the reader's language */
export function figureOf(series: Series, minimum: number, plain: (text: Text) => string): Figure {
  const { id, kind, unit } = series;
  const locale = currentLocale();
  const format = (value: number) =>
    numberFormat(locale, Math.abs(value) < 1e6 ? {} : { notation: 'compact' }).format(value);
  const labels = series.labels.map((label) => labelText(label, plain));
  const datasets = series.datasets.map(({ label, values: given }) => {
    const name = plain(label);
    const values = given.map((value) => shown(value, minimum));
    const texts = values.map((value) => valueText(value, minimum));
    const found = trend(values);
    const at = found?.at ?? -1;
    const { [at]: number = '' } = texts;
    const amount =
      unit === undefined || found?.value === 'few'
        ? number
        : msg(str`${number} ${plain(unit)}`, { id: 'nabo.impact.amount' });
    const { [at]: now = '', [found?.before?.at ?? -1]: then = '' } = labels;
    const sentence = found && trendText(name, amount, found, labelKind(series.labels[at] ?? ''), now, then);
    return { name, label, sentence, values, texts };
  });
  return { id, kind, title: plain(series.title), labels, datasets, format };
}
