import { toIso } from '../../contract/instant.js';
import { linkHref, mediaHref } from '../../contract/address.js';
import type { Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import { formatDay, type Instant } from '../../domain/civil.js';
import type { Occurrence } from '../../domain/occurrences.js';
import { upcoming } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import type { JsonLd } from '../../ui/json-ld.js';
import type { Scene } from './scene.js';

/** They are told of the next 30 days, and of no more than so many. */
const DAYS = 30;
const MOST = 200;

const statuses = {
  confirmed: 'EventScheduled',
  full: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  moved: 'EventRescheduled',
  online: 'EventMovedOnline',
} as const;

/** The activities as schema.org has them. */
function graphOf(all: readonly Occurrence[], feed: Partial<Feed>, scene: Scene): object {
  const plain = (text: Text | undefined) => (text === undefined ? undefined : scene.words(text).value);
  const { centre } = feed;
  const { street, postalCode, locality, country } = centre?.address ?? {};
  const address = centre?.address && {
    '@type': 'PostalAddress',
    streetAddress: plain(street),
    postalCode,
    addressLocality: plain(locality),
    addressCountry: country,
  };
  const name = plain(centre?.name);
  const url = linkHref(centre?.url, scene.base);
  const at = (instant: Instant, allDay: boolean) =>
    allDay ? formatDay(scene.zone.dayAt(instant)) : toIso(instant);

  const event = (one: Occurrence) => {
    const { status, movedFrom, start, end, allDay, lastDay } = one;
    const {
      title,
      description,
      room,
      place,
      host,
      image,
      signup,
      url: own,
      price,
      capacity,
      booked,
      accessibility,
    } = one.series.activity;
    const online = status === 'online';
    const page = linkHref(own, scene.base) ?? linkHref(signup, scene.base);
    const src = mediaHref(image, scene.base);
    const sold = status === 'full' || (capacity !== undefined && (booked ?? 0) >= capacity);
    const where = room ? plain(scene.room(room)) : plain(place);
    return {
      '@type': 'Event',
      name: plain(title),
      startDate: at(start, allDay),
      endDate: end > start ? (allDay ? formatDay(lastDay) : at(end, false)) : undefined,
      previousStartDate: movedFrom && at(movedFrom.at, movedFrom.allDay),
      eventStatus: `https://schema.org/${statuses[status]}`,
      eventAttendanceMode: `https://schema.org/${online ? 'Online' : 'Offline'}EventAttendanceMode`,
      location: online
        ? { '@type': 'VirtualLocation', url: page ?? url }
        : { '@type': 'Place', name: [where, name].filter(Boolean).join(', '), address },
      description: plain(description),
      image: src,
      url: page,
      organizer: {
        '@type': 'Organization',
        name: plain(host) ?? name,
        url: host === undefined ? url : undefined,
      },
      accessibilityFeature: accessibility,
      isAccessibleForFree: price === undefined ? undefined : price === 0,
      maximumAttendeeCapacity: capacity,
      remainingAttendeeCapacity:
        capacity === undefined || booked === undefined ? undefined : Math.max(0, capacity - booked),
      offers:
        price === undefined && !sold
          ? undefined
          : {
              '@type': 'Offer',
              price: price ?? 0,
              priceCurrency: scene.currency,
              availability: `https://schema.org/${sold ? 'SoldOut' : 'InStock'}`,
              url: page,
            },
    };
  };
  return { '@graph': all.map(event) };
}

const known = new WeakMap<readonly Series[], { key: string; data: Promise<object> }>();

/** What search engines are told, made once for a day and language, and when everything is on the screen. */
export async function eventsJsonLd(
  all: readonly Series[],
  feed: Partial<Feed>,
  scene: Scene,
  locale: string,
  speak: <T>(make: () => T) => T,
): Promise<JsonLd> {
  const { zone, today, base } = scene;
  const key = [zone.id, today, base, locale].join(' ');
  let told = known.get(all);
  if (told?.key !== key) {
    const data = new Promise((resolve) => setTimeout(resolve, 200)).then(() => {
      const { occurrences } = upcoming(all, zone, today, today + DAYS, MOST);
      return speak(() => graphOf(occurrences, feed, scene));
    });
    known.set(all, (told = { key, data }));
  }
  return { key: `events ${base}`, data: await told.data };
}
