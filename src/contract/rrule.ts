/**
 * The recurrence rules of the contract: the subset of RFC 5545, 3.3.10, that people's activities need. A day
 * is the finest step, so that a rule is a question about dates only and never about clocks.
 */

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface RuleDay {
  /** Monday 0 … Sunday 6 */
  weekday: number;
  /** Which one in the month or year, from its end when negative; 0 means every one. */
  nth: number;
}

/** A rule as values. Lists are sorted, without doubles, and empty when the part is not there. */
export interface Rule {
  freq: Frequency;
  interval: number;
  count?: number;
  /** `20261224`, `20261224T100000` (wall clock) or `20261224T090000Z`, the last moment that may still occur. */
  until?: string;
  byDay: readonly RuleDay[];
  byMonthDay: readonly number[];
  byMonth: readonly number[];
  bySetPos: readonly number[];
  /** Monday 0 … Sunday 6 */
  weekStart: number;
}

/** Why a text is no such rule, and which part of it is to blame. */
export interface RuleFault {
  code: 'ruleSyntax' | 'rulePart' | 'ruleTwice' | 'ruleValue' | 'ruleWithout' | 'ruleConflict';
  part: string;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const parts = new Set('FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYMONTH BYSETPOS WKST'.split(' '));

type Draft = { -readonly [K in keyof Rule]: Rule[K] };

const positive = (text: string) => (/^\d{1,9}$/.test(text) && +text > 0 ? +text : undefined);

/** A list of whole numbers from 1 to `max`, and from -1 to -`max` where `signed`; `undefined` when one is not. */
function numbers(text: string, max: number, signed: boolean): number[] | undefined {
  const list = text.split(',');
  const form = signed ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/;
  if (!list.every((n) => form.test(n) && +n !== 0 && Math.abs(+n) <= max)) return undefined;
  return [...new Set(list.map(Number))].sort((a, b) => a - b);
}

function days(text: string): RuleDay[] | undefined {
  const found = new Map<string, RuleDay>();
  for (const item of text.split(',')) {
    const [, nth, name = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(item) ?? [];
    if (!name || (nth !== undefined && (+nth === 0 || Math.abs(+nth) > 53))) return undefined;
    const day = { weekday: weekdays.indexOf(name), nth: Number(nth ?? 0) };
    found.set(`${day.nth}${name}`, day);
  }
  return [...found.values()];
}

function isUntil(text: string): boolean {
  const [, year = 0, month = 0, day = 0] =
    /^(\d{4})(\d\d)(\d\d)(?:T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)Z?)?$/.exec(text) ?? [];
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return +month > 0 && date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
}

/** Writes one part into the rule; `false` when its value is not as RFC 5545 has it. */
function write(rule: Draft, name: string, value: string): boolean {
  const put = <K extends keyof Draft>(key: K, parsed: Draft[K] | undefined) => {
    if (parsed !== undefined) rule[key] = parsed;
    return parsed !== undefined;
  };
  switch (name) {
    case 'FREQ':
      return put('freq', frequencies.includes(value) ? (value as Frequency) : undefined);
    case 'INTERVAL':
      return put('interval', positive(value));
    case 'COUNT':
      return put('count', positive(value));
    case 'UNTIL':
      return put('until', isUntil(value) ? value : undefined);
    case 'BYDAY':
      return put('byDay', days(value));
    case 'BYMONTHDAY':
      return put('byMonthDay', numbers(value, 31, true));
    case 'BYMONTH':
      return put('byMonth', numbers(value, 12, false));
    case 'BYSETPOS':
      return put('bySetPos', numbers(value, 366, true));
    default:
      return put('weekStart', weekdays.includes(value) ? weekdays.indexOf(value) : undefined);
  }
}

/** What RFC 5545 forbids together although each part is right by itself. */
function conflict(rule: Rule): RuleFault | undefined {
  if (rule.count !== undefined && rule.until !== undefined) return { code: 'ruleConflict', part: 'UNTIL' };
  if (rule.freq === 'WEEKLY' && rule.byMonthDay.length) return { code: 'ruleConflict', part: 'BYMONTHDAY' };
  if ((rule.freq === 'DAILY' || rule.freq === 'WEEKLY') && rule.byDay.some((d) => d.nth !== 0))
    return { code: 'ruleConflict', part: 'BYDAY' };
  if (rule.bySetPos.length && !rule.byDay.length && !rule.byMonthDay.length && !rule.byMonth.length)
    return { code: 'ruleWithout', part: 'BYSETPOS' };
  return undefined;
}

/**
 * Reads an RRULE value (`FREQ=WEEKLY;BYDAY=MO,WE`), in either case as RFC 5545 (2) has it.
 * @returns the rule, or what is wrong with it (told apart by {@link isFault})
 */
export function parseRule(value: string): Rule | RuleFault {
  let known = parsed.get(value);
  if (!known) {
    // A feed repeats a few rules many times, and each is asked for twice; nobody needs all rules there ever were.
    if (parsed.size > 200) parsed.clear();
    parsed.set(value, (known = parse(value)));
  }
  return known;
}

const parsed = new Map<string, Rule | RuleFault>();

function parse(value: string): Rule | RuleFault {
  const rule: Draft = {
    freq: 'DAILY',
    interval: 1,
    byDay: [],
    byMonthDay: [],
    byMonth: [],
    bySetPos: [],
    weekStart: 0,
  };
  const seen = new Set<string>();
  for (const part of value.toUpperCase().split(';')) {
    const [, name, content] = /^([A-Z-]+)=([^=]+)$/.exec(part) ?? [];
    if (!name || !content) return { code: 'ruleSyntax', part };
    if (!parts.has(name)) return { code: 'rulePart', part: name };
    if (seen.has(name)) return { code: 'ruleTwice', part: name };
    seen.add(name);
    if (!write(rule, name, content)) return { code: 'ruleValue', part };
  }
  if (!seen.has('FREQ')) return { code: 'ruleWithout', part: 'FREQ' };
  return conflict(rule) ?? rule;
}

export const isFault = (result: Rule | RuleFault): result is RuleFault => 'code' in result;
