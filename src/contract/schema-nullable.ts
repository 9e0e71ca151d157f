import { make, type InferOutput, type Schema } from './schema-core.js';

/** The part of the reader (see `schema-core.ts`) that only figures need; apart, so that nobody else's page loads it. */
export const nullable = <S extends Schema>(wrapped: S): Schema<InferOutput<S> | null> =>
  make('nullable', wrapped, (value, inItem) => (value === null ? value : wrapped.read(value, inItem)));
