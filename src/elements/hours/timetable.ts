import { html, nothing, type TemplateResult } from 'lit';
import type { Access } from '../../contract/feed/hours.js';
import type { Text } from '../../contract/primitives.js';
import { MINUTE, type Day, type Minutes } from '../../domain/civil.js';
import type { DayPlan, Exception, Span, Timetable } from '../../domain/hours.js';
import { comingExceptions, comingWeek } from '../../domain/hours-week.js';
import { WEEK } from '../../domain/weekdays.js';
import { msg, str } from '../../i18n/messages.js';
import { calendar, dayText, spanText, weekdayText, weekdaysText } from '../../ui/days.js';
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
        const wholeDay = from === 0 && to === 1440;
        const who = accessText(access);
        return html`<span class="line"
          ><span part="time"
            >${wholeDay ? msg('24 hours', { id: 'nabo.hours.allDay' }) : `${time(from)}–${time(to)}`}</span
          >
          ${who && html`<span part="access">${who}</span>`}
        </span>`;
      })
    : html`<span part="closed">${closedText()}</span>`;

function row({ day, spans, exceptions }: DayPlan, today: Day): TemplateResult {
  const name = exceptions[0] ? dayText(day, { month: 'short' }) : weekdayText(day);
  const isToday = day === today;
  return html`<tr part=${isToday ? 'row today' : 'row'}>
    <th scope="row" aria-current=${isToday ? 'date' : nothing}>
      ${isToday ? msg(str`${name}, today`, { id: 'nabo.hours.today' }) : name}
    </th>
    <td>${spanLines(spans)}</td>
  </tr>`;
}

/** What is said of days, each once, and for which of them where it is not all. */
function notes(ofDay: (weekday: number) => readonly { note: Text | undefined }[], speak: Speak): unknown {
  const found = new Map<string, number[]>();
  for (const weekday of WEEK)
    for (const { note } of ofDay(weekday)) {
      const key = JSON.stringify(note);
      if (note) found.set(key, [...new Set(found.get(key)).add(weekday)]);
    }
  return [...found].map(([note, days]) => {
    const when = weekdaysText(days);
    return html`<p part="note">${when && html`<span class="when">${when}:</span> `}${speak(JSON.parse(note) as Text)} </p>`;
  });
}

/** The coming seven days as a table; then what the regular rows say beside their hours, and for which days. */
export const weekTable = (
  table: Timetable,
  today: Day,
  caption: string,
  speak: Speak,
): TemplateResult => html`
  <table part="week" aria-label=${caption}>
    ${comingWeek(table, today).map((plan) => row(plan, today))}
  </table>
  ${notes((weekday) => table.week[weekday] ?? [], speak)}
`;

/** The exceptions of the next 14 days; nothing when there are none. */
export function exceptionTable(
  table: Timetable,
  today: Day,
  name: string,
  speak: Speak,
): TemplateResult | undefined {
  const coming = comingExceptions(table, today);
  return (
    coming[0] &&
    html`<table part="exceptions" aria-label=${name}>
      ${coming.map((exception) => exceptionRow(exception, speak))}
    </table>`
  );
}

function exceptionRow(exception: Exception, speak: Speak): TemplateResult {
  const { from, through, days, spans } = exception;
  return html`<tr part="exception">
    <th scope="row">${spanText(from, through, days)}</th>
    <td>${spanLines(spans)} ${notes(() => [exception, ...spans], speak)}</td>
  </tr>`;
}
