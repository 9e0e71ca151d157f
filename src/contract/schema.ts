/**
 * Schemas as plain values, and one reader for them. The names and shapes are those of valibot, of which this is the
 * part that a feed and a report need: 1 kB (brotli) in a page where valibot takes 3, and it can leave out a bad item
 * while it reads instead of refusing the whole. `.tools/build/feed-schema.mjs` makes JSON Schema of the values.
 *
 * A message is a problem's code, never a sentence: sentences are chosen where they are shown.
 */

/** The fault that makes a value unusable; never leaves this module. */
const FAULT = Symbol('fault');

export type Path = (string | number)[];

export interface Issue {
  /** From the value that was read to the fault. */
  path: Path;
  code: string;
  /** What the rule asked for, e.g. the greatest length. */
  requirement?: unknown;
  /** There was no value at all. */
  missing: boolean;
  /** What stood there, or the part of it that is to blame. */
  value?: unknown;
  /** Nothing was left out because of it. */
  warning?: boolean | undefined;
}

/** What a check of its own kind found: the code, and the part that is to blame. */
export interface Finding {
  code: string;
  part: string;
}

/** A step of a pipe: a rule that the value must obey, or a change of the value. */
interface Step {
  kind: 'validation' | 'transformation';
  type: string;
  requirement?: unknown;
  message?: string;
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

export interface Schema<out T = unknown> {
  readonly kind: 'schema';
  readonly type: string;
  readonly message?: string;
  readonly pipe?: readonly unknown[];
  /** Only for the compiler: the type of what is read. */
  readonly '~out'?: T;
}
export interface OptionalSchema<out T> extends Schema<T | undefined> {
  readonly type: 'optional';
  readonly default?: undefined;
}
/** Always there once it has been read. */
export interface DefaultSchema<out T> extends Schema<T> {
  readonly type: 'optional';
  readonly default: T;
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

/** What each schema carries beside its description: how a value is read. */
interface Node {
  type: string;
  pipe?: readonly Step[];
  default?: unknown;
  entries?: Readonly<Record<string, Node>>;
  read(value: unknown, inItem: boolean): unknown;
}

const asNode = (schema: unknown) => schema as Node;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists in which a missing member would lie ("contains nothing"): a fault in them takes the item that owns them. */
export const strict: ReadonlySet<unknown> = new Set([
  'contains',
  'mayContain',
  'days',
  'values',
  'labels',
  'datasets',
]);
/** A fault here takes only the property, not its item: an event whose rule is broken still has its first date. */
export const separable = 'repeat';

// The state of the reading that is under way: reading is synchronous, and starts anew in `run`.
let issues: Issue[] = [];
let path: Path = [];
/** Bad items of lists, and bad optional properties outside of items, are left out. */
let lenient = false;

function fault(code: string, value: unknown, requirement?: unknown, warning?: boolean): typeof FAULT {
  issues.push({ path: [...path], code, requirement, missing: value === undefined, value, warning });
  return FAULT;
}

/** Reads what stands at a key of the value that is being read. */
function at<T>(key: string | number, read: () => T): T {
  path.push(key);
  const out = read();
  path.pop();
  return out;
}

const make = (type: string, more: object, read: Node['read']) =>
  ({ kind: 'schema', type, ...more, read }) as never;

const plain = (
  type: string,
  message: string,
  more: object,
  fits: (value: unknown) => boolean,
  requirement?: unknown,
) => make(type, { message, ...more }, (value) => (fits(value) ? value : fault(message, value, requirement)));

export const string = (message = 'string'): Schema<string> =>
  plain('string', message, {}, (value) => typeof value === 'string');
export const number = (message = 'number'): Schema<number> => plain('number', message, {}, Number.isFinite);
export const boolean = (message = 'boolean'): Schema<boolean> =>
  plain('boolean', message, {}, (value) => typeof value === 'boolean');
export const literal = <const T extends string | number>(literal: T, message = 'choice'): Schema<T> =>
  plain('literal', message, { literal }, (value) => value === literal);
export const picklist = <const T extends readonly string[]>(
  options: T,
  message = 'choice',
): Schema<T[number]> =>
  plain('picklist', message, { options }, (value) => options.includes(value as string), options);

export const array = <S extends Schema>(item: S, message = 'array'): Schema<InferOutput<S>[]> =>
  make('array', { message, item }, (value) => {
    if (!Array.isArray(value)) return fault(message, value);
    const keeps = lenient && !strict.has(path.at(-1));
    const ids = new Set<unknown>();
    const out = value.map((member, i) =>
      at(i, () => {
        const read = asNode(item).read(member, true);
        if (!keeps || !isObject(read) || read.id === undefined) return read;
        // An id points at one thing: a second of the same name could never be meant.
        if (ids.has(read.id)) return at('id', () => fault('duplicateId', read.id));
        ids.add(read.id);
        return read;
      }),
    );
    if (!out.includes(FAULT)) return out;
    return keeps ? out.filter((read) => read !== FAULT) : FAULT;
  });

/** Keys that the schema does not name are left out. */
export const object = <E extends Entries>(
  entries: E,
  message = 'object',
): Schema<ObjectOf<E>> & { entries: E } =>
  make('object', { message, entries }, (value, inItem) => {
    if (!isObject(value)) return fault(message, value);
    const out: Record<string, unknown> = {};
    let whole = true;
    for (const key in entries) {
      const entry = asNode(entries[key]);
      const member = Object.hasOwn(value, key) ? value[key] : undefined;
      const soft = entry.type === 'optional';
      let read = entry.default;
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
  message = 'object',
): Schema<Record<string, InferOutput<V>>> =>
  make('record', { message, key, value }, (members) => {
    if (!isObject(members)) return fault(message, members);
    const out: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const name of Object.keys(members)) {
      const read = at(name, () =>
        asNode(key).read(name, true) === FAULT ? FAULT : asNode(value).read(members[name], true),
      );
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
  return make('optional', { wrapped, default: otherwise }, (value, inItem) =>
    value === undefined ? otherwise : asNode(wrapped).read(value, inItem),
  );
}

export const nullable = <S extends Schema>(wrapped: S): Schema<InferOutput<S> | null> =>
  make('nullable', { wrapped }, (value, inItem) =>
    value === null ? value : asNode(wrapped).read(value, inItem),
  );

/** Values that JSON itself tells apart: the one option of the value's kind; one fault for all when there is none. */
export const union = <const S extends readonly Schema[]>(
  options: S,
  message: string,
): Schema<InferOutput<S[number]>> =>
  make('union', { message, options }, (value, inItem) => {
    const kind = Array.isArray(value) ? 'array' : value === null ? '' : typeof value;
    const option = options.find(({ type }) => type === kind || (type === 'record' && kind === 'object'));
    return option ? asNode(option).read(value, inItem) : fault(message, value);
  });

/** Objects that one property tells apart. */
export const variant = <const S extends readonly Schema[]>(
  key: string,
  options: S,
  message = 'object',
): Schema<InferOutput<S[number]>> =>
  make('variant', { message, key, options }, (value, inItem) => {
    if (!isObject(value)) return fault(message, value);
    const option = options.find((one) => is(asNode(one).entries?.[key] as never, value[key]));
    return option ? asNode(option).read(value, inItem) : at(key, () => fault('choice', value[key]));
  });

const step = (
  kind: Step['kind'],
  type: string,
  requirement: unknown,
  apply: Step['apply'],
  message?: string,
) => ({ kind, type, requirement, message, apply }) as never;
const rule = <T>(
  type: string,
  requirement: unknown,
  message: string,
  fits: (value: T) => unknown,
): Action<T> =>
  step(
    'validation',
    type,
    requirement,
    (value: T) => (fits(value) ? value : fault(message, value, requirement)),
    message,
  );

export const regex = (pattern: RegExp, message: string): Action<string> =>
  rule('regex', pattern, message, (value) => pattern.test(value));
export const minLength = (least: number, message: string): Action<string> =>
  rule('min_length', least, message, (value) => value.length >= least);
export const maxLength = (most: number, message: string): Action<string> =>
  rule('max_length', most, message, (value) => value.length <= most);
export const minValue = (least: number, message: string): Action<number> =>
  rule('min_value', least, message, (value) => value >= least);
export const integer = (message: string): Action<number> =>
  rule('integer', undefined, message, Number.isInteger);
export const check = <T>(fits: (value: T) => boolean, message: string): Action<T> =>
  rule('check', fits, message, fits);
/** A check that names the fault itself. */
export const inspect = <T>(look: (value: T) => Finding | undefined): Action<T> =>
  step('validation', 'inspect', look, (value: T) => {
    const found = look(value);
    return found ? fault(found.code, found.part) : value;
  });
/** Names what is missed at a property, without taking anything away. */
export const advise = <T>(fits: (value: T) => unknown, message: string, key: string): Action<T> =>
  step('validation', 'advise', fits, (value: T) => {
    if (!fits(value)) at(key, () => fault(message, value, undefined, true));
    return value;
  });
/** Reports a rule of the whole object at one of its properties. */
export const forward = <T>(action: Action<T>, [key]: readonly [string]): Action<T> => ({
  ...action,
  apply: (value: T) => at(key, () => action.apply(value)),
});
export const trim = (): Action<string> =>
  step('transformation', 'trim', undefined, (value: string) => value.trim());
export const transform = <T, O = T>(change: (value: T) => O): Transformation<T, O> & Action<T> =>
  step('transformation', 'transform', change, change);

export function pipe<S extends Schema>(schema: S, ...actions: Action<InferOutput<S>>[]): S;
export function pipe<S extends Schema, O>(
  schema: S,
  ...actions: [...Action<InferOutput<S>>[], Transformation<InferOutput<S>, O>]
): Schema<O>;
export function pipe(schema: Schema, ...steps: Step[]): unknown {
  const read: Node['read'] = (value, inItem) => {
    let out = asNode(schema).read(value, inItem);
    for (const one of steps) if (out !== FAULT) out = one.apply(out as never);
    return out;
  };
  return { ...schema, pipe: [...(schema.pipe ?? [schema]), ...steps], read };
}

export type Result<T> =
  { success: true; output: T; issues: Issue[] } | { success: false; output?: undefined; issues: Issue[] };

function run<T>(schema: Schema<T>, value: unknown, soft: boolean, start: Path): Result<T> {
  const before = [issues, path, lenient] as const;
  const found: Issue[] = (issues = []);
  path = start;
  lenient = soft;
  const output = asNode(schema).read(value, false);
  [issues, path, lenient] = before;
  return output === FAULT
    ? { success: false, issues: found }
    : { success: true, output: output as T, issues: found };
}

/** Reads a value that must be right as a whole. It is never changed; the output is a copy. */
export const safeParse = <T>(schema: Schema<T>, value: unknown): Result<T> => run(schema, value, false, []);

/**
 * Reads a value of which bad data takes only itself away: the innermost item of a list, or, outside of lists, the
 * optional property. Successful as long as anything can be used; `issues` names everything that was left out.
 * @param name the property under which the value stands, with which the paths of the issues begin
 */
export const lenientParse = <T>(schema: Schema<T>, value: unknown, name: string): Result<T> =>
  run(schema, value, true, [name]);

export const is = (schema: Schema, value: unknown): boolean => safeParse(schema, value).success;
