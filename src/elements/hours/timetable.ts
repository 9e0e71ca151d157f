import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../contract/primitives.js';
import { formatDay, type Day } from '../../domain/civil.js';
import type { DayPlan, Exception, Span, Timetable } from '../../domain/hours.js';
import { comingExceptions, comingWeek } from '../../domain/hours-week.js';
import type { WeekdaySet } from '../../domain/weekdays.js';
import { msg, str } from '../../i18n/messages.js';
import { closedText } from '../../ui/opening.js';
import { accessWords, dayWords, exceptionDays, spanWords, weekday, weekdaysWords } from './words.js';

/** Words of the feed as the element shows them, in their language. */
export type Speak = (text: Text) => unknown;

/** The hours of a day, a line a span; what kind of access it is, where it is not simply open. */
export const spanLines = (spans: readonly Span[]): unknown =>
  spans.length === 0
    ? html`<span part="closed">${closedText()}</span>`
    : spans.map((span) => {
        const access = accessWords(span.access);
        return html`<span class="line">
          <span part="time">${spanWords(span)}</span> ${access && html`<span part="access">${access}</span>`}
        </span>`;
      });

function row({ day, spans, exceptions }: DayPlan, today: Day): TemplateResult {
  const name = exceptions.length > 0 ? dayWords(day, 'short') : weekday(day);
  const isToday = day === today;
  return html`<tr part=${isToday ? 'row today' : 'row'}>
    <th scope="row" aria-current=${isToday ? 'date' : nothing}>
      ${isToday ? msg(str`${name}, today`, { id: 'nabo.hours.today' }) : name}
    </th>
    <td>${spanLines(spans)}</td>
  </tr>`;
}

/** What the regular rows say beside their hours, each once, with the days that it holds for. */
function notes({ week }: Timetable, speak: Speak): unknown {
  const found = new Map<string, { note: Text; days: WeekdaySet }>();
  week.forEach((spans, weekday) => {
    for (const { note } of spans)
      if (note !== undefined) {
        const key = JSON.stringify(note);
        found.set(key, { note, days: (found.get(key)?.days ?? 0) | (1 << weekday) });
      }
  });
  return [...found.values()].map(({ note, days }) => {
    const when = weekdaysWords(days);
    return html`<p part="note">${when && html`<span class="when">${when}:</span> `}${speak(note)}</p>`;
  });
}

/** The coming seven days as a table, and what its regular rows say. */
export const weekTable = (
  table: Timetable,
  today: Day,
  caption: string,
  speak: Speak,
): TemplateResult => html`
  <table part="week">
    <caption><span class="hidden">${caption}</span></caption>
    <tbody>${comingWeek(table, today).map((plan) => row(plan, today))}</tbody>
  </table>
  ${notes(table, speak)}
`;

function exceptionItem(exception: Exception, speak: Speak): TemplateResult {
  const notes = [exception, ...exception.spans].flatMap(({ note }) => (note === undefined ? [] : [note]));
  const each = new Map(notes.map((note) => [JSON.stringify(note), note]));
  return html`<div part="exception">
    <dt><time datetime=${formatDay(exception.from)}>${exceptionDays(exception)}</time></dt>
    <dd>
      ${spanLines(exception.spans)}
      ${[...each.values()].map((note) => html`<span part="note">${speak(note)} </span>`)}
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
  if (coming.length === 0) return nothing;
  return html`<div>
    ${heading(msg('Special opening hours', { id: 'nabo.hours.exceptions' }))}
    <dl part="exceptions">${coming.map((exception) => exceptionItem(exception, speak))}</dl>
  </div>`;
}
