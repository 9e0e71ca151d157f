import type { TemplateResult } from 'lit';
import type { Category } from '../../contract/feed/events.js';
import type { Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import type { Day, Instant } from '../../domain/civil.js';
import { timetable, type Timetable } from '../../domain/hours.js';
import type { Occurrence } from '../../domain/occurrences.js';
import type { Zone } from '../../domain/zone.js';
import { namedRooms } from './programme.js';

/** What the pieces of the calendar need to know of the moment, and whom they tell. */
export interface Scene {
  data: Partial<Feed>;
  now: Instant;
  today: Day;
  zone: Zone;
  /** Addresses in the feed are resolved against it. */
  base: string | undefined;
  currency: string | undefined;
  /** The house's hours, where the feed has some. */
  house: Timetable | undefined;
  category(id: string | undefined): Category | undefined;
  /** The name of a room or place of the house; what the feed calls it, when it names none. */
  room(id: string): Text;
  words(text: Text): { value: string; lang: string | undefined };
  text(text: Text): TemplateResult | string;
  heading(content: unknown, below: number): unknown;
  onOpen(one: Occurrence): void;
  onDay(day: Day): void;
}

export function sceneOf(host: Omit<Scene, 'today' | 'currency' | 'house' | 'category' | 'room'>): Scene {
  const { data } = host;
  const rooms = namedRooms(data);
  return {
    ...host,
    today: host.zone.dayAt(host.now),
    currency: data.centre?.currency,
    house: data.hours && timetable(data.hours, host.zone),
    category: (id) => data.categories?.find((one) => one.id === id),
    room: (id) => rooms.find((one) => one.id === id)?.name ?? id,
  };
}

/** An exception closes the house that day. */
export const isShut = ({ house }: Scene, day: Day): boolean => house?.on(day).closed === true;
