import * as v from './schema.js';
import { check, type Checked } from './report-check.js';
import { version } from './report.js';
import { limits } from './report-limits.js';
import { orNone, prose } from './report-text.js';

/**
 * `POST statusUrl`, best with an `Idempotency-Key` of its own: a further word, or "this did not help" (`reopen`), or
 * both. Answers `200` with the new `StatusAnswer`; `409` when the report is in no state to be reopened.
 */
export const followUp = v.pipe(
  v.object({
    version: v.optional(version),
    text: v.optional(v.pipe(prose(limits.message), orNone)),
    reopen: v.optional(v.boolean()),
  }),
  v.forward(
    v.check((word) => word.text !== undefined || word.reopen === true, 'required'),
    ['text'],
  ),
);
export type FollowUp = v.InferOutput<typeof followUp>;

/** As it may be stored, or one error a field. */
export const checkFollowUp = (input: unknown): Checked<FollowUp> => check(followUp, input);
