import * as v from '../schema-core.js';
import { boolean, date, id, text, time } from '../primitives.js';
import { days, inOrder } from './days.js';

/** Who may come in. "Open" to a visitor means `open`. */
export const accessKinds = ['open', 'members', 'loan', 'appointment'] as const;
const access = v.optional(v.picklist(accessKinds));
export type Access = (typeof accessKinds)[number];

/** `closes` at or before `opens` runs past midnight. */
const regularRow = v.object({ days, opens: time, closes: time, access, note: v.optional(text) });

const exceptionFields = v.object({
  date: v.optional(date),
  from: v.optional(date),
  through: v.optional(date),
  days: v.optional(days),
  closed: v.optional(boolean),
  opens: v.optional(time),
  closes: v.optional(time),
  access,
  note: v.optional(text),
});
type ExceptionFields = v.InferOutput<typeof exceptionFields>;

// None of these is ever the empty string: it would not have passed as a date or a time.
const hasSpan = ({ date, from, through }: ExceptionFields) =>
  date ? !(from ?? through) : from !== undefined && through !== undefined;
const hasHours = ({ closed, opens, closes }: ExceptionFields) =>
  closed ? !(opens ?? closes) : opens !== undefined && closes !== undefined;

const exception = v.pipe(
  exceptionFields,
  v.check(hasSpan, 'exceptionSpan'),
  v.check(inOrder, 'spanOrder'),
  v.check(hasHours, 'exceptionHours'),
);

const schedule = {
  regular: v.optional(v.array(regularRow)),
  exceptions: v.optional(v.array(exception)),
};

const place = v.object({ id, name: text, ...schedule });

export const hours = v.object({ ...schedule, places: v.optional(v.array(place)) });

export type RegularRow = v.InferOutput<typeof regularRow>;
export type HoursException = v.InferOutput<typeof exception>;
export type Place = v.InferOutput<typeof place>;
export type Hours = v.InferOutput<typeof hours>;
/** What the house and a place have in common. */
export type Schedule = Pick<Hours, 'regular' | 'exceptions'>;
