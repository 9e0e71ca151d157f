import { createCalendar, createViewMonthGrid } from '@schedule-x/calendar';
import { createEventRecurrencePlugin } from '@schedule-x/event-recurrence';

export const ready = () => undefined;
export const show = (feed) => {
  const { Temporal } = globalThis;
  const at = (text) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo');
  const events = feed.events.map(({ id, title, start, end, repeat, category, room, description }) => ({
    id,
    title,
    start: at(start),
    end: at(end),
    calendarId: category,
    location: room,
    description,
    ...(repeat ? { rrule: 'FREQ=WEEKLY;UNTIL=20261231T235959Z' } : {}),
  }));
  const calendars = Object.fromEntries(
    feed.categories.map(({ id, color }) => [
      id,
      { colorName: id, lightColors: { main: color, container: '#eee', onContainer: '#000' } },
    ]),
  );
  const calendar = createCalendar(
    {
      views: [createViewMonthGrid()],
      selectedDate: Temporal.PlainDate.from('2026-06-15'),
      timezone: 'Europe/Oslo',
      monthGridOptions: { nEventsPerDay: 3 },
      calendars,
      events,
    },
    [createEventRecurrencePlugin()],
  );
  calendar.render(document.getElementById('c'));
};
export const next = () => document.querySelector('.sx__chevron--next').closest('button').click();
export const chips = () => document.querySelectorAll('#c .sx__event').length;
export const title = () => document.querySelector('.sx__range-heading')?.textContent ?? '';
