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
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    entries.set(key, (entry = { script, users: new Set(), text: '' }));
    document.head.append(script);
  }
  entry.users.add(user);
  if (entry.text === text) return;
  entry.text = text;
  // A text node, not `textContent`: Trusted Types guard the latter even for a script that is only data.
  entry.script.replaceChildren(document.createTextNode(text));
}

export function dropJsonLd(user: object): void {
  for (const [key, { script, users }] of entries) {
    if (users.delete(user) && users.size === 0) {
      script.remove();
      entries.delete(key);
    }
  }
}
