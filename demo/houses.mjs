/** The houses that a visitor of the demo can choose from, read from their feeds as a town's CMS would. */
import { readFileSync } from 'node:fs';

export const feeds = new URL('../test/fixtures/feeds/', import.meta.url);
export const houseIds = ['stord', 'bennebroek', 'tverrlandet'];

const read = (id) => JSON.parse(readFileSync(new URL(`${id}.json`, feeds), 'utf8'));
const known = new Map(houseIds.map((id) => [id, read(id)]));

/** A text of the feed in the page's language, or the nearest that it has. */
export function pick(text, lang, own) {
  if (typeof text !== 'object' || text === null) return text;
  const near = { nb: ['nb', 'nn'], nn: ['nn', 'nb'] }[lang] ?? [lang];
  const found = [...near, own, 'en'].find((one) => text[one] !== undefined);
  return text[found ?? Object.keys(text)[0]];
}

export function houseOf(id, lang) {
  const feed = known.get(id);
  const { centre } = feed;
  const own = centre.language ?? 'nb';
  return {
    id,
    feed,
    own,
    src: `/feeds/${id}.json`,
    name: pick(centre.name, lang, own),
    phone: centre.phone,
    places: (feed.hours?.places ?? []).map((place) => ({ id: place.id, name: pick(place.name, lang, own) })),
  };
}
