import { currentLocale } from './speech.js';

type Options = Intl.DateTimeFormatOptions;

/** One `Intl` object a set of options: making them costs more than using them. */
function cached<T, O = void>(make: (language: string, options: O) => T) {
  const known = new Map<string, T>();
  return (language: string, options: O): T => {
    const key = language + JSON.stringify(options);
    let one = known.get(key);
    if (!one) known.set(key, (one = make(language, options)));
    return one;
  };
}

/**
 * Plain English means the world's readers, "Monday 23 November, 14:30", not the American clock and order. Chromium
 * knows no Nynorsk and would write in the browser's own language; Bokmål is nearest.
 */
export const locales = (language: string): string | string[] =>
  language === 'en' ? 'en-GB' : isNynorsk(language) ? [language, 'nb'] : language;
const isNynorsk = (language: string) => /^nn\b/.test(language);

/** What of dates is different in Nynorsk. */
const nynorsk: Readonly<Record<string, string>> = {
  man: 'mån',
  tir: 'tys',
  tirs: 'tys',
  lør: 'lau',
  lørd: 'laurd',
};
const toNynorsk = (words: string) => words.replace(/man|tirs?|lørd?/g, (found) => nynorsk[found] ?? found);

type Moment = number | Date;
export interface DateFormat {
  format(at: Moment): string;
  formatRange(from: Moment, to: Moment): string;
}

/** A date or time in words. `timeZone` must be in the options, so that nobody shows the visitor's zone by mistake. */
export const dateFormat = cached((language, options: Options & { timeZone: string }): DateFormat => {
  const format = new Intl.DateTimeFormat(locales(language), options);
  if (!isNynorsk(language) || isNynorsk(format.resolvedOptions().locale)) return format;
  return {
    format: (at) => toNynorsk(format.format(at)),
    formatRange: (from, to) => toNynorsk(format.formatRange(from, to)),
  };
});

export const numberFormat: (language: string, options?: Intl.NumberFormatOptions) => Intl.NumberFormat =
  cached((language, options) => new Intl.NumberFormat(locales(language), options));

/** "a, b and c" */
export const listFormat: (language: string) => Intl.ListFormat = cached(
  (language) => new Intl.ListFormat(locales(language)),
);

const pluralRules = cached((language) => new Intl.PluralRules(locales(language)));

/** One whole sentence per plural form, chosen by the rules of the language that is spoken now (CLDR). */
export const plural = (
  n: number,
  forms: { other: () => string } & Partial<Record<Intl.LDMLPluralRule, () => string>>,
): string => (forms[pluralRules(currentLocale()).select(n)] ?? forms.other)();
