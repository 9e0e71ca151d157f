import { toCsv } from '../../domain/csv.js';
import { saveFile } from '../../ui/save.js';
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
  // The mark tells spreadsheets that this is UTF-8.
  saveFile(`${id}.csv`, 'text/csv', `\uFEFF${text}`);
}
