/**
 * Schemas as plain values, and one reader for them. The names and shapes are those of valibot, of which this is the
 * part that a feed and a report need: 1 kB (brotli) in a page where valibot takes 3, and it can leave out a bad item
 * while it reads instead of refusing the whole. `@valibot/to-json-schema` understands the values.
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
  warning?: boolean;
}

/** What a check of its own kind found: the code, and the part that is to blame. */
export interface Finding {
  code: string;
  part: string;
}

/** A step of a pipe: a rule that the value must obey, or a change of the value. */
interface Step {
  kind: 'validation' | 'transformation' | 'warning';
  type: string;
  requirement?: unknown;
  message?: string;
  /** The property at which a rule of the whole object is reported. */
  key?: string;
  run(value: never): unknown;
}

/** A rule, or a change that keeps the type. */
export interface Action<in T> extends Step {
  run(value: T): unknown;
}
export interface Transformation<in T, out O> extends Step {
  run(value: T): O;
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
}
/** Always there once it has been read. */
export interface DefaultSchema<out T> extends Schema<T> {
  readonly type: 'optional';
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

// Everything that a schema may hold; the reader looks at `type` first.
interface Node {
  type: string;
  message?: string;
  pipe?: readonly Step[];
  entries?: Readonly<Record<string, Node>>;
  item?: Node;
  key?: Node;
  value?: Node;
  wrapped?: Node;
  options?: readonly unknown[];
  literal?: unknown;
  default?: unknown;
}

const make = (type: string, message?: string, more?: object) =>
  ({ kind: 'schema', type, message, ...more }) as never;

export const string = (message = 'string'): Schema<string> => make('string', message);
export const number = (message = 'number'): Schema<number> => make('number', message);
export const boolean = (message = 'boolean'): Schema<boolean> => make('boolean', message);
export const literal = <const T extends string | number>(literal: T, message = 'choice'): Schema<T> =>
  make('literal', message, { literal });
export const picklist = <const T extends readonly string[]>(
  options: T,
  message = 'choice',
): Schema<T[number]> => make('picklist', message, { options });
export const array = <S extends Schema>(item: S, message = 'array'): Schema<InferOutput<S>[]> =>
  make('array', message, { item });
/** Keys that the schema does not name are left out. */
export const object = <E extends Entries>(
  entries: E,
  message = 'object',
): Schema<ObjectOf<E>> & { entries: E } => make('object', message, { entries });
export const record = <V extends Schema>(
  key: Schema<string>,
  value: V,
  message = 'object',
): Schema<Record<string, InferOutput<V>>> => make('record', message, { key, value });
export function optional<S extends Schema>(wrapped: S): OptionalSchema<InferOutput<S>>;
/** @param otherwise stands in for what is not there, or, outside of items, is faulty */
export function optional<S extends Schema>(
  wrapped: S,
  otherwise: InferOutput<S>,
): DefaultSchema<InferOutput<S>>;
export function optional(wrapped: Schema, otherwise?: unknown): unknown {
  return make('optional', undefined, { wrapped, default: otherwise });
}
export const nullable = <S extends Schema>(wrapped: S): Schema<InferOutput<S> | null> =>
  make('nullable', undefined, { wrapped });
/** Values that JSON itself tells apart: the one option of the value's kind; one fault for all when there is none. */
export const union = <const S extends readonly Schema[]>(
  options: S,
  message: string,
): Schema<InferOutput<S[number]>> => make('union', message, { options });
/** Objects that one property tells apart. */
export const variant = <const S extends readonly Schema[]>(
  key: string,
  options: S,
  message = 'object',
): Schema<InferOutput<S[number]>> => make('variant', message, { key, options });

const step = (kind: Step['kind'], type: string, run: Step['run'], requirement?: unknown, message?: string) =>
  ({ kind, type, run, requirement, message }) as never;
const rule = <T>(
  type: string,
  requirement: unknown,
  message: string,
  run: (value: T) => unknown,
): Action<T> => step('validation', type, run, requirement, message);

export const regex = (pattern: RegExp, message: string): Action<string> =>
  rule('regex', pattern, message, (value) => pattern.test(value));
export const minLength = (least: number, message: string): Action<string> =>
  rule('min_length', least, message, (value) => value.length >= least);
export const maxLength = (most: number, message: string): Action<string> =>
  rule('max_length', most, message, (value) => value.length <= most);
export const minValue = (least: number, message: string): Action<number> =>
  rule('min_value', least, message, (value) => value >= least);
export const integer = (message: string): Action<number> =>
  rule('integer', undefined, message, (value) => Number.isInteger(value));
export const check = <T>(run: (value: T) => boolean, message: string): Action<T> =>
  rule('check', run, message, run);
/** A check that names the fault itself. */
export const inspect = <T>(run: (value: T) => Finding | undefined): Action<T> =>
  step('validation', 'inspect', run as never);
/** Names what is missed at a property, without taking anything away. */
export const advise = <T>(run: (value: T) => unknown, message: string, key: string): Action<T> => ({
  ...(step('warning', 'advise', run as never, undefined, message) as Action<T>),
  key,
});
/** Reports a rule of the whole object at one of its properties. */
export const forward = <T>(action: Action<T>, [key]: readonly [string]): Action<T> => ({
  ...action,
  key,
});
export const trim = (): Action<string> =>
  step('transformation', 'trim', ((value: string) => value.trim()) as never);
export const transform = <T, O = T>(run: (value: T) => O): Transformation<T, O> & Action<T> =>
  step('transformation', 'transform', run as never);

export function pipe<S extends Schema>(schema: S, ...actions: Action<InferOutput<S>>[]): S;
export function pipe<S extends Schema, O>(
  schema: S,
  ...actions: [...Action<InferOutput<S>>[], Transformation<InferOutput<S>, O>]
): Schema<O>;
export function pipe(schema: Schema, ...steps: Step[]): unknown {
  return { ...schema, pipe: [...(schema.pipe ?? [schema]), ...steps] };
}

/** Lists in which a missing member would lie ("contains nothing"): a fault in them takes the item that owns them. */
const strict = new Set<unknown>(['contains', 'mayContain', 'days', 'values', 'labels', 'datasets']);
/** A fault here takes only the property, not its item: an event whose rule is broken still has its first date. */
const separable = new Set(['repeat']);

class Reader {
  readonly issues: Issue[] = [];
  readonly #lenient: boolean;
  readonly #path: Path;

