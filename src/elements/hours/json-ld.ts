import type { Centre } from '../../contract/feed/centre.js';
import type { Hours } from '../../contract/feed/hours.js';
import type { Text } from '../../contract/primitives.js';
import { pickText } from '../../contract/text.js';
import { formatDay, formatTime, type Day } from '../../domain/civil.js';
import { timetable, type Span, type Timetable } from '../../domain/hours.js';
import type { Zone } from '../../domain/zone.js';

/** How far ahead the special hours are told, in days: search engines come back sooner. */
const AHEAD = 60;

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What is open to everybody. Midnight at the end is 23:59 to search engines, which read 00:00–00:00 as closed. */
const openings = (spans: readonly Span[]) =>
  spans
    .filter(({ access }) => access === 'open')
    .map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      opens: formatTime(from % 1440),
      closes: to === 1440 ? '23:59' : formatTime(to % 1440),
    }));

const shut = [{ '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00' }];

function regular(table: Timetable): object[] {
  return table.week.flatMap((spans, weekday) =>
    openings(spans).map((hours) => ({ ...hours, dayOfWeek: names[weekday] })),
  );
}

/** A day at a time, so that of exceptions that overlap only the one that holds is told. */
function special(table: Timetable, today: Day): object[] {
  const found = [];
  for (let day = today; day < today + AHEAD; day++) {
    const { exceptions, spans } = table.on(day);
    if (exceptions.length === 0) continue;
    const date = formatDay(day);
    const hours = openings(spans);
    for (const one of hours.length > 0 ? hours : shut)
      found.push({ ...one, validFrom: date, validThrough: date });
  }
  return found;
}

/** The house and its places with their opening hours, as schema.org has them (CivicStructure, a kind of Place). */
export function hoursJsonLd(centre: Centre, hours: Hours, zone: Zone, today: Day): object {
  const named = (name: Text = '') =>
    pickText(name, centre.language ?? '', centre.language).value || undefined;
  const told = (table: Timetable | undefined) =>
    table?.hasRows && {
      openingHoursSpecification: regular(table),
      specialOpeningHoursSpecification: special(table, today),
    };
  const { street, postalCode, locality, country } = centre.address ?? {};
  return {
    '@type': 'CivicStructure',
    name: named(centre.name),
    url: centre.url,
    telephone: centre.phone,
    address: centre.address && {
      '@type': 'PostalAddress',
      streetAddress: named(street),
      postalCode,
      addressLocality: named(locality),
      addressCountry: country,
    },
    ...told(timetable(hours, zone)),
    containsPlace: hours.places?.map(({ id, name }) => ({
      '@type': 'Place',
      name: named(name),
      ...told(timetable(hours, zone, id)),
    })),
  };
}
