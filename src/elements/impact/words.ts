import type { Text } from '../../contract/primitives.js';
import { DAY, dayOf, parseDay } from '../../domain/civil.js';
import { labelKind, type Label, type LabelKind, type Shown, type Trend } from '../../domain/impact.js';
import { dateFormat, numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, str } from '../../i18n/messages.js';

/** A label as a reader writes it: "November 2025", not "2025-11". Years, months and dates belong to no zone. */
export function labelText(label: Label, plain: (text: Text) => string): string {
  const kind = labelKind(label);
  const text = typeof label === 'number' ? String(label) : label;
  if (typeof text !== 'string' || kind === 'text' || kind === 'year') return plain(text);
  const day = kind === 'month' ? dayOf(+text.slice(0, 4), +text.slice(5, 7), 1) : parseDay(text);
  const style =
    kind === 'month' ? ({ month: 'long', year: 'numeric' } as const) : ({ dateStyle: 'long' } as const);
  return dateFormat(currentLocale(), { timeZone: 'UTC', ...style }).format(day * DAY);
}

export function valueText(value: Shown, minimum = 0): string {
  if (value === null) return msg('not known', { id: 'nabo.impact.unknown' });
  if (value === 'few') {
    const least = numberFormat(currentLocale()).format(minimum);
    return msg(str`fewer than ${least}`, { id: 'nabo.impact.few' });
  }
  return numberFormat(currentLocale(), { maximumFractionDigits: 2 }).format(value);
}

/** One whole sentence of what a dataset says last, and against the time before. */
export function trendText(
  name: string,
  { value, before }: Trend,
  minimum: number,
  unit: string,
  period: { kind: LabelKind; now: string; before: string },
): string {
  const number = valueText(value, minimum);
  const amount = unit && value !== 'few' ? msg(str`${number} ${unit}`, { id: 'nabo.impact.amount' }) : number;
  const { now } = period;
  // "In November", but "on 3 November", and a word of the feed stands for itself.
  if (period.kind === 'text' || period.kind === 'date') {
    if (!before) return msg(str`${name}, ${now}: ${amount}.`, { id: 'nabo.impact.at' });
    const by = numberFormat(currentLocale(), { maximumFractionDigits: 2 }).format(
      Math.abs(before.difference),
    );
    if (before.difference === 0)
      return msg(str`${name}, ${now}: ${amount}, as many as ${period.before}.`, {
        id: 'nabo.impact.at.same',
      });
    return before.difference > 0
      ? msg(str`${name}, ${now}: ${amount}, ${by} more than ${period.before}.`, { id: 'nabo.impact.at.more' })
      : msg(str`${name}, ${now}: ${amount}, ${by} fewer than ${period.before}.`, {
          id: 'nabo.impact.at.fewer',
        });
  }
  if (!before) return msg(str`${name}: ${amount} in ${now}.`, { id: 'nabo.impact.in' });
  const by = numberFormat(currentLocale(), { maximumFractionDigits: 2 }).format(Math.abs(before.difference));
  if (before.difference === 0)
    return msg(str`${name}: ${amount} in ${now}, as many as in ${period.before}.`, {
      id: 'nabo.impact.in.same',
    });
  return before.difference > 0
    ? msg(str`${name}: ${amount} in ${now}, ${by} more than in ${period.before}.`, {
        id: 'nabo.impact.in.more',
      })
    : msg(str`${name}: ${amount} in ${now}, ${by} fewer than in ${period.before}.`, {
        id: 'nabo.impact.in.fewer',
      });
}
