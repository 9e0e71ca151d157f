import ICAL from 'ical.js';
import { isFault, parseRule } from '../contract/rrule.js';
import { DAY, formatDay, type Day, type Instant } from '../domain/civil.js';
import { occurrenceOn } from '../domain/occurrences.js';
import { foldWords } from '../domain/search-fold.js';
import { dayOfWall, seriesOf, type Activity, type Series, type Wall } from '../domain/series.js';
import type { Zone } from '../domain/zone.js';
import type { IcalNames } from './calendar-files.js';
import { componentsOf } from './ical-components.js';
import { plainText } from './ical-text.js';
import { zonesOf } from './ical-zones.js';

/**
 * iCalendar in (RFC 5545): the files that Outlook, Google, Nextcloud and others write. `ical.js` reads the text; the
 * dates are our own, since its iterators never return from some rules that never come.
 */

/** A file may name so many events; what follows is left out. */
const MOST = 20_000;

/** What a reader of one file needs. */
interface File {
  house: Zone;
  names: IcalNames;
  zoneOf(property: ICAL.Property, time: ICAL.Time): Zone;
  warn(sentence: string): void;
}

/** A moment of the file: the clock on the wall, and whose. */
interface Stamp {
  wall: Wall;
  zone: Zone;
  allDay: boolean;
  at: Instant;
}

/** All moments of a property that may stand several times and list several values, periods too. */
function stampsOf(component: ICAL.Component, name: string, file: File): Stamp[] {
  return component.getAllProperties(name).flatMap((property) =>
    (property.getValues() as unknown[]).flatMap((value) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) return [];
      const { year, month, day, hour, minute, second, isDate } = time;
      const zone = isDate ? file.house : file.zoneOf(property, time);
      const wall = Date.UTC(year, month - 1, day, hour, minute, second);
      return Number.isNaN(wall) ? [] : [{ wall, zone, allDay: isDate, at: zone.instantOfWall(wall) }];
    }),
  );
}

const textOf = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? '' : String(value as string);
};

/** The wall clock of a moment on the clocks of another zone. */
const wallIn = ({ at, wall, zone: own }: Stamp, zone: Zone): Wall =>
  own === zone ? wall : at + zone.offsetAt(at);

/** `2026-12-24`, or `2026-12-24T10:00:00`: a wall clock in the zone of its series. */
const iso = (wall: Wall, allDay: boolean): string => new Date(wall).toISOString().slice(0, allDay ? 10 : 19);

/** How long an event lasts on the wall clock, in milliseconds; a date lasts its day. */
function lengthOf(component: ICAL.Component, start: Stamp, file: File): number {
  const least = start.allDay ? DAY : 0;
  const end = stampsOf(component, 'dtend', file)[0];
  if (end) return Math.max(least, wallIn(end, start.zone) - start.wall);
  const duration: unknown = component.getFirstPropertyValue('duration');
  return duration instanceof ICAL.Duration ? Math.max(least, duration.toSeconds() * 1000) : least;
}

/** The id of a room or kind that the feed names so in any language. */
function idOf(name: string, all: IcalNames['rooms']): string | undefined {
  const wanted = foldWords(name);
  const texts = ({ id, name: text }: IcalNames['rooms'][number]) =>
    typeof text === 'string' ? [id, text] : [id, ...Object.values(text)];
  return wanted ? all.find((one) => texts(one).some((text) => foldWords(text) === wanted))?.id : undefined;
}

/** What the file says of an event, in the words of the feed; its times are added by {@link once}. */
function factsOf(component: ICAL.Component, file: File): Omit<Activity, 'start'> {
  const text = (name: string) => plainText(textOf(component, name));
  const [title, place, description] = [text('summary'), text('location'), text('description')];
  const url = textOf(component, 'url');
  const room = idOf(place, file.names.rooms);
  const kinds = component
    .getAllProperties('categories')
    .flatMap((one) => (one.getValues() as unknown[]).map(String));
  const category = kinds.map((kind) => idOf(kind, file.names.categories)).find(Boolean);
  return {
    id: textOf(component, 'uid') || title,
    title,
    ...(/^cancelled$/i.test(textOf(component, 'status')) ? { status: 'cancelled' as const } : {}),
    ...(room ? { room } : place ? { place } : {}),
    ...(category ? { category } : {}),
    ...(url ? { url } : {}),
    ...(description ? { description } : {}),
  };
}

function seriesAt(facts: Omit<Activity, 'start'>, { wall, allDay, zone }: Stamp, length: number): Series {
  // The end of a day is the morning after in the file, and the day itself in the feed.
  const last = wall + length - (allDay ? DAY : 0);
  const end = last > wall ? { end: iso(last, allDay) } : {};
  return seriesOf({ ...facts, start: iso(wall, allDay), ...end }, zone);
}

/** The same at one moment, under a name of its own. */
const once = (facts: Omit<Activity, 'start'>, start: Stamp, length: number): Series =>
  seriesAt({ ...facts, id: `${facts.id}/${iso(start.wall, start.allDay)}` }, start, length);

