import type { Zone } from '../../domain/zone.js';
import type { WayBackController } from '../../report/way-back.js';
import { dayText } from '../../report/form/days.js';
import type { WayBackContext } from './way-back.js';
import { wayBackFault } from './words-more.js';

/** What is pressed and typed on the way back. */
export class BackPanel {
  readonly #back: WayBackController;
  readonly #focus: (selector: string) => void;

  /** @param focus where the reading goes on after the next update */
  constructor(back: WayBackController, focus: (selector: string) => void) {
    this.#back = back;
    this.#focus = focus;
  }

  context(zone: Zone): WayBackContext {
    const back = this.#back;
    return {
      zone,
      answer: back.answer,
      fault: back.fault && wayBackFault(back.fault),
      busy: back.busy,
      code: back.code,
      word: back.word,
      promise: (date) => dayText(date, zone),
      typeCode: (event) => (back.code = (event.target as HTMLInputElement).value),
      typeWord: (event) => (back.word = (event.target as HTMLTextAreaElement).value),
      look: (event) => this.#submit(event, () => back.look()),
      add: (event) => this.#submit(event, () => back.add()),
      reopen: () => void back.add(true).then(this.#tell),
      close: () => {
        back.close();
        this.#focus('#step');
      },
    };
  }

  readonly toggled = (event: Event): void => {
    if (!(event.currentTarget as HTMLDetailsElement).open) this.#back.close();
  };

  #submit(event: Event, ask: () => Promise<void>): void {
    event.preventDefault();
    void ask().then(this.#tell);
  }

  /** To the fault, or to what was found. */
  readonly #tell = (): void => {
    const { fault, answer } = this.#back;
    if (fault) this.#focus(answer ? '#word' : '#code');
    else if (answer) this.#focus('#step');
  };
}
