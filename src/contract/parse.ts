import * as v from 'valibot';
import type { Feed } from './feed.js';
import type { Problem } from './problems.js';

export type { Feed };

/** The sections that somebody reads: each brings its own schema, so that a page ships and checks only these. */
export type Sections = Readonly<Record<string, v.GenericSchema>>;

export interface Parsed {
  /** `undefined` when it is no feed at all. */
  feed: Partial<Feed> | undefined;
  problems: Problem[];
}

type Path = (string | number)[];

/** Lists in which a missing member would lie ("contains nothing"): a fault in them takes the item that owns them. */
const strict = new Set(['contains', 'mayContain', 'days', 'values', 'labels', 'datasets']);
/** A fault here takes only the property, not the item: an event whose rule is broken still has its first date. */
const separable = new Set(['repeat']);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);

/** Where the members of a pruned list stood in the file. */
const origins = new WeakMap<object, number[]>();

/** JSON Pointer (RFC 6901) into the file as it was written, whatever has been pruned since. */
function pointer(value: unknown, path: Path): string {
  let at = value;
  let text = '';
  for (const key of path) {
    const place = typeof key === 'number' && isList(at) ? (origins.get(at)?.[key] ?? key) : key;
    text += `/${String(place).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    at = (at as Record<string | number, unknown> | undefined)?.[key];
  }
  return text;
}

/** What must go so that the rest can be read: the innermost item of a list, or else a property. */
function faulty(path: Path, missing: boolean): Path {
  if (separable.has(String(path.at(-1)))) return path;
  for (let i = path.length - 1; i >= 1; i--) {
    if (typeof path[i] === 'number' && !strict.has(String(path[i - 1]))) return path.slice(0, i + 1);
  }
  return missing ? path.slice(0, -1) : path;
}

/** A copy without what is at the path. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (isList(value)) {
    if (rest.length > 0)
      return keepOrigins(
        value,
        value.map((item, i) => (i === key ? without(item, rest) : item)),
      );
    const kept = value.map((_, i) => i).filter((i) => i !== key);
    const places = origins.get(value);
    const list = kept.map((i) => value[i]);
    origins.set(list, places ? kept.map((i) => places[i] ?? i) : kept);
    return list;
  }
  if (!isObject(value) || key === undefined) return undefined;
  const { [key]: inner, ...others } = value;
  return rest.length > 0 ? { ...others, [key]: without(inner, rest) } : others;
}

function keepOrigins(from: unknown[], to: unknown[]): unknown[] {
  const places = origins.get(from);
  if (places) origins.set(to, places);
  return to;
}

const done = new WeakMap<object, Map<v.GenericSchema, { value: unknown; problems: Problem[] }>>();

/** Parses one section of a feed; of one raw feed each section only once, however many elements read it. */
function parseSection(raw: object, name: string, schema: v.GenericSchema) {
  const known = done.get(raw) ?? new Map<v.GenericSchema, { value: unknown; problems: Problem[] }>();
  done.set(raw, known);
  let parsed = known.get(schema);
  if (!parsed) known.set(schema, (parsed = prune(name, schema, (raw as Record<string, unknown>)[name])));
  return parsed;
}

/** Takes out what the schema refuses, and tries again with the rest: bad data takes only itself away. */
function prune(name: string, schema: v.GenericSchema, raw: unknown): { value: unknown; problems: Problem[] } {
  const problems = new Map<string, Problem>();
  let root: unknown = { [name]: raw };
  for (;;) {
    const value = (root as Record<string, unknown>)[name];
    if (value === undefined) return { value, problems: [...problems.values()] };
    const result = v.safeParse(schema, value);
    if (result.success) return { value: result.output, problems: [...problems.values()] };
    const targets = new Map<string, Path>();
    for (const issue of result.issues) {
      const path: Path = [name, ...(issue.path ?? []).map(({ key }) => key as string | number)];
      const missing = issue.received === 'undefined';
      const at = pointer(root, path);
      if (!problems.has(at)) problems.set(at, { path: at, code: missing ? 'missing' : issue.message });
      const target = faulty(path, missing);
      targets.set(target.join('/'), target);
    }
    // Issues come in the file's order: from the last to the first, no removal moves another's place.
    for (const target of [...targets.values()].reverse()) root = without(root, target);
  }
}

/**
 * Reads what anybody may have written into a feed.
 * @param raw anything, as `JSON.parse` gave it; it is never changed
 */
export function parseSections(raw: unknown, sections: Sections): Parsed {
  if (!isObject(raw)) return { feed: undefined, problems: [{ path: '', code: 'object' }] };
  const problems: Problem[] = [];
  const feed: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(sections)) {
    const parsed = parseSection(raw, name, schema);
    problems.push(...parsed.problems);
    if (parsed.value !== undefined) feed[name] = parsed.value;
  }
  return { feed: feed as Partial<Feed>, problems };
}