/** A rule in the contract's subset, once for each time of day that BYHOUR and its like name. */
function rulesOf(recur: ICAL.Recur, start: Stamp): { repeat: string; wall: Wall }[] {
  const parts = new Map(
    recur
      .toString()
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const midnight = dayOfWall(start.wall) * DAY;
  const own = new Date(start.wall);
  const take = (name: string, usual: number) => {
    const list = parts.get(name)?.split(',').map(Number) ?? [usual];
    parts.delete(name);
    return list;
  };
  const hours = take('BYHOUR', own.getUTCHours());
  const minutes = take('BYMINUTE', own.getUTCMinutes());
  const seconds = take('BYSECOND', own.getUTCSeconds());
  const walls = hours.flatMap((h) =>
    minutes.flatMap((m) => seconds.map((s) => midnight + (h * 3600 + m * 60 + s) * 1000)),
  );
  const repeat = [...parts].map(([name, value]) => `${name}=${value}`).join(';');
  const known =
    !isFault(parseRule(repeat)) && walls.length <= 24 && (walls.length === 1 || !parts.has('COUNT'));
  return known ? walls.map((wall) => ({ repeat, wall })) : [];
}

/** An event with its rules, the dates that join, and without those that are taken out. */
function seriesOfEvent(component: ICAL.Component, gone: readonly Stamp[], file: File): Series[] {
  const start = stampsOf(component, 'dtstart', file)[0];
  const facts = factsOf(component, file);
  if (!start || facts.title === '') return [];
  const length = lengthOf(component, start, file);
  const out = [...stampsOf(component, 'exdate', file), ...gone];
  const isOut = ({ at, wall, zone, allDay }: Stamp) =>
    out.some((one) =>
      one.allDay && !allDay
        ? dayOfWall(wallIn({ at, wall, zone, allDay }, file.house)) === dayOfWall(one.wall)
        : one.at === at,
    );
  const except = out.map((one) => formatDay(dayOfWall(wallIn(one, start.zone))));
  const recurs = component
    .getAllProperties('rrule')
    .flatMap((property) => property.getValues() as unknown[])
    .filter((value): value is ICAL.Recur => value instanceof ICAL.Recur);
  const rules = recurs.flatMap((recur) => {
    const found = rulesOf(recur, start);
    if (found.length === 0)
      file.warn(
        `The rule ${recur.toString()} of ${JSON.stringify(facts.title)} is not known: it shows on its first date only.`,
      );
    return found;
  });
  const repeating = rules.map(({ repeat, wall }, n) =>
    seriesAt({ ...facts, id: n ? `${facts.id}/${n}` : facts.id, repeat, except }, { ...start, wall }, length),
  );
  // DTSTART is an occurrence, whether or not the rule falls on it (3.8.5.3); so is each RDATE.
  const falls = (stamp: Stamp) => {
    const day: Day = dayOfWall(wallIn(stamp, start.zone));
    return repeating.some((one) => occurrenceOn(one, day, file.house)?.start === stamp.at);
  };
  const dates = new Map([start, ...stampsOf(component, 'rdate', file)].map((stamp) => [stamp.at, stamp]));
  const single = [...dates.values()].filter((stamp) => !isOut(stamp) && !falls(stamp));
  return [
    ...repeating,
    ...single.map((stamp) =>
      stamp === start && !repeating.length ? seriesAt(facts, stamp, length) : once(facts, stamp, length),
    ),
  ];
}

/** One occurrence of a series that the file describes anew (RECURRENCE-ID). */
function changed(component: ICAL.Component, was: Stamp, file: File): Series[] {
  const start = stampsOf(component, 'dtstart', file)[0] ?? was;
  const facts = factsOf(component, file);
  if (facts.title === '') return [];
  const series = once(
    { ...facts, id: `${facts.id}/${iso(was.wall, was.allDay)}` },
    start,
    lengthOf(component, start, file),
  );
  const moved = start.at !== was.at || start.allDay !== was.allDay;
  return [moved ? { ...series, movedFrom: { at: was.at, allDay: was.allDay } } : series];
}

const isPrivate = (component: ICAL.Component) => /^(private|confidential)$/i.test(textOf(component, 'class'));

/**
 * The series of an iCalendar file. An event that cannot be read takes only itself away.
 * @param house the zone of dates and of times that name none
 * @param warn hears, in English, what is not shown as the file has it
 * @throws when the text is no iCalendar at all
 */
export function readCalendar(
  text: string,
  house: Zone,
  names: IcalNames,
  warn: (sentence: string) => void = () => undefined,
): Series[] {
  const { events, timezones } = componentsOf(text);
  const file: File = { house, names, warn, zoneOf: zonesOf(timezones, house) };
  const shown = events.slice(0, MOST).filter((one) => !isPrivate(one));
  const changes = new Map<string, { component: ICAL.Component; was: Stamp }[]>();
  const read = (component: ICAL.Component, make: () => Series[]): Series[] => {
    try {
      return make();
    } catch (error) {
      warn(`"${textOf(component, 'summary')}" cannot be read: ${String(error)}`);
      return [];
    }
  };
  const whole: ICAL.Component[] = [];
  for (const component of shown)
    read(component, () => {
      const was = stampsOf(component, 'recurrence-id', file)[0];
      const uid = textOf(component, 'uid');
      if (!was) whole.push(component);
      else changes.set(uid, [...(changes.get(uid) ?? []), { component, was }]);
      return [];
    });
  return [
    ...whole.flatMap((component) =>
      read(component, () =>
        seriesOfEvent(
          component,
          (changes.get(textOf(component, 'uid')) ?? []).map(({ was }) => was),
          file,
        ),
      ),
    ),
    ...[...changes.values()]
      .flat()
      .flatMap(({ component, was }) => read(component, () => changed(component, was, file))),
  ];
}
