import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { RandomSeries } from './recurrence.arbitrary.js';

/**
 * Two libraries that know recurrence, as oracles. Where they and we disagree, and who is right (RFC 5545):
 *
 * rrule-temporal 2.2.7
 * - YEARLY with BYDAY that counts (`27SA`) and no BYMONTH: plain weekdays beside it (`MO,27SA`) are dropped,
 *   BYMONTHDAY is ignored instead of limiting (3.3.10, note 2), and a 53rd weekday that a year has not is taken
 *   from the next year or the one before. We: every `BYDAY` adds its days, BYMONTHDAY limits, and a day that is
 *   not in the year is not in the set.
 *
 * ical.js 2.2.1
 * - 29 February of a year that has none becomes 1 March, and 31 April 1 May; 3.3.10: such a date "MUST be
 *   ignored".
 * - It knows no DST gap, so that COUNT and BYSETPOS count times that do not exist; 3.3.10: "MUST NOT be
 *   counted".
 * - A DTSTART that the rule does not match is given as the first occurrence (undefined by 3.8.5.3).
 * - MONTHLY with BYMONTH jumps over months of the same year; YEARLY with BYMONTHDAY and no BYMONTH stays in one
 *   month; BYDAY with BYMONTHDAY misses days, throws with `5TH`, and never returns for DAILY; a negative
 *   BYMONTHDAY or BYSETPOS, BYSETPOS outside of MONTHLY with plain BYDAY, and counted weekdays (`2TU`) of a year in several
 *   months or mixed with plain ones miss days.
 */

const part = (rule: string, name: string) => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rule)?.[1];
const counts = (byDay: string | undefined) => /\d/.test(byDay ?? '');

export const temporalKnows = ({ rule }: RandomSeries): boolean =>
  part(rule, 'FREQ') !== 'YEARLY' || part(rule, 'BYMONTH') !== undefined || !counts(part(rule, 'BYDAY'));

export function icalKnows({ rule, start }: RandomSeries): boolean {
  const freq = part(rule, 'FREQ');
  const [byDay, byMonthDay, byMonth, bySetPos] = ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'].map((name) =>
    part(rule, name),
  );
  if (freq === 'YEARLY' && (counts(byDay) || +start.slice(8, 10) > 28)) return false;
  if (freq === 'YEARLY' && byMonthDay) return false;
  if (freq === 'MONTHLY' && byMonth) return false;
  if (byMonthDay && (byDay || freq === 'DAILY' || byMonthDay.includes('-'))) return false;
  if (bySetPos && (freq !== 'MONTHLY' || !byDay || counts(byDay) || bySetPos.includes('-'))) return false;
  return !((bySetPos || part(rule, 'COUNT')) && start.includes('T02:'));
}

const midnight = (date: string, zone: string, add = 0) =>
  Temporal.PlainDate.from(date).add({ days: add }).toZonedDateTime(zone).epochMilliseconds;

/** The instants, in epoch milliseconds, at which the rule starts something within the window. */
export function byTemporal({ zone, start, rule, from, to }: RandomSeries): number[] {
  const at = Temporal.PlainDateTime.from(start).toString({ smallestUnit: 'second' });
  const lines = `DTSTART;TZID=${zone}:${at.replaceAll(/[-:]/g, '')}\nRRULE:${rule}`;
  return new RRuleTemporal({ rruleString: lines, maxIterations: 1_000_000 })
    .between(new Date(midnight(from, zone)), new Date(midnight(to, zone, 1) - 1), true)
    .map((one) => one.epochMilliseconds);
}

/** UNTIL as `ical.js` compares it with a wall clock: in local time, and a date to its last second. */
const wallUntil = (rule: string, zone: string, allDay: boolean) =>
  rule.replace(
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?/,
    (_, y: string, mo: string, d: string, h?: string, mi = '', s = '') => {
      if (!h) return `UNTIL=${y}${mo}${d}${allDay ? '' : 'T235959'}`;
      const wall = Temporal.Instant.from(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`).toZonedDateTimeISO(zone);
      const digits = wall.toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
      return `UNTIL=${allDay ? digits.slice(0, 8) : digits}`;
    },
  );

/** The same by `ical.js`; its wall clocks become instants by Temporal, and one that does not exist is left out. */
export function byIcal({ zone, start, rule, from, to }: RandomSeries): number[] {
  const dtstart = ICAL.Time.fromString(start.length === 10 ? start : `${start}:00`, undefined as never);
  const iterator = ICAL.Recur.fromString(wallUntil(rule, zone, start.length === 10)).iterator(dtstart);
  const first = midnight(from, zone);
  const last = midnight(to, zone, 1) - 1;
  const found: number[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { year, month, day, hour, minute } = next;
    const wall = new Temporal.PlainDateTime(year, month, day, hour, minute);
    const zoned = wall.toZonedDateTime(zone);
    const at = zoned.epochMilliseconds;
    if (at > last) break;
    if (at >= first && zoned.toPlainDateTime().equals(wall)) found.push(at);
  }
  return found;
}
