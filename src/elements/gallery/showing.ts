import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
  #current: string | undefined;
  /** The works with which the viewer was opened and closed. */
  #first: string | undefined;
  #last: string | undefined;

  constructor(host: ShowingHost, ask: ShowingAsks) {
    this.#host = host;
    this.#ask = ask;
    this.speak = ask.speak;
    this.address = new AddressPiece('nabo-work', (work) => {
      // Another gallery's work, which this one may have too.
      if (work === undefined || !showing || showing === host) this.go(work);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.address.listen(true);
    this.go(this.address.read() ?? this.#host.work);
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
    // The dialog goes with the wall: when the last work of a gallery is withdrawn while it is looked at.
    if (this.#viewer?.dialog !== dialog) {
      this.#viewer?.show(undefined);
      this.#viewer = dialog ? new Viewer(dialog, this) : undefined;
    }
    const exhibit = this.#viewer && ask.exhibit();
    const opened = exhibit?.work.id;
    const before = this.#current;
    if (exhibit ? showing && showing !== host : ask.waiting()) return;
    if (exhibit) {
      showing = host;
      this.#last = opened;
      if (before === undefined) this.#first = opened;
    } else if (showing === host) showing = undefined;
    if (exhibit || before !== undefined) this.#viewer?.show(exhibit);
    if (opened === before) return;
    this.#current = opened;
    this.address.write(opened);
    ask.shown(opened ?? null);
  }

  /** Opens the work that a link on the wall leads to. */
  readonly open = (event: MouseEvent): void => {
    // With a key held, the browser opens the work's address in another tab or window.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    this.go((event.currentTarget as HTMLElement).id.slice('work-'.length));
  };

  go(id: string | null = null): void {
    this.#host.work = id;
  }

  origin(): HTMLElement | null | undefined {
    return this.link(this.#first) ?? this.link(this.#last) ?? this.#host.shadowRoot?.querySelector('select');
  }

  shownFile(id: string): string | undefined {
    return this.link(id)?.closest('figure')?.querySelector<HTMLImageElement>('.face img')?.currentSrc;
  }

  /** The link of a work on the wall, if it hangs now. */
  link(id = ''): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.getElementById(`work-${id}`);
  }
}
