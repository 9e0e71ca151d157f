import { toCsv } from '../../domain/csv.js';
import type { Figure } from './figure.js';

/** Gives the visitor the table as a file: numbers as a program reads them, and nothing where nothing is known. */
export function saveCsv({ id, title, labels, datasets }: Figure): void {
  const text = toCsv([
    [title, ...datasets.map(({ name }) => name)],
    ...labels.map((label, i) => [
      label,
      ...datasets.map(({ values, texts }) =>
        values[i] === 'few' ? (texts[i] ?? '') : String(values[i] ?? ''),
      ),
    ]),
  ]);
  const link = document.createElement('a');
  // The mark tells spreadsheets that this is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  link.download = `${id}.csv`;
  link.click();
  // Safari reads the file a moment after the press.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
