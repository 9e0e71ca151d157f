/**
 * Civil dates as integers. A calendar day is one number, so that comparing, counting and stepping are plain
 * arithmetic, the same in every zone; nothing here knows a clock or a zone (see `zone.ts`).
 */

/** Days since 1970-01-01 in the proleptic Gregorian calendar (ISO 8601). */
export type Day = number;

/** Minutes since midnight on a wall clock, 0 to 1440. */
export type Minutes = number;

/** Milliseconds since 1970-01-01T00:00Z: the only kind of time that is the same for everybody. */
export type Instant = number;

export interface CivilDate {
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 31 */
  date: number;
}

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/**
 * The day of a civil date. `date` may lie outside the month and counts on from there, `month` may not.
 * After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years start in March, so that the
 * leap day comes last and every month's offset is a straight line.
 */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The civil date of a day; the inverse of {@link dayOf}. */
export function civilOf(day: Day): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** ISO 8601 weekday, counted from 0: Monday 0 … Sunday 6. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** The Monday (or, with `first`, another weekday 0–6) on or before the day. */
export const weekStart = (day: Day, first = 0): Day => day - ((weekdayOf(day) - first + 7) % 7);

export const daysInMonth = (year: number, month: number): number =>
  dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - dayOf(year, month, 1);

/** ISO 8601 week number, 1 to 53. */
export function weekNumber(day: Day): number {
  const thursday = weekStart(day) + 3;
  return Math.floor((thursday - dayOf(civilOf(thursday).year, 1, 1)) / 7) + 1;
}

/** The day of `2026-12-24`. The text must be a date as the contract's schema accepts it. */
export const parseDay = (text: string): Day =>
  dayOf(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10));

/** `2026-12-24` */
export function formatDay(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Minutes of `08:30`; `24:00` is 1440. */
export const parseTime = (text: string): Minutes => +text.slice(0, 2) * 60 + +text.slice(3, 5);

/** `08:30` */
export const formatTime = (minutes: Minutes): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
