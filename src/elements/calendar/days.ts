import { html, nothing, type TemplateResult } from 'lit';
import type { Day } from '../../domain/civil.js';
import type { Occurrence } from '../../domain/occurrences.js';
import { entry, shut } from './entry.js';
import { msg } from '../../i18n/messages.js';
import type { Scene } from './scene.js';
import { dayHeading, moreText } from './words.js';

/** So many stand in a day of the week; the rest on the day itself. */
const MOST = 12;

/** One day with its heading and what is on. */
function section(day: Day, events: readonly Occurrence[], scene: Scene, inWeek: boolean): TemplateResult {
  const shown = inWeek ? events.slice(0, MOST) : events;
  const left = events.length - shown.length;
  return html`
    <section part="day" class=${day === scene.today ? 'is-today' : nothing}>
      ${scene.heading(dayHeading(day, scene.today), 1)} ${shut(day, scene)}
      ${shown.length ? html`<ul class="events">${shown.map((one) => entry(one, scene, inWeek))}</ul>` : nothing}
      ${
        left
          ? html`<button part="more" class="quiet" type="button" data-day=${day} @click=${() => scene.onDay(day)}>
            ${moreText(left)}
          </button>`
          : nothing
      }
    </section>
  `;
}

/** The plain list: a heading a day; what began before the first day stands on the first. */
export function list(all: readonly Occurrence[], from: Day, scene: Scene): TemplateResult {
  const days = new Map<Day, Occurrence[]>();
  for (const one of all) {
    const day = Math.max(one.day, from);
    const others = days.get(day);
    if (others) others.push(one);
    else days.set(day, [one]);
  }
  return html`
    <div part="days" class="list">
      ${[...days].map(([day, events]) => section(day, events, scene, false))}
    </div>
  `;
}

/** Seven days beside one another where there is room, below one another where there is not. */
export const week = (all: readonly Occurrence[], monday: Day, scene: Scene): TemplateResult => html`
  <div part="days" class="week">
    ${[0, 1, 2, 3, 4, 5, 6].map((n) => {
      const day = monday + n;
      const events = all.filter((one) => one.day <= day && day <= one.lastDay);
      return section(day, events, scene, true);
    })}
  </div>
`;

/** @param reset leads back to everything, where something was looked for */
export const none = (reset: (() => void) | undefined): TemplateResult =>
  reset
    ? html`<p part="empty">${msg('Nothing fits what you look for.', { id: 'nabo.calendar.noneFound' })}</p>
        <button part="button" type="button" @click=${reset}>
          ${msg('Show everything', { id: 'nabo.calendar.showAll' })}
        </button>`
    : html`<p part="empty">${msg('Nothing is planned in this time.', { id: 'nabo.calendar.none' })}</p>`;
