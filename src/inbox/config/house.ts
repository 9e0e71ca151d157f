import { readFile } from 'node:fs/promises';
import { centre } from '../../contract/feed/centre.js';
import { feedback } from '../../contract/feed/feedback.js';
import { hours, type Hours } from '../../contract/feed/hours.js';
import { rooms } from '../../contract/feed/rooms.js';
import { readSections, type Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import { replyBy } from '../../contract/reply-by.js';
import { pickText } from '../../contract/text.js';
import type { Config } from './config.js';

/** What the inbox knows of the house: from the feed, and from options, which win. */
export interface House {
  name: Text;
  language: string;
  timezone: string;
  hours: Hours | undefined;
  topics: readonly { id: string; name: Text; replyWithinDays?: number | undefined }[];
  rooms: readonly { id: string; name: Text }[];
  replyWithinDays: number;
  maxFiles: number;
  privacyUrl: string | undefined;
}

type Given = Pick<Config, 'name' | 'language' | 'timezone' | 'replyWithinDays' | 'maxFiles'>;

/** @param raw the feed as it was read, or nothing */
export function houseOf(raw: unknown, given: Given): House {
  const feed: Partial<Feed> = readSections(raw ?? {}, { centre, hours, feedback, rooms }).feed ?? {};
  return {
    name: given.name ?? feed.centre?.name ?? 'Nabo',
    language: given.language ?? feed.centre?.language ?? 'nb',
    timezone: given.timezone ?? feed.centre?.timezone ?? 'Europe/Oslo',
    hours: feed.hours,
    topics: feed.feedback?.topics ?? [],
    rooms: feed.rooms ?? [],
    replyWithinDays: given.replyWithinDays ?? feed.feedback?.replyWithinDays ?? 5,
    maxFiles: given.maxFiles ?? feed.feedback?.attachments?.max ?? 3,
    privacyUrl: feed.feedback?.privacyUrl,
  };
}

/** Milliseconds that a feed may take, and bytes that it may have. */
const TIMEOUT = 10_000;
const MAX_BYTES = 5_000_000;

/**
 * Reads the feed from a file or from the web.
 * @throws an error when it cannot be reached or is not JSON
 */
export async function readFeed(place: string): Promise<unknown> {
  let text: string;
  if (/^https?:/.test(place)) {
    const answer = await fetch(place, { signal: AbortSignal.timeout(TIMEOUT) });
    if (!answer.ok) throw new Error(`the feed answered ${answer.status}`);
    text = await answer.text();
  } else text = await readFile(place, 'utf8');
  if (text.length > MAX_BYTES) throw new Error('the feed is too large');
  return JSON.parse(text);
}

/** The civil date of an instant in a zone, `2026-12-24`. */
export function dateIn(timezone: string, instant: number): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

/** The last day on which an answer to a report received now is in time. */
export function promisedDate(house: House, topic: string | undefined, now: number): string {
  const days = house.topics.find((t) => t.id === topic)?.replyWithinDays ?? house.replyWithinDays;
  return replyBy(dateIn(house.timezone, now), days, house.hours);
}

/** The name of a topic or a room in a language; its id where the feed does not (or no longer) know it. */
export function nameOf(
  list: House['topics'] | House['rooms'],
  id: string,
  language: string,
  house: House,
): string {
  const found = list.find((entry) => entry.id === id);
  return found ? pickText(found.name, language, house.language).value : id;
}

export const houseName = (house: House, language: string) =>
  pickText(house.name, language, house.language).value;
