import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ShownWork } from '../../domain/works.js';
import { AddressPiece } from '../../ui/deep-link.js';
import type { Exhibit } from './exhibition.js';
import { Viewer, type ViewerHost } from './viewer.js';

/** An element whose `work` is the id of the work that is open: the one home of that fact. */
export interface ShowingHost extends ReactiveControllerHost, HTMLElement {
  work: string | null;
}

export interface ShowingAsks {
  /** The work that is to be open, if it hangs. */
  exhibit(): Exhibit | undefined;
  /** Whether the work may still come: the feed or a collection is on its way. */
  waiting(): boolean;
  /** Runs in the language of the element. */
  speak<T>(fn: () => T): T;
  /** The viewer has come to this work, or closed. */
  shown(work: string | null): void;
}

/** The gallery whose viewer is open: an address that fits two galleries opens one of them. */
let showing: HTMLElement | undefined;

/** Keeps the viewer, the address of the page and the host's `work` together. */
export class Showing implements ReactiveController, ViewerHost {
  readonly #host: ShowingHost;
  readonly #ask: ShowingAsks;
  readonly address: AddressPiece;
  readonly speak: ShowingAsks['speak'];
  #viewer: Viewer | undefined;
  #current: string | null = null;
  /** The works with which the viewer was opened and closed. */
  #first = '';
  #last = '';

  constructor(host: ShowingHost, ask: ShowingAsks) {
    this.#host = host;
    this.#ask = ask;
    this.speak = ask.speak;
    this.address = new AddressPiece('nabo-work', (work) => {
      // Another gallery's work, which this one may have too.
      if (work === undefined || !showing || showing === host) host.work = work ?? null;
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.address.listen(true);
    this.#host.work = this.address.read() ?? this.#host.work;
  }

  hostDisconnected(): void {
    this.address.listen(false);
    this.#viewer?.show(undefined);
    if (showing === this.#host) showing = undefined;
  }

  hostUpdated(): void {
    const ask = this.#ask;
    const host = this.#host;
    const dialog = host.shadowRoot?.querySelector('dialog');
    // The dialog went with the wall: the last work of a gallery was withdrawn while it was looked at.
    if (this.#viewer && this.#viewer.dialog !== dialog) {
      this.#viewer.show(undefined);
      this.#viewer = undefined;
    }
    const exhibit = dialog ? ask.exhibit() : undefined;
    const opened = exhibit?.work.id ?? null;
    if (exhibit ? showing && showing !== host : ask.waiting()) return;
    if (dialog && exhibit) {
      showing = host;
      this.#last = exhibit.work.id;
      if (this.#current === null) this.#first = this.#last;
      this.#viewer ??= new Viewer(dialog, this);
    } else if (showing === host) showing = undefined;
    if (exhibit || this.#current !== null) this.#viewer?.show(exhibit);
    if (opened === this.#current) return;
    this.#current = opened;
    this.address.write(opened ?? undefined);
    ask.shown(opened);
  }

  /** Opens the work that a link on the wall leads to. */
  readonly open = (event: MouseEvent): void => {
    // With a key held, the browser opens the work's address in another tab or window.
    if (event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#host.work = (event.currentTarget as HTMLElement).dataset.work ?? null;
  };

  go(work?: ShownWork): void {
    this.#host.work = work?.id ?? null;
  }

  origin(): HTMLElement | null | undefined {
    return this.link(this.#first) ?? this.link(this.#last) ?? this.#host.shadowRoot?.querySelector('select');
  }

  shownFile(id: string): string | undefined {
    return this.link(id)?.closest('figure')?.querySelector<HTMLImageElement>('.face img')?.currentSrc;
  }

  /** The link of a work on the wall, if it hangs now. */
  link(id = ''): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`a[data-work="${CSS.escape(id)}"]`);
  }
}
