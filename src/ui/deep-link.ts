/**
 * One piece of the page's address that belongs to an element, `#nabo-work=fjord`, beside whatever else the page
 * keeps in its hash: `#chapter-2&nabo-work=fjord`. Pieces are separated by `&`; those of others are left as
 * they are, and the page's own history state is kept.
 */
export function readPiece(hash: string, key: string): string | undefined {
  const piece = piecesOf(hash).find((one) => one.startsWith(`${key}=`));
  if (piece === undefined) return undefined;
  try {
    return decodeURIComponent(piece.slice(key.length + 1));
  } catch {
    return undefined;
  }
}

/** The hash with the piece set, or taken out; with its `#`, or empty. */
export function withPiece(hash: string, key: string, value: string | undefined): string {
  const others = piecesOf(hash).filter((one) => !one.startsWith(`${key}=`));
  const all = value === undefined ? others : [...others, `${key}=${encodeURIComponent(value)}`];
  return all.length ? `#${all.join('&')}` : '';
}

const piecesOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

/**
 * What is open, as an entry of the browser's history: Back closes it, and its address can be passed on. Where the
 * page may not touch its address (a sandboxed frame), everything works but that.
 */
export class AddressPiece {
  /** Whether Back leads to the page as it was before. */
  #entered = false;
  /** Whether we are on the way back, which takes the browser a moment; and what opened in that moment. */
  #leaving = false;
  #next: string | undefined;

  /** @param changed called when the visitor goes back or forth, or follows a link within the page */
  constructor(
    private readonly key: string,
    private readonly changed: (value: string | undefined) => void,
  ) {}

  listen(): void {
    window.addEventListener('popstate', this.#onChange);
    window.addEventListener('hashchange', this.#onChange);
  }

  stop(): void {
    window.removeEventListener('popstate', this.#onChange);
    window.removeEventListener('hashchange', this.#onChange);
    this.#leaving = false;
  }

  read(): string | undefined {
    return readPiece(location.hash, this.key);
  }

  /** The page's address with the piece, for links. `<base href>` does not bend it. */
  href(value: string): string {
    return addressOf(withPiece(location.hash, this.key, value));
  }

  /** Something opens (a new entry), or changes while it is open (the same entry). */
  write(value: string): void {
    if (this.#leaving) {
      this.#next = value;
      return;
    }
    const there = this.read();
    if (there === value) return;
    const opens = there === undefined;
    if (this.#touch(opens ? 'pushState' : 'replaceState', value) && opens) this.#entered = true;
  }

  /** It was closed: back to the entry before, or, where the visitor came by the link, the same without the piece. */
  clear(): void {
    this.#next = undefined;
    if (this.#leaving) return;
    const entered = this.#entered;
    this.#entered = false;
    if (this.read() === undefined) return;
    if (entered) {
      this.#leaving = true;
      history.back();
    } else this.#touch('replaceState', undefined);
  }

  readonly #onChange = (): void => {
    if (!this.#leaving) {
      this.changed(this.read());
      return;
    }
    const next = this.#next;
    this.#leaving = false;
    this.#next = undefined;
    if (next !== undefined) this.write(next);
  };

  #touch(how: 'pushState' | 'replaceState', value: string | undefined): boolean {
    try {
      history[how](history.state, '', addressOf(withPiece(location.hash, this.key, value)));
      return true;
    } catch {
      return false;
    }
  }
}

const addressOf = (hash: string): string => location.href.replace(/#.*$/, '') + hash;
