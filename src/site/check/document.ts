import jsonc from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { pointer } from '../../contract/pointer.js';

/** A feed as its author sees it: text in lines, from which a JSON Pointer leads to a place. */

export interface Place {
  /** From 1. */
  line: number;
  /** From 1, counted in UTF-16 units as editors do. */
  column: number;
}

/** Why the text is not JSON, at its first fault. */
export const syntaxCodes = [
  'empty',
  'html',
  'trailingComma',
  'comment',
  'quotes',
  'missingComma',
  'missingColon',
  'unclosedText',
  'unquotedKey',
  'unclosed',
  'afterEnd',
  'escape',
  'notJson',
] as const;
export type SyntaxCode = (typeof syntaxCodes)[number];

export interface SyntaxFault extends Place {
  code: SyntaxCode;
}

export interface Document {
  /** What `JSON.parse` gives; `undefined` when it would give nothing. */
  value: unknown;
  /** Every fault that hides no other behind it, up to the first that may. */
  faults: SyntaxFault[];
  /** Names that stand twice in one object: of these JSON takes the last without a word. */
  repeated: { path: string; key: string; place: Place }[];
  /** Where the value stands, or its name; of what is not there, the object in which it is missed. */
  placeOf(path: string, part?: 'name' | 'value'): Place;
}

/** Line and column of an offset. */
function places(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const byParser: Readonly<Record<string, SyntaxCode>> = {
  InvalidCommentToken: 'comment',
  CommaExpected: 'missingComma',
  ColonExpected: 'missingColon',
  UnexpectedEndOfString: 'unclosedText',
  InvalidCharacter: 'escape',
  InvalidEscapeCharacter: 'escape',
  InvalidUnicode: 'escape',
  CloseBraceExpected: 'unclosed',
  CloseBracketExpected: 'unclosed',
  EndOfFileExpected: 'afterEnd',
};

function codeOf({ error, offset }: ParseError, text: string): SyntaxCode {
  const here = text[offset] ?? '';
  const before = text.slice(0, offset).trimEnd().at(-1);
  if (before === ',' && (here === '}' || here === ']' || here === '')) return 'trailingComma';
  if (/['‘’“”«»„]/.test(here)) return 'quotes';
  const known = byParser[jsonc.printParseErrorCode(error)];
  if (known) return known;
  return (before === '{' || before === ',') && /[\p{L}_$]/u.test(here) ? 'unquotedKey' : 'notJson';
}

function faultsOf(
  errors: readonly ParseError[],
  text: string,
  place: (offset: number) => Place,
): SyntaxFault[] {
  if (!text.trim()) return [{ code: 'empty', line: 1, column: 1 }];
  if (text.trimStart().startsWith('<')) return [{ code: 'html', line: 1, column: 1 }];
  const found: SyntaxFault[] = [];
  let last = -1;
  for (const error of errors) {
    // One fault at a place: the parser tells what it had hoped for, one thing after the other.
    if (error.offset === last) continue;
    last = error.offset;
    const code = codeOf(error, text);
    const at = code === 'trailingComma' ? text.lastIndexOf(',', error.offset - 1) : error.offset;
    found.push({ code, ...place(at) });
    // Behind any other fault the parser may have lost its way.
    if (code !== 'trailingComma' && code !== 'comment') break;
  }
  return found;
}

const keysOf = (path: string) =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

function* repeatedIn(node: Node, path = ''): Generator<{ path: string; key: string; offset: number }> {
  const seen = new Set<unknown>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type !== 'object') {
      yield* repeatedIn(child, `${path}/${index}`);
      continue;
    }
    const [name, value] = child.children ?? [];
    const key = String(name?.value);
    const at = path + pointer([key]);
    if (seen.has(key)) yield { path: at, key, offset: child.offset };
    seen.add(key);
    if (value) yield* repeatedIn(value, at);
  }
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return jsonc.parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // Nested deeper than the stack, where JSON.parse may still go: then everything is found at the first line.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** @param text without a byte order mark */
export function readDocument(text: string): Document {
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  const place = places(text);
  let value: unknown;
  let faults: SyntaxFault[] = [];
  try {
    value = JSON.parse(text);
  } catch {
    faults = faultsOf(errors, text, place);
    if (!faults.length) faults = [{ code: 'notJson', line: 1, column: 1 }];
  }

  function find(path: string, part: 'name' | 'value'): number {
    let at = root;
    for (const key of keysOf(path)) {
      // Of a name that stands twice the last counts, as in JSON.parse.
      const next =
        at?.type === 'array'
          ? at.children?.[Number(key)]
          : at?.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
      if (!next) break;
      at = next;
    }
    return (part === 'name' && at?.parent?.type === 'property' ? at.parent.offset : at?.offset) ?? 0;
  }

  return {
    value,
    faults,
    repeated: root
      ? [...repeatedIn(root)].map(({ offset, ...rest }) => ({ ...rest, place: place(offset) }))
      : [],
    placeOf: (path, part = 'value') => place(find(path, part)),
  };
}
