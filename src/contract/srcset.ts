import { mediaHref } from './address.js';

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
