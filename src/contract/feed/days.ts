import * as v from '../schema-core.js';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const weekday = v.picklist(weekdays, 'weekday');
const name = weekdays.join('|');

/** `"mon-fri"` (may run over the week's end: `"fri-mon"`), one day, or a list of days. */
export const days = v.union(
  [v.pipe(v.string('days'), v.regex(new RegExp(`^(?:${name})(?:-(?:${name}))?$`), 'days')), v.array(weekday)],
  'days',
);
export type Days = v.InferOutput<typeof days>;
