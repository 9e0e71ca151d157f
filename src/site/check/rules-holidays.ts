import Holidays from 'date-holidays';
import { formatDay, parseDay, type Day } from '../../domain/civil.js';
import { timetable } from '../../domain/hours.js';
import type { Advice, Context } from './context.js';

/** How far ahead one would want to be reminded. */
const AHEAD = 60;

/** Node 22 has it as a property. */
type Regional = Partial<Pick<Intl.Locale, 'getTimeZones'>> & { timeZones?: string[] };

/** The country in which a zone lies, by CLDR's list of the zones of each country. */
export function countryOfZone(zone: string, countries: readonly string[]): string | undefined {
  return countries.find((country) => {
    if (!/^[A-Z]{2}$/.test(country)) return false;
    const locale = new Intl.Locale(`und-${country}`) as Regional;
    return (locale.getTimeZones?.() ?? locale.timeZones ?? []).includes(zone);
  });
}

/** @returns the public and bank holidays of some days; whatever the machine's zone, by their date alone */
function holidaysOf(country: string, language: string, from: Day, to: Day): Map<Day, string> {
  const calendar = new Holidays(country, { types: ['public', 'bank'] });
  const own = calendar.getLanguages();
  // The library says `no` where BCP 47 says `nb`.
  const wanted = [language, ...(language === 'nb' || language === 'nn' ? ['nn', 'no'] : [])];
  const ordered = language === 'nb' ? ['no', 'nb', 'nn'] : wanted;
  calendar.setLanguages([...new Set([...ordered, ...own])]);
  const found = new Map<Day, string>();
  for (const year of new Set([formatDay(from), formatDay(to)].map((day) => +day.slice(0, 4)))) {
    for (const { date, name, start, end } of calendar.getHolidays(year)) {
      const first = parseDay(date.slice(0, 10));
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      for (let day = first; day < first + length; day++) if (day >= from && day <= to) found.set(day, name);
    }
  }
  return found;
}

/** Holidays of the next 60 days on which the house would be open as on any other day, without a word about it. */
export function* holidayAdvice({ feed, zone, today, language }: Context): Generator<Advice> {
  if (!feed.hours?.regular?.length) return;
  const table = timetable(feed.hours, zone);
  const countries = Object.keys(new Holidays().getCountries());
  const named = feed.centre.address?.country?.toUpperCase() ?? '';
  const country = countries.includes(named) ? named : countryOfZone(feed.centre.timezone, countries);
  if (!table || !country) return;
  for (const [day, name] of holidaysOf(country, language, today, today + AHEAD)) {
    const { spans, exceptions } = table.on(day);
    if (spans.length > 0 && exceptions.length === 0)
      yield {
        path: feed.hours.exceptions ? '/hours/exceptions' : '/hours',
        code: 'holidayNotMentioned',
        values: { date: formatDay(day), name },
      };
  }
}
