import { mediaHref } from '../contract/address.js';
import type { MediaSource, WorkImage } from '../contract/feed/works.js';
import type { Text } from '../contract/primitives.js';
import { imageOf, isRecord, listOf, numberOf, originOf, stringOf, typeOf } from './iiif-image.js';
import { textOf } from './iiif-text.js';
import type { ShownWork } from './works.js';

/**
 * IIIF Presentation API 3.0 (https://iiif.io/api/presentation/3.0/): a manifest becomes works, a collection the
 * addresses of its manifests. Whatever in it is not as the standard says takes only itself away.
 *
 * A manifest is one work: its canvases are the views of it. Each sound or film of a manifest with several is a
 * work of its own, since a work has one player.
 */
export interface Iiif {
  works: ShownWork[];
  /** Addresses of the manifests and collections that a collection lists, in its order. */
  next: string[];
  /** What was left out: a JSON Pointer into the document, and why. */
  problems: IiifProblem[];
}

export type IiifProblemCode = 'iiifNotPresentation3' | 'iiifNothingToShow' | 'iiifNoAddress';

export interface IiifProblem {
  path: string;
  code: IiifProblemCode;
}

/** @param base the address that the document came from; every address in the result is absolute and safe */
export function parseIiif(document: unknown, base?: string): Iiif {
  const found: Iiif = { works: [], next: [], problems: [] };
  readDocument(document, '', base, found, 0);
  return found;
}

function readDocument(
  document: unknown,
  path: string,
  base: string | undefined,
  found: Iiif,
  depth: number,
): void {
  const type = isRecord(document) ? document.type : undefined;
  if (isRecord(document) && type === 'Manifest') return readManifest(document, path, base, found);
  if (!isRecord(document) || type !== 'Collection' || depth > 5) {
    found.problems.push({ path, code: 'iiifNotPresentation3' });
    return;
  }
  listOf(document.items).forEach((item, index) => {
    const at = `${path}/items/${index}`;
    // Collections may lie inside one another whole, manifests are named by their address.
    if (isRecord(item) && Array.isArray(item.items)) return readDocument(item, at, base, found, depth + 1);
    const href = isRecord(item) ? mediaHref(item.id, base) : undefined;
    if (href) found.next.push(href);
    else found.problems.push({ path: at, code: 'iiifNoAddress' });
  });
}

type Media = { image: WorkImage[] } | { sound: MediaSource[] } | { video: MediaSource[]; body: unknown };

function readManifest(
  manifest: Record<string, unknown>,
  path: string,
  base: string | undefined,
  found: Iiif,
): void {
  const about = describe(manifest, base);
  const id = stringOf(manifest.id)?.trim() || base || path;
  const images: WorkImage[] = [];
  const plays: ShownWork[] = [];
  listOf(manifest.items).forEach((canvas, index) => {
    const media = isRecord(canvas) ? mediaOf(canvas, base) : undefined;
    if (!isRecord(canvas) || !media) {
      found.problems.push({ path: `${path}/items/${index}`, code: 'iiifNothingToShow' });
    } else if ('image' in media) images.push(...media.image);
    else plays.push(playOf(canvas, media, { id, ...about }, base));
  });
  if (plays.length === 1 && plays[0]) {
    found.works.push({ ...plays[0], id, title: about.title ?? plays[0].title });
  } else found.works.push(...plays);
  if (images.length && plays.length === 0) {
    const title = about.title ?? images[0]?.alt ?? UNTITLED;
    found.works.push({ ...about, id, title, kind: 'image', images });
  } else if (images.length && plays[0]) plays[0].images ??= images;
  else if (!plays.length && !listOf(manifest.items).length)
    found.problems.push({ path, code: 'iiifNothingToShow' });
}

const UNTITLED: Text = { und: '–' };

/** What a visitor must read beside the work, whatever it is. */
function describe(manifest: Record<string, unknown>, base: string | undefined) {
  const credit = isRecord(manifest.requiredStatement) ? manifest.requiredStatement : {};
  const value = textOf(credit.value);
  const rights = mediaHref(manifest.rights, base);
  return definedOnly({
    title: textOf(manifest.label, ' / '),
    artist: metadataOf(
      manifest,
      /^(creator|artist|author|maker|kunstn[ae]re?n?|kunstenaar|opphavar|opphaver)$/i,
    ),
    year: yearOf(metadataOf(manifest, /^(date|year|dato|år|datum|jaar)$/i)),
    description: textOf(manifest.summary),
    rights,
    credit: value && definedOnly({ label: textOf(credit.label), value }),
  }) as Partial<ShownWork>;
}

/** The value of the first pair whose label, in any language, is such a word: a credit is not to be lost. */
function metadataOf(manifest: Record<string, unknown>, wanted: RegExp): Text | undefined {
  for (const pair of listOf(manifest.metadata)) {
    if (!isRecord(pair)) continue;
    const label = textOf(pair.label);
    const words = typeof label === 'string' ? [label] : Object.values(label ?? {});
    if (words.some((word) => wanted.test(word.trim()))) return textOf(pair.value, ', ');
  }
  return undefined;
}

