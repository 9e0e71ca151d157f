import { accessKinds, type Access } from '../contract/feed/hours.js';
import { MINUTE, type Day, type Instant } from './civil.js';
import type { Timetable } from './hours.js';

/** How a house, or a place in it, stands at one instant. "Open" is what a visitor means by it: `access: open`. */
export interface HoursStatus {
  /** The instant at which it was asked for. */
  asOf: Instant;
  open: boolean;
  /** Who may come in at this instant; undefined when nobody may. */
  access: Access | undefined;
  /** When `access` ends. Undefined when nothing runs, and when it never ends within a year: around the clock. */
  until: Instant | undefined;
  /** When it opens to everybody next, after `until` if it is open; undefined when not within a year. */
  opens: Instant | undefined;
  /** Open, but not for longer than half an hour; or closed, and open within half an hour. */
  soon: boolean;
  /** The first instant at which any of this, or the day, is another: midnight at the latest. */
  changes: Instant;
}

/** "Closes soon" and "opens soon" are said this long before. */
export const SOON = 30 * MINUTE;

/** How far the next opening is looked for, in days. */
export const HORIZON = 366;

/** No span is longer than 24 h from a start at 24:00: what runs on a day has started at most two days before. */
export const LOOK_BACK = 2;

/**
 * The unbroken runs of an access kind on the time line, in order, lazily: spans that touch or overlap are one.
 * @param from first day whose own spans count, `through` last
 */
export function* runs(
  table: Timetable,
  from: Day,
  through: Day,
  kinds: readonly Access[],
): Generator<{ from: Instant; to: Instant }> {
  let run: { from: Instant; to: Instant } | undefined;
  for (let day = from; day <= through; day++)
    for (const next of table.intervals(day)) {
      if (!kinds.includes(next.access)) continue;
      if (run && next.from <= run.to) run.to = Math.max(run.to, next.to);
      else {
        if (run) yield run;
        run = { from: next.from, to: next.to };
      }
    }
  if (run) yield run;
}

const remembered = new WeakMap<Timetable, HoursStatus>();

/** The status at an instant. Until `changes` it stays the same, and the same object is given. */
export function hoursStatus(table: Timetable, at: Instant): HoursStatus {
  let last = remembered.get(table);
  if (!last || at < last.asOf || at >= last.changes) remembered.set(table, (last = statusAt(table, at)));
  return last;
}

function statusAt(table: Timetable, at: Instant): HoursStatus {
  const { zone } = table;
  const today = zone.dayAt(at);
  const nearby = [LOOK_BACK, 1, 0].flatMap((ago) => table.intervals(today - ago));
  const access = accessKinds.find((kind) =>
    nearby.some((span) => span.access === kind && span.from <= at && at < span.to),
  );
  /** When what runs of this kind ends, and when it begins next. */
  const turns = (kind: Access): [until?: Instant | undefined, opens?: Instant] => {
    let until: Instant | undefined;
    for (const { from, to } of runs(table, today - LOOK_BACK, today + HORIZON, [kind])) {
      if (from > at) return [until, from];
      if (to > at) until = to;
    }
    return [until];
  };
  const [, opens] = turns('open');
  let [until] = access ? turns(access) : [];
  // What lasts up to the horizon has no end in sight.
  if (until && until >= zone.instantAt(today + HORIZON)) until = undefined;

  const open = access === 'open';
  const soonFrom = ((open ? until : opens) ?? Infinity) - SOON;
  const moments = [zone.instantAt(today + 1), soonFrom, ...nearby.flatMap(({ from, to }) => [from, to])];
  return {
    asOf: at,
    open,
    access,
    until,
    opens,
    soon: at >= soonFrom,
    changes: Math.min(...moments.filter((moment) => moment > at)),
  };
}
