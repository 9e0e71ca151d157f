import { html, nothing, type TemplateResult } from 'lit';
import { civilOf, type Day } from '../../domain/civil.js';
import type { DayCell } from '../../domain/day-cells.js';
import { moveByKey, spanAround, weeksOf } from '../../domain/date-grid.js';
import { occurrenceKey, type Occurrence } from '../../domain/occurrences.js';
import { hue } from './entry.js';
import { icon } from './icons.js';
import { isShut, type Scene } from './scene.js';
import * as say from './words.js';

/** So many stand in a cell; the rest on the day itself. */
export const MOST = 3;

export interface Grid {
  /** A day of the month that is shown. */
  month: Day;
  /** Its weeks, whole, from Monday to Sunday. */
  cells: readonly DayCell[];
  /** The cell that the keyboard is on. */
  active: Day;
  onMove(day: Day): void;
}

const cellOf = (event: Event) => (event.target as Element).closest<HTMLElement>('[data-day]');

/**
 * A month as a grid (ARIA Authoring Practices, date grid): one stop for the Tab key, arrows move by day, Enter opens
 * the day. What stands in a cell can be pressed directly, too, and is reached with the day's own list by keyboard.
 */
export function month(grid: Grid, scene: Scene): TemplateResult {
  const { cells } = grid;
  const mondays = weeksOf(grid.month);
  const byKey = new Map(cells.flatMap(({ shown }) => shown.map((one) => [occurrenceKey(one), one])));
  const { from: first, to: last } = spanAround('month', grid.month);

  const onKey = (event: KeyboardEvent) => {
    const cell = cellOf(event);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const day = Number(cell.dataset.day);
    const ahead = getComputedStyle(cell).direction === 'rtl' ? -1 : 1;
    const next = moveByKey(day, event.key, event.shiftKey, ahead);
    const opens = event.target === cell && (event.key === 'Enter' || event.key === ' ');
    if (next === undefined && !opens) return;
    event.preventDefault();
    if (next === undefined) scene.onDay(day);
    else grid.onMove(next);
  };
  const onClick = (event: Event) => {
    const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const one = key === undefined ? undefined : byKey.get(key);
    const day = cellOf(event)?.dataset.day;
    if (one) scene.onOpen(one);
    else if (day !== undefined) scene.onDay(Number(day));
  };

  const cell = (day: Day, { shown, number }: DayCell) => {
    const closed = isShut(scene, day);
    const classes = `cell${day === scene.today ? ' is-today' : ''}${day < first || day > last ? ' is-beside' : ''}`;
    return html`<td
      part="cell"
      class=${classes}
      data-day=${day}
      tabindex=${day === grid.active ? 0 : -1}
      aria-current=${day === scene.today ? 'date' : nothing}
    >
      <span class="hidden">${say.dayText(day, scene.today)}</span>
      <span class="date" aria-hidden="true">${civilOf(day).date}</span>
      ${closed ? html`<span class="shut">${icon('shut')}<span>${say.closedText()}</span></span>` : nothing}
      ${shown.map((one) => chip(one, day, scene))}
      ${number > shown.length ? html`<button class="quiet" type="button" tabindex="-1">${say.moreText(number - shown.length)}</button>` : nothing}
    </td>`;
  };

  return html`
    <table part="month" class="month" role="grid" aria-label=${say.monthText(grid.month)} @keydown=${onKey} @click=${onClick}>
      <thead>
        <tr>
          ${[0, 1, 2, 3, 4, 5, 6].map(
            (n) =>
              html`<th scope="col" aria-label=${say.weekdayText(n, 'long')}>${say.weekdayText(n, 'short')}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${mondays.map(
          (monday, row) =>
            html`<tr>
              ${cells.slice(row * 7, row * 7 + 7).map((one, n) => cell(monday + n, one))}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

const startOn = (one: Occurrence, day: Day, { zone }: Scene) =>
  one.allDay || one.day !== day ? '' : say.timeText(one.start, zone);

function chip(one: Occurrence, day: Day, scene: Scene): TemplateResult {
  const { status } = one;
  const time = startOn(one, day, scene);
  const words = say.statusText(status, undefined, scene.zone);
  return html`<button
    part="chip"
    class="chip"
    type="button"
    tabindex="-1"
    data-key=${occurrenceKey(one)}
    data-status=${status}
    .style=${hue(one, scene)}
  >${time ? html`<span class="time">${time}</span> ` : nothing}${words && status !== 'confirmed' ? html`<span class="mark">${icon(status)}${words}</span> ` : nothing}<bdi class="name">${scene.text(one.series.activity.title)}</bdi></button>`;
}
