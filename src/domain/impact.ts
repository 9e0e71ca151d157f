import type { Impact, Series } from '../contract/feed/impact.js';

/** A value as it may be shown: known, not known (`null`), or too small to tell without telling who. */
export type Shown = number | null | 'few';

export type Dataset = Series['datasets'][number];

/**
 * Values below `minimum` could point at somebody: they are never told, in no sentence, table, chart or file.
 * @param minimum 0 or nothing = off
 */
export const shown = (value: number | null, minimum = 0): Shown =>
  value !== null && value < minimum ? 'few' : value;

/** What a label is: a year, a month `2025-01`, a date, or words. */
export type LabelKind = 'year' | 'month' | 'date' | 'text';

/** A label of a series: words, or a year that somebody wrote as a number. */
export type Label = Series['labels'][number];

export function labelKind(given: Label): LabelKind {
  const label = typeof given === 'number' ? String(given) : given;
  if (typeof label !== 'string') return 'text';
  if (/^\d{4}$/.test(label)) return 'year';
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(label)) return 'month';
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(label) ? 'date' : 'text';
}

/** What can be said of a dataset in one sentence: its last value, and how it differs from the one before. */
export interface Trend {
  value: Shown;
  at: number;
  /** The one before that is known; undefined where there is none, or where the difference would tell a hidden value. */
  before?: { at: number; difference: number };
}

/** @returns undefined when nothing is known at all */
export function trend(values: readonly (number | null)[], minimum = 0): Trend | undefined {
  const at = values.findLastIndex((value) => value !== null);
  const value = values[at];
  if (value === null || value === undefined) return undefined;
  const last = shown(value, minimum);
  const earlier = values.slice(0, at).findLastIndex((one) => one !== null);
  const previous = values[earlier];
  if (last === 'few' || previous === null || previous === undefined || shown(previous, minimum) === 'few')
    return { value: last, at };
  // A difference of two sums in binary: 0.1 must not become 0.09999999999999998.
  return { value: last, at, before: { at: earlier, difference: Number((value - previous).toPrecision(12)) } };
}

/** The series that the page asks for; all of them where it names none. */
export const seriesOf = ({ series = [] }: Impact, id: string | null): readonly Series[] =>
  id ? series.filter((one) => one.id === id) : series;

/** RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (/^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+$/.test(cell) ? `'${cell}` : cell))
        .map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\r\n');
