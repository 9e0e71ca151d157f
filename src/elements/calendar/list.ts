import { html, type TemplateResult } from 'lit';
import type { Day } from '../../domain/civil.js';
import type { Occurrence } from '../../domain/occurrences.js';
import { entry, shut } from './entry.js';
import type { Scene } from './scene.js';
import { dayHeading } from './words.js';

/** Occurrences by the day on which they stand; what began before the first day stands on the first. */
export function byDay(all: readonly Occurrence[], from: Day): [Day, Occurrence[]][] {
  const days = new Map<Day, Occurrence[]>();
  for (const one of all) {
    const day = Math.max(one.day, from);
    const known = days.get(day);
    if (known) known.push(one);
    else days.set(day, [one]);
  }
  return [...days].sort(([a], [b]) => a - b);
}

/** The plain list: a heading a day, and what is on. */
export const list = (all: readonly Occurrence[], from: Day, scene: Scene): TemplateResult => html`
  <div part="days" class="days">
    ${byDay(all, from).map(
      ([day, events]) => html`
        <section part="day" class=${day === scene.today ? 'day is-today' : 'day'}>
          ${scene.heading(dayHeading(day, scene.today), 1)} ${shut(day, scene)}
          <ul class="events">
            ${events.map((one) => entry(one, scene))}
          </ul>
        </section>
      `,
    )}
  </div>
`;
