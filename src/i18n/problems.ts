import type { Problem, ProblemCode } from '../contract/problems.js';
import { msg, str } from './messages.js';

/** The key that a pointer ends with: `/hours/regular/0/closes` → `closes`. */
const keyOf = ({ path }: Problem) =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/~1/g, '/')
    .replace(/~0/g, '~');

type Say = (found: string, may: string, key: string) => string;

/** What is wrong, and how to mend it. The functions are called while a language is active, never before. */
const sentences: Record<ProblemCode, Say> = {
  missing: (_found, _may, key) => msg(str`“${key}” is missing. Add it.`, { id: 'nabo.problems.missing' }),
  object: () =>
    msg('This must be an object: names and values in braces, { … }.', { id: 'nabo.problems.object' }),
  array: () => msg('This must be a list in square brackets, [ … ].', { id: 'nabo.problems.array' }),
  string: () => msg('This must be text in quotation marks.', { id: 'nabo.problems.string' }),
  number: (found) =>
    msg(
      str`“${found}” is not a number. Write digits as in 2.5, with a point for decimals and without quotation marks.`,
      { id: 'nabo.problems.number' },
    ),
  boolean: () => msg('This must be true or false, without quotation marks.', { id: 'nabo.problems.boolean' }),
  integer: (found) => msg(str`${found} is not a whole number.`, { id: 'nabo.problems.integer' }),
  negative: (found) => msg(str`${found} is below zero. Write 0 or more.`, { id: 'nabo.problems.negative' }),
  text: () =>
    msg('This must be text in quotation marks, or one text for each language: { "nb": "…", "en": "…" }.', {
      id: 'nabo.problems.text',
    }),
  emptyText: () =>
    msg('There are no words here. Write them in at least one language: { "en": "…" }.', {
      id: 'nabo.problems.emptyText',
    }),
  languageTag: (found) =>
    msg(str`“${found}” is not a language tag. Write for example nb, nn, nl, en or nb-NO.`, {
      id: 'nabo.problems.languageTag',
    }),
  id: (found) =>
    msg(str`“${found}” cannot be an id. Write one word without spaces.`, { id: 'nabo.problems.id' }),
  date: (found) =>
    msg(str`“${found}” is not a date. Write year, month and day as in 2026-12-24.`, {
      id: 'nabo.problems.date',
    }),
  time: (found) =>
    msg(
      str`“${found}” is not a time of day. Write hours and minutes with two digits each: 08:00. A day ends at 24:00.`,
      { id: 'nabo.problems.time' },
    ),
  dateOrTime: (found) =>
    msg(str`“${found}” is neither a date nor a date with a time. Write 2026-12-24 or 2026-12-24T10:00.`, {
      id: 'nabo.problems.dateOrTime',
    }),
  days: (found) =>
    msg(
      str`“${found}” names no days. Write one day (mon, tue, wed, thu, fri, sat, sun), from one to another ("mon-fri"), or a list of days.`,
      { id: 'nabo.problems.days' },
    ),
  weekday: (found, may) =>
    msg(str`“${found}” is not a day of the week. Write one of: ${may}.`, { id: 'nabo.problems.weekday' }),
  choice: (found, may) =>
    msg(str`“${found}” is not known here. Write one of: ${may}.`, { id: 'nabo.problems.choice' }),
  allergen: (found, may) =>
    msg(str`“${found}” is not an allergen that Nabo knows, so the dish is not shown. Write one of: ${may}.`, {
      id: 'nabo.problems.allergen',
    }),
  phone: (found) =>
    msg(str`“${found}” is not a telephone number. Write digits, for example +47 12 34 56 78.`, {
      id: 'nabo.problems.phone',
    }),
  email: (found) =>
    msg(str`“${found}” is not an e-mail address. Write for example post@town.example.`, {
      id: 'nabo.problems.email',
    }),
  color: (found) =>
    msg(str`“${found}” is not a colour. Write # and six hexadecimal digits, for example #7a1f24.`, {
      id: 'nabo.problems.color',
    }),
  currency: (found) =>
    msg(str`“${found}” is not a currency. Write its three capital letters, for example NOK or EUR.`, {
      id: 'nabo.problems.currency',
    }),
  timezone: (found) =>
    msg(
      str`“${found}” is not a time zone. Write its IANA name, for example Europe/Amsterdam. Until then Europe/Oslo is used.`,
      { id: 'nabo.problems.timezone' },
    ),
  image: () =>
    msg('This must be the address of an image, or an object with “src” and “alt”.', {
      id: 'nabo.problems.image',
    }),
  duplicateId: (found) =>
    msg(str`The id “${found}” is already used further up in this list. Give each its own.`, {
      id: 'nabo.problems.duplicateId',
    }),
  exceptionSpan: () =>
    msg('An exception needs either “date”, or both “from” and “through”.', {
      id: 'nabo.problems.exceptionSpan',
    }),
  exceptionHours: () =>
    msg('An exception needs either "closed": true, or both “opens” and “closes”.', {
      id: 'nabo.problems.exceptionHours',
    }),
  spanOrder: () => msg('“through” is before “from”.', { id: 'nabo.problems.spanOrder' }),
  mixedDates: () =>
    msg('“start” and “end” must be alike: both dates, or both dates with a time.', {
      id: 'nabo.problems.mixedDates',
    }),
  endBeforeStart: () => msg('“end” is before “start”.', { id: 'nabo.problems.endBeforeStart' }),
  seriesLength: () =>
    msg('Each dataset needs as many values as there are labels. Write null for a value that is not known.', {
      id: 'nabo.problems.seriesLength',
    }),
  ruleSyntax: (found) =>
    msg(
      str`“${found}” cannot be read in a rule of repetition. Write for example FREQ=WEEKLY;BYDAY=MO. Until then the event is shown on its first date only.`,
      { id: 'nabo.problems.ruleSyntax' },
    ),
  rulePart: (found) =>
    msg(
      str`Nabo does not know ${found} in a rule of repetition. It knows FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST. Until then the event is shown on its first date only.`,
      { id: 'nabo.problems.rulePart' },
    ),
  ruleTwice: (found) =>
    msg(
      str`The rule of repetition has ${found} twice. Until one is taken out, the event is shown on its first date only.`,
      { id: 'nabo.problems.ruleTwice' },
    ),
  ruleValue: (found) =>
    msg(
      str`${found} in the rule of repetition has a value that does not fit (RFC 5545). FREQ can be DAILY, WEEKLY, MONTHLY or YEARLY. Until then the event is shown on its first date only.`,
      { id: 'nabo.problems.ruleValue' },
    ),
  ruleWithout: (found) =>
    found === 'FREQ'
      ? msg(
          'The rule of repetition does not say how often. Begin it with FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY or FREQ=YEARLY. Until then the event is shown on its first date only.',
          { id: 'nabo.problems.ruleWithout.freq' },
        )
      : msg(
          str`The rule of repetition has ${found} without the days or months that it chooses from. Until then the event is shown on its first date only.`,
          { id: 'nabo.problems.ruleWithout' },
        ),
  ruleConflict: (found) =>
    msg(
      str`${found} does not go with the rest of the rule of repetition (RFC 5545): UNTIL not with COUNT, numbered days only with MONTHLY and YEARLY, days of the month not with WEEKLY. Until then the event is shown on its first date only.`,
      { id: 'nabo.problems.ruleConflict' },
    ),
  feed: () =>
    msg('This is not a feed. A feed is an object with "version": 1 and a "centre".', {
      id: 'nabo.problems.feed',
    }),
  version: () => msg('The version must be a whole number: "version": 1.', { id: 'nabo.problems.version' }),
  newerVersion: () =>
    msg(
      'The feed is of a later version than this Nabo knows. What it knows is shown; for the rest, update Nabo.',
      { id: 'nabo.problems.newerVersion' },
    ),
  altMissing: () =>
    msg('The image has no “alt”. Describe it in words for those who cannot see it.', {
      id: 'nabo.problems.altMissing',
    }),
  transcriptMissing: () =>
    msg('The recording has no “transcript”. Write what is heard, for those who cannot hear it.', {
      id: 'nabo.problems.transcriptMissing',
    }),
  captionsMissing: () =>
    msg('The film has no “captions”. Name a file with what is said and heard (WebVTT).', {
      id: 'nabo.problems.captionsMissing',
    }),
};

/** What is wrong and how to mend it, in the language that is active. */
export function problemSentence(problem: Problem): string {
  const { received = '…', expected = '…' } = problem.values ?? {};
  return sentences[problem.code](String(received), String(expected), keyOf(problem));
}
