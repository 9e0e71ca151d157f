import { html, nothing, type TemplateResult } from 'lit';
import { parseDay, type Day } from '../../../domain/civil.js';
import { occurrenceKey, occurrenceOn, type Occurrence } from '../../../domain/occurrences.js';
import { upcoming } from '../../../domain/programme.js';
import type { Zone } from '../../../domain/zone.js';
import { msg } from '../../../i18n/messages.js';
import { adopt } from '../../../ui/adopt.js';
import { openModal } from '../../../ui/dialog.js';
import messages from '../../../../locales/generated/calendar-sheet/index.js';
import { details } from './details.js';
import { entry, shut } from '../entry.js';
import { icon } from './icons.js';
import type { Scene } from '../scene.js';
import { sheetStyles } from './styles.js';
import { dayHeading } from '../words.js';
import type { Programme } from '../programme.js';
import type { ProgrammeFilter } from '../../../domain/search.js';

export { messages };

interface Owner {
  requestUpdate(): void;
  readonly updateComplete: Promise<unknown>;
  readonly renderRoot: ShadowRoot;
}

/** So many of the next times of a series are listed with one of them. */
const NEXT = 5;
/** So far ahead they are looked for, in days. */
const AHEAD = 2 * 366;

/** The occurrence of that name (see `occurrenceKey`), as the feed has it now. */
function find({ all, scope }: Programme, key: string): Occurrence | undefined {
  const at = key.lastIndexOf('@');
  const series = all.find(({ activity }) => activity.id === key.slice(0, at));
  return series && occurrenceOn(series, parseDay(key.slice(at + 1)), scope.zone);
}

/** The next times of a series after one of its occurrences. */
function after({ series, start }: Occurrence, zone: Zone): Occurrence[] {
  if (!series.recurrence) return [];
  const day = zone.dayAt(start);
  const { occurrences } = upcoming([series], zone, day, day + AHEAD, NEXT + 40);
  return occurrences.filter((one) => one.start > start).slice(0, NEXT);
}

/** The dialog over the calendar: one day with all its activities, or one activity with all its facts. */
export class Sheet {
  #day: Day | undefined;
  #key: string | undefined;
  /** Where the focus goes back to: looked up when it closes, as the page may have changed. */
  #origin = '';

  constructor(private readonly owner: Owner) {
    adopt(owner.renderRoot, sheetStyles);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.owner.renderRoot.querySelector('dialog');
  }

  openDay(day: Day): void {
    this.#day = day;
    this.#key = undefined;
    this.#open(`[data-day="${day}"]`);
  }

  openOne(one: Occurrence): void {
    this.#key = occurrenceKey(one);
    if (this.#dialog?.open) this.#show();
    else {
      this.#day = undefined;
      this.#open(`[data-key="${CSS.escape(this.#key)}"]`);
    }
  }

  #open(origin: string): void {
    this.#origin = origin;
    this.#show();
  }

  /** Draws it, then opens it or brings its top into view, with the keyboard at the beginning. */
  #show(): void {
    this.owner.requestUpdate();
    void this.owner.updateComplete.then(() => {
      const dialog = this.#dialog;
      if (!dialog) return;
      openModal(dialog, () =>
        this.owner.renderRoot.querySelector<HTMLElement>(`:not(dialog *)${this.#origin}`),
      );
      dialog.scrollTop = 0;
      dialog.focus();
    });
  }

  readonly #close = (): void => {
    this.#dialog?.close();
  };

  readonly #closed = (): void => {
    if (this.#dialog?.open) return;
    this.#day = this.#key = undefined;
    this.owner.requestUpdate();
  };

  readonly #back = (): void => {
    this.#key = undefined;
    this.#show();
  };

  /** A press beside the sheet is on the dialog itself, as its content covers it. */
  readonly #press = (event: Event): void => {
    if (event.target === this.#dialog) this.#close();
  };

  render(programme: Programme, filter: ProgrammeFilter, scene: Scene): TemplateResult {
    const one = this.#key === undefined ? undefined : find(programme, this.#key);
    const content = one
      ? details(one, after(one, scene.zone), scene)
      : this.#day === undefined
        ? nothing
        : this.#renderDay(this.#day, programme.within(this.#day, this.#day, filter), scene);
    // A press beside the sheet closes it; Escape, the keyboard's way, is the dialog's own.
    /* eslint-disable lit-a11y/click-events-have-key-events */
    return html`
      <dialog part="dialog" tabindex="-1" aria-labelledby="title" @close=${this.#closed} @click=${this.#press}>
        <div class="sheet">
          <div class="sheet-bar">
            ${
              one && this.#day !== undefined
                ? html`<button class="quiet" type="button" @click=${this.#back}>
                  ${icon('previous')}${msg('Back to the day', { id: 'nabo.calendar-sheet.back' })}
                </button>`
                : nothing
            }
            <button part="close" class="step" type="button" aria-label=${msg('Close', { id: 'nabo.calendar-sheet.close' })} @click=${this.#close}>
              ${icon('close')}
            </button>
          </div>
          ${content}
        </div>
      </dialog>
    `;
    /* eslint-enable lit-a11y/click-events-have-key-events */
  }

  #renderDay(day: Day, all: readonly Occurrence[], scene: Scene): TemplateResult {
    return html`
      <h2 id="title">${dayHeading(day, scene.today)}</h2>
      ${shut(day, scene)}
      ${
        all.length
          ? html`<ul class="events">${all.map((one) => entry(one, scene))}</ul>`
          : html`<p>${msg('Nothing is planned on this day.', { id: 'nabo.calendar-sheet.emptyDay' })}</p>`
      }
    `;
  }
}
