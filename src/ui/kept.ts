/** What a visitor asked this device to remember, and nothing else: never called without such a wish (`keep.ts`). */
export const name = (key: string): string => `nabo-${key}`;

/** @returns anything: it may be of another version, or of another script; null when nothing is kept */
export function kept(key: string): unknown {
  try {
    // What is not there is null, and so is its JSON.
    return JSON.parse(localStorage.getItem(name(key)) as string);
  } catch {
    return null;
  }
}
