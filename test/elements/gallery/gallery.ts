import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../src/elements/gallery/define.js';
import type { NaboGallery } from '../../../src/elements/gallery/nabo-gallery.js';

const art = (name: string, width: number, height: number) => ({
  src: `art/${name}-800.webp`,
  srcset: `art/${name}-400.webp 400w, art/${name}-800.webp 800w`,
  width,
  height,
});

export const centre = {
  name: 'Grendehuset',
  language: 'nn',
  timezone: 'Europe/Oslo',
  currency: 'NOK',
  email: 'hus@example.org',
};
export const fjord = {
  id: 'fjord',
  title: 'Fjord i mars',
  artist: 'maasen',
  year: 2026,
  kind: 'image',
  medium: 'Akvarell',
  size: '40 × 60 cm',
  images: [{ ...art('fjord-i-mars', 1600, 1067), alt: 'Blå fjell i lag på lag' }],
  sale: { status: 'available', price: 1200 },
};
export const vase = {
  id: 'vase',
  title: 'Vase, sett saman att',
  artist: 'tysdag',
  kind: 'sculpture',
  images: [
    { ...art('knust-vase', 1200, 1600), alt: 'Brun vase' },
    { ...art('samla-skar', 1400, 1400), alt: 'Lilla skar' },
  ],
};
export const unrest = {
  id: 'uro',
  title: 'Uro',
  kind: 'image',
  artist: 'Kunstnaren vil vere anonym',
  contentNote: 'Om angst',
  images: [{ ...art('uro', 1600, 1100), alt: 'Svarte strekar' }],
};
export const poem = {
  id: 'dikt',
  title: 'Kaffi, klokka ni',
  artist: 'maasen',
  kind: 'text',
  text: 'Koppen er varm.\nNokon har spart stolen min.\n\nEg er her.',
};
export const tune = {
  id: 'slaatt',
  title: 'Slått for drivhuset',
  kind: 'audio',
  audio: {
    sources: [{ src: 'art/slaatt-for-drivhuset.ogg', type: 'audio/ogg' }],
    transcript: 'Ein roleg melodi',
  },
};
export const film = {
  id: 'dans',
  title: 'Dans i mai',
  kind: 'video',
  video: {
    sources: [{ src: 'art/dans-i-mai.webm', type: 'video/webm' }],
    poster: 'art/vaar-800.webp',
    width: 640,
    height: 360,
    captions: [{ src: 'art/dans-i-mai.nn.vtt', language: 'nn' }],
  },
};
export const artists = [
  { id: 'maasen', name: 'Måsen', statement: 'Eg målar det eg høyrer når det er stilt.' },
  { id: 'tysdag', name: 'Tysdagsgruppa' },
];
export const works = [fjord, vase, unrest, poem, tune, film];
export const feed = { version: 1, centre, artists, works };

/** The same feed with all addresses absolute, since a feed that is given as an object has the page's. */
export function absolute<T>(value: T): T {
  const base = new URL('/test/fixtures/feeds/', location.href).href;
  return JSON.parse(JSON.stringify(value).replaceAll('art/', `${base}art/`)) as T;
}

/** A gallery that shows the feed, in a page in English. */
export async function gallery(
  given: object = feed,
  attributes: Record<string, string> = {},
  language = 'en',
): Promise<NaboGallery> {
  const box = await fixture<HTMLElement>(html`<div lang=${language}></div>`);
  const element = document.createElement('nabo-gallery');
  for (const [name, value] of Object.entries({ now: '2026-11-22T12:00', ...attributes }))
    element.setAttribute(name, value);
  element.feed = absolute(given);
  box.append(element);
  await shown(element);
  return element;
}

/** Resolves when the element has settled in one of the states that stay, and all that is to hang does. */
export async function shown(element: NaboGallery): Promise<void> {
  do {
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  } while (element.state === 'loading');
  await element.updateComplete;
}

/** Resolves as soon as something is so; mocha's own time limit is the only one. */
export async function until(so: () => unknown): Promise<void> {
  while (!so()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

export const all = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
export const one = <E extends Element = HTMLElement>(element: Element, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in <${element.localName}>`);
  return found;
};
export const words = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** The titles on the wall, as a visitor meets them. */
export const titles = (element: Element): string[] => all(element, '[part=wall] [part=title]').map(words);
export const link = (element: Element, title: string): HTMLElement => {
  const found = all(element, '[part=title]').find((one) => words(one) === title);
  if (!found) throw new Error(`no work "${title}"`);
  return found;
};
export const button = (element: Element, name: string): HTMLElement => {
  const found = all(element, 'button').find((one) => (one.getAttribute('aria-label') ?? words(one)) === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};
export const dialog = (element: Element): HTMLDialogElement => one<HTMLDialogElement>(element, 'dialog');
/** What has the focus inside the element. */
export const focused = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;

/** Takes the gallery away, and waits until its address has gone from the page's. */
export async function leave(): Promise<void> {
  fixtureCleanup();
  await until(() => !location.hash.includes('nabo-work'));
}
