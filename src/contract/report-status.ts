import * as v from './schema.js';
import { feedbackKinds } from './feed/feedback.js';
import { date } from './primitives.js';

/** How a report stands. */

export const reportKinds = [...feedbackKinds, 'booking'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportStatuses = ['received', 'in-progress', 'answered', 'closed', 'reopened'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** `GET statusUrl`. `at` and `receivedAt` are instants (`…Z`); the first word is the report itself. */
export const statusAnswer = v.object({
  reference: v.string(),
  kind: v.picklist(reportKinds),
  status: v.picklist(reportStatuses),
  receivedAt: v.string(),
  replyBy: date,
  conversation: v.array(
    v.object({ at: v.string(), from: v.picklist(['centre', 'neighbour']), text: v.string() }),
  ),
});
export type StatusAnswer = v.InferOutput<typeof statusAnswer>;
