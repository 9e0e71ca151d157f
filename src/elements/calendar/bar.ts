import { html, nothing, type TemplateResult } from 'lit';
import { weekStart, type Day } from '../../domain/civil.js';
import type { CalendarView } from '../../domain/date-grid.js';
import { msg, str } from '../../i18n/messages.js';
import { icon } from './icons.js';
import type { Journey } from './journey.js';
import type { Scene } from './scene.js';
import { dayText, monthText, viewName, weekText } from './words.js';

const views: readonly CalendarView[] = ['list', 'week', 'month'];

/** In which way the activities are shown, and of which time. */
export function bar(
  { view, day, show, step: go, toToday }: Journey,
  { today, heading }: Scene,
): TemplateResult {
  const shown = day ?? today;
  const step = (by: 1 | -1, label: string, name: 'previous' | 'next') => html`
    <button part="step" class="step" type="button" aria-label=${label} @click=${() => go(by)}>${icon(name)}</button>
  `;
  return html`
    <div part="bar">
      <div class="views" role="group" aria-label=${msg('Show as', { id: 'nabo.calendar.views' })}>
        ${views.map(
          (one) =>
            html`<button part="view" type="button" aria-pressed=${one === view} @click=${() => show(one)}>${viewName(one)}</button>`,
        )}
      </div>
      ${
        view === 'list' && day === undefined
          ? nothing
          : html`<div class="steps">
            ${
              view === 'list'
                ? nothing
                : html`${step(-1, previousText(view), 'previous')} ${step(1, nextText(view), 'next')}`
            }
            <div part="range" aria-live="polite">${heading(rangeText(view, shown, today), 1)}</div>
            ${
              day === undefined
                ? nothing
                : html`<button part="today" type="button" @click=${toToday}>
                  ${msg('Today', { id: 'nabo.calendar.toToday' })}
                </button>`
            }
          </div>`
      }
    </div>
  `;
}

const previousText = (view: CalendarView) =>
  view === 'week'
    ? msg('Previous week', { id: 'nabo.calendar.previousWeek' })
    : msg('Previous month', { id: 'nabo.calendar.previousMonth' });
const nextText = (view: CalendarView) =>
  view === 'week'
    ? msg('Next week', { id: 'nabo.calendar.nextWeek' })
    : msg('Next month', { id: 'nabo.calendar.nextMonth' });

function rangeText(view: CalendarView, day: Day, today: Day): string {
  if (view === 'month') return monthText(day);
  if (view === 'week') return weekText(weekStart(day));
  return msg(str`From ${dayText(day, today)}`, { id: 'nabo.calendar.from' });
}
