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

  /** Asks for it ahead of time: that it does not come is nobody's matter yet. */
  async prepare(): Promise<T | undefined> {
    if (this.here) return this.here;
    try {
      this.here = await (this.#asked ??= this.#load());
      this.#told(false);
    } catch (error) {
      console.warn(this.#host.localName, error);
      this.#asked = undefined;
    }
    return this.here;
  }

  /** @returns undefined when it did not come, which is to be told */
  async need(): Promise<T | undefined> {
    const found = await this.prepare();
    if (!found) this.#told(true);
    return found;
  }

  #told(lacking: boolean): void {
    this.lacking = lacking;
    this.#host.requestUpdate();
  }
}
