import { ask } from '../feed/ask.js';
import type { NaboElement } from '../ui/element.js';

/**
 * What ships has this in the place of `registry.ts` (`.tools/build/browser.mjs`). What the loader loads are files with
 * stable names, not chunks of its own build, so their addresses can be made of the names, where a bundler needs each in
 * full. Everything that an element will want is asked for at once: its files, the base, the feed and the words. On a slow
 * line each that waited for another would be a journey more.
 */

/** Of each element by its name, the files that its own imports, besides the base. */
declare const __NEEDS__: Readonly<Record<string, readonly string[]>>;
/** The folder of the files, and the name by which the base lets others have its class. */
declare const __PARTS__: string;
declare const __BASE__: string;

/** The base element, as far as the loader must know it. */
type Base = Pick<typeof NaboElement, 'start'>;

/** Feeds that were asked for, with their answers, by absolute address; undefined once the base has it. */
type Feeds = NonNullable<Parameters<Base['start']>[2]>;

const needs = __NEEDS__;

/** All tags. */
export const selector = Object.keys(needs)
  .map((name) => `nabo-${name}`)
  .join();

const feeds: Feeds = new Map();

const file = (name: string): Promise<unknown> => import(/* @vite-ignore */ `./${__PARTS__}/${name}.js`);

/** The same, where whoever needs it asks again, and tells if it does not come. */
const ahead = (name: string): Promise<unknown> => file(name).catch(() => undefined);

function askForFeed(element: Element): void {
  const link = document.querySelector('link[rel~="nabo-feed"]');
  const src = element.getAttribute('src') || link?.getAttribute('href');
  if (!src) return;
  // A link knows its address, and never throws. The base takes over only what it would ask for itself.
  const { href } = Object.assign(document.createElement('a'), { href: src });
  if (feeds.has(href)) return;
  const attempt = new AbortController();
  const answer = ask(href, 'no-cache', attempt.signal);
  answer.catch(() => undefined);
  feeds.set(href, Object.assign(attempt, { answer }));
}

/** @param slashes before each name @param query after the name of the element's own file */
async function take(element: Element, slashes = '', query = ''): Promise<void> {
  const tag = element.localName;
  const name = tag.slice('nabo-'.length);
  const part = file(slashes + name + query);
  const [first] = ['base', ...(needs[name] as string[])].map((one) => ahead(slashes + one));
  askForFeed(element);
  // What pages mostly say; the element itself reads languages better.
  const [language] = /^(n[bnlo]|en)/.exec(element.closest<HTMLElement>('[lang]')?.lang ?? '') ?? [];
  const locale = language?.replace('no', 'nb');
  const words = locale && ahead(`lang/${name}.${locale}`);
  const found = (await part) as Record<string, object>;
  const base = (await first) as Record<string, Base>;
  // Without its words it has nothing to say: until then the page's own content stands.
  base[__BASE__]?.start(tag, found, feeds, locale as string, (await words) as never);
}

let again = 0;

/**
 * Loads what defines the tag of an element, and defines it. Firefox remembers what could not be fetched, until the page is
 * left. Another address is asked for anew: with a query the element's own file, and with one more slash, which most
 * servers take for one, also what it imports.
 * @throws the import's error
 */
export const define = (element: Element): Promise<void> =>
  take(element)
    .catch(() => take(element, '', `.js?again=${++again}&`))
    .catch(() => take(element, '/'.repeat(again)));