/** A year only where the date is one: "1800–1899" is not. */
function yearOf(date: Text | undefined): number | undefined {
  const words = typeof date === 'string' ? date : Object.values(date ?? {})[0];
  return words && /^\d{4}(-\d\d)*$/.test(words.trim()) ? Number(words.trim().slice(0, 4)) : undefined;
}

/** What is painted on a canvas: a film before a sound before images. */
function mediaOf(canvas: Record<string, unknown>, base: string | undefined): Media | undefined {
  const bodies: { body: unknown; whole: boolean }[] = [];
  for (const page of listOf(canvas.items)) {
    for (const annotation of listOf(isRecord(page) ? page.items : undefined)) {
      if (!isRecord(annotation) || annotation.motivation !== 'painting') continue;
      const target = annotation.target;
      const whole = !(typeof target === 'string'
        ? target.includes('#')
        : isRecord(target) && target.selector);
      for (const body of alternatives(annotation.body)) bodies.push({ body: originOf(body), whole });
    }
  }
  const sourcesOf = (type: string) =>
    bodies.filter(({ body }) => typeOf(body) === type).flatMap(({ body }) => sourceOf(body, base) ?? []);
  const video = sourcesOf('Video');
  if (video.length) return { video, body: bodies.find(({ body }) => typeOf(body) === 'Video')?.body };
  const sound = sourcesOf('Sound');
  if (sound.length) return { sound };
  // Painted on a part of the canvas: a piece of a composition, shown only when there is nothing whole.
  const painted = bodies.filter(({ body }) => typeOf(body) === 'Image');
  const whole = painted.filter((image) => image.whole);
  const alt = textOf(canvas.label) ?? textOf(canvas.summary);
  const image = (whole.length ? whole : painted.slice(0, 1)).flatMap(({ body }) => {
    const one = imageOf(body, canvas, listOf(canvas.thumbnail), base);
    return one ? [definedOnly({ ...one, alt: (isRecord(body) && textOf(body.label)) || alt })] : [];
  });
  return image.length ? { image } : undefined;
}

/** One body, a list of them, or a `Choice`: its first is what the publisher means, the others stay at hand. */
const alternatives = (body: unknown): unknown[] =>
  listOf(Array.isArray(body) ? body : [body]).flatMap((one) =>
    typeOf(one) === 'Choice' ? listOf((one as Record<string, unknown>).items) : [one],
  );

function sourceOf(body: unknown, base: string | undefined): MediaSource | undefined {
  const src = isRecord(body) ? mediaHref(body.id, base) : undefined;
  const type = isRecord(body) ? stringOf(body.format) : undefined;
  return src ? { src, ...(type ? { type } : {}) } : undefined;
}

function playOf(
  canvas: Record<string, unknown>,
  media: Exclude<Media, { image: unknown }>,
  about: Partial<ShownWork> & { id: string },
  base: string | undefined,
): ShownWork {
  const label = textOf(canvas.label, ' / ');
  const shared = { ...about, id: stringOf(canvas.id) ?? about.id, title: label ?? about.title ?? UNTITLED };
  const still = stillOf(canvas, base);
  if ('sound' in media) {
    return definedOnly({
      ...shared,
      kind: 'audio',
      audio: { sources: media.sound },
      images: still && [still],
    }) as ShownWork;
  }
  const size = isRecord(media.body) ? media.body : {};
  const video = definedOnly({
    sources: media.video,
    width: numberOf(size.width) ?? numberOf(canvas.width),
    height: numberOf(size.height) ?? numberOf(canvas.height),
    poster: still?.src,
    captions: captionsOf(canvas, base),
  });
  return { ...shared, kind: 'video', video } as ShownWork;
}

/** The picture that stands for a sound or film: what is to be shown before it, beside it, or its thumbnail. */
function stillOf(canvas: Record<string, unknown>, base: string | undefined): WorkImage | undefined {
  for (const stand of [canvas.placeholderCanvas, canvas.accompanyingCanvas]) {
    const media = isRecord(stand) ? mediaOf(stand, base) : undefined;
    if (media && 'image' in media) return media.image[0];
  }
  return imageOf(listOf(canvas.thumbnail)[0], {}, [], base);
}

/** WebVTT files among what supplements the canvas, wherever the manifest hangs them. */
function captionsOf(canvas: Record<string, unknown>, base: string | undefined) {
  const pages = [...listOf(canvas.annotations), ...listOf(canvas.items)];
  const bodies = pages
    .flatMap((page) => listOf(isRecord(page) ? page.items : undefined))
    .filter((one) => isRecord(one) && one.motivation === 'supplementing')
    .flatMap((one) => alternatives((one as Record<string, unknown>).body));
  const captions = bodies.flatMap((body) => {
    if (!isRecord(body) || body.format !== 'text/vtt') return [];
    const src = mediaHref(body.id, base);
    const language =
      listOf(Array.isArray(body.language) ? body.language : [body.language]).map(stringOf)[0] ?? 'und';
    return src ? [definedOnly({ src, language, label: textOf(body.label) })] : [];
  });
  return captions.length ? captions : undefined;
}

/** Without the keys that hold nothing: absent and undefined are one thing in a feed. */
const definedOnly = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
