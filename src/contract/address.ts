/**
 * The one rule for which addresses are safe. `URL.parse` is newer than many phones, hence the `try`.
 */
const links = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);
const media = new Set(['http:', 'https:']);

function resolve(
  address: unknown,
  base: string | undefined,
  allowed: ReadonlySet<string>,
): string | undefined {
  if (typeof address !== 'string') return undefined;
  try {
    const url = new URL(address, base);
    return allowed.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The absolute address that a link may have, or `undefined` when it must not be a link.
 * @param base the feed's own address, against which relative ones are resolved
 */
export const linkHref = (address: unknown, base?: string) => resolve(address, base, links);

/** The absolute address of an image, a sound, a film, a file to fetch: `http:` and `https:` only. */
export const mediaHref = (address: unknown, base?: string) => resolve(address, base, media);

/** A `srcset` with every candidate resolved and checked; candidates that must not load are left out. */
export function mediaSrcset(srcset: string, base?: string): string {
  return srcset
    .split(/,\s+|,$/)
    .map((candidate) => {
      const [address = '', descriptor = ''] = candidate.trim().split(/\s+/, 2);
      const href = address && mediaHref(address, base);
      // Only a comma at its end would be read as the list's own; inside, image servers mean it (`/full/400,/`).
      return href ? `${href.replace(/,$/, '%2C')} ${descriptor}`.trim() : '';
    })
    .filter(Boolean)
    .join(', ');
}
