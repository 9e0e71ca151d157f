import type { Choice } from './choice.js';
import { KEPT } from './kept.js';

/**
 * Remembers the choice of a visitor who asked for it, and nothing else; without one, forgets what was kept. Where the
 * browser keeps nothing (private windows, blocked storage, full), nothing is kept.
 */
export function keep(choice: Choice | undefined): void {
  try {
    if (choice) localStorage.setItem(KEPT, JSON.stringify(choice));
    else localStorage.removeItem(KEPT);
  } catch {
    // The wish holds on this page all the same.
  }
}
