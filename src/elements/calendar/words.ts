import type { EventStatus } from '../../contract/feed/events.js';
import { DAY, type Day, type Instant } from '../../domain/civil.js';
import { civilOf, weekNumber } from '../../domain/civil-date.js';
import type { CalendarView } from '../../domain/date-grid.js';
import type { Occurrence } from '../../domain/occurrences.js';
import type { Activity, Moment } from '../../domain/series.js';
import type { Zone } from '../../domain/zone.js';
import { dateFormat, numberFormat } from '../../i18n/format.js';
import { currentLocale, msg, plural, str } from '../../i18n/messages.js';

/** What the calendar says. Chosen when it renders, never before. */

type Options = Intl.DateTimeFormatOptions;

/** A day is the same day to everybody, so it is written as if the world had one clock. */
const dayFormat = (options: Options) => dateFormat(currentLocale(), { timeZone: 'UTC', ...options });
const formatter = (zone: Zone, options: Options) =>
  dateFormat(currentLocale(), { timeZone: zone.id, ...options });

const weekdayAndDate: Options = { weekday: 'long', day: 'numeric', month: 'long' };
const year: Options = { year: 'numeric' };

const yearOf = (day: Day) => civilOf(day).year;

/** "Tuesday 24 November", with the year where it is not this one. */
export const dayText = (day: Day, today: Day): string =>
  dayFormat(yearOf(day) === yearOf(today) ? weekdayAndDate : { ...weekdayAndDate, ...year })
    .format(day * DAY)
    // "Thursday 26 | November" would be a bad line to break.
    .replace(/(\d+\.?) (?=\p{L})/u, '$1\u00a0');

/** "Today, Monday 23 November" */
export function dayHeading(day: Day, today: Day): string {
  const date = dayText(day, today);
  if (day === today) return msg(str`Today, ${date}`, { id: 'nabo.calendar.today' });
  if (day === today + 1) return msg(str`Tomorrow, ${date}`, { id: 'nabo.calendar.tomorrow' });
  return date;
}

export const monthText = (day: Day): string => dayFormat({ month: 'long', ...year }).format(day * DAY);

/** "Week 48: 23 – 29 November 2026" */
export function weekText(monday: Day): string {
  const days = dayFormat({ day: 'numeric', month: 'long', ...year }).formatRange(
    monday * DAY,
    (monday + 6) * DAY,
  );
  return msg(str`Week ${weekNumber(monday)}: ${days}`, { id: 'nabo.calendar.week' });
}

export const timeText = (at: Instant, zone: Zone): string =>
  formatter(zone, { timeStyle: 'short' }).format(at);

/** What stands beside an activity on its day: "10:00–12:30", "10:00", "All day"; for one that goes on, its end. */
export function timesText({ start, end, allDay, day, lastDay }: Occurrence, zone: Zone, today: Day): string {
  if (lastDay > day) {
    const until = dayText(lastDay, today);
    if (allDay) return msg(str`All day, until ${until}`, { id: 'nabo.calendar.allDayUntil' });
    // Until the small hours is still the same evening.
    if (lastDay > day + 1 || end - start >= DAY)
      return msg(str`${timeText(start, zone)}, until ${until}`, { id: 'nabo.calendar.timeUntil' });
  }
  if (allDay) return msg('All day', { id: 'nabo.calendar.allDay' });
  const [from, to] = [timeText(start, zone), timeText(end, zone)];
  return end > start ? `${from}–${to}` : from;
}

/** "Tuesday 8 December, 10:00" */
export const momentText = ({ at, allDay }: Moment, zone: Zone): string =>
  formatter(zone, allDay ? weekdayAndDate : { ...weekdayAndDate, hour: 'numeric', minute: '2-digit' }).format(
    at,
  );

