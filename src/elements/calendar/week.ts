import { html, nothing, type TemplateResult } from 'lit';
import type { Day } from '../../domain/civil.js';
import type { Occurrence } from '../../domain/occurrences.js';
import { entry, shut } from './entry.js';
import type { Scene } from './scene.js';
import { dayHeading, moreText } from './words.js';

/** So many stand in a day of the week; the rest on the day itself. */
const MOST = 12;

/** Seven days beside one another where there is room, below one another where there is not. */
export function week(all: readonly Occurrence[], monday: Day, scene: Scene): TemplateResult {
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => monday + n);
  return html`
    <div part="days" class="days week">
      ${days.map((day) => {
        const events = all.filter((one) => one.day <= day && day <= one.lastDay);
        return html`
          <section part="day" class=${`day${day === scene.today ? ' is-today' : ''}${events.length ? '' : ' is-empty'}`}>
            ${scene.heading(dayHeading(day, scene.today), 1)} ${shut(day, scene)}
            <ul class="events">
              ${events.slice(0, MOST).map((one) => entry(one, scene, true))}
            </ul>
            ${
              events.length > MOST
                ? html`<button part="more" class="quiet" type="button" data-day=${day} @click=${() => scene.onDay(day)}>
                  ${moreText(events.length - MOST)}
                </button>`
                : nothing
            }
          </section>
        `;
      })}
    </div>
  `;
}
