/** Where this device remembers a choice, for a visitor who asked it to. */
export const KEPT = 'nabo-menu';

/** @returns anything: it may be of another version, or of another script; null when nothing is kept */
export function kept(): unknown {
  try {
    // What is not there is null, and so is its JSON.
    return JSON.parse(localStorage.getItem(KEPT) as string);
  } catch {
    return null;
  }
}
