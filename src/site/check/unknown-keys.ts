import { sections } from '../../contract/feed.js';
import { pointer } from '../../contract/pointer.js';
import { isObject } from '../../contract/schema-core.js';

/** Names that nobody reads: the contract ignores them, and a slip in one would be noticed by nobody. */
export interface UnknownKey {
  path: string;
  key: string;
  /** The names that stand there. */
  known: string[];
}

/** What of a schema this walk reads. */
interface Node {
  type: string;
  of?: unknown;
}

/** `$schema`, `_note`, `//`: what people write for themselves and for their editors. */
const isRemark = (key: string) => /^(?:[$_]|\/\/)/.test(key);

function* unknownIn({ type, of }: Node, value: unknown, path: string): Generator<UnknownKey> {
  if (type === 'optional' || type === 'nullable') yield* unknownIn(of as Node, value, path);
  else if (type === 'array' && Array.isArray(value)) {
    for (const [index, member] of value.entries()) yield* unknownIn(of as Node, member, `${path}/${index}`);
  } else if (type === 'object' && isObject(value)) {
    const entries = of as Record<string, Node>;
    for (const [key, member] of Object.entries(value)) {
      const at = path + pointer([key]);
      const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (entry) yield* unknownIn(entry, member, at);
      else if (!isRemark(key)) yield { path: at, key, known: Object.keys(entries) };
    }
  } else if (type === 'union' && isObject(value)) {
    for (const option of of as Node[]) if (option.type === 'object') yield* unknownIn(option, value, path);
  }
}

const head = { type: 'string' };

export const unknownKeys = (raw: unknown): UnknownKey[] => [
  ...unknownIn(
    {
      type: 'object',
      of: { version: head, updated: head, ...sections },
    },
    raw,
    '',
  ),
];
