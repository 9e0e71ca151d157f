import { html, nothing, type TemplateResult } from 'lit';
import type { Access } from '../../contract/feed/hours.js';
import type { Text } from '../../contract/primitives.js';
import { MINUTE, formatDay, type Day, type Minutes } from '../../domain/civil.js';
import type { DayPlan, Exception, Span, Timetable } from '../../domain/hours.js';
import { comingExceptions, comingWeek } from '../../domain/hours-week.js';
import { msg, str } from '../../i18n/messages.js';
import { calendar, dayText, spanText, weekdayText, weekdaysText } from '../../ui/days.js';
import { closedText } from '../../ui/opening.js';

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

/** Notes, each once, as keys of a map; what is kept beside them is up to the caller. */
const spoken = (key: string, speak: Speak): unknown => speak(JSON.parse(key) as Text);

/** The coming seven days as a table; then what the regular rows say beside their hours, and for which days. */
export function weekTable(table: Timetable, today: Day, caption: string, speak: Speak): TemplateResult {
  const notes = new Map<string, number>();
  table.week.forEach((spans, weekday) => {
    for (const { note } of spans) {
      const key = JSON.stringify(note);
      if (note) notes.set(key, (notes.get(key) ?? 0) | (1 << weekday));
    }
  });
  return html`
    <table part="week">
      <caption><span class="hidden">${caption}</span></caption>
      ${comingWeek(table, today).map((plan) => row(plan, today))}
    </table>
    ${[...notes].map(([note, days]) => {
      const when = weekdaysText(days);
      return html`<p part="note">${when && html`<span class="when">${when}:</span> `}${spoken(note, speak)}</p>`;
    })}
  `;
}

function exceptionItem(exception: Exception, speak: Speak): TemplateResult {
  const { from, through, days, spans } = exception;
  const notes = new Set([exception, ...spans].flatMap(({ note }) => (note ? JSON.stringify(note) : [])));
  return html`<div part="exception">
    <dt><time datetime=${formatDay(from)}>${spanText(from, through, days)}</time></dt>
    <dd>
      ${spanLines(spans)}
      ${[...notes].map((note) => html`<span part="note">${spoken(note, speak)} </span>`)}
    </dd>
  </div>`;
}

/** The exceptions of the next 14 days under a heading of their own; nothing when there are none. */
export function exceptionList(
  table: Timetable,
  today: Day,
  heading: (words: string) => unknown,
  speak: Speak,
): TemplateResult | typeof nothing {
  const coming = comingExceptions(table, today);
  if (!coming[0]) return nothing;
  return html`<div>
    ${heading(msg('Special opening hours', { id: 'nabo.hours.exceptions' }))}
    <dl part="exceptions">${coming.map((exception) => exceptionItem(exception, speak))}</dl>
  </div>`;
}
