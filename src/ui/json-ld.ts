import { html, render } from 'lit';
import { strings } from './strings.js';

/**
 * schema.org data for search engines: one `<script type="application/ld+json">` in the page's head a key,
 * however many elements speak of the same thing; gone with the last of them.
 */
const entries = new Map<string, { script: Element; users: Set<object> }>();

const inert = strings('<script type="application/ld+json"></script>');

export function setJsonLd(user: object, key: string, data: object): void {
  let entry = entries.get(key);
  if (!entry) {
    // Trusted Types refuse text in any script, be it only data. A script that came out of a template counts as
    // "already started" (HTML, 4.12.1.1), so no engine looks at what is put into it; and Lit's own policy made it.
    const place = document.createElement('p');
    render(html(inert), place);
    entry = { script: place.children[0] as Element, users: new Set() };
    entries.set(key, entry);
    document.head.append(entry.script);
  }
  const { script, users } = entry;
  users.add(user);
  const text = JSON.stringify(data);
  if (script.textContent !== text) script.replaceChildren(text);
}

export function dropJsonLd(user: object): void {
  for (const [key, { script, users }] of entries) {
    if (users.delete(user) && users.size === 0) {
      script.remove();
      entries.delete(key);
    }
  }
}
