import { html, nothing, type TemplateResult } from 'lit';
import { linkHref, mediaHref } from '../../../contract/address.js';
import { calendarLinks } from '../../../domain/calendar-links.js';
import { DAY } from '../../../domain/civil.js';
import type { Occurrence } from '../../../domain/occurrences.js';
import type { Zone } from '../../../domain/zone.js';
import { dateFormat } from '../../../i18n/format.js';
import { whoseTime } from '../../../ui/whose-time.js';
import { currentLocale, msg } from '../../../i18n/messages.js';
import { marks } from '../entry.js';
import { icsWords, saveIcs } from './file.js';
import { icon, type IconName } from './icons.js';
import type { Scene } from '../scene.js';
import * as say from '../words.js';
import { factText } from './words.js';

/** Date and time in full. */
function whenText({ start, end, allDay, day, lastDay }: Occurrence, zone: Zone): string {
  const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  // A day is the same day to everybody, so it is written as if the world had one clock.
  const [from, to] = allDay ? [day * DAY, lastDay * DAY] : [start, end];
  const format = dateFormat(
    currentLocale(),
    allDay
      ? { ...date, timeZone: 'UTC' }
      : { ...date, timeZone: zone.id, hour: 'numeric', minute: '2-digit' },
  );
  return to > from ? format.formatRange(from, to) : format.format(from);
}

/** Everything there is to know about one activity at one time. */
export function details(one: Occurrence, next: readonly Occurrence[], scene: Scene): TemplateResult {
  const { activity } = one.series;
  const { title, description, room, place, host: who, audience, image, signup, url, welcome = [] } = activity;
  const category = scene.category(activity.category);
  const src = mediaHref(image, scene.base);
  const signupHref = linkHref(signup, scene.base);
  const href = linkHref(url, scene.base);
  const takesPlace = one.status !== 'cancelled';
  const facts = [...(activity.dropIn ? [say.dropInText()] : []), ...welcome.map(factText)];
  return html`
    ${category ? html`<p class="kicker">${scene.text(category.name)}</p>` : nothing}
    <h2 id="title" part="details-title"><bdi>${scene.text(title)}</bdi></h2>
    <p class="marks">
      ${marks(one, scene)}${one.note === undefined ? nothing : html`<span part="note">${scene.text(one.note)}</span>`}
    </p>
    <dl>
      ${row('when', msg('When', { id: 'nabo.calendar-sheet.when' }), html`${whenText(one, scene.zone)} <small>${whoseTime(scene.zone, one.start)}</small>`)}
      ${row('where', msg('Where', { id: 'nabo.calendar-sheet.where' }), room ? scene.text(scene.room(room)) : place && scene.text(place))}
      ${row('who', msg('With', { id: 'nabo.calendar-sheet.host' }), who && scene.text(who))}
      ${row('who', msg('For', { id: 'nabo.calendar-sheet.audience' }), audience && scene.text(audience))}
      ${row('price', msg('Price', { id: 'nabo.calendar-sheet.price' }), say.priceText(activity, scene.currency))}
      ${row('full', msg('Places', { id: 'nabo.calendar-sheet.placesName' }), takesPlace && say.placesText(activity))}
    </dl>
    ${src ? html`<img part="image" src=${src} alt="" loading="lazy" decoding="async" />` : nothing}
    ${description === undefined ? nothing : html`<p class="lines" dir="auto">${scene.text(description)}</p>`}
    ${list(facts.map((fact) => [fact, 'yes']))}
    ${list((activity.accessibility ?? []).map((fact) => [factText(fact), fact]))}
    <p class="links">
      ${signupHref && takesPlace ? html`<a part="signup" class="press" href=${signupHref}>${msg('Sign up', { id: 'nabo.calendar-sheet.signup' })}</a>` : nothing}
      ${href ? html`<a href=${href}>${msg('Read more', { id: 'nabo.calendar-sheet.url' })}</a>` : nothing}
    </p>
    ${takesPlace ? add(one, scene) : nothing}
    ${
      next.length
        ? html`<section>
          <h3>${msg('Next times', { id: 'nabo.calendar-sheet.next' })}</h3>
          <ul class="next">
            ${next.map((other) => html`<li>${whenText(other, scene.zone)} ${marks(other, scene)}</li>`)}
          </ul>
        </section>`
        : nothing
    }
  `;
}

const row = (name: IconName, label: string, value: unknown) =>
  value ? html`<div><dt>${icon(name)}${label}</dt><dd>${value}</dd></div>` : nothing;

const list = (facts: readonly (readonly [string, IconName])[]) =>
  facts.length
    ? html`<ul class="ticks">${facts.map(([words, name]) => html`<li>${icon(name)}${words}</li>`)}</ul>`
    : nothing;

/** The way into the visitor's own calendar. */
function add(one: Occurrence, scene: Scene): TemplateResult {
  const words = icsWords(scene);
  const repeats = one.series.recurrence !== undefined;
  const button = (label: string, all: boolean) =>
    html`<button type="button" @click=${() => saveIcs(one, all, words)}>${label}</button>`;
  return html`
    <section part="add" class="add">
      <h3>${msg('Add to your calendar', { id: 'nabo.calendar-sheet.add' })}</h3>
      <p class="links">
        ${
          repeats
            ? html`${button(msg('This time', { id: 'nabo.calendar-sheet.add.one' }), false)}
              ${button(msg('All times', { id: 'nabo.calendar-sheet.add.all' }), true)}`
            : button(msg('Calendar file', { id: 'nabo.calendar-sheet.add.file' }), false)
        }
        ${calendarLinks(one, words).map(([name, href]) => html`<a href=${href} rel="noopener" target="_blank">${name}</a>`)}
      </p>
    </section>
  `;
}
