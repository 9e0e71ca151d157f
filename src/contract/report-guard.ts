import * as v from './schema.js';
import { notNegative } from './primitives.js';

/**
 * What may travel beside the report in the same JSON object, and is never stored with it: a proof of work
 * (`GET endpoint/challenge`), and the milliseconds since the form was shown to its writer.
 */
export const guard = v.object({
  altcha: v.optional(v.pipe(v.string(), v.maxLength(4096, 'tooLong'))),
  elapsed: v.optional(v.pipe(v.number(), notNegative)),
  /** The honeypot: a field that people do not see. */
  website: v.optional(v.string()),
});
export type Guard = v.InferOutput<typeof guard>;
