import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatDay, parseDay, type Day } from '../../domain/civil.js';
import { loadPart } from '../../i18n/load-part.js';
import { Part } from '../../ui/part.js';
import { spanAround, stepSpan, type CalendarView } from '../../domain/date-grid.js';
import { parts } from './parts.js';
import { HORIZON } from './programme.js';

/** Who goes: its attributes say where it is. */
export interface Traveller {
  view: string;
  date: string | null;
  readonly history: boolean;
  readonly id: string;
}

/** Through the views and through time: what the attributes ask for, and where the visitor goes from there. */
export class Journey implements ReactiveController {
  /** What the address says, where the webmaster asked for that. That it does not come the visitor does not miss. */
  readonly #memory;

  constructor(
    private readonly host: Traveller & ReactiveControllerHost & { readonly localName: string },
    private readonly today: () => Day,
    private readonly moved: (detail: { view: CalendarView; from: string; to: string }) => void,
  ) {
    this.#memory = new Part(host, async () => {
      const { Remembered } = await loadPart(parts.remembered);
      return new Remembered(host);
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.host.history) void this.#memory.prepare();
  }

  get view(): CalendarView {
    const { view } = this.host;
    return view === 'week' || view === 'month' ? view : 'list';
  }

  /** The day that was asked for; none when it is no date. */
  get day(): Day | undefined {
    const date = this.host.date ?? '';
    const day = parseDay(date);
    return /^\d{4}-/.test(date) && formatDay(day) === date ? day : undefined;
  }

  readonly show = (view: CalendarView): void => {
    // What lies around today needs no date; a list would begin in the past.
    this.#go(view, this.view !== 'list' && this.#isNear(this.view, this.day) ? undefined : this.day);
  };

  readonly step = (by: 1 | -1): void => {
    const day = stepSpan(this.view, this.day ?? this.today(), by);
    this.#go(this.view, this.#isNear(this.view, day) ? undefined : day);
  };

  readonly toToday = (): void => this.#go(this.view, undefined);
  readonly toMonth = (day: Day): void => this.#go('month', day);

  #isNear(view: CalendarView, day = this.today()): boolean {
    const { from, to } = spanAround(view, day);
    return from <= this.today() && this.today() <= to;
  }

  #go(view: CalendarView, day: Day | undefined): void {
    const { host } = this;
    host.view = view;
    host.date = day === undefined ? null : formatDay(day);
    if (host.history) void this.#memory.prepare().then((memory) => memory?.write(view, host.date));
    const around = day ?? this.today();
    const span = view === 'list' ? { from: around, to: around + HORIZON } : spanAround(view, around);
    this.moved({ view, from: formatDay(span.from), to: formatDay(span.to) });
  }
}
