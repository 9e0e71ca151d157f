import ICAL from 'ical.js';

/** One occurrence as `ical.js` reads it out of a calendar that we wrote. */
export interface ReadBack {
  uid: string;
  start: number;
  end: number;
  summary: string;
  status: string;
}

/** Reads a calendar with `ical.js` alone, its VTIMEZONE included, and expands every event up to an instant. */
export function readBack(text: string, until: number): ReadBack[] {
  const root = new ICAL.Component(ICAL.parse(text) as never);
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const found: ReadBack[] = [];
  const ms = (time: ICAL.Time) => time.toUnixTime() * 1000;
  for (const event of events) {
    if (event.isRecurrenceException()) continue;
    for (const other of events)
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    const read = (item: ICAL.Event, start: ICAL.Time, end: ICAL.Time) =>
      found.push({
        uid: item.uid,
        start: ms(start),
        end: ms(end),
        summary: item.summary,
        status: String(item.component.getFirstPropertyValue('status')),
      });
    if (!event.isRecurring()) {
      read(event, event.startDate, event.endDate);
      continue;
    }
    const iterator = event.iterator();
    // Changes may move an occurrence by days: what lies a little past the end is read too.
    for (let next = iterator.next(); next && ms(next) <= until + 30 * 864e5; next = iterator.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      read(item, startDate, endDate);
    }
  }
  return found.filter(({ start }) => start <= until).sort((a, b) => a.start - b.start);
}
