import { pointer } from './pointer.js';
import type { Issue } from './schema-core.js';

/**
 * What can be wrong with a feed. A code is never shown: `i18n/problems.ts` has a whole sentence for each,
 * in the reader's language.
 */
export const problemCodes = [
  // What kind of value it is
  'missing',
  'object',
  'array',
  'string',
  'number',
  'boolean',
  'integer',
  'negative',
  // How it is written
  'text',
  'emptyText',
  'languageTag',
  'id',
  'date',
  'time',
  'dateOrTime',
  'days',
  'weekday',
  'choice',
  'allergen',
  'phone',
  'email',
  'color',
  'currency',
  'timezone',
  'image',
  // How values go together
  'duplicateId',
  'exceptionSpan',
  'exceptionHours',
  'spanOrder',
  'mixedDates',
  'endBeforeStart',
  'seriesLength',
  // A recurrence rule (RFC 5545, 3.3.10); `values.part` is to blame
  'ruleSyntax',
  'rulePart',
  'ruleTwice',
  'ruleValue',
  'ruleWithout',
  'ruleConflict',
  // The feed as a whole
  'feed',
  'version',
  'newerVersion',
  // Shown all the same (level `warning`)
  'altMissing',
  'transcriptMissing',
  'captionsMissing',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One fault in a feed. */
export interface Problem {
  /** JSON Pointer (RFC 6901) to the fault in the feed as it was written; `''` is the whole feed. */
  path: string;
  code: ProblemCode;
  /** What the sentence names: `received`, the value as JSON writes it; `expected`, the values that may stand there; `part`. */
  values?: Record<string, string | number>;
  /** `warning`: it is shown, yet somebody misses something. Otherwise the faulty part was left out. */
  level?: 'warning';
}

/** What the reader found, as the contract tells it. */
export function problemOf({ path: steps, code, value, warning, requirement }: Issue): Problem {
  const path = pointer(steps);
  if (warning) return { path, code: code as ProblemCode, level: 'warning' };
  if (code === 'missing') return { path, code: 'missing' };
  const found: Problem = { path, code: code as ProblemCode };
  if (typeof value !== 'object') {
    found.values = { received: String(value as string).slice(0, 80) };
    if (Array.isArray(requirement)) found.values.expected = requirement.join(', ');
  }
  return found;
}
