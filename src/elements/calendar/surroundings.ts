import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A month does not fit into less, in px of the element's own width. */
const NARROW = 480;

const prints = ['beforeprint', 'afterprint'];

/** Where the calendar is shown: how wide its place is, and whether that is paper. */
export class Surroundings implements ReactiveController {
  narrow = false;
  printing = false;
  readonly #size = new ResizeObserver(([entry]) => {
    const narrow = (entry?.contentRect.width ?? Infinity) < NARROW;
    // A hidden element has no width; nobody sees its view.
    if (narrow === this.narrow || entry?.contentRect.width === 0) return;
    this.narrow = narrow;
    // In the next frame: what is drawn at once changes the size that is just being told.
    requestAnimationFrame(() => this.host.requestUpdate());
  });

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#size.observe(this.host);
    for (const type of prints) window.addEventListener(type, this.#print);
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    for (const type of prints) window.removeEventListener(type, this.#print);
  }

  /** The update runs before the browser goes on to print: it is a microtask of this event. */
  readonly #print = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.host.requestUpdate();
  };
}
