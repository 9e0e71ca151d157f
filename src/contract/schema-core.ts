/**
 * Schemas as plain values, and one reader for them. Names and shapes are like those of valibot, of which this is the
 * part that a feed needs: 1 kB (brotli) in a page where valibot takes 3, and it can leave out a bad item while it
 * reads instead of refusing the whole. What only reports need is in `schema.ts`; `.tools/build/feed-schema.mjs`
 * makes JSON Schema of the values.
 *
 * A message is a problem's code, never a sentence: sentences are chosen where they are shown.
 */

/** The fault that makes a value unusable; it never leaves the reader. */
export const FAULT = Symbol();

export type Path = (string | number)[];

export interface Issue {
  /** From the value that was read to the fault. */
  path: Path;
  /** `missing` where there was no value at all. */
  code: string;
  /** What the rule asked for, e.g. the greatest length. */
  requirement?: unknown;
  /** What stood there, or the part of it that is to blame. */
  value?: unknown;
  /** Nothing was left out because of it. */
  warning?: boolean | undefined;
}

/** A step of a pipe: a rule that the value must obey, or a change of the value. */
interface Step {
  /** How it is called in JSON Schema's converter: `regex`, or the code of the fault. */
  type: string;
  of?: unknown;
  /** The value as it goes on, or `FAULT`. */
  apply(value: never): unknown;
}

/** A rule, or a change that keeps the type. */
export interface Action<in T> extends Step {
  apply(value: T): unknown;
}
export interface Transformation<in T, out O> extends Step {
  apply(value: T): O;
}

type Read = (value: unknown, inItem: boolean) => unknown;

export interface Schema<out T = unknown> {
  readonly type: string;
  /** What it is made of: the schema of an item, the entries of an object … */
  readonly of?: unknown;
  readonly steps?: readonly unknown[];
  /** Of a list: whether it goes as a whole. */
  readonly strict?: boolean;
  /** What is read, or `FAULT`. @param inItem whether it stands in a list */
  readonly read: Read;
  /** Only for the compiler: the type of what is read. */
  readonly '~out'?: T;
}
export interface OptionalSchema<out T> extends Schema<T | undefined> {
  readonly type: 'optional';
  readonly otherwise?: undefined;
}
/** Always there once it has been read. */
export interface DefaultSchema<out T> extends Schema<T> {
  readonly type: 'optional';
  readonly otherwise: T;
}

/** The type of what a schema reads. */
export type InferOutput<S> = S extends Schema<infer T> ? T : never;

type Entries = Readonly<Record<string, Schema>>;
type OptionalKey<E> = { [K in keyof E]: E[K] extends OptionalSchema<unknown> ? K : never }[keyof E];
type ObjectOf<E> = {
  [
    K in keyof ({ [R in Exclude<keyof E, OptionalKey<E>>]: unknown } & { [O in OptionalKey<E>]?: unknown })
  ]: K extends keyof E ? InferOutput<E[K]> : never;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A fault here takes only the property, not its item: an event whose rule is broken still has its first date. */
export const separable = 'repeat';

// The state of the reading that is under way: reading is synchronous, and starts anew in `run`.
let issues: Issue[] = [];
let path: Path = [];
/** Bad items of lists, and bad optional properties outside of items, are left out. */
let lenient = false;

export function fault(code: string, value: unknown, requirement?: unknown, warning?: boolean): typeof FAULT {
  issues.push({
    path: [...path],
    code: value === undefined ? 'missing' : code,
    requirement,
    value,
    warning,
  });
  return FAULT;
}

/** Reads what stands at a key of the value that is being read. */
export function at<T>(key: string | number, read: () => T): T {
  path.push(key);
  const out = read();
  path.pop();
  return out;
}

export const make = (type: string, of: unknown, read: Read) => ({ type, of, read }) as never;

const plain = (type: string, message: string, fits: (value: unknown) => boolean, of?: unknown) =>
  make(type, of, (value) => (fits(value) ? value : fault(message, value, of)));

export const string = (message = 'string'): Schema<string> =>
  plain('string', message, (value) => typeof value === 'string');
export const number = (message = 'number'): Schema<number> => plain('number', message, Number.isFinite);
export const boolean = (): Schema<boolean> =>
  plain('boolean', 'boolean', (value) => typeof value === 'boolean');
export const picklist = <const T extends readonly string[]>(
  options: T,
  message = 'choice',
): Schema<T[number]> => plain('picklist', message, (value) => options.includes(value as string), options);

/** @param strict a missing member would lie ("contains nothing"): a fault in one takes the item that owns the list */
export const array = <S extends Schema>(item: S, strict = false): Schema<InferOutput<S>[]> => ({
  ...(make('array', item, (value) => {
    if (!Array.isArray(value)) return fault('array', value);
    const keeps = lenient && !strict;
    const ids = new Set<unknown>();
    const out = value.map((member, i) =>
      at(i, () => {
        const read = item.read(member, true);
        if (!keeps || !isObject(read) || read.id === undefined) return read;
        // An id points at one thing: a second of the same name could never be meant.
        if (ids.has(read.id)) return at('id', () => fault('duplicateId', read.id));
        ids.add(read.id);
        return read;
      }),
    );
    if (!out.includes(FAULT)) return out;
    return keeps ? out.filter((read) => read !== FAULT) : FAULT;
  }) as Schema<InferOutput<S>[]>),
  strict,
});

/** Keys that the schema does not name are left out. */
export const object = <E extends Entries>(entries: E): Schema<ObjectOf<E>> & { of: E } =>
  make('object', entries, (value, inItem) => {
    if (!isObject(value)) return fault('object', value);
    const out: Record<string, unknown> = {};
    let whole = true;
    for (const key in entries) {
      const entry = entries[key] as Schema & { otherwise?: unknown };
      const soft = entry.type === 'optional';
      // Many a CMS writes "" where nobody has written anything: what must be there is not.
      let member = value[key];
      if (member === '' && !soft) member = undefined;
      let read = entry.otherwise;
      if (member !== undefined || !soft) {
        path.push(key);
        const found = entry.read(member, inItem);
        path.pop();
        if (found !== FAULT) read = found;
        else whole &&= lenient && soft && (!inItem || key === separable);
      }
      if (read !== undefined) out[key] = read;
    }
    return whole ? out : FAULT;
  });

export const record = <V extends Schema>(
  key: Schema<string>,
  value: V,
): Schema<Record<string, InferOutput<V>>> =>
  make('record', [key, value], (members) => {
    if (!isObject(members)) return fault('object', members);
    const out: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const name in members) {
      const read = at(name, () => (key.read(name, true) === FAULT ? FAULT : value.read(members[name], true)));
      if (read === FAULT) return FAULT;
      out[name] = read;
    }
    return out;
  });

