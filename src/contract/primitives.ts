import * as v from './schema.js';

/**
 * The small values that every section is made of. A message is the problem's code (see `problems.ts`),
 * never a sentence: sentences are chosen in the reader's language, where they are shown.
 */

/** Words for a reader: a string in `centre.language`, or one string a BCP 47 tag. Never HTML or Markdown. */
export const text = v.union(
  [
    v.string(),
    v.pipe(
      v.record(
        v.pipe(v.string(), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 'languageTag')),
        v.string('string'),
      ),
      v.check((o) => Object.keys(o).length > 0, 'emptyText'),
    ),
  ],
  'text',
);
export type Text = v.InferOutput<typeof text>;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isDate(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** A civil date `2026-12-24` in the centre's zone (RFC 3339 full-date). */
export const date = v.pipe(v.string('date'), v.regex(/^\d{4}-\d\d-\d\d$/, 'date'), v.check(isDate, 'date'));

const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

/** A wall-clock time `08:00`, up to and with `24:00`. */
export const time = v.pipe(v.string('time'), v.regex(new RegExp(`^(?:${clock}|24:00)$`), 'time'));

const stamp = new RegExp(
  String.raw`^\d{4}-\d\d-\d\dT(?:${clock}(?::[0-5]\d(?:\.\d{1,9})?)?|24:00)(?:Z|[+-]${clock})?$`,
);

/** A date-time: wall clock in the centre's zone, or an instant when it carries `Z` or an offset. */
export const dateTime = v.pipe(
  v.string('dateTime'),
  v.regex(stamp, 'dateTime'),
  v.check((value) => isDate(value.slice(0, 10)), 'dateTime'),
);

/** A date (all day) or a date-time. */
export const dateOrTime = v.union([date, dateTime], 'dateOrTime');

/** A whole number from 0. */
export const count = v.pipe(v.number('number'), v.integer('integer'), v.minValue(0, 'negative'));

/** An amount in `centre.currency`, from 0. */
export const amount = v.pipe(v.number('number'), v.minValue(0, 'negative'));

export const string = v.string('string');
export const boolean = v.boolean('boolean');

/** A name by which other parts of the feed, or an address, point at the item. */
export const id = v.pipe(v.string('string'), v.regex(/^\S+$/, 'id'));

export const phone = v.pipe(v.string('string'), v.regex(/^\+?[\d\s().-]*\d[\d\s().-]*$/, 'phone'));

export const email = v.pipe(v.string('string'), v.regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'email'));
