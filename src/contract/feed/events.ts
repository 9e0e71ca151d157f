import * as v from '../schema-core.js';
import { amount, boolean, count, date, dateOrTime, id, string, text } from '../primitives.js';
import { isFault, parseRule } from '../rrule.js';
import { accessibilityFacts } from './rooms.js';

export { accessibilityFacts };

export const eventStatuses = ['confirmed', 'cancelled', 'postponed', 'moved', 'online', 'full'] as const;
export const welcomeFacts = [
  'beginners',
  'just-watch',
  'leave-anytime',
  'bring-someone',
  'children',
] as const;
const status = v.optional(v.picklist(eventStatuses));

interface Span {
  start?: string;
  end?: string;
}
const allDay = (value: string) => value.length === 10;
const alike = ({ start, end }: Span) => !start || !end || allDay(start) === allDay(end);
// Wall-clock times compare as text; where one carries an offset only the instants tell, and the domain compares those.
const inOrder = ({ start, end }: Span) =>
  !start || !end || /[Z+-]/.test(start.slice(16) + end.slice(16)) || start <= end;
const span = [v.check(alike, 'mixedDates'), v.check(inOrder, 'endBeforeStart')] as const;

/** What is different about one occurrence, named by its original date. */
const change = v.pipe(
  v.object({
    on: date,
    start: v.optional(dateOrTime),
    end: v.optional(dateOrTime),
    status,
    note: v.optional(text),
  }),
  ...span,
);

/** An RRULE value in the contract's subset. A faulty one goes alone: the event still has its first date. */
const repeat = v.pipe(
  string,
  v.inspect((value) => {
    const rule = parseRule(value);
    return isFault(rule) ? rule : undefined;
  }),
);

const event = v.pipe(
  v.object({
    id,
    title: text,
    start: dateOrTime,
    end: v.optional(dateOrTime),
    repeat: v.optional(repeat),
    except: v.optional(v.array(date)),
    changes: v.optional(v.array(change)),
    status,
    category: v.optional(id),
    room: v.optional(id),
    host: v.optional(text),
    audience: v.optional(text),
    dropIn: v.optional(boolean),
    welcome: v.optional(v.array(v.picklist(welcomeFacts))),
    accessibility: v.optional(v.array(v.picklist(accessibilityFacts))),
    capacity: v.optional(count),
    booked: v.optional(count),
    price: v.optional(amount),
    signup: v.optional(string),
    url: v.optional(string),
    image: v.optional(string),
    description: v.optional(text),
  }),
  ...span,
);

const category = v.object({
  id,
  name: text,
  color: v.optional(v.pipe(v.string(), v.regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'color'))),
});

export const events = v.array(event);
export const categories = v.array(category);
export const calendars = v.array(string);

/** Addresses of calendar files that visitors may subscribe to. `nabo build` writes the files, and this. */
export const subscribe = v.object({
  /** All activities. */
  all: v.optional(string),
  /** Those of one category, by its id. */
  categories: v.optional(v.record(id, string)),
});

export type Change = v.InferOutput<typeof change>;
export type FeedEvent = v.InferOutput<typeof event>;
export type EventStatus = (typeof eventStatuses)[number];
export type Subscribe = v.InferOutput<typeof subscribe>;
export type Category = v.InferOutput<typeof category>;
