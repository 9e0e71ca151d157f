import type { Feed } from './feed.js';
import { centre } from './feed/centre.js';
import { dateOrTime } from './primitives.js';
import { isObject, lenientParse, optional, type Issue, type Schema } from './schema-core.js';

export type { Feed };

/** The sections that somebody reads, each with its schema, so that a page ships and checks only these. */
export type Sections = Readonly<Record<string, Schema>>;

export interface Reading {
  /** `undefined` when it is no feed at all. */
  feed: Feed | undefined;
  /** What is wrong; `problemOf` makes the contract's problems of them. */
  issues: Issue[];
}

interface Part {
  output?: unknown;
  issues: Issue[];
}

const head = optional(dateOrTime);

/** What every element reads: what kind of feed it is, when it was confirmed, and the house. */
function readHead({ version, updated, centre: house }: Record<string, unknown>): Part {
  const known = Number.isInteger(version) && (version as number) > 0;
  const confirmed = lenientParse(head, updated, ['updated']);
  const read = lenientParse(centre, house, ['centre']);
  const issues = [...confirmed.issues, ...read.issues];
  const missed = (path: string[], code = 'missing') => issues.push({ path, code, value: null });
  if (version !== 1)
    missed(['version'], version === undefined ? undefined : known ? 'newerVersion' : 'version');
  if (isObject(house) && ['', undefined].includes(house.name as string)) missed(['centre', 'name']);
  const feed = {
    version: known ? version : 1,
    ...(confirmed.output && { updated: confirmed.output }),
    centre: read.output,
  };
  return { output: read.output && feed, issues };
}

const done = new WeakMap<object, Map<string, Part>>();

/**
 * Reads what anybody may have written into a feed. Of one raw feed each section is read once, however many
 * elements ask for it; a feed that has changed must therefore be another object.
 * @param raw anything, as `JSON.parse` gave it; it is never changed
 * @param sections those that are wanted; `centre` always is
 */
export function readSections(raw: unknown, sections: Sections): Reading {
  if (!isObject(raw)) return { feed: undefined, issues: [{ path: [], code: 'feed', value: null }] };
  const parts = done.get(raw) ?? new Map<string, Part>();
  done.set(raw, parts);
  const once = (name: string, make: () => Part): Part => {
    const part = parts.get(name) ?? make();
    parts.set(name, part);
    return part;
  };
  const { output, issues } = once('', () => readHead(raw));
  if (!output) return { feed: undefined, issues };
  const all = [...issues];
  const feed = { ...output } as Feed & Record<string, unknown>;
  for (const name in sections) {
    if (name === 'centre' || raw[name] === undefined) continue;
    const part = once(name, () => lenientParse(sections[name] as Schema, raw[name], [name]));
    all.push(...part.issues);
    if (part.output !== undefined) feed[name] = part.output;
  }
  return { feed, issues: all };
}
