import * as v from '../schema-core.js';
import { date, id, text } from '../primitives.js';

export const answerStatuses = ['done', 'planned', 'not-possible'] as const;

const answer = v.object({
  id,
  date,
  topic: v.optional(id),
  said: text,
  did: text,
  status: v.picklist(answerStatuses),
});

export const answers = v.array(answer);
export type Answer = v.InferOutput<typeof answer>;
