/** The reference feeds, under Node and in browsers alike. */
export const feedNames = ['stord', 'bennebroek', 'tverrlandet', 'minimal'] as const;
export type FeedName = (typeof feedNames)[number];

// In a browser there is no `process`; there the test server has the files.
const fs = (globalThis as { process?: NodeJS.Process }).process?.getBuiltinModule?.('node:fs');

async function load(name: FeedName): Promise<[FeedName, string]> {
  const url = new URL(`../fixtures/feeds/${name}.json`, import.meta.url);
  return [name, fs ? fs.readFileSync(url, 'utf8') : await (await fetch(url)).text()];
}

const texts = Object.fromEntries(await Promise.all(feedNames.map(load))) as Record<FeedName, string>;

/** A feed as it stands in its file. */
export const feedText = (name: FeedName): string => texts[name];

/** A feed as `JSON.parse` gives it: a new copy each time, to break at will. */
export const rawFeed = (name: FeedName): unknown => JSON.parse(texts[name]);
