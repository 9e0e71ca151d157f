import { noChange, type ReactiveControllerHost } from 'lit';
import type { ShownWork } from '../../domain/works.js';
import { card, place } from './card.js';
import type { Exhibition } from './exhibition.js';
import type { Scene } from './scene.js';

type Host = ReactiveControllerHost & Element;

/** The wall as it fills: so many works are drawn at once that no frame is long, the others in the frames after it. */
export class Filling {
  /** What hangs already; the same list as long as nothing of it was drawn again. */
  drawn: readonly ShownWork[] = [];
  /** Whether that is all of the wall. */
  whole = true;
  /** Whether more than the first row has been drawn, if there is more. */
  begun = false;
  /** Until more hangs. */
  next: Promise<void> | undefined;
  #hung = 0;
  /** About what a row holds; a little more than a screen; and how many of the first works may be on the screen at once. */
  #row = 0;
  #screenful = 0;
  #sight = 0;
  #chosen: unknown;
  #start = 0;
  #scene: Scene | undefined;

  /**
   * To be called before anything of the element stands: to ask where it is costs a layout of the page, and there is one
   * now. The pictures that a visitor sees at once are fetched as soon as they are named; those that may come late a
   * browser fetches only after it has laid out the page.
   */
  look(element: Element): void {
    this.#row = 2 + Math.round(innerWidth / 640);
    this.#screenful = 4 + Math.round((innerWidth * innerHeight) / 160_000);
    this.#sight = element.getBoundingClientRect().top < innerHeight ? this.#screenful : 0;
  }

  /** What is to hang now. */
  cards({ hanging, chosen, wall: { start, count } }: Exhibition, scene: Scene, element: Host): unknown[] {
    // Another wall, or another choice, begins with a screenful; the first of all with a row, which is there the sooner.
    if (this.#chosen !== chosen || this.#start !== start)
      this.#hung = this.drawn.length ? this.#screenful : this.#row;
    this.#chosen = chosen;
    this.#start = start;
    const before = scene === this.#scene ? this.drawn : [];
    this.#scene = scene;
    const all = hanging.slice(start, start + count);
    const drawn = all.slice(0, this.#hung);
    this.whole = drawn.length === all.length;
    const cards = drawn.map((work, i) =>
      work === before[i] ? noChange : card(work, scene, start + i < this.#sight ? 'eager' : 'lazy'),
    );
    if (before.length !== drawn.length || cards.some((one) => one !== noChange)) this.drawn = drawn;
    if (!this.whole) this.#goOn(element);
    else this.begun = true;
    // The others on the screen have their places, so that what hangs need not move for them.
    return [...cards, ...all.slice(cards.length, this.#screenful).map((work) => place(work, scene))];
  }

  /** Hangs more, in a while: the pictures of the first row come before the works below it. */
  #goOn(element: Host): void {
    const wait = this.#hung > this.#screenful ? 20 : 100;
    this.next ??= new Promise((resolve) => setTimeout(resolve, wait)).then(() => {
      this.next = undefined;
      this.begun = true;
      this.#hung += this.#screenful;
      element.requestUpdate();
    });
  }
}
