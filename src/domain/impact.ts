import type { Impact, Series } from '../contract/feed/impact.js';

/** A value as it may be shown: known, not known (`null`), or too small to tell without telling who. */
export type Shown = number | null | 'few';

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

export function labelKind(label: Label): LabelKind {
  const found =
    typeof label !== 'object' && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.exec(String(label));
  if (!found) return 'text';
  return found[3] ? 'date' : found[1] ? 'month' : 'year';
}

/** What can be said of a dataset in one sentence: its last value, and how it differs from the one before. */
export interface Trend {
  value: number | 'few';
  at: number;
  /** The one before that is known; undefined where there is none, or where the difference would tell a hidden value. */
  before?: { at: number; difference: number };
}

/** @returns undefined when nothing is known at all */
export function trend(values: readonly Shown[]): Trend | undefined {
  const last = (end: number) => values.slice(0, end).findLastIndex((value) => value !== null);
  const at = last(values.length);
  const value = values[at];
  if (value === null || value === undefined) return undefined;
  const earlier = last(at);
  const previous = values[earlier];
  if (value === 'few' || typeof previous !== 'number') return { value, at };
  // A difference of two sums in binary: 0.1 must not become 0.09999999999999998.
  return { value, at, before: { at: earlier, difference: Number((value - previous).toPrecision(12)) } };
}

/** The series that the page asks for; all of them where it names none. */
export const seriesOf = ({ series = [] }: Impact, id: string | null): readonly Series[] =>
  id ? series.filter((one) => one.id === id) : series;
