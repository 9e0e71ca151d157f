import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readPiece, withPiece } from '../../ui/deep-link.js';
import type { Traveller } from './journey.js';

/** The view and date of one calendar as a piece of the page's address: `#nabo-calendar=month,2026-12-01`. */
export class Remembered implements ReactiveController {
  readonly #key: string;

  /** @param host with an id when there are two on a page, and each is to remember its own */
  constructor(private readonly host: Traveller & ReactiveControllerHost) {
    this.#key = host.id ? `nabo-calendar-${host.id}` : 'nabo-calendar';
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#recall);
    this.#recall();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#recall);
  }

  readonly #recall = (): void => {
    const [view, date] = readPiece(location.hash, this.#key)?.split(',') ?? [];
    if (view === undefined) return;
    this.host.view = view;
    this.host.date = date ?? null;
  };

  /** In place of what was: Back leads off the page, as before. Where the page may not touch its address, nothing. */
  write(view: string, date: string | null): void {
    const hash = withPiece(location.hash, this.#key, date === null ? view : `${view},${date}`);
    try {
      history.replaceState(history.state, '', location.href.replace(/#.*$/, '') + hash);
    } catch {
      // A sandboxed frame.
    }
  }
}