export function optional<S extends Schema>(wrapped: S): OptionalSchema<InferOutput<S>>;
/** @param otherwise stands in for what is not there, or, outside of items, is faulty */
export function optional<S extends Schema>(
  wrapped: S,
  otherwise: InferOutput<S>,
): DefaultSchema<InferOutput<S>>;
export function optional(wrapped: Schema, otherwise?: unknown): unknown {
  return {
    ...(make('optional', wrapped, (value, inItem) =>
      value === undefined ? otherwise : wrapped.read(value, inItem),
    ) as Schema),
    otherwise,
  };
}

/** Values that JSON itself tells apart: the one option of the value's kind; one fault for all when there is none. */
export const union = <const S extends readonly Schema[]>(
  options: S,
  message: string,
): Schema<InferOutput<S[number]>> =>
  make('union', options, (value, inItem) => {
    const kind = Array.isArray(value) ? 'array' : value === null ? '' : typeof value;
    const option = options.find(({ type }) => type === kind || (type === 'record' && kind === 'object'));
    return option ? option.read(value, inItem) : fault(message, value);
  });

/** A rule that the value must obey. `of` is what a problem says was asked for. */
const rule = <T>(type: string, of: unknown, message: string, fits: (value: T) => unknown): Action<T> => ({
  type,
  of,
  apply: (value) => (fits(value) ? value : fault(message, value, of)),
});

export const regex = (pattern: RegExp, message: string): Action<string> =>
  rule('regex', pattern, message, (value) => pattern.test(value));
export const check = <T>(fits: (value: T) => unknown, message: string, of?: unknown): Action<T> =>
  rule(message, of, message, fits);
export const integer = (message: string): Action<number> => ({
  ...check<number>(Number.isInteger, message),
  type: 'integer',
});

/** A rule that names the fault, and what is to blame, itself. */
export const inspect = <T>(find: (value: T) => { code: string; part: unknown } | undefined): Action<T> => ({
  type: 'inspect',
  apply(value) {
    const found = find(value);
    return found ? fault(found.code, found.part) : value;
  },
});
/** Names what is missed at a property, without taking anything away. */
export const advise = <T>(fits: (value: T) => unknown, message: string, key: string): Action<T> => ({
  type: 'advise',
  apply(value) {
    if (!fits(value)) at(key, () => fault(message, value, undefined, true));
    return value;
  },
});

export function pipe<S extends Schema>(schema: S, ...actions: Action<InferOutput<S>>[]): S;
export function pipe<S extends Schema, O>(
  schema: S,
  ...actions: [...Action<InferOutput<S>>[], Transformation<InferOutput<S>, O>]
): Schema<O>;
export function pipe(schema: Schema, ...steps: Step[]): unknown {
  return {
    ...schema,
    steps: [...(schema.steps ?? []), ...steps],
    read: (value: unknown, inItem: boolean) =>
      steps.reduce((out, one) => (out === FAULT ? out : one.apply(out as never)), schema.read(value, inItem)),
  };
}

export type Result<T> =
  { success: true; output: T; issues: Issue[] } | { success: false; output?: undefined; issues: Issue[] };

/**
 * Reads a value of which bad data takes only itself away: the innermost item of a list, or, outside of lists, the
 * optional property. Successful as long as anything can be used; `issues` names everything that was left out.
 * The value is never changed; the output is a copy.
 * @param start the property under which the value stands, with which the paths of the issues begin
 * @param soft `false` for a value that must be right as a whole
 */
export function lenientParse<T>(schema: Schema<T>, value: unknown, start: Path, soft = true): Result<T> {
  const before = [issues, path, lenient] as const;
  const found: Issue[] = (issues = []);
  path = start;
  lenient = soft;
  const output = schema.read(value, false);
  [issues, path, lenient] = before;
  return output === FAULT
    ? { success: false, issues: found }
    : { success: true, output: output as T, issues: found };
}

/** {@link lenientParse} for a page, which asks only whether something is wrong. */
export function leniently<T>(schema: Schema<T>, value: unknown): { output?: T; faulty: boolean } {
  const { output, issues } = lenientParse(schema, value, []);
  return { output, faulty: issues.length > 0 };
}
