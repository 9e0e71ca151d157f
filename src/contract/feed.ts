import { answers, type Answer } from './feed/answers.js';
import { centre, type Centre } from './feed/centre.js';
import {
  calendars,
  categories,
  events,
  subscribe,
  type Category,
  type FeedEvent,
  type Subscribe,
} from './feed/events.js';
import { feedback, type Feedback } from './feed/feedback.js';
import { hours, type Hours } from './feed/hours.js';
import { impact, type Impact } from './feed/impact.js';
import { menu, type Menu } from './feed/menu.js';
import { rooms, type Room } from './feed/rooms.js';
import { artists, collections, works, type Artist, type Work } from './feed/works.js';
import { problemsIn } from './faults.js';
import type { Problem } from './problems.js';
import { readSections } from './reading.js';

/** The whole feed, version 1. */
export interface Feed {
  version: number;
  /** When a person last confirmed the feed: a date or a date-time. */
  updated?: string;
  centre: Centre;
  hours?: Hours;
  menu?: Menu;
  categories?: Category[];
  events?: FeedEvent[];
  /** Addresses of iCalendar files (RFC 5545). */
  calendars?: string[];
  /** Calendar files to subscribe to. */
  subscribe?: Subscribe;
  artists?: Artist[];
  works?: Work[];
  /** Addresses of IIIF Presentation 3 manifests. */
  collections?: string[];
  impact?: Impact;
  feedback?: Feedback;
  rooms?: Room[];
  answers?: Answer[];
}

/** Every section there is, in the order of the contract. */
export const sections = {
  centre,
  hours,
  menu,
  categories,
  events,
  calendars,
  subscribe,
  artists,
  works,
  collections,
  impact,
  feedback,
  rooms,
  answers,
} as const;

export interface Parsed {
  /** `undefined` when it is no feed at all. */
  feed: Feed | undefined;
  problems: Problem[];
}

/**
 * Reads a whole feed: for programs. An element names its sections to `readSections`, and a page then ships
 * the schemas of these alone.
 * @param raw anything, as `JSON.parse` gave it; it is never changed
 */
export function parse(raw: unknown): Parsed {
  const { feed } = readSections(raw, sections);
  // Nothing but the head hides a feed.
  return { feed, problems: problemsIn(raw, feed ? sections : { centre }) };
}
