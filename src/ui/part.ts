import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly localName: string };

/** A part of an element that comes when it is used. A failure is not remembered: the next wish asks again. */
export class Part<T> {
  /** Once it is there. */
  here: T | undefined;
  /** Somebody waits for it, and it did not come. */
  lacking = false;

  readonly #host: Host;
  readonly #load: () => Promise<T>;
  #asked: Promise<T> | undefined;

  constructor(host: Host, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /**
   * @param ahead of time: that it does not come is nobody's matter yet
   * @returns undefined when it did not come, which is to be told
   */
  async need(ahead = false): Promise<T | undefined> {
    if (this.here) return this.here;
    try {
      this.here = await (this.#asked ??= this.#load());
      this.lacking = false;
    } catch (error) {
      console.warn(this.#host.localName, error);
      this.#asked = undefined;
      this.lacking ||= !ahead;
    }
    if (this.here || this.lacking) this.#host.requestUpdate();
    return this.here;
  }

  prepare(): Promise<T | undefined> {
    return this.need(true);
  }
}
