/**
 * The one rule for which addresses are safe. `URL.parse` is newer than many phones, hence the `try`.
 */
const safe =
  (allowed: RegExp) =>
  /** @param base the feed's own address, against which relative ones are resolved */
  (address: unknown, base?: string): string | undefined => {
    if (typeof address !== 'string') return undefined;
    try {
      const { protocol, href } = new URL(address, base);
      return allowed.test(protocol) ? href : undefined;
    } catch {
      return undefined;
    }
  };

/** The absolute address that a link may have, or `undefined` when it must not be a link. */
export const linkHref = safe(/^(?:https?|mailto|tel|sms):$/);

/** A telephone number as `tel:` and `sms:` links take it (RFC 3966): its digits, and a plus. */
export const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '');

/** The absolute address of an image, a sound, a film, a file to fetch: `http:` and `https:` only. */
export const mediaHref = safe(/^https?:$/);
