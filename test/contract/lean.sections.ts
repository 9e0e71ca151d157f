/** What the elements of a page read of a feed, all of it, as `lean.node.ts` builds it. */
import { answers } from '../../src/contract/feed/answers.js';
import { calendars, categories, events, subscribe } from '../../src/contract/feed/events.js';
import { feedback } from '../../src/contract/feed/feedback.js';
import { hours } from '../../src/contract/feed/hours.js';
import { impact } from '../../src/contract/feed/impact.js';
import { menu } from '../../src/contract/feed/menu.js';
import { rooms } from '../../src/contract/feed/rooms.js';
import { artists, collections, works } from '../../src/contract/feed/works.js';
import { readSections, type Reading, type Sections } from '../../src/contract/reading.js';

// Written out: a missing one makes the test fail that counts them.
const sections: Sections = {
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
};
export const names = Object.keys(sections);
export const read = (raw: unknown): Reading => readSections(raw, sections);
