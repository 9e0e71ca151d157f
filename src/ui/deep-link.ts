/**
 * One piece of the page's address that belongs to an element, `#nabo-work=fjord`, beside whatever else the page
 * keeps in its hash: `#chapter-2&nabo-work=fjord`. Pieces are separated by `&`; those of others are left as
 * they are, and the page's own history state is kept.
 */
export function readPiece(hash: string, key: string): string | undefined {
  const piece = piecesOf(hash).find((one) => one.startsWith(`${key}=`));
  try {
    return piece && decodeURIComponent(piece.slice(key.length + 1));
  } catch {
    return undefined;
  }
}

/** The hash with the piece set, or taken out; with its `#`, or empty. */
export function withPiece(hash: string, key: string, value: string | undefined): string {
  const all = piecesOf(hash).filter((one) => !one.startsWith(`${key}=`));
  if (value !== undefined) all.push(`${key}=${encodeURIComponent(value)}`);
  return all.length ? `#${all.join('&')}` : '';
}

const piecesOf = (hash: string): string[] => hash.slice(1).split('&').filter(Boolean);

/**
 * What is open, as an entry of the browser's history: Back closes it, and its address can be passed on. Where the
 * page may not touch its address (a sandboxed frame), everything works but that.
 */
export class AddressPiece {
  readonly #key: string;
  readonly #changed: (value: string | undefined) => void;
  /** Whether Back leads to the page as it was before. */
  #entered = false;
  /** Whether we are on the way back, which takes the browser a moment; and what opened in that moment. */
  #leaving = false;
  #next: string | undefined;

  /** @param changed called when the visitor goes back or forth, or follows a link within the page */
  constructor(key: string, changed: (value: string | undefined) => void) {
    this.#key = key;
    this.#changed = changed;
  }

  /** Starts or stops to follow the address. */
  listen(on: boolean): void {
    const method = on ? 'addEventListener' : 'removeEventListener';
    // Links within the page are told by it, too.
    window[method]('popstate', this.#onChange);
    this.#leaving = false;
  }

  read(): string | undefined {
    return readPiece(location.hash, this.#key);
  }

  /** The page's address with the piece, for links, or without it. `<base href>` does not bend it. */
  href(value?: string): string {
    return location.href.replace(/#.*$/, '') + withPiece(location.hash, this.#key, value);
  }

  /** Something opens (a new entry), changes while it is open (the same entry), or closes (back to the one before). */
  write(value: string | undefined): void {
    this.#next = value;
    const there = this.read();
    if (this.#leaving || there === value) return;
    const opens = there === undefined;
    this.#leaving = this.#entered && value === undefined;
    this.#entered = opens || (this.#entered && value !== undefined);
    if (this.#leaving) history.back();
    else {
      try {
        history[opens ? 'pushState' : 'replaceState'](history.state, '', this.href(value));
      } catch {
        this.#entered = false;
      }
    }
  }

  readonly #onChange = (): void => {
    const left = this.#leaving;
    this.#leaving = false;
    if (left) this.write(this.#next);
    else this.#changed(this.read());
  };
}
