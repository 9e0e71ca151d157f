/** The houses that a visitor of the demo can choose from, read from their feeds as a town's CMS would. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export const feeds = new URL('../test/fixtures/feeds/', import.meta.url);
export const houseIds = ['stord', 'bennebroek', 'tverrlandet'];

const read = (id) => JSON.parse(readFileSync(new URL(`${id}.json`, feeds), 'utf8'));
const known = new Map(houseIds.map((id) => [id, read(id)]));

/** Houses that neighbours can write to: each has an inbox of its own, the first at `/inbox`. */
export const heardIds = houseIds.filter((id) => known.get(id).feedback?.endpoint);
export const inboxBase = (id) => (id === heardIds[0] ? '/inbox' : `/inbox-${id}`);

/**
 * All feeds say `/inbox/reports`, since each house has a website of its own; here they share one. So a town publishes
 * the other feeds with the address of the house's own inbox.
 */
export const townFeeds = new URL('../.cache/demo-feeds/', import.meta.url);
mkdirSync(townFeeds, { recursive: true });
for (const id of heardIds.slice(1)) {
  const feed = known.get(id);
  feed.feedback.endpoint = `${inboxBase(id)}/reports`;
  writeFileSync(new URL(`${id}.json`, townFeeds), `${JSON.stringify(feed)}\n`);
}

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
