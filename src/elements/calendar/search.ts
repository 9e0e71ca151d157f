import type { ProgrammeFilter } from '../../domain/programme.js';
import type { Programme } from './programme.js';

export interface SearchHost {
  programme(): Programme | undefined;
  /** Something else is looked for now. */
  searched(): void;
  /** What looks for words cannot be had. */
  failed(): void;
  /** Time to say how much was found. */
  tell(): void;
}

/** What the visitor looks for, as typed and as already looked for: in a large feed one may be ahead of the other. */
export class Search {
  typed: ProgrammeFilter = {};
  filter: ProgrammeFilter = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: SearchHost) {}

  /** Whether anything is left out. */
  get active(): boolean {
    const { accessibility = [], ...others } = this.filter;
    return accessibility.length > 0 || Object.values(others).some(Boolean);
  }

  readonly choose = (part: ProgrammeFilter): void => {
    this.typed = { ...this.typed, ...part };
    const ready = part.words ? (this.host.programme()?.indexed() ?? true) : true;
    if (ready === true) this.#apply();
    else ready.then(() => this.#apply(), this.host.failed);
  };

  readonly reset = (): void => {
    this.typed = {};
    this.#apply();
  };

  /** Says what was found when the typing has paused. */
  #apply(): void {
    this.filter = this.typed;
    this.host.searched();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.host.tell(), 500);
  }
}
