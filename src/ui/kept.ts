/**
 * What a visitor asked this device to remember, and nothing else: never called without such a wish. Where the
 * browser keeps nothing (private windows, blocked storage, full), nothing is kept.
 */
const name = (key: string) => `nabo-${key}`;

/** @returns anything: it may be of another version, or of another script; undefined when nothing is kept */
export function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name(key)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the value; with undefined, forgets what was kept. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(name(key));
    else localStorage.setItem(name(key), JSON.stringify(value));
  } catch {
    // The wish holds on this page all the same.
  }
}
