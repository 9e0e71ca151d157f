import { mediaHref } from '../contract/address.js';
import type { WorkImage } from '../contract/feed/works.js';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
export const typeOf = (value: unknown): string | undefined =>
  isRecord(value) ? stringOf(value.type) : undefined;
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;

/** The resource behind a `SpecificResource` (a part or a turned view of it): shown whole and upright. */
export function originOf(body: unknown): unknown {
  if (typeOf(body) !== 'SpecificResource') return body;
  return (body as Record<string, unknown>).source;
}

/** Sizes worth asking an image service for: a phone's column, a card, a screen, a large screen. */
const WIDTHS = [400, 800, 1600, 2400];

/**
 * An image body as the feed's image, with what its image service can send for smaller screens.
 * @param canvas whose shape counts where the body has none
 */
export function imageOf(
  body: unknown,
  canvas: Record<string, unknown>,
  thumbnails: readonly unknown[],
  base: string | undefined,
): WorkImage | undefined {
  const resource = originOf(body);
  const src = isRecord(resource) ? mediaHref(resource.id, base) : undefined;
  if (!isRecord(resource) || !src) return undefined;
  const own = { width: numberOf(resource.width), height: numberOf(resource.height) };
  const sized =
    own.width && own.height ? own : { width: numberOf(canvas.width), height: numberOf(canvas.height) };
  const { width, height } = sized.width && sized.height ? sized : { width: undefined, height: undefined };
  const candidates = new Map(serviceSizes(resource, base));
  for (const small of thumbnails) {
    const at = isRecord(small) ? mediaHref(small.id, base) : undefined;
    const wide = isRecord(small) ? numberOf(small.width) : undefined;
    const high = isRecord(small) ? numberOf(small.height) : undefined;
    // A thumbnail of another shape shows something else than the image (a detail, a square cut).
    const alike = wide && high && width && height && Math.abs((wide * height) / (high * width) - 1) < 0.05;
    if (at && alike && !candidates.has(wide)) candidates.set(wide, at);
  }
  // The body's own width is its file's, the canvas's is not.
  if (own.width && candidates.size) candidates.set(own.width, src);
  const srcset = [...candidates]
    .sort(([a], [b]) => a - b)
    .map(([wide, at]) => `${at} ${wide}w`)
    .join(', ');
  return { src, ...(srcset ? { srcset } : {}), ...(width && height ? { width, height } : {}) };
}

/**
 * What an IIIF Image API service sends, by width. From level 1 on it scales to any width (2.1 and 3.0); a service of
 * level 0 only has the sizes it lists.
 */
function serviceSizes(resource: Record<string, unknown>, base: string | undefined): [number, string][] {
  const service = listOf(Array.isArray(resource.service) ? resource.service : [resource.service]).find(
    (one) => isRecord(one) && /^ImageService[123]$/.test(String(one.type ?? one['@type'])),
  );
  if (!isRecord(service)) return [];
  const id = mediaHref(service.id ?? service['@id'], base)?.replace(/\/$/, '');
  const full = numberOf(service.width) ?? numberOf(resource.width);
  if (!id || !full) return [];
  const quality = (service.type ?? service['@type']) === 'ImageService1' ? 'native' : 'default';
  const at = (width: number, height: number | '') => `${id}/full/${width},${height}/0/${quality}.jpg`;
  const listed = listOf(service.sizes).flatMap((size): [number, string][] => {
    const width = isRecord(size) ? numberOf(size.width) : undefined;
    const height = isRecord(size) ? numberOf(size.height) : undefined;
    return width && height ? [[width, at(width, height)]] : [];
  });
  const profile = [service.profile].flat().find((one): one is string => typeof one === 'string') ?? '';
  if (listed.length || !/level[12]/.test(profile)) return listed;
  const most = Math.min(full, numberOf(service.maxWidth) ?? full);
  return WIDTHS.filter((width) => width < full && width <= most).map((width) => [width, at(width, '')]);
}
