import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant } from '../domain/civil.js';
import { wakeAt } from './awake.js';

/**
 * "Now" for one element, and an update at the moment when what it shows changes: not every minute, and also
 * after a sleep in which no timer ran.
 */
export class Clock implements ReactiveController {
  /** Set to hold time still at an instant, for previews, tests and screenshots. */
  pinned: Instant | undefined;
  #next = Infinity;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get now(): Instant {
    return this.pinned ?? Date.now();
  }

  /**
   * Updates the host at that instant; the latest call counts. Time that is held still never gets there. Only while the
   * host is in a page.
   */
  wakeAt(instant: Instant): void {
    this.#next = instant;
    this.hostConnected();
  }

  readonly hostConnected = (): void => {
    if (this.#next <= Date.now() && this.pinned === undefined) {
      this.#next = Infinity;
      this.#host.requestUpdate();
    }
    wakeAt(this.hostConnected, this.pinned === undefined ? this.#next : Infinity);
  };

  hostDisconnected(): void {
    wakeAt(this.hostConnected, undefined);
  }
}
