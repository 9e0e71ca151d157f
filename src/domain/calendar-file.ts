import type { EventStatus } from '../contract/feed/events.js';
import type { Feed } from '../contract/feed.js';
import type { Text } from '../contract/primitives.js';
import { pickText } from '../contract/text.js';
import type { Instant } from './civil.js';
import type { IcsWords } from './ics.js';
import { foldWords } from './search-fold.js';
import type { Activity } from './series.js';
import { instantOf, type Zone } from './zone.js';

/** A name that stays when the feed is read from another address: the house's own, or what it is called. */
function hostOf(centre: Feed['centre']): string {
  const { name = '' } = centre;
  const first = typeof name === 'string' ? name : (Object.values(name)[0] ?? '');
  const own = /^https?:\/\/([^/:?#]+)/.exec(centre.url ?? '')?.[1];
  return (
    own ??
    `${foldWords(first)
      .replaceAll(/[^a-z\d]+/g, '-')
      .replaceAll(/^-|-$/g, '')}.invalid`
  );
}

/** `The hall, The Living Museum Stord, Sentrum 1, 5400 Stord` */
function placeOf(feed: Partial<Feed>, activity: Activity, words: (text: Text) => string): string {
  const { name, address } = feed.centre ?? {};
  const { room, place, status } = activity;
  if (place !== undefined) return words(place);
  const known = feed.rooms?.find(({ id }) => id === room);
  const town = [address?.postalCode, address?.locality && words(address.locality)].filter(Boolean).join(' ');
  const parts = [
    known ? words(known.name) : room,
    name && words(name),
    address?.street && words(address.street),
    town,
  ];
  return status === 'online' ? '' : parts.filter(Boolean).join(', ');
}

/**
 * What a calendar file says of a feed, in one language.
 * @param now when the feed does not say when it was confirmed
 * @param status words for a status that calendars would not show otherwise
 */
export function calendarWords(
  feed: Partial<Feed>,
  zone: Zone,
  now: Instant,
  language: string,
  status: (status: EventStatus) => string | undefined,
): IcsWords {
  const words = (text: Text) => pickText(text, language, feed.centre?.language).value;
  const { centre, categories, updated } = feed;
  return {
    name: words(centre?.name ?? ''),
    host: centre ? hostOf(centre) : 'nabo.invalid',
    updated: updated === undefined ? now : instantOf(updated, zone),
    zone,
    words,
    place: (activity) => placeOf(feed, activity, words),
    category(id) {
      const known = categories?.find((one) => one.id === id);
      return known ? words(known.name) : id;
    },
    status,
  };
}

/** The file of all activities, or of one category, in the published folder. */
export const calendarFile = (category?: string): string =>
  category === undefined ? 'calendar.ics' : `calendar-${category.replaceAll(/[^\w-]/g, '_')}.ics`;
