import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ShownWork } from '../../domain/works.js';
import { AddressPiece } from '../../ui/deep-link.js';
import type { Scene } from './scene.js';
import { Viewer } from './viewer.js';

/** An element whose `work` is the id of the work that is open: the one home of that fact. */
export interface ShowingHost extends ReactiveControllerHost, HTMLElement {
  work: string | null;
}

export interface ShowingAsks {
  hanging(): readonly ShownWork[];
  scene(): Scene;
  /** Whether the work may still come: the feed or a collection is on its way. */
  waiting(): boolean;
  hasMoreBy(work: ShownWork): boolean;
  /** Runs in the language of the element. */
  speak<T>(fn: () => T): T;
  /** The viewer has come to this work, or closed. */
  shown(work: string | null): void;
  /** What gets the focus when the work that the viewer came from is not there any more. */
  fallbackFocus(): HTMLElement | null;
}

/** The gallery whose viewer is open: an address that fits two galleries opens one of them. */
let showing: object | undefined;

/** Keeps the viewer, the address of the page and the host's `work` together. */
export class Showing implements ReactiveController {
  readonly address = new AddressPiece('nabo-work', (work) => {
    // Another gallery's work, which this one may have too.
    if (work === undefined || !showing || showing === this) this.host.work = work ?? null;
  });
  #viewer: Viewer | undefined;
  #current: string | null = null;
  /** The works with which the viewer was opened and closed. */
  #first: string | undefined;
  #last: string | undefined;

  constructor(
    private readonly host: ShowingHost,
    private readonly ask: ShowingAsks,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.address.listen();
    this.host.work = this.address.read() ?? this.host.work;
  }

  hostDisconnected(): void {
    this.address.stop();
    this.#viewer?.close();
    if (showing === this) showing = undefined;
  }

  hostUpdated(): void {
    const { host, ask } = this;
    this.#viewer ??= this.#makeViewer();
    if (!this.#viewer) return;
    const works = ask.hanging();
    const index = works.findIndex(({ id }) => id === host.work);
    const work = works[index];
    if (work ? showing && showing !== this : ask.waiting()) return;
    if (work) {
      showing = this;
      if (this.#current === null) this.#first = work.id;
      this.#last = work.id;
    } else if (showing === this) showing = undefined;
    this.#viewer.show(work && { works, index, scene: ask.scene(), hasMore: ask.hasMoreBy(work) });
    this.#tell(work?.id ?? null);
  }

  /** Opens the work that a link on the wall leads to. */
  readonly open = (event: MouseEvent): void => {
    // With a key held, the browser opens the work's address in another tab or window.
    if (event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.host.work = (event.currentTarget as HTMLElement).dataset.work ?? null;
  };

  close(): void {
    this.host.work = null;
  }

  /** The link of a work on the wall, if it hangs now. */
  link(id: string | undefined): HTMLElement | null {
    return id ? this.#root.querySelector<HTMLElement>(`a[data-work="${CSS.escape(id)}"]`) : null;
  }

  get #root(): ParentNode {
    return this.host.shadowRoot ?? this.host;
  }

  #makeViewer(): Viewer | undefined {
    const dialog = this.#root.querySelector('dialog');
    return dialog
      ? new Viewer(dialog, {
          onStep: (index) => (this.host.work = this.ask.hanging()[index]?.id ?? null),
          onClosed: () => (this.host.work = null),
          speak: (fn) => this.ask.speak(fn),
          origin: () => this.link(this.#first) ?? this.link(this.#last) ?? this.ask.fallbackFocus(),
          shownFile: (id) =>
            this.link(id)?.closest('figure')?.querySelector<HTMLImageElement>('.face img')?.currentSrc,
        })
      : undefined;
  }

  #tell(work: string | null): void {
    if (work === this.#current) return;
    this.#current = work;
    if (work === null) this.address.clear();
    else this.address.write(work);
    this.ask.shown(work);
  }
}
