import type { Text } from '../../contract/primitives.js';
import { DAY, parseDay } from '../../domain/civil.js';
import { labelKind, type Label, type LabelKind, type Shown, type Trend } from '../../domain/impact.js';
import { dateFormat, numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';

export const numberText = (value: number): string =>
  numberFormat(currentLocale(), { maximumFractionDigits: 2 }).format(value);

/** A label as a reader writes it: "November 2025", not "2025-11". Years, months and dates belong to no zone. */
export function labelText(label: Label, plain: (text: Text) => string): string {
  const kind = labelKind(label);
  if (kind === 'text' || kind === 'year') return plain(typeof label === 'number' ? String(label) : label);
  const style =
    kind === 'month' ? ({ month: 'long', year: 'numeric' } as const) : ({ dateStyle: 'long' } as const);
  const day = parseDay(`${label as string}-01`.slice(0, 10));
  return dateFormat(currentLocale(), { timeZone: 'UTC', ...style }).format(day * DAY);
}

export function valueText(value: Shown, minimum: number): string {
  if (value === null) return msg('not known', { id: 'nabo.impact.unknown' });
  return value === 'few'
    ? msg(str`fewer than ${numberText(minimum)}`, { id: 'nabo.impact.few' })
    : numberText(value);
}

/**
 * One whole sentence of what a dataset says last, and against the time before.
 * @param amount the value in words, with its unit
 * @param now the label of the value, and `then` that of the one before
 */
export function trendText(
  name: string,
  amount: string,
  { before }: Trend,
  kind: LabelKind,
  now: string,
  then: string,
): string {
  const difference = before?.difference ?? NaN;
  const by = numberText(Math.abs(difference));
  // "In November", but "on 3 November", and a word of the feed stands for itself.
  if (kind === 'text' || kind === 'date') {
    if (difference > 0)
      return msg(str`${name}, ${now}: ${amount}, ${by} more than ${then}.`, { id: 'nabo.impact.at.more' });
    if (difference < 0)
      return msg(str`${name}, ${now}: ${amount}, ${by} fewer than ${then}.`, { id: 'nabo.impact.at.fewer' });
    return before
      ? msg(str`${name}, ${now}: ${amount}, as many as ${then}.`, { id: 'nabo.impact.at.same' })
      : msg(str`${name}, ${now}: ${amount}.`, { id: 'nabo.impact.at' });
  }
  if (difference > 0)
    return msg(str`${name}: ${amount} in ${now}, ${by} more than in ${then}.`, { id: 'nabo.impact.in.more' });
  if (difference < 0)
    return msg(str`${name}: ${amount} in ${now}, ${by} fewer than in ${then}.`, {
      id: 'nabo.impact.in.fewer',
    });
  return before
    ? msg(str`${name}: ${amount} in ${now}, as many as in ${then}.`, { id: 'nabo.impact.in.same' })
    : msg(str`${name}: ${amount} in ${now}.`, { id: 'nabo.impact.in' });
}
