import type { Feed } from './feed.js';
import { centre } from './feed/centre.js';
import { dateOrTime } from './primitives.js';
import { pointerStep, type Problem, type ProblemCode } from './problems.js';
import * as v from './schema.js';

export type { Feed };

/** The sections that somebody reads, each with its schema, so that a page ships and checks only these. */
export type Sections = Readonly<Record<string, v.Schema>>;

export interface Parsed {
  /** `undefined` when it is no feed at all. */
  feed: Feed | undefined;
  problems: Problem[];
}

interface Part {
  value: unknown;
  problems: Problem[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function problem({ path: steps, code, missing, value, warning, requirement }: v.Issue): Problem {
  const path = steps.map(pointerStep).join('');
  if (warning) return { path, code: code as ProblemCode, level: 'warning' };
  if (missing) return { path, code: 'missing' };
  const found: Problem = { path, code: code as ProblemCode };
  if (typeof value !== 'object') {
    found.values = { received: String(value as string).slice(0, 80) };
    if (Array.isArray(requirement)) found.values.expected = requirement.join(', ');
  }
  return found;
}

function read(schema: v.Schema, value: unknown, name: string): Part {
  const { output, issues } = v.lenientParse(schema, value, name);
  return { value: output, problems: issues.map(problem) };
}

/** What every element reads: what kind of feed it is, when it was confirmed, and the house. */
function readHead(raw: Record<string, unknown>): Part {
  const { version } = raw;
  const problems: Problem[] = [];
  const known = Number.isInteger(version) && (version as number) > 0;
  if (version === undefined) problems.push({ path: '/version', code: 'missing' });
  else if (version !== 1) problems.push({ path: '/version', code: known ? 'newerVersion' : 'version' });
  const updated = read(v.optional(dateOrTime), raw.updated, 'updated');
  const house = read(centre, raw.centre, 'centre');
  if (isObject(raw.centre) && raw.centre.name === undefined)
    problems.push({ path: '/centre/name', code: 'missing' });
  problems.push(...updated.problems, ...house.problems);
  const head: Partial<Feed> = { version: known ? (version as number) : 1 };
  if (updated.value) head.updated = updated.value as string;
  return { value: house.value && { ...head, centre: house.value }, problems };
}

const done = new WeakMap<object, Map<string, Part>>();

/**
 * Reads what anybody may have written into a feed. Of one raw feed each section is read once, however many
 * elements ask for it; a feed that has changed must therefore be another object.
 * @param raw anything, as `JSON.parse` gave it; it is never changed
 * @param sections those that are wanted; `centre` always is
 */
export function parseSections(raw: unknown, sections: Sections): Parsed {
  if (!isObject(raw)) return { feed: undefined, problems: [{ path: '', code: 'feed' }] };
  const parts = done.get(raw) ?? new Map<string, Part>();
  done.set(raw, parts);
  const once = (name: string, make: () => Part): Part => {
    const part = parts.get(name) ?? make();
    parts.set(name, part);
    return part;
  };
  const head = once('', () => readHead(raw));
  const problems = [...head.problems];
  if (!head.value) return { feed: undefined, problems };
  const feed = { ...head.value } as Feed & Record<string, unknown>;
  for (const [name, schema] of Object.entries(sections)) {
    if (name === 'centre' || raw[name] === undefined) continue;
    const part = once(name, () => read(schema, raw[name], name));
    problems.push(...part.problems);
    if (part.value !== undefined) feed[name] = part.value;
  }
  return { feed, problems };
}
