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

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** ISO 8601 weekday, counted from 0: Monday 0 … Sunday 6. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** The Monday (or, with `first`, another weekday 0–6) on or before the day. */
export const weekStart = (day: Day, first = 0): Day => day - ((weekdayOf(day) - first + 7) % 7);

/** The day of `2026-12-24`. The text must be a date as the contract's schema accepts it. */
export const parseDay = (text: string): Day => (Date.parse(text.slice(0, 10)) / DAY) | 0;

/** `2026-12-24`, for years of four digits */
export const formatDay = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Minutes of `08:30`; `24:00` is 1440. */
export const parseTime = (text: string): Minutes => +text.slice(0, 2) * 60 + +text.slice(3, 5);
