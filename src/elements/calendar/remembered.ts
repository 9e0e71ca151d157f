import { readPiece, withPiece } from '../../ui/deep-link.js';

/** The view and date of one calendar as a piece of the page's address: `#nabo-calendar=month,2026-12-01`. */
export class Remembered {
  readonly #key: string;

  /** @param id of the element: two of them on a page remember each its own */
  constructor(id: string) {
    this.#key = id ? `nabo-calendar-${id}` : 'nabo-calendar';
  }

  read(): { view: string; date: string | null } | undefined {
    const [view, date] = readPiece(location.hash, this.#key)?.split(',') ?? [];
    return view === undefined ? undefined : { view, date: date ?? null };
  }

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
