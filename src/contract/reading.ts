import type { Feed } from './feed.js';
import { centre } from './feed/centre.js';
import { dateOrTime } from './primitives.js';
import * as v from './schema-core.js';

export type { Feed };

/** The sections that somebody reads, each with its schema, so that a page ships and checks only these. */
export type Sections = Readonly<Record<string, v.Schema>>;

export interface Reading {
  /** `undefined` when it is no feed at all. */
  feed: Feed | undefined;
  /** The sections in which something is wrong, as JSON Pointers; `/centre` for all that is no section, '' where there is none. */
  faulty: string[];
}

interface Part {
  output?: unknown;
  faulty: boolean;
}

const version = v.pipe(
  v.number(),
  v.integer(''),
  v.check((one) => one > 0, ''),
);

/** What every element reads: what kind of feed it is, when it was confirmed, and the house. */
const head = v.object({
  version: v.optional(version, 1),
  updated: v.optional(dateOrTime),
  centre,
});

const done = new WeakMap<object, Map<string, Part>>();

/**
 * Reads what anybody may have written into a feed, as far as a page needs it. Of one raw feed each section is read once,
 * however many elements ask for it; a feed that has changed must therefore be another object. What exactly is wrong
 * `parse` of `feed.ts` says.
 * @param raw anything, as `JSON.parse` gave it; it is never changed
 * @param sections those that are wanted; `centre` always is
 */
export function readSections(raw: unknown, sections: Sections): Reading {
  if (!v.isObject(raw)) return { feed: undefined, faulty: [''] };
  const parts = done.get(raw) ?? new Map<string, Part>();
  done.set(raw, parts);
  const once = (name: string, schema: v.Schema, value: unknown): Part => {
    const part = parts.get(name) ?? v.leniently(schema, value);
    parts.set(name, part);
    return part;
  };
  const { output, faulty } = once('centre', head, raw);
  if (!output) return { feed: undefined, faulty: ['/centre'] };
  const feed = { ...output } as Feed & Record<string, unknown>;
  const wrong = faulty || raw.version !== 1 || !feed.centre.name ? ['/centre'] : [];
  for (const name in sections) {
    if (name === 'centre' || raw[name] === undefined) continue;
    const part = once(name, sections[name] as v.Schema, raw[name]);
    if (part.faulty) wrong.push(`/${name}`);
    if (part.output !== undefined) feed[name] = part.output;
  }
  return { feed, faulty: wrong };
}
