import * as v from './schema.js';
import type { Feed } from './feed.js';
import type { Problem } from './problems.js';

export type { Feed };

/** The sections that somebody reads: each brings its own schema, so that a page ships and checks only these. */
export type Sections = Readonly<Record<string, v.Schema>>;

export interface Parsed {
  /** `undefined` when it is no feed at all. */
  feed: Partial<Feed> | undefined;
  problems: Problem[];
}

const pointer = (path: v.Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

interface Section {
  value: unknown;
  problems: Problem[];
}

const done = new WeakMap<object, Map<v.Schema, Section>>();

/** Parses one section of a feed; of one raw feed each section only once, however many elements read it. */
function parseSection(raw: Record<string, unknown>, name: string, schema: v.Schema): Section {
  const known = done.get(raw) ?? new Map<v.Schema, Section>();
  done.set(raw, known);
  let parsed = known.get(schema);
  if (!parsed) {
    const { output, issues } = v.lenientParse(v.optional(schema), raw[name], name);
    const problems = issues.map(({ path, code, missing }) => ({
      path: pointer(path),
      code: missing ? 'missing' : code,
    }));
    known.set(schema, (parsed = { value: output, problems }));
  }
  return parsed;
}

/**
 * Reads what anybody may have written into a feed.
 * @param raw anything, as `JSON.parse` gave it; it is never changed
 */
export function parseSections(raw: unknown, sections: Sections): Parsed {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { feed: undefined, problems: [{ path: '', code: 'object' }] };
  const problems: Problem[] = [];
  const feed: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(sections)) {
    const parsed = parseSection(raw as Record<string, unknown>, name, schema);
    problems.push(...parsed.problems);
    if (parsed.value !== undefined) feed[name] = parsed.value;
  }
  return { feed: feed as Partial<Feed>, problems };
}
