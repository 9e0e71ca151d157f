/**
 * The short name of a licence that is given by its address, as people know it: `CC BY-SA 4.0`. Of any other
 * address, where it leads.
 */
export function licenceName(address: string): string {
  const place = address.replace(/^https?:\/\/(www\.)?|\/$/gi, '');
  const [, kind, version] = /^creativecommons\.org\/\w+\/([a-z-]+)\/([\d.]+)/i.exec(place) ?? [];
  if (!kind) return place;
  return { zero: 'CC0', mark: 'Public Domain Mark' }[kind] ?? `CC ${kind.toUpperCase()} ${version}`;
}
