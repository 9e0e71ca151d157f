import { linkHref } from '../../contract/address.js';
import type { Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import { pickText } from '../../contract/text.js';
import { formatDay, type Instant } from '../../domain/civil.js';
import { formatTime } from '../../domain/civil-calendar.js';
import { timetable, type Span } from '../../domain/hours.js';
import type { Zone } from '../../domain/zone.js';
import type { JsonLd } from '../../ui/json-ld.js';

/** How far ahead the special hours are told, in days: search engines come back sooner. */
const AHEAD = 60;

const names = ['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'];

const opening = (opens: string, closes: string, when: object) => ({
  '@type': 'OpeningHoursSpecification',
  opens,
  closes,
  ...when,
});

/** What is open to everybody. Midnight at the end is 23:59 to search engines, which read 00:00–00:00 as closed. */
const openings = (spans: readonly Span[], when: object) =>
  spans
    .filter(({ access }) => access === 'open')
    .map(({ from, to }) =>
      opening(formatTime(from % 1440), to === 1440 ? '23:59' : formatTime(to % 1440), when),
    );

/** The house and its places with their opening hours, as schema.org has them (CivicStructure, a kind of Place). */
export function hoursJsonLd(
  { centre, hours }: Partial<Feed>,
  base: string | undefined,
  zone: Zone,
  now: Instant,
): JsonLd | undefined {
  if (!centre || !hours) return undefined;
  const today = zone.dayAt(now);
  const { language = '', address } = centre;
  const named = (name: Text = '') => pickText(name, language, language).value || undefined;
  const told = (type: string, name: Text, place?: string) => {
    const table = timetable(hours, zone, place);
    return {
      '@type': type,
      name: named(name),
      ...(table?.hasRows && {
        openingHoursSpecification: table.week.flatMap((spans, weekday) =>
          openings(spans, { dayOfWeek: `${names[weekday]}day` }),
        ),
        // A day at a time, so that of exceptions that overlap only the one that holds is told.
        specialOpeningHoursSpecification: Array.from({ length: AHEAD }, (_, n) => {
          const { exceptions, spans } = table.on(today + n);
          if (!exceptions[0]) return [];
          const date = formatDay(today + n);
          const when = { validFrom: date, validThrough: date };
          const found = openings(spans, when);
          return found[0] ? found : opening('00:00', '00:00', when);
        }).flat(),
      }),
    };
  };
  const data = {
    ...told('CivicStructure', centre.name),
    url: linkHref(centre.url, base),
    telephone: centre.phone,
    address: address && {
      '@type': 'PostalAddress',
      streetAddress: named(address.street),
      postalCode: address.postalCode,
      addressLocality: named(address.locality),
      addressCountry: address.country,
    },
    containsPlace: hours.places?.map(({ id, name }) => told('Place', name, id)),
  };
  return { key: `hours ${base}`, data };
}
