import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant } from '../domain/civil.js';
import { onAwake, type Waker } from './awake.js';

/** Timers drift while a phone sleeps; no single one waits longer than this, in milliseconds. */
const LONGEST = 3_600_000;

/**
 * "Now" for one element, and an update at the moment when what it shows changes: not every minute, and also
 * after a sleep in which no timer ran.
 */
export class Clock implements ReactiveController {
  /** Set to hold time still at an instant, for previews, tests and screenshots. */
  pinned: Instant | undefined;
  #next = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #host: ReactiveControllerHost & Node;

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
    host.addController(this);
  }

  get now(): Instant {
    return this.pinned ?? Date.now();
  }

  /** Updates the host at that instant; the latest call counts. Time that is held still never gets there. */
  wakeAt(instant: Instant): void {
    this.#next = instant;
    this.#arm();
  }

  hostConnected(): void {
    onAwake(this.#arm, true);
    this.#arm();
  }

  hostDisconnected(): void {
    onAwake(this.#arm, false);
    clearTimeout(this.#timer);
  }

  readonly #arm: Waker = () => {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || this.pinned !== undefined || this.#next === Infinity) return;
    const delay = this.#next - Date.now();
    if (delay <= 0) {
      this.#next = Infinity;
      this.#host.requestUpdate();
    } else this.#timer = setTimeout(() => this.#arm(), Math.min(delay, LONGEST));
  };
}
