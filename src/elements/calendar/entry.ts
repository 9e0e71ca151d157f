import { toIso } from '../../contract/instant.js';
import { html, nothing, type TemplateResult } from 'lit';
import { DAY, formatDay, type Day } from '../../domain/civil.js';
import { occurrenceKey, type Occurrence } from '../../domain/occurrences.js';
import { icon, type IconName } from './icons.js';
import { isShut, type Scene } from './scene.js';
import * as say from './words.js';

/** What is to be known first: that it is not as usual, and in which way. Each with its picture and whole words. */
export function marks(one: Occurrence, scene: Scene): TemplateResult[] {
  const { status, movedFrom, start, end } = one;
  const found: TemplateResult[] = [];
  const mark = (name: IconName, words: string) =>
    found.push(html`<span part="mark" data-mark=${name}>${icon(name)}${words}</span> `);
  const words = say.statusText(status, movedFrom, scene.zone);
  if (words && status !== 'confirmed') mark(status, words);
  // What only moved may be full besides; what does not take place needs no more words.
  const takesPlace = status !== 'cancelled' && status !== 'postponed';
  const { capacity, booked = 0 } = one.series.activity;
  if (takesPlace && status !== 'full' && capacity !== undefined && booked >= capacity)
    mark('full', say.statusText('full', undefined, scene.zone) ?? '');
  const closed = takesPlace && status !== 'online' && shutDuring(one, scene);
  if (closed) mark('shut', say.closedText());
  // Nobody should come to a closed door because it says "now".
  if (takesPlace && !closed && start <= scene.now && scene.now < end) mark('when', say.nowText());
  else if (isOver(one, scene)) mark('yes', say.overText());
  return found;
}

/** A closed day within several does not close them all: only when every one is closed. A night belongs to its evening. */
function shutDuring({ day, lastDay, start, end }: Occurrence, scene: Scene): boolean {
  const last = end - start < DAY ? day : Math.min(lastDay, day + 31);
  for (let at = day; at <= last; at++) if (!isShut(scene, at)) return false;
  return true;
}

/** Over by the clock; without an end, when its day is. */
const isOver = ({ start, end, day }: Occurrence, { now, today }: Scene) =>
  end > start ? end <= now : day < today;

/** Where, with whom, what it costs: small facts in a line. */
function facts({ series, status }: Occurrence, scene: Scene): TemplateResult | typeof nothing {
  const { room, place, host, price, capacity, dropIn, category } = series.activity;
  const name = scene.category(category)?.name;
  const left = capacity !== undefined && status !== 'cancelled' ? say.placesText(series.activity) : undefined;
  const all = [
    name && scene.text(name),
    room ? scene.text(scene.room(room)) : place && scene.text(place),
    host && scene.text(host),
    price === undefined ? undefined : say.priceText(series.activity, scene.currency),
    left,
    dropIn ? say.dropInText() : undefined,
  ].filter(Boolean);
  return all.length ? html`<p part="facts">${all.map((fact) => html`<span>${fact}</span> `)}</p>` : nothing;
}

/** The colour of the category, beside its name. `.style` is written by script, which a strict page allows. */
export const hue = ({ series }: Occurrence, scene: Scene): CSSStyleDeclaration => {
  const color = scene.category(series.activity.category)?.color;
  // A text is what `style` takes (CSSOM, PutForwards=cssText), and its type only tells what it gives.
  return (color ? `--_hue:${color}` : '') as unknown as CSSStyleDeclaration;
};

/** One activity at one time, in a list. Its title opens the rest; `small` leaves out the facts. */
export function entry(one: Occurrence, scene: Scene, small = false): TemplateResult {
  const { status, allDay, start, day } = one;
  const iso = allDay ? formatDay(day) : toIso(start);
  const { title } = one.series.activity;
  return html`
    <li part="event" data-status=${status} .style=${hue(one, scene)} ?data-over=${isOver(one, scene)}>
      <time part="time" datetime=${iso}>${say.timesText(one, scene.zone, scene.today)}</time>
      <div class="what">
        <button part="title" type="button" data-key=${occurrenceKey(one)} @click=${() => scene.onOpen(one)}>
          <bdi>${scene.text(title)}</bdi>
        </button>
        <p class="marks">${marks(one, scene)}${one.note === undefined ? nothing : html`<span part="note">${scene.text(one.note)}</span>`}</p>
        ${small ? nothing : facts(one, scene)}
      </div>
    </li>
  `;
}

/** That the house is closed on a day, and why. */
export function shut(day: Day, scene: Scene): TemplateResult | typeof nothing {
  if (!isShut(scene, day)) return nothing;
  const note = scene.house?.on(day).note;
  return html`<p part="closed" class="shut">${icon('shut')}<span>${say.closedText()}${note === undefined ? nothing : html` <span class="why">${scene.text(note)}</span>`}</span></p>`;
}
