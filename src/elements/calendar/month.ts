import { html, nothing, type TemplateResult } from 'lit';
import { DAY, type Day } from '../../domain/civil.js';
import { civilOf } from '../../domain/civil-date.js';
import { dayCells, type DayCell } from '../../domain/day-cells.js';
import { spanAround } from '../../domain/date-grid.js';
import { moveByKey, weeksOf } from '../../domain/month-grid.js';
import { occurrenceKey, type Occurrence } from '../../domain/occurrences.js';
import type { Series } from '../../domain/series.js';
import { dateFormat } from '../../i18n/format.js';
import { currentLocale } from '../../i18n/messages.js';
import { adopt } from '../../ui/adopt.js';
import { hue } from './entry.js';
import { icon } from './icons.js';
import { monthStyles } from './month-styles.js';
import { isShut, type Scene } from './scene.js';
import * as say from './words.js';

/** So many stand in a cell; the rest on the day itself. */
const MOST = 3;

export interface Grid {
  /** A day of the month that is shown. */
  month: Day;
  /** The cell that the keyboard was on. */
  active: Day | undefined;
  onMove(day: Day): void;
}

interface Filled {
  from: Day;
  found: ReturnType<typeof dayCells>;
}
/** By what fits: the same months of the same activities are asked for at each press of a key in the grid. */
const filled = new WeakMap<readonly Series[], Filled>();

function fill(all: readonly Series[], from: Day, to: Day, { zone }: Scene): Filled['found'] {
  let known = filled.get(all);
  if (known?.from !== from) filled.set(all, (known = { from, found: dayCells(all, zone, from, to, MOST) }));
  return known.found;
}

/** Gives an element the looks of the month. */
export const dress = (root: ShadowRoot): void => adopt(root, monthStyles);

const cellOf = (event: Event) => (event.target as Element).closest<HTMLElement>('[data-day]');

/**
 * A month as a grid (ARIA Authoring Practices, date grid): one stop for the Tab key, arrows move by day, Enter opens
 * the day. What stands in a cell can be pressed directly, too, and is reached with the day's own list by keyboard.
 */
export function month(
  all: readonly Series[],
  grid: Grid,
  scene: Scene,
): { content: TemplateResult; shown: Occurrence[]; series: number } {
  const mondays = weeksOf(grid.month);
  const from = mondays[0] ?? grid.month;
  const { cells, series } = fill(all, from, from + mondays.length * 7 - 1, scene);
  const drawn = cells.flatMap(({ shown }) => shown);
  const { from: first, to: last } = spanAround('month', grid.month);
  // The Tab key leads to where the keyboard was, else to today, else to the day that was asked for.
  const inMonth = (one: Day | undefined) => one !== undefined && one >= first && one <= last;
  const active = [grid.active, scene.today].find(inMonth) ?? grid.month;

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
    const one = drawn.find((other) => occurrenceKey(other) === key);
    const day = cellOf(event)?.dataset.day;
    if (one) scene.onOpen(one);
    else if (day !== undefined) scene.onDay(Number(day));
  };

  const cell = (day: Day, { shown, number }: DayCell) => {
    const closed = isShut(scene, day);
    const classes = `${day === scene.today ? 'is-today' : ''}${day < first || day > last ? ' is-beside' : ''}`;
    return html`<td
      part="cell"
      class=${classes}
      data-day=${day}
      tabindex=${day === active ? 0 : -1}
      aria-current=${day === scene.today ? 'date' : nothing}
    >
      <span class="hidden">${say.dayText(day, scene.today)}</span>
      <span class="date" aria-hidden="true">${civilOf(day).date}</span>
      ${closed ? html`<span class="shut">${icon('shut')}<span>${say.closedText()}</span></span>` : nothing}
      ${shown.map((one) => chip(one, day, scene))}
      ${number > shown.length ? html`<button class="quiet" type="button" tabindex="-1">${say.moreText(number - shown.length)}</button>` : nothing}
    </td>`;
  };

  const content = html`
    <table part="month" role="grid" aria-label=${say.monthText(grid.month)} @keydown=${onKey} @click=${onClick}>
      <thead>
        <tr>
          ${[0, 1, 2, 3, 4, 5, 6].map(
            (n) => html`<th scope="col" aria-label=${weekdayText(n, 'long')}>${weekdayText(n, 'short')}</th>`,
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
  return { content, shown: drawn, series };
}

/** The seven weekdays from Monday on, long or short. */
const weekdayText = (weekday: number, width: 'long' | 'short'): string =>
  dateFormat(currentLocale(), { timeZone: 'UTC', weekday: width }).format((weekday + 4) * DAY);

const startOn = (one: Occurrence, day: Day, { zone }: Scene) =>
  one.allDay || one.day !== day ? '' : say.timeText(one.start, zone);

function chip(one: Occurrence, day: Day, scene: Scene): TemplateResult {
  const { status } = one;
  const time = startOn(one, day, scene);
  const words = say.statusText(status, undefined, scene.zone);
  return html`<button
    part="chip"
    type="button"
    tabindex="-1"
    data-key=${occurrenceKey(one)}
    data-status=${status}
    .style=${hue(one, scene)}
  >${time ? html`<span part="time">${time}</span> ` : nothing}${words && status !== 'confirmed' ? html`<span part="mark">${icon(status)}${words}</span> ` : nothing}<bdi class="name">${scene.text(one.series.activity.title)}</bdi></button>`;
}
