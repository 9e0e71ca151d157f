/** Under this name stands, on the visitor's device and only if asked for, what they chose in the filter. */
export const STORED = 'nabo-menu';

/** Whether there is a choice to keep to: then no dish may show before the filter is there. */
export function hasStoredChoice(): boolean {
  try {
    return localStorage.getItem(STORED) !== null;
  } catch {
    return false;
  }
}
