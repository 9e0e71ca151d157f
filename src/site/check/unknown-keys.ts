import { sections } from '../../contract/feed.js';
import { pointerStep } from '../../contract/problems.js';

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
  entries?: Record<string, Node>;
  item?: Node;
  wrapped?: Node;
  options?: readonly Node[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `$schema`, `_note`, `//`: what people write for themselves and for their editors. */
const isRemark = (key: string) => /^(?:[$_]|\/\/)/.test(key);

function* unknownIn(node: Node, value: unknown, path: string): Generator<UnknownKey> {
  const { wrapped, item, entries, options } = node;
  if (wrapped) yield* unknownIn(wrapped, value, path);
  else if (item && Array.isArray(value)) {
    for (const [index, member] of value.entries()) yield* unknownIn(item, member, `${path}/${index}`);
  } else if (entries && isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const at = path + pointerStep(key);
      const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (entry) yield* unknownIn(entry, member, at);
      else if (!isRemark(key)) yield { path: at, key, known: Object.keys(entries) };
    }
  } else if (node.type === 'union' && isObject(value)) {
    for (const option of options ?? []) if (option.entries) yield* unknownIn(option, value, path);
  }
}

const head = { type: 'string' };

export const unknownKeys = (raw: unknown): UnknownKey[] => [
  ...unknownIn(
    {
      type: 'object',
      entries: { version: head, updated: head, ...(sections as unknown as Record<string, Node>) },
    },
    raw,
    '',
  ),
];
