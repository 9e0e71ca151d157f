import * as v from '../schema-core.js';
import { count, id, phone, string, text } from '../primitives.js';

export const feedbackKinds = ['complaint', 'question', 'idea', 'praise'] as const;

const topic = v.object({ id, name: text, replyWithinDays: v.optional(count) });

/** `replyWithinDays` are working days by the house's own hours. */
export const feedback = v.object({
  endpoint: v.optional(string),
  protocol: v.optional(v.picklist(['nabo', 'open311'])),
  phone: v.optional(phone),
  phonePlace: v.optional(id),
  sms: v.optional(phone),
  kinds: v.optional(v.array(v.picklist(feedbackKinds))),
  topics: v.optional(v.array(topic)),
  replyWithinDays: v.optional(count),
  privacyUrl: v.optional(string),
  emergency: v.optional(v.array(v.object({ label: text, phone }))),
  attachments: v.optional(v.object({ max: v.optional(count) })),
});

export type FeedbackKind = (typeof feedbackKinds)[number];
export type Topic = v.InferOutput<typeof topic>;
export type Feedback = v.InferOutput<typeof feedback>;
