/**
 * The whole reader (see `schema-core.ts`): with what only reports need.
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
export * from './schema-nullable.js';

export const literal = <const T extends string | number>(only: T, message = 'choice'): Schema<T> =>
  make('literal', only, (value) => (value === only ? value : fault(message, value)));

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
