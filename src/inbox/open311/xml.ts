type Value = string | number | boolean | null | undefined | Value[] | { [name: string]: Value };

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML 1.0 cannot hold at all.
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

function element(name: string, value: Value): string {
  if (value === null || value === undefined || value === '') return `<${name}/>`;
  if (Array.isArray(value))
    return `<${name}>${value.map((item) => element(singular(name), item)).join('')}</${name}>`;
  if (typeof value === 'object')
    return `<${name}>${Object.entries(value)
      .map(([key, inner]) => element(key, inner))
      .join('')}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
}

/** GeoReport's lists are the plural of what is in them: `services` of `service`, `service_requests` of `request`. */
const singular = (name: string) => (name === 'service_requests' ? 'request' : name.replace(/s$/, ''));

/** A GeoReport answer as XML, the format that the specification asks of everybody. */
export const toXml = (root: string, value: Value) =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`;
