import { html, render } from 'lit';

/**
 * schema.org data for search engines: one `<script type="application/ld+json">` in the page's head a key,
 * however many elements speak of the same thing; gone with the last of them.
 */
const entries = new Map<string, { script: Element; users: Set<object> }>();

/** What an element says of what it shows; those that say the same share it by its key. */
export interface JsonLd {
  key: string;
  data: object;
}

/** Says it for that user in place of what it said before; without `jsonLd` it says nothing any more. */
export function setJsonLd(user: object, jsonLd?: JsonLd): void {
  for (const [key, { script, users }] of entries) {
    if (key === jsonLd?.key || !users.delete(user) || users.size > 0) continue;
    script.remove();
    entries.delete(key);
  }
  if (!jsonLd) return;
  let entry = entries.get(jsonLd.key);
  if (!entry) {
    // Trusted Types refuse text in any script, be it only data. A script that came out of a template counts as
    // "already started" (HTML, 4.12.1.1), so no engine looks at what is put into it; and Lit's own policy made it.
    const place = document.createElement('p');
    render(html`<script type="application/ld+json"></script>`, place);
    entry = { script: place.children[0] as Element, users: new Set() };
    entries.set(jsonLd.key, entry);
    document.head.append(entry.script);
  }
  const { script, users } = entry;
  users.add(user);
  const text = JSON.stringify({ '@context': 'https://schema.org', ...jsonLd.data });
  if (script.textContent !== text) script.replaceChildren(text);
}
