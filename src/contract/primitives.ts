import * as v from './schema-core.js';

/**
 * The small values that every section is made of. A message is the problem's code (see `problems.ts`),
 * never a sentence: sentences are chosen in the reader's language, where they are shown.
 */

/** A BCP 47 tag, as far as its form goes. */
export const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 'languageTag'));

/** The same words in several languages, by BCP 47 tag. */
export const translations = v.pipe(
  v.record(languageTag, v.string()),
  v.check((o) => Object.values(o).some(Boolean), 'emptyText'),
);
/** Words for a reader: a string in `centre.language`, or one string a language. Never HTML or Markdown. */
export const text = v.union([v.string(), translations], 'text');
export type Text = v.InferOutput<typeof text>;

/** Days that are: a feed of ten thousand activities names each of a year many times, and `Date` is slow to ask. */
const days = new Set<string>();

/** Whether `2026-02-29…`, already of the right form, is a day of the calendar: some engines make it 1 March. */
function isDate(value: string): boolean {
  const day = value.slice(0, 10);
  return days.has(day) || (!!new Date(day).toJSON()?.startsWith(day) && !!days.add(day));
}

/** A civil date `2026-12-24` in the centre's zone (RFC 3339 full-date). */
export const date = v.pipe(v.string('date'), v.regex(/^\d{4}-\d\d-\d\d$/, 'date'), v.check(isDate, 'date'));

const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

/** A wall-clock time `08:00`, up to and with `24:00`. */
export const time = v.pipe(v.string('time'), v.regex(new RegExp(`^(?:${clock}|24:00)$`), 'time'));

const stamp = new RegExp(
  String.raw`^\d{4}-\d\d-\d\d(?:T(?:${clock}(?::[0-5]\d(?:\.\d{1,9})?)?|24:00)(?:Z|[+-]${clock})?)?$`,
);

/** A date (all day), or a date-time: wall clock in the centre's zone, an instant when it carries `Z` or an offset. */
export const dateOrTime = v.pipe(
  v.string('dateOrTime'),
  v.regex(stamp, 'dateOrTime'),
  v.check(isDate, 'dateOrTime'),
);

export const whole = v.integer('integer');
export const notNegative = v.check<number>((n) => n >= 0, 'negative');

/** A whole number from 0. */
export const count = v.pipe(v.number(), whole, notNegative);

/** An amount in `centre.currency`, from 0. */
export const amount = v.pipe(v.number(), notNegative);

export const string = v.string();
export const boolean = v.boolean();

/** A name by which other parts of the feed, or an address, point at the item. */
export const id = v.pipe(v.string(), v.regex(/^\S+$/, 'id'));

/** Digits, perhaps a plus, and what people set between them (also the dashes that typesetting programs make). */
export const phone = v.pipe(
  v.string(),
  v.regex(/^[\s(]*\+?[\d\s().\u2010-\u2014-]*\d[\d\s().\u2010-\u2014-]*$/, 'phone'),
);

export const email = v.pipe(v.string(), v.regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'email'));