  /** @param lenient bad items of lists, and bad optional properties outside of items, are left out */
  constructor(lenient: boolean, path: Path) {
    this.#lenient = lenient;
    this.#path = path;
  }

  read(node: Node, value: unknown, inItem: boolean): unknown {
    let out = this.#readType(node, value, inItem);
    const steps = node.pipe;
    for (let i = 1; steps && out !== FAULT && i < steps.length; i++) {
      const { kind, type, run, message, requirement, key } = steps[i] as Step;
      const result = run(out as never);
      if (kind === 'transformation') out = result;
      else if (type === 'inspect') {
        const found = result as Finding | undefined;
        if (found) out = this.#fault(found.code, found.part);
      } else if (!result) {
        const fault = this.#fault(message, out, requirement, key, kind === 'warning');
        if (kind !== 'warning') out = fault;
      }
    }
    return out;
  }

  #fault(
    code = '',
    value: unknown,
    requirement?: unknown,
    key?: string | number,
    warning = false,
  ): typeof FAULT {
    const path = key === undefined ? [...this.#path] : [...this.#path, key];
    this.issues.push({ path, code, requirement, missing: value === undefined, value, warning });
    return FAULT;
  }

  #readType(node: Node, value: unknown, inItem: boolean): unknown {
    const { type, message, wrapped, options } = node;
    switch (type) {
      case 'optional':
        return value === undefined ? value : this.read(wrapped as Node, value, inItem);
      case 'nullable':
        return value === null ? value : this.read(wrapped as Node, value, inItem);
      case 'array':
        if (Array.isArray(value)) return this.#readList(node.item as Node, value);
        break;
      case 'object':
      case 'record':
        if (isObject(value))
          return type === 'object' ? this.#readObject(node, value, inItem) : this.#readRecord(node, value);
        break;
      case 'variant': {
        const key = node.key as unknown as string;
        const fits = (options as Node[]).find(
          (one) => isObject(value) && !silent(one.entries?.[key] as Node, value[key]).length,
        );
        if (fits) return this.read(fits, value, inItem);
        return isObject(value)
          ? this.#fault('choice', value[key], undefined, key)
          : this.#fault(message, value);
      }
      case 'union':
        for (const option of options as Node[])
          if (kindOf(value) === (option.type === 'record' ? 'object' : option.type))
            return this.read(option, value, inItem);
        break;
      case 'picklist':
        if (options?.includes(value)) return value;
        break;
      case 'literal':
        if (value === node.literal) return value;
        break;
      default:
        if (typeof value === type && (type !== 'number' || Number.isFinite(value))) return value;
    }
    return this.#fault(message, value, type === 'picklist' ? options : undefined);
  }

