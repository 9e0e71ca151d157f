import * as v from '../schema.js';
import { amount, count, id, string, text } from '../primitives.js';

const room = v.object(
  {
    id,
    name: text,
    capacity: v.optional(count),
    facilities: v.optional(v.array(text, 'array')),
    price: v.optional(amount),
    rules: v.optional(text),
    image: v.optional(string),
    donationUrl: v.optional(string),
  },
  'object',
);

export const rooms = v.array(room, 'array');
export type Room = v.InferOutput<typeof room>;
