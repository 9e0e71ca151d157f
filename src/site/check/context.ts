import { sections, type Feed } from '../../contract/feed.js';
import type { Problem } from '../../contract/problems.js';
import { separable, type Schema } from '../../contract/schema-core.js';
import type { Day } from '../../domain/civil.js';
import type { Zone } from '../../domain/zone.js';

/** Codes of what is shown as it is written, and yet may not be meant. */
export const adviceCodes = [
  'exceptionPast',
  'exceptionNoDay',
  'holidayNotMentioned',
  'rowsOverlap',
  'closedAndOpen',
  'unknownKey',
  'repeatedKey',
  'unknownReference',
  'noOccurrence',
  'consentExpired',
  'allergensNotDeclared',
  'dietDisagrees',
  'unsafeLink',
  'unsafeMedia',
  'bareEmail',
  'byteOrderMark',
] as const;
export type AdviceCode = (typeof adviceCodes)[number];

/** Something that a rule noticed. */
export interface Advice {
  path: string;
  code: AdviceCode;
  values?: Record<string, string>;
  /** What may have been meant. */
  suggestion?: string | undefined;
  /** Pointer to something else that the sentence names by its line. */
  other?: string;
  part?: 'name';
}

/** What every rule may ask. */
export interface Context {
  raw: unknown;
  feed: Feed;
  zone: Zone;
  today: Day;
  /** Of the sentences, for the names of holidays. */
  language: string;
  /** The items of a list as they stand in the file, with a pointer to each, but for those that were left out. */
  items<T>(path: string): [item: T, path: string][];
}

/** The names of the lists that the reader takes as a whole. */
function* strictLists({ type, of, strict }: Schema, name = ''): Generator<string> {
  if (strict) yield name;
  if (type === 'object')
    for (const [key, entry] of Object.entries(of as Record<string, Schema>)) yield* strictLists(entry, key);
  else if (type === 'union') for (const option of of as Schema[]) yield* strictLists(option, name);
  else if (type === 'optional' || type === 'array') yield* strictLists(of as Schema, name);
}
const strict = new Set<string | undefined>(
  Object.values(sections).flatMap((section) => [...strictLists(section)]),
);

/** What the reader leaves out for a fault: the innermost item of a list, but for lists that go as a whole. */
function leftOut({ path }: Problem): string | undefined {
  const keys = path.split('/');
  if (keys.at(-1) === separable) return undefined;
  const last = keys.findLastIndex((key, i) => /^\d+$/.test(key) && !strict.has(keys[i - 1]));
  return last < 0 ? undefined : keys.slice(0, last + 1).join('/');
}

export function items(raw: unknown, problems: readonly Problem[]): Context['items'] {
  const gone = new Set(problems.filter(({ level }) => level !== 'warning').map(leftOut));
  return <T>(path: string) => {
    let list: unknown = raw;
    for (const key of path.split('/').slice(1)) list = (list as Record<string, unknown> | undefined)?.[key];
    if (!Array.isArray(list)) return [];
    return list
      .map((item, index): [T, string] => [item as T, `${path}/${index}`])
      .filter(([, at]) => !gone.has(at));
  };
}
