import type { ProgrammeFilter } from '../../domain/search.js';
import type { Look } from './parts.js';
import type { Programme } from './programme.js';

export interface SearchHost {
  programme(): Programme;
  /** Something else is looked for now. */
  searched(): void;
  /** Loads what looks for it, and tells the visitor when it does not come. */
  need(use: (look: Look) => unknown): void;
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
    const programme = this.host.programme();
    const { words } = part;
    if (programme.isReady(words)) this.#apply();
    else
      this.host.need(async (found) => {
        await programme.learn(found, words);
        this.#apply();
      });
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
