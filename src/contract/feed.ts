import type { Answer } from './feed/answers.js';
import type { Centre } from './feed/centre.js';
import type { Category, FeedEvent } from './feed/events.js';
import type { Feedback } from './feed/feedback.js';
import type { Hours } from './feed/hours.js';
import type { Impact } from './feed/impact.js';
import type { Menu } from './feed/menu.js';
import type { Room } from './feed/rooms.js';
import type { Artist, Work } from './feed/works.js';

export interface Feed {
  version: number;
  updated: string;
  centre: Centre;
  hours: Hours;
  menu: Menu;
  categories: Category[];
  events: FeedEvent[];
  calendars: string[];
  artists: Artist[];
  works: Work[];
  collections: string[];
  impact: Impact;
  feedback: Feedback;
  rooms: Room[];
  answers: Answer[];
}
