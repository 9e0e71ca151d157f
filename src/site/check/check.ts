import { parse } from '../../contract/feed.js';
import type { Problem } from '../../contract/problems.js';
import { instantOf, zone } from '../../domain/zone.js';
import { inLanguage } from '../../i18n/messages.js';
import { problemSentence } from '../../i18n/problems.js';
import { items, type Advice, type Context } from './context.js';
import { readDocument, type Document, type Place } from './document.js';
import {
  addressAdvice,
  consentAdvice,
  menuAdvice,
  occurrenceAdvice,
  referenceAdvice,
} from './rules-content.js';
import { holidayAdvice } from './rules-holidays.js';
import { hoursAdvice } from './rules-hours.js';
import { nearest, suggestion } from './suggest.js';
import { unknownKeys } from './unknown-keys.js';
import { checkSentence, didYouMean, type CheckCode } from './words.js';

/** One thing that the author of a feed should know. */
export interface Finding extends Place {
  level: 'error' | 'warning';
  code: string;
  /** JSON Pointer; `''` is the whole feed, and where it is not JSON at all. */
  path: string;
  /** What is wrong and how to mend it, in the language that was asked for. */
  message: string;
  /** What may have been meant, as it would stand in the file. */
  suggestion?: string;
}

export interface Checked {
  /** Something is left out, or everything: the command exits with 1. */
  problems: Finding[];
  /** Everything shows, but somebody may miss something, or it may not be what was meant. */
  warnings: Finding[];
}

export interface CheckOptions {
  /** One of the product's languages, whose sentences have been loaded. */
  language: string;
  /** As the attribute `now` of an element: a date or date-time, wall clock of the house. Default: now. */
  now?: string | undefined;
}

const rules = [
  hoursAdvice,
  holidayAdvice,
  menuAdvice,
  referenceAdvice,
  occurrenceAdvice,
  consentAdvice,
  addressAdvice,
];

function adviceOf(raw: unknown, problems: readonly Problem[], { language, now }: CheckOptions): Advice[] {
  const { feed } = parse(raw);
  if (!feed) return [];
  const place = zone(feed.centre.timezone);
  const today = place.dayAt(now ? instantOf(now, place) : Date.now());
  const context: Context = { raw, feed, zone: place, today, language, items: items(raw, problems) };
  const keys = unknownKeys(raw).map(({ path, key, known }): Advice => {
    return {
      path,
      code: 'unknownKey',
      values: { key, known: known.join(', ') },
      suggestion: nearest(key, known),
      part: 'name',
    };
  });
  return [...keys, ...rules.flatMap((rule) => [...rule(context)])];
}

function ofProblem(document: Document, problem: Problem): Finding {
  const meant = suggestion(problem);
  return finding(document, problem.level ?? 'error', problem, problemSentence(problem), meant);
}

function finding(
  document: Document,
  level: Finding['level'],
  { path, code, part }: { path: string; code: string; part?: 'name' },
  sentence: string,
  meant?: string,
): Finding {
  const message = meant === undefined ? sentence : `${sentence} ${didYouMean(meant)}`;
  const found: Finding = { level, code, path, ...document.placeOf(path, part), message };
  if (meant !== undefined) found.suggestion = meant;
  return found;
}

const inOrder = (a: Finding, b: Finding) => a.line - b.line || a.column - b.column;

/** What `nabo check` says of something that never became a feed. */
export function failure(code: CheckCode, values: Record<string, string> = {}, place?: Place): Finding {
  return {
    level: 'error',
    code,
    path: '',
    line: 1,
    column: 1,
    ...place,
    message: checkSentence(code, values),
  };
}

/**
 * Looks a feed through.
 * @param text of the file, without a byte order mark
 */
export function checkText(text: string, options: CheckOptions): Checked {
  return inLanguage(options.language, () => {
    const document = readDocument(text);
    if (document.faults.length)
      return {
        problems: document.faults.map(({ code, ...place }) => failure(code, {}, place)),
        warnings: [],
      };
    const { problems } = parse(document.value);
    const advice = adviceOf(document.value, problems, options);
    const findings = [
      ...problems.map((problem) => ofProblem(document, problem)),
      ...advice.map((one) => {
        const other = one.other === undefined ? '' : String(document.placeOf(one.other).line);
        const sentence = checkSentence(one.code, { ...one.values, other });
        return finding(document, 'warning', one, sentence, one.suggestion);
      }),
      ...document.repeated.map(({ path, key, place }) => ({
        ...finding(document, 'warning', { path, code: 'repeatedKey' }, checkSentence('repeatedKey', { key })),
        ...place,
      })),
    ].sort(inOrder);
    return {
      problems: findings.filter(({ level }) => level === 'error'),
      warnings: findings.filter(({ level }) => level === 'warning'),
    };
  });
}
