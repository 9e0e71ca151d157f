import * as v from './schema.js';
import { mediaHref } from './address.js';
import { feedbackKinds } from './feed/feedback.js';
import { date, dateOrTime, time } from './primitives.js';
import { limits } from './report-limits.js';
import { line, matching, orNone, prose, required } from './report-text.js';

export { limits } from './report-limits.js';
export { tidy } from './report-text.js';

/**
 * A neighbour's report and what it is answered, in version 1 of the report protocol: one schema each, the same in the
 * browser and in the inbox. A message is a code (`fieldErrors`), never a sentence: both sides have their own words. How
 * a report stands is `report-status.ts`, what is added to it `follow-up.ts`: a page loads what it needs.
 */

const id = v.pipe(line(limits.id), matching(/^\S+$/, 'id'));

const contact = v.object({
  name: v.optional(v.pipe(line(limits.name), orNone)),
  email: v.optional(
    // Stricter than RFC 5322 on purpose: one plain address, nothing that could start a second one or a header.
    v.pipe(
      line(limits.email),
      matching(/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]+$/, 'email'),
      orNone,
    ),
  ),
  phone: v.optional(
    v.pipe(line(limits.phone), matching(/^\+?[\d\s().\-/]*\d[\d\s().\-/]*$/, 'phone'), orNone),
  ),
});

export const version = v.literal(1, 'version');

const common = {
  version,
  /** Id of a topic of the feed's `feedback.topics`. */
  topic: v.optional(v.pipe(id, orNone)),
  where: v.optional(v.pipe(prose(limits.where), orNone)),
  /** A date or a date-time; wall clock of the centre unless it carries an offset. */
  happenedAt: v.optional(
    v.pipe(
      line(40),
      v.check((at) => at === '' || v.is(dateOrTime, at), 'dateTime'),
      orNone,
    ),
  ),
  contact: v.optional(contact),
  /** BCP 47 tag of the language in which the report was written and in which its writer wants to be answered. */
  language: v.pipe(line(limits.language), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 'languageTag')),
  /** The page on which it was written, without its fragment. */
  page: v.pipe(
    line(limits.page),
    v.check((address) => mediaHref(address) !== undefined, 'address'),
    v.transform((address) => address.replace(/#.*$/, '')),
  ),
};

const booking = v.pipe(
  v.object({
    /** Id of a room of the feed's `rooms`. */
    room: v.pipe(id, required),
    /** Civil date, and times `08:00`…`24:00` of that day, in the centre's zone. */
    date,
    from: time,
    to: time,
    purpose: v.pipe(prose(limits.purpose), required),
  }),
  v.forward(
    v.check((wish) => wish.from < wish.to, 'endBeforeStart'),
    ['to'],
  ),
);
export type Booking = v.InferOutput<typeof booking>;

/** Every kind but `booking`. */
export const message = v.object({
  ...common,
  kind: v.picklist(feedbackKinds),
  message: v.pipe(prose(limits.message), required),
});

/** What is posted to the endpoint: complaint, question, idea, praise; or the wish to borrow a room. */
export const report = v.variant('kind', [
  message,
  v.object({
    ...common,
    kind: v.literal('booking'),
    message: v.optional(v.pipe(prose(limits.message), orNone)),
    booking,
  }),
]);
export type Report = v.InferOutput<typeof report>;
/** What a sender writes: `Report` before it is tidied. */
export type ReportInput = Report;

/** `201`. `replyBy` is a civil date of the centre: the last day on which an answer is in time. */
export const receiptAnswer = v.object({
  reference: v.string(),
  receipt: v.string(),
  statusUrl: v.string(),
  replyBy: date,
});
export type ReceiptAnswer = v.InferOutput<typeof receiptAnswer>;

/** `422`, as far as a form has to know. Another inbox than ours may give no codes: the contract asks for none. */
export const problem = v.object({
  code: v.optional(v.string()),
  errors: v.optional(
    v.array(v.object({ pointer: v.string(), code: v.optional(v.string()), detail: v.optional(v.string()) })),
  ),
});
