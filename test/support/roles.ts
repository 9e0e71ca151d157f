import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';

/**
 * Finds what assistive technology finds: by role and accessible name (computed by the W3C's accname algorithm,
 * the same in every engine). Does not look into closed `<details>` or other shadow roots.
 */
export function allByRole(
  root: Element | ShadowRoot | null,
  role: string,
  name?: string | RegExp,
): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].filter((element) => {
    if (roleOf(element) !== role || isInaccessible(element)) return false;
    const found = nameOf(element);
    return name === undefined || (typeof name === 'string' ? found === name : name.test(found));
  });
}

/** `dom-accessibility-api` takes every `<th>` for a column's. */
const roleOf = (element: Element): string | null =>
  element.matches('th[scope=row]') ? 'rowheader' : getRole(element);

/** @throws when there is none, or more than one */
export function byRole(root: Element | ShadowRoot | null, role: string, name?: string | RegExp): HTMLElement {
  const found = allByRole(root, role, name);
  const [one] = found;
  if (one && found.length === 1) return one;
  const there = allByRole(root, role).map((element) => `"${nameOf(element)}"`);
  throw new Error(
    `${found.length} of role ${role}${name === undefined ? '' : ` named ${name}`}; there: ${there.join(', ') || 'none'}`,
  );
}

/** The accessible name, white space as one reads it. */
export const nameOf = (element: Element): string =>
  computeAccessibleName(element).replace(/\s+/g, ' ').trim();
