import type { Allergen, Diet } from '../../contract/allergens.js';
import { linkHref, mediaHref } from '../../contract/address.js';
import { mediaSrcset } from '../../contract/srcset.js';
import type { Answer } from '../../contract/feed/answers.js';
import type { Change, FeedEvent } from '../../contract/feed/events.js';
import type { MenuItem, MenuSection } from '../../contract/feed/menu.js';
import type { Room } from '../../contract/feed/rooms.js';
import type { Artist, MediaSource, Work, WorkImage } from '../../contract/feed/works.js';
import { isFault, parseRule } from '../../contract/rrule.js';
import { cereals } from '../../domain/allergens.js';
import { parseDay } from '../../domain/civil.js';
import { seriesOf } from '../../domain/series.js';
import { occurrencesOf } from '../../domain/occurrences.js';
import type { Advice, Context } from './context.js';
import { nearest } from './suggest.js';

/** A name that leads nowhere. */
function unknown(path: string, name: string | undefined, known: readonly string[]): Advice[] {
  if (name === undefined || known.includes(name)) return [];
  return [{ path, code: 'unknownReference', values: { name }, suggestion: nearest(name, known) }];
}

const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);

/** References to what the feed does not have. */
export function* referenceAdvice({ feed, items }: Context): Generator<Advice> {
  for (const [event, path] of items<FeedEvent>('/events')) {
    yield* unknown(`${path}/category`, event.category, ids(feed.categories));
    yield* unknown(`${path}/room`, event.room, ids(feed.rooms));
  }
  for (const [work, path] of items<Work>('/works'))
    yield* unknown(`${path}/event`, work.event, ids(feed.events));
  for (const [answer, path] of items<Answer>('/answers'))
    yield* unknown(`${path}/topic`, answer.topic, ids(feed.feedback?.topics));
  yield* unknown('/feedback/phonePlace', feed.feedback?.phonePlace, ids(feed.hours?.places));
  // An artist may be a name as well as an id: only a near miss is told.
  for (const [{ artist }, path] of items<Work>('/works')) {
    const near =
      typeof artist === 'string' && !/\s/.test(artist) ? nearest(artist, ids(feed.artists)) : undefined;
    if (near !== undefined && near !== artist) yield* unknown(`${path}/artist`, artist as string, [near]);
  }
}

/** Changes and exceptions of dates on which an event does not take place anyway. */
export function* occurrenceAdvice({ items, zone }: Context): Generator<Advice> {
  for (const [event, path] of items<FeedEvent>('/events')) {
    // As it is written: of all that may be wrong in an event, a rule alone does not take it away.
    const repeat: unknown = event.repeat;
    if (repeat !== undefined && (typeof repeat !== 'string' || isFault(parseRule(repeat)))) continue;
    const series = seriesOf({ ...event, except: [], changes: [] }, zone);
    const dates = [
      ...items<string>(`${path}/except`),
      ...items<Change>(`${path}/changes`).map(([{ on }, at]) => [on, `${at}/on`] as const),
    ];
    for (const [date, at] of dates) {
      const day = parseDay(date);
      if (!occurrencesOf(series, zone, day, day).some(({ on }) => on === day))
        yield { path: at, code: 'noOccurrence', values: { date } };
    }
  }
}

export function* consentAdvice({ items, today }: Context): Generator<Advice> {
  for (const [{ consentUntil }, path] of items<Work>('/works'))
    if (consentUntil && parseDay(consentUntil) < today)
      yield { path: `${path}/consentUntil`, code: 'consentExpired', values: { date: consentUntil } };
}

/** Of what comes from an animal, what the law has declared. */
const flesh: readonly Allergen[] = ['crustaceans', 'fish', 'molluscs'];
/**
 * What cannot be in a dish of that diet. Oats may be gluten-free (Regulation (EU) No 828/2014), and milk lactose-free;
 * kosher and halal are not told by allergens.
 */
const rulesOut: Partial<Record<Diet, readonly Allergen[]>> = {
  'gluten-free': cereals.filter((one) => one !== 'oats'),
  vegan: [...flesh, 'eggs', 'milk'],
  vegetarian: flesh,
};

export function* menuAdvice({ items }: Context): Generator<Advice> {
  for (const [, section] of items<MenuSection>('/menu/sections'))
    for (const [{ contains, diets = [] }, path] of items<MenuItem>(`${section}/items`)) {
      if (!contains) yield { path, code: 'allergensNotDeclared' };
      for (const diet of diets) {
        const allergen = contains?.find((one) => rulesOut[diet]?.includes(one));
        if (allergen) yield { path, code: 'dietDisagrees', values: { diet, allergen } };
      }
    }
}

// Any address will do: only the scheme of what is resolved against it matters.
const base = 'https://feed.example/';
const isEmail = (address: string) => /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address);

function link(path: string, address: string | undefined): Advice[] {
  if (!address) return [];
  if (isEmail(address)) return [{ path, code: 'bareEmail', suggestion: `mailto:${address}` }];
  return linkHref(address, base) ? [] : [{ path, code: 'unsafeLink', values: { address } }];
}
const media = (path: string, address: string | undefined): Advice[] =>
  !address || mediaHref(address, base) ? [] : [{ path, code: 'unsafeMedia', values: { address } }];

/** Addresses that will never be a link, or never be loaded. */
export function* addressAdvice({ feed, items }: Context): Generator<Advice> {
  yield* link('/centre/url', feed.centre.url);
  yield* link('/centre/address/map', feed.centre.address?.map);
  yield* link('/feedback/privacyUrl', feed.feedback?.privacyUrl);
  yield* media('/feedback/endpoint', feed.feedback?.endpoint);
  for (const list of ['/calendars', '/collections'])
    for (const [address, path] of items<string>(list)) yield* media(path, address);
  for (const [, section] of items<MenuSection>('/menu/sections'))
    for (const [item, path] of items<MenuItem>(`${section}/items`)) yield* media(`${path}/image`, item.image);
  for (const [event, path] of items<FeedEvent>('/events')) {
    yield* link(`${path}/signup`, event.signup);
    yield* link(`${path}/url`, event.url);
    yield* media(`${path}/image`, event.image);
  }
  for (const [room, path] of items<Room>('/rooms')) {
    yield* media(`${path}/image`, room.image);
    yield* link(`${path}/donationUrl`, room.donationUrl);
  }
  for (const [{ image, url }, path] of items<Artist>('/artists')) {
    yield* link(`${path}/url`, url);
    if (typeof image === 'string') yield* media(`${path}/image`, image);
    else yield* media(`${path}/image/src`, image?.src);
  }
  for (const [{ video, sale }, path] of items<Work>('/works')) {
    for (const [{ src, srcset }, at] of items<WorkImage>(`${path}/images`)) {
      yield* media(`${at}/src`, src);
      const listed = srcset?.split(/,\s+/).filter(Boolean).length ?? 0;
      if (srcset && mediaSrcset(srcset, base).split(', ').length < listed)
        yield { path: `${at}/srcset`, code: 'unsafeMedia', values: { address: srcset } };
    }
    for (const list of ['audio/sources', 'video/sources', 'video/captions'])
      for (const [{ src }, at] of items<MediaSource>(`${path}/${list}`)) yield* media(`${at}/src`, src);
    yield* media(`${path}/video/poster`, video?.poster);
    yield* link(`${path}/sale/contact`, sale?.contact);
  }
}
