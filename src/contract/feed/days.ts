import * as v from '../schema-core.js';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const weekday = v.picklist(weekdays, 'weekday');
const name = weekdays.join('|');

/** `"mon-fri"` (may run over the week's end: `"fri-mon"`), one day, or a list of days. */
export const days = v.union(
  [
    v.pipe(v.string('days'), v.regex(new RegExp(`^(?:${name})(?:-(?:${name}))?$`), 'days')),
    v.array(weekday, true),
  ],
  'days',
);
export type Days = v.InferOutput<typeof days>;

interface Span {
  from?: string | undefined;
  through?: string | undefined;
}
/** Whether the span, either end of which may be left open, does not end before it begins. */
export const inOrder = ({ from, through }: Span): boolean => !from || !through || from <= through;

/**
 * Whether `"mon-fri"`, `"fri-mon"` (over the week's end), one day or a list names this weekday.
 * @param weekday Monday 0 … Sunday 6
 */
export function coversWeekday(days: Days, weekday: number): boolean {
  if (typeof days !== 'string') return days.includes(weekdays[weekday] as Weekday);
  const [first = 0, last = first] = days.split('-').map((name) => weekdays.indexOf(name as Weekday));
  return (weekday - first + 7) % 7 <= (last - first + 7) % 7;
}
