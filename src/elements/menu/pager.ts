import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PagerHost extends ReactiveControllerHost, HTMLElement {
  renderRoot: HTMLElement | DocumentFragment;
}

/** How long a page of the board stays, in milliseconds: time to read some ten dishes. */
const STAY = 15_000;

/**
 * Turns the pages of a board that shows more than fits. The browser breaks the text into columns; those that
 * do not fit stand beside the box, and a page is as many of them as the box is wide.
 */
export class Pager implements ReactiveController {
  /** Milliseconds that a page stays. */
  static stay = STAY;
  /** From 0. */
  page = 0;
  pages = 1;
  paused = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flow: HTMLElement | null = null;
  private frame = 0;
  private readonly observer = new ResizeObserver(() => this.soon());

  constructor(private readonly host: PagerHost) {
    host.addController(this);
  }

  turn(by: number): void {
    this.stop();
    this.page = (this.page + by + this.pages) % this.pages;
    this.host.requestUpdate();
  }

  toggle(): void {
    this.stop();
    this.paused = !this.paused;
    this.host.requestUpdate();
  }

  /** Space pauses, arrows and page keys turn, as the reading direction has it. */
  readonly onKey = (event: KeyboardEvent): void => {
    const forward = getComputedStyle(this.host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    // Space on a button presses it.
    const onButton = event.composedPath()[0] instanceof HTMLButtonElement;
    if (event.key === ' ' && !onButton) this.toggle();
    else if (event.key === forward || event.key === 'PageDown') this.turn(1);
    else if (/^(Arrow(Left|Right)|PageUp)$/.test(event.key)) this.turn(-1);
    else return;
    event.preventDefault();
  };

  hostUpdated(): void {
    const flow = this.host.renderRoot.querySelector<HTMLElement>('.flow');
    if (flow !== this.flow) {
      this.observer.disconnect();
      if (flow) this.observer.observe(flow);
      this.flow = flow;
    }
    flow?.style.setProperty('--_page', String(this.page));
    this.soon();
  }

  hostConnected(): void {
    if (this.flow) this.observer.observe(this.flow);
  }

  hostDisconnected(): void {
    this.stop();
    cancelAnimationFrame(this.frame);
    this.observer.disconnect();
  }

  /** Once a frame: what was measured may change the size of what is measured, and must not do so for ever at a stretch. */
  private soon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.measure());
  }

  private measure(): void {
    const { flow } = this;
    if (!flow) return this.stop();
    const gap = parseFloat(getComputedStyle(flow).columnGap) || 0;
    // A page that is not full is one too. Both widths are rounded to whole pixels, hence the little less.
    const pages = Math.ceil((flow.scrollWidth + gap) / (flow.clientWidth + gap) - 0.1);
    const page = Math.min(this.page, pages - 1);
    if (pages !== this.pages || page !== this.page) {
      this.pages = pages;
      this.page = page;
      this.host.requestUpdate();
    }
    this.start();
  }

  private start(): void {
    if (this.timer !== undefined || this.paused || this.pages < 2 || !this.host.isConnected) return;
    // Whoever asks for less motion still stands before a wall that nobody operates: slower, and without a slide.
    const slow = matchMedia('(prefers-reduced-motion: reduce)').matches ? 2 : 1;
    this.timer = setTimeout(() => this.turn(1), Pager.stay * slow);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
