import { version } from './version.js';

/** Defines a tag unless somebody did before: two copies of Nabo on one page must not throw into it. */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!known) customElements.define(tag, element);
  else if (known !== element)
    console.warn(`nabo ${version} leaves <${tag}> to nabo ${known.version ?? '?'}, loaded before it.`);
}
