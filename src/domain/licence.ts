/**
 * The short name of a licence that is given by its address, as people know it: `CC BY-SA 4.0`. Of any other
 * address, where it leads.
 */
export function licenceName(address: string): string {
  const [, kind, version] =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/i.exec(address) ?? [];
  if (kind) return `CC ${kind.toUpperCase()} ${version ?? ''}`.trim();
  if (/creativecommons\.org\/publicdomain\/zero\//i.test(address)) return 'CC0';
  if (/creativecommons\.org\/publicdomain\/mark\//i.test(address)) return 'Public Domain Mark';
  return address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}