  #readList(item: Node, list: readonly unknown[]): unknown {
    const path = this.#path;
    const keeps = this.#lenient && !strict.has(path.at(-1));
    const out: unknown[] = [];
    const ids = new Set<unknown>();
    let whole = true;
    for (let i = 0; i < list.length; i++) {
      path.push(i);
      let read = this.read(item, list[i], true);
      // An id points at one thing: a second of the same name could never be meant.
      if (keeps && isObject(read) && read.id !== undefined) {
        if (ids.has(read.id)) read = this.#fault('duplicateId', read.id, undefined, 'id');
        else ids.add(read.id);
      }
      path.pop();
      if (read !== FAULT) out.push(read);
      else whole = false;
    }
    return whole || keeps ? out : FAULT;
  }

  #readObject(node: Node, object: Record<string, unknown>, inItem: boolean): unknown {
    const path = this.#path;
    const out: Record<string, unknown> = {};
    let whole = true;
    for (const key in node.entries) {
      const entry = node.entries[key] as Node;
      const value = Object.hasOwn(object, key) ? object[key] : undefined;
      const soft = entry.type === 'optional';
      let read = entry.default;
      if (value !== undefined || !soft) {
        path.push(key);
        read = this.read(entry, value, inItem);
        path.pop();
      }
      if (read === FAULT) {
        whole &&= this.#lenient && soft && (!inItem || separable.has(key));
        read = entry.default;
      }
      if (read !== undefined) out[key] = read;
    }
    return whole ? out : FAULT;
  }

  #readRecord({ key, value }: Node, object: Record<string, unknown>): unknown {
    const out: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const [name, member] of Object.entries(object)) {
      this.#path.push(name);
      const read =
        this.read(key as Node, name, true) === FAULT ? FAULT : this.read(value as Node, member, true);
      this.#path.pop();
      if (read === FAULT) return FAULT;
      out[name] = read;
    }
    return out;
  }
}

/** The kind of a JSON value. */
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
const isObject = (value: unknown): value is Record<string, unknown> => kindOf(value) === 'object';

function silent(node: Node, value: unknown): Issue[] {
  const reader = new Reader(false, []);
  reader.read(node, value, true);
  return reader.issues;
}

export type Result<T> =
  { success: true; output: T; issues: Issue[] } | { success: false; output?: undefined; issues: Issue[] };

function run<T>(schema: Schema<T>, value: unknown, lenient: boolean, path: Path): Result<T> {
  const reader = new Reader(lenient, path);
  const output = reader.read(schema as unknown as Node, value, false);
  return output === FAULT
    ? { success: false, issues: reader.issues }
    : { success: true, output: output as T, issues: reader.issues };
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
