import type { HoursException, RegularRow } from '../../contract/feed/hours.js';
import { parseDay, parseTime, weekdayOf } from '../../domain/civil.js';
import { coversWeekday } from '../../domain/weekdays.js';
import type { Advice, Context } from './context.js';

const WEEK = 7 * 1440;

/** The minutes of the week that a row covers, a span a day; what runs past Sunday's midnight goes on on Monday. */
function spansOf({ days, opens, closes }: RegularRow): [number, number][] {
  const from = parseTime(opens);
  const closing = parseTime(closes);
  const to = closing <= from ? closing + 1440 : closing;
  return [0, 1, 2, 3, 4, 5, 6]
    .filter((weekday) => coversWeekday(days, weekday))
    .flatMap((weekday): [number, number][] => {
      const [start, end] = [weekday * 1440 + from, weekday * 1440 + to];
      return end <= WEEK ? [[start, end]] : [[start, WEEK], [0, end - WEEK]]; // prettier-ignore
    });
}

const meet = (a: RegularRow, b: RegularRow) =>
  spansOf(a).some(([from, to]) => spansOf(b).some(([start, end]) => from < end && start < to));

/** The days of an exception, as one text to compare. */
const when = (e: HoursException) => `${e.date ?? e.from} ${e.date ?? e.through}`;
const every = 'mon-sun';

function* ofSchedule({ items, today }: Context, path: string): Generator<Advice> {
  const rows = items<RegularRow>(`${path}/regular`);
  for (const [index, [row, at]] of rows.entries()) {
    const before = rows.slice(0, index).find(([other]) => meet(other, row));
    if (before) yield { path: at, code: 'rowsOverlap', other: before[1] };
  }
  const exceptions = items<HoursException>(`${path}/exceptions`);
  for (const [index, [exception, at]] of exceptions.entries()) {
    const last = exception.date ?? exception.through ?? '';
    if (parseDay(last) < today) yield { path: at, code: 'exceptionPast', values: { date: last } };
    if (!someDay(exception)) yield { path: at, code: 'exceptionNoDay' };
    const row = rowOf(exception);
    for (const [other, there] of exceptions.slice(0, index)) {
      if (when(other) !== when(exception) || !sharesDay(other, exception)) continue;
      if (!!other.closed !== !!exception.closed) yield { path: at, code: 'closedAndOpen', other: there };
      else if (row && rowOf(other) && meet(rowOf(other) as RegularRow, row))
        yield { path: at, code: 'rowsOverlap', other: there };
    }
  }
}

/** Whether one of its weekdays is in its span. */
function someDay({ date, from = date, through = date, days = every }: HoursException): boolean {
  const first = parseDay(from ?? '');
  const length = parseDay(through ?? '') - first + 1;
  return [0, 1, 2, 3, 4, 5, 6]
    .slice(0, Math.max(0, length))
    .some((ahead) => coversWeekday(days, weekdayOf(first + ahead)));
}

const rowOf = ({ days = every, opens, closes }: HoursException): RegularRow | undefined =>
  opens && closes ? { days, opens, closes } : undefined;
const sharesDay = ({ days: a = every }: HoursException, { days: b = every }: HoursException) =>
  [0, 1, 2, 3, 4, 5, 6].some((weekday) => coversWeekday(a, weekday) && coversWeekday(b, weekday));

/** Rows for one day that overlap, and exceptions that are past or contradict each other. */
export function* hoursAdvice(context: Context): Generator<Advice> {
  yield* ofSchedule(context, '/hours');
  for (const [, path] of context.items('/hours/places')) yield* ofSchedule(context, path);
}
