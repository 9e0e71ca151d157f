import { distance } from 'fastest-levenshtein';
import { date as calendarDate } from '../../contract/primitives.js';
import type { Problem, ProblemCode } from '../../contract/problems.js';
import { is } from '../../contract/schema.js';
import { allergenNamed } from './allergen-names.js';

/** What the author probably meant. Only what is likely: a wrong guess costs more than none. */

/** Days as people write them, in the four languages, by the first letters that tell them apart. */
const dayNames: readonly [RegExp, string][] = [
  [/^(?:mon|man|mån|ma)/, 'mon'],
  [/^(?:tue|tir|tys|di)/, 'tue'],
  [/^(?:wed|ons|wo)/, 'wed'],
  [/^(?:thu|tor|do)/, 'thu'],
  [/^(?:fri|fre|vr)/, 'fri'],
  [/^(?:sat|lør|lau|lar|za)/, 'sat'],
  [/^(?:sun|søn|sun|zo)/, 'sun'],
];
const dayOf = (word: string) => dayNames.find(([start]) => start.test(word.trim().toLowerCase()))?.[1];

/** The nearest of some words, if it is near: a slip or two, or another case. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const wanted = plain(word);
  const ranked = among
    .map((one) => ({ one, far: distance(wanted, plain(one)) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.min(2, Math.floor(wanted.length / 3)) ? best.one : undefined;
}

const pad = (text = '') => text.padStart(2, '0');

function clock(text: string): string | undefined {
  const [, hours, minutes = '00'] =
    /^(?:kl\.?\s*)?(\d{1,2})(?:[:.,h\s]?(\d\d))?\s*(?:uur|h)?$/i.exec(text.trim()) ?? [];
  return hours && (+hours < 24 ? +minutes < 60 : +hours === 24 && +minutes === 0)
    ? `${pad(hours)}:${minutes}`
    : undefined;
}

function date(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.trim()) ?? [];
  if (year) return `${year}-${pad(month)}-${pad(day)}`;
  const [, y, m, d] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text.trim()) ?? [];
  return y && `${y}-${pad(m)}-${pad(d)}`;
}

/** No day that no calendar has. */
const real = (text: string | undefined) => (text && is(calendarDate, text) ? text : undefined);

function dateOrTime(text: string): string | undefined {
  const [, day = '', time] = /^(\S+?)(?:(?:T|,?\s+)(.+))?$/.exec(text.trim()) ?? [];
  const known = real(date(day));
  if (!known || time === undefined) return known;
  const at = clock(time);
  return at && `${known}T${at}`;
}

function days(text: string): string | undefined {
  const parts = text.split(/\s*(?:-|–|—|\.\.)\s*/).map(dayOf);
  return parts.length <= 2 && parts.every((day) => day !== undefined) ? parts.join('-') : undefined;
}

type Guess = (received: string, expected: readonly string[]) => string | undefined;
const guesses: Partial<Record<ProblemCode, Guess>> = {
  choice: nearest,
  allergen: (text, known) => allergenNamed(text) ?? nearest(text, known),
  weekday: dayOf,
  days,
  time: clock,
  date: (text) => real(date(text)),
  dateOrTime,
  currency: (text) => (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : undefined),
  languageTag: (text) => (/^[a-z]{2,3}_[a-z]{2}$/i.test(text) ? text.replace('_', '-') : undefined),
  color: (text) => (/^(?:[\da-f]{3}|[\da-f]{6})$/i.test(text) ? `#${text}` : undefined),
  id: (text) => text.trim().replace(/\s+/g, '-').toLowerCase() || undefined,
  number: (text) => /^\s*(\d+)(?:[.,](\d+))?\s*(?:,-)?\s*$/.exec(text)?.slice(1).filter(Boolean).join('.'),
};

/** The value that may have been meant, as it would stand in the file without its quotation marks. */
export function suggestion({ code, values }: Problem): string | undefined {
  const received = String(values?.received ?? '');
  const expected = String(values?.expected ?? '').split(', ');
  const guess = guesses[code];
  const found = guess?.(received, expected);
  return found === received ? undefined : found;
}
