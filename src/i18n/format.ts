type Options = Intl.DateTimeFormatOptions;

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>();

/** One `Intl` object a set of options: making them costs more than using them. */
function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>(
  key: string,
  make: () => T,
): T {
  let known = cache.get(key) as T | undefined;
  if (!known) cache.set(key, (known = make()));
  return known;
}

/** "Monday 23 November, 14:30": plain English means the world's readers, not the American clock and order. */
const region = (language: string) => (language === 'en' ? 'en-GB' : language);

/** A date or time in words. `timeZone` must be in the options, so that nobody shows the visitor's zone by mistake. */
export const dateFormat = (language: string, options: Options & { timeZone: string }): Intl.DateTimeFormat =>
  cached(`d${language}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(region(language), options));

export const numberFormat = (language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  cached(`n${language}${JSON.stringify(options)}`, () => new Intl.NumberFormat(language, options));

/** "a, b and c" */
export const listFormat = (
  language: string,
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): Intl.ListFormat => cached(`l${language}${type}`, () => new Intl.ListFormat(region(language), { type }));
