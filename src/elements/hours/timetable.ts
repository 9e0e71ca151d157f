import { html, nothing, type TemplateResult } from 'lit';
import type { Access } from '../../contract/feed/hours.js';
import type { Text } from '../../contract/primitives.js';
import { MINUTE, type Day, type Minutes } from '../../domain/civil.js';
import type { Span, Timetable } from '../../domain/hours.js';
import { comingExceptions, comingWeek } from '../../domain/hours-week.js';
import { WEEK } from '../../domain/weekdays.js';
import { msg, str } from '../../i18n/messages.js';
import { calendar, dayText, spanText, weekdayText, weekdaysText } from '../../ui/days.js';
import { paragraph } from '../../ui/paragraph.js';
import { closedText } from '../../ui/opening/text.js';

/** Words of the feed as the element shows them, in their language. */
export type Speak = (text: Text) => unknown;

/** Who may come in, where it is not everybody. */
export const accessText = (access: Access | undefined): string | undefined =>
  access &&
  {
    open: undefined,
    members: msg('Members only', { id: 'nabo.hours.members' }),
    loan: msg('Lent out', { id: 'nabo.hours.loan' }),
    appointment: msg('By appointment', { id: 'nabo.hours.appointment' }),
  }[access];

const time = (minutes: Minutes): string => calendar({ timeStyle: 'short' }).format(minutes * MINUTE);

/** The hours of a day, a line a span; what kind of access it is, where it is not simply open. */
export const spanLines = (spans: readonly Span[]): unknown =>
  spans[0]
    ? spans.map(({ from, to, access }) => {
        const hours =
          from === 0 && to === 1440
            ? msg('24 hours', { id: 'nabo.hours.allDay' })
            : `${time(from)}–${time(to)}`;
        const who = accessText(access);
        return html`<span class="line">
          <span part="time">${hours}</span> ${who && html`<span part="access">${who}</span>`}
        </span>`;
      })
    : html`<span part="closed">${closedText()}</span>`;

/** A day, or some, and the hours. */
const rowOf = (part: string, name: string, spans: readonly Span[], more?: unknown, isToday?: boolean) => html`
  <tr part=${part}>
    <th scope="row" aria-current=${isToday ? 'date' : nothing}>${name}</th>
    <td>${spanLines(spans)} ${more}</td>
  </tr>
`;

/** What is said of days, each once, and for which of them where it is not all. */
function notes(week: readonly (readonly { note: Text | undefined }[])[], speak: Speak): unknown {
  const said = week.map((rows) => rows.map(({ note }) => note && JSON.stringify(note)));
  return [...new Set(said.flat())].map((note) => {
    const when = weekdaysText(WEEK.filter((weekday) => said[weekday]?.includes(note)));
    return (
      note &&
      paragraph('note', [when && html`<span class="when">${when}:</span> `, speak(JSON.parse(note) as Text)])
    );
  });
}

/** Rows with the table's name. */
const tableOf = (part: string, name: string, rows: unknown): TemplateResult =>
  html`<table part=${part} aria-label=${name}>${rows}</table>`;

/** The coming seven days as a table; then what the regular rows say beside their hours, and for which days. */
export const weekTable = (table: Timetable, today: Day, caption: string, speak: Speak): unknown => [
  tableOf(
    'week',
    caption,
    comingWeek(table, today).map(({ day, spans, exceptions }) => {
      const name = exceptions[0] ? dayText(day, { month: 'short' }) : weekdayText(day);
      return day === today
        ? rowOf('row today', msg(str`${name}, today`, { id: 'nabo.hours.today' }), spans, '', true)
        : rowOf('row', name, spans);
    }),
  ),
  notes(table.week, speak),
];

/** The exceptions of the next 14 days; nothing when there are none. */
export function exceptionTable(
  table: Timetable,
  today: Day,
  name: string,
  speak: Speak,
): TemplateResult | undefined {
  const rows = comingExceptions(table, today).map((exception) => {
    const { from, through, days, spans } = exception;
    return rowOf(
      'exception',
      spanText(from, through, days),
      spans,
      notes(
        WEEK.map(() => [exception, ...spans]),
        speak,
      ),
    );
  });
  return rows[0] && tableOf('exceptions', name, rows);
}
