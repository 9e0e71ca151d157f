import * as v from '../schema-core.js';
import { amount, count, id, string, text } from '../primitives.js';

/** What makes a place easy for somebody. */
export const accessibilityFacts = [
  'step-free',
  'hearing-loop',
  'sign-language',
  'quiet',
  'easy-language',
] as const;

const room = v.object({
  id,
  name: text,
  capacity: v.optional(count),
  facilities: v.optional(v.array(text)),
  accessibility: v.optional(v.array(v.picklist(accessibilityFacts))),
  price: v.optional(amount),
  rules: v.optional(text),
  image: v.optional(string),
  donationUrl: v.optional(string),
});

export const rooms = v.array(room);
export type Room = v.InferOutput<typeof room>;
