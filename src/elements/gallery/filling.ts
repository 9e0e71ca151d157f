import { noChange, type ReactiveControllerHost } from 'lit';
import type { ShownWork } from '../../domain/works.js';
import { card } from './card.js';
import type { Exhibition } from './exhibition.js';
import type { Scene } from './scene.js';

type Host = ReactiveControllerHost & Element;

/** A little more than a screen holds. */
const screenful = () => 4 + Math.round((innerWidth * innerHeight) / 160_000);

/** The wall as it fills: so many works are drawn at once that no frame is long, the others in the frames after it. */
export class Filling {
  /** What hangs already; the same list as long as nothing of it was drawn again. */
  drawn: readonly ShownWork[] = [];
  /** Whether that is all of the wall. */
  whole = true;
  /** Until more hangs. */
  next: Promise<void> | undefined;
  #hung = 0;
  /** How many of the first works those may be that are on the screen at once. */
  #sight: number | undefined;
  #chosen: unknown;
  #start = 0;
  #scene: Scene | undefined;

  /** What is to hang now. */
  cards({ hanging, chosen, wall: { start, count } }: Exhibition, scene: Scene, element: Host): unknown[] {
    // Another wall, or another choice, begins with a screenful.
    if (this.#chosen !== chosen || this.#start !== start) this.#hung = screenful();
    this.#chosen = chosen;
    this.#start = start;
    const before = scene === this.#scene ? this.drawn : [];
    this.#scene = scene;
    // The pictures that a visitor sees at once are fetched as soon as they are named: those that may come late a browser
    // fetches only after it has laid out the page.
    this.#sight ??= element.getBoundingClientRect().top < innerHeight ? screenful() : 0;
    const sight = this.#sight;
    const all = hanging.slice(start, start + count);
    const drawn = all.slice(0, this.#hung);
    this.whole = drawn.length === all.length;
    const cards = drawn.map((work, i) =>
      work === before[i] ? noChange : card(work, scene, start + i < sight ? 'eager' : 'lazy'),
    );
    if (before.length !== drawn.length || cards.some((one) => one !== noChange)) this.drawn = drawn;
    if (!this.whole) this.#goOn(element);
    return cards;
  }

  /** Hangs more, in a while: the pictures of the first screen come before the works below it. */
  #goOn(element: Host): void {
    const wait = this.#hung > screenful() ? 20 : 100;
    this.next ??= new Promise((resolve) => setTimeout(resolve, wait)).then(() => {
      this.next = undefined;
      this.#hung += screenful();
      element.requestUpdate();
    });
  }
}
