import { name } from './kept.js';

/**
 * Keeps the value, which a visitor asked for; with undefined, forgets what was kept. Where the browser keeps nothing
 * (private windows, blocked storage, full), nothing is kept.
 */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(name(key));
    else localStorage.setItem(name(key), JSON.stringify(value));
  } catch {
    // The wish holds on this page all the same.
  }
}
