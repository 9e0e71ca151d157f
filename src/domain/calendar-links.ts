import { toIso } from '../contract/instant.js';
import { formatDay } from './civil.js';
import type { IcsWords } from './ics.js';
import type { Occurrence } from './occurrences.js';

const query = (base: string, values: Record<string, string | undefined>): string => {
  const given = Object.entries(values).flatMap(([key, value]) =>
    value ? [`${key}=${encodeURIComponent(value)}`] : [],
  );
  return `${base}?${given.join('&')}`;
};

/** Addresses that open the visitor's own calendar with one occurrence filled in: plain links, nothing is loaded. */
export function calendarLinks(one: Occurrence, words: IcsWords): [name: string, href: string][] {
  const { series, start, allDay } = one;
  const { activity } = series;
  const end = Math.max(one.end, start);
  const iso = (at: number) => (allDay ? formatDay(words.zone.dayAt(at)) : toIso(at).replace(/\.\d+/, ''));
  const stamp = (at: number) => iso(at).replaceAll(/[-:]/g, '');
  const text = words.words(activity.title);
  const details = activity.description === undefined ? undefined : words.words(activity.description);
  const location = words.place(activity);
  return [
    [
      'Google Calendar',
      query('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text,
        dates: `${stamp(start)}/${stamp(end)}`,
        ctz: words.zone.id,
        details,
        location,
      }),
    ],
    [
      'Outlook',
      query('https://outlook.live.com/calendar/0/action/compose', {
        rru: 'addevent',
        subject: text,
        startdt: iso(start),
        enddt: iso(end),
        allday: allDay ? 'true' : undefined,
        body: details,
        location,
      }),
    ],
  ];
}
