import { html, render } from 'lit';

/**
 * schema.org data for search engines: one `<script type="application/ld+json">` in the page's head a key,
 * however many elements speak of the same thing; gone with the last of them.
 */
interface Entry {
  script: HTMLScriptElement;
  users: Set<object>;
  text: string;
}

const entries = new Map<string, Entry>();

export function setJsonLd(user: object, key: string, data: object): void {
  const text = JSON.stringify(data);
  let entry = entries.get(key);
  if (!entry) {
    const script = inertScript();
    entries.set(key, (entry = { script, users: new Set(), text: '' }));
    document.head.append(script);
  }
  entry.users.add(user);
  if (entry.text === text) return;
  entry.text = text;
  entry.script.replaceChildren(document.createTextNode(text));
}

/**
 * Trusted Types refuse text in any script, be it only data. A script that came out of a template counts as
 * "already started" (HTML, 4.12.1.1), so no engine looks at what is put into it; and Lit's own policy made it.
 */
function inertScript(): HTMLScriptElement {
  const fragment = document.createDocumentFragment();
  render(html`<script type="application/ld+json"></script>`, fragment);
  return fragment.querySelector('script') as HTMLScriptElement;
}

export function dropJsonLd(user: object): void {
  for (const [key, { script, users }] of entries) {
    if (users.delete(user) && users.size === 0) {
      script.remove();
      entries.delete(key);
    }
  }
}