/** The status in words; nothing where everything is as usual. */
export function statusText(
  status: EventStatus,
  movedFrom: Moment | undefined,
  zone: Zone,
): string | undefined {
  switch (status) {
    case 'cancelled':
      return msg('Cancelled', { id: 'nabo.calendar.cancelled' });
    case 'postponed':
      return msg('Postponed', { id: 'nabo.calendar.postponed' });
    case 'moved':
      return movedFrom
        ? msg(str`Moved from ${momentText(movedFrom, zone)}`, { id: 'nabo.calendar.movedFrom' })
        : msg('Moved', { id: 'nabo.calendar.moved' });
    case 'online':
      return msg('Online', { id: 'nabo.calendar.online' });
    case 'full':
      return msg('Full', { id: 'nabo.calendar.full' });
    case 'confirmed':
      return undefined;
  }
}

export const closedText = (): string => msg('The house is closed', { id: 'nabo.calendar.closed' });
export const overText = (): string => msg('Over', { id: 'nabo.calendar.over' });
export const nowText = (): string => msg('Now', { id: 'nabo.calendar.now' });
export const dropInText = (): string => msg('Just come by', { id: 'nabo.calendar.dropIn' });

export const freeText = (): string => msg('Free', { id: 'nabo.calendar.free' });

export function priceText({ price }: Activity, currency: string | undefined): string | undefined {
  if (price === undefined) return undefined;
  if (price === 0) return freeText();
  const whole = Number.isInteger(price) ? { maximumFractionDigits: 0 } : {};
  return numberFormat(currentLocale(), currency ? { style: 'currency', currency, ...whole } : whole).format(
    price,
  );
}

const count = (n: number) => numberFormat(currentLocale()).format(n);

export function placesText({ capacity, booked }: Activity): string | undefined {
  if (capacity === undefined) return undefined;
  const all = count(capacity);
  if (booked === undefined)
    return plural(capacity, {
      one: () => msg(str`${all} place`, { id: 'nabo.calendar.places.one' }),
      other: () => msg(str`${all} places`, { id: 'nabo.calendar.places.other' }),
    });
  const left = Math.max(0, capacity - booked);
  if (left === 0) return msg('No places left', { id: 'nabo.calendar.noneLeft' });
  return plural(left, {
    one: () => msg(str`${count(left)} of ${all} places left`, { id: 'nabo.calendar.left.one' }),
    other: () => msg(str`${count(left)} of ${all} places left`, { id: 'nabo.calendar.left.other' }),
  });
}

export const activitiesText = (n: number): string =>
  plural(n, {
    one: () => msg(str`${count(n)} activity`, { id: 'nabo.calendar.activities.one' }),
    other: () => msg(str`${count(n)} activities`, { id: 'nabo.calendar.activities.other' }),
  });

export const moreText = (n: number): string => msg(str`${count(n)} more`, { id: 'nabo.calendar.moreOnDay' });

export function viewName(view: CalendarView): string {
  switch (view) {
    case 'list':
      return msg('List', { id: 'nabo.calendar.view.list' });
    case 'week':
      return msg('Week', { id: 'nabo.calendar.view.week' });
    case 'month':
      return msg('Month', { id: 'nabo.calendar.view.month' });
  }
}

const access: Readonly<Record<string, () => string>> = {
  'step-free': () => msg('Step-free', { id: 'nabo.calendar.fact.stepFree' }),
  'hearing-loop': () => msg('Hearing loop', { id: 'nabo.calendar.fact.hearingLoop' }),
  'sign-language': () => msg('Sign language', { id: 'nabo.calendar.fact.signLanguage' }),
  quiet: () => msg('Quiet', { id: 'nabo.calendar.fact.quiet' }),
  'easy-language': () => msg('Easy language', { id: 'nabo.calendar.fact.easyLanguage' }),
};

/** An accessibility fact in words. */
export const accessText = (fact: string): string => access[fact]?.() ?? fact;

/** That a part of the calendar did not come. */
export const noPartText = () =>
  msg('Not everything can be fetched right now. The connection may be bad.', {
    id: 'nabo.calendar.noPart',
  });
