import { Calendar } from 'fullcalendar';
import dayGridPlugin from 'fullcalendar/daygrid';
import themePlugin from 'fullcalendar/themes/classic';

let calendar;
export const ready = () => undefined;
export const show = (feed) => {
  const colors = new Map(feed.categories.map(({ id, color }) => [id, color]));
  // Its own simple recurrence, which costs no plugin.
  const events = feed.events.map(({ id, title, start, end, repeat, category, room, description }) => ({
    id,
    title,
    color: colors.get(category),
    extendedProps: { room, description },
    ...(repeat
      ? {
          daysOfWeek: [new Date(`${start}Z`).getUTCDay()],
          startTime: start.slice(11),
          endTime: end.slice(11),
          startRecur: start.slice(0, 10),
          endRecur: '2027-01-01',
        }
      : { start, end }),
  }));
  calendar = new Calendar(document.getElementById('c'), {
    plugins: [dayGridPlugin, themePlugin],
    initialView: 'dayGridMonth',
    initialDate: '2026-06-15',
    firstDay: 1,
    fixedWeekCount: false,
    dayMaxEvents: 3,
    timeZone: 'UTC',
    height: 'auto',
    eventClass: 'bench-event',
    events,
  });
  calendar.render();
};
export const next = () => calendar.next();
export const chips = () =>
  [...document.querySelectorAll('.bench-event')].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  ).length;
export const title = () => calendar?.view?.title ?? '';
