/**
 * The whole reader (see `schema-core.ts`): with what only some sections of a feed, and reports, need.
 */
import {
  at,
  check,
  fault,
  isObject,
  lenientParse,
  make,
  type Action,
  type InferOutput,
  type Result,
  type Schema,
  type Transformation,
} from './schema-core.js';

export * from './schema-core.js';

/** What a check of its own kind found: the code, and the part that is to blame. */
export interface Finding {
  code: string;
  part: string;
}

export const literal = <const T extends string | number>(only: T, message = 'choice'): Schema<T> =>
  make('literal', only, (value) => (value === only ? value : fault(message, value)));

export const nullable = <S extends Schema>(wrapped: S): Schema<InferOutput<S> | null> =>
  make('nullable', wrapped, (value, inItem) => (value === null ? value : wrapped.read(value, inItem)));

/** Objects that one property tells apart. */
export const variant = <const S extends readonly Schema[]>(
  key: string,
  options: S,
): Schema<InferOutput<S[number]>> =>
  make('variant', options, (value, inItem) => {
    if (!isObject(value)) return fault('object', value);
    const option = options.find(({ of }) => is((of as Record<string, Schema>)[key] as Schema, value[key]));
    return option ? option.read(value, inItem) : at(key, () => fault('choice', value[key]));
  });

export const minLength = (least: number, message: string): Action<string> =>
  check((value) => value.length >= least, message, least);
export const maxLength = (most: number, message: string): Action<string> =>
  check((value) => value.length <= most, message, most);

export const integer = (message: string): Action<number> => ({
  ...check<number>(Number.isInteger, message),
  type: 'integer',
});

/** A check that names the fault itself. */
export const inspect = <T>(look: (value: T) => Finding | undefined): Action<T> => ({
  type: 'inspect',
  apply(value) {
    const found = look(value);
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
/** Reports a rule of the whole object at one of its properties. */
export const forward = <T>(action: Action<T>, [key]: readonly [string]): Action<T> => ({
  ...action,
  apply: (value: T) => at(key, () => action.apply(value)),
});
export const transform = <T, O = T>(change: (value: T) => O): Transformation<T, O> & Action<T> =>
  ({ type: 'transform', apply: change }) as never;
export const trim = (): Action<string> => transform((value) => value.trim());

/** Reads a value that must be right as a whole. It is never changed; the output is a copy. */
export const safeParse = <T>(schema: Schema<T>, value: unknown): Result<T> =>
  lenientParse(schema, value, [], false);

export const is = (schema: Schema, value: unknown): boolean => safeParse(schema, value).success;
