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

type Draft = { -readonly [K in keyof Rule]: Rule[K] };

/** `undefined` when it is not in the list. */
const place = (list: readonly string[], value: string) => {
  const index = list.indexOf(value);
  return index < 0 ? undefined : index;
};

const positive = (text: string) => (/^\d{1,9}$/.test(text) && +text > 0 ? +text : undefined);

/** Lists of whole numbers from 1 to `max`, and from -1 to -`max` where `signed`; `undefined` when one is not. */
const numbers = (max: number, signed = true) => {
  const form = signed ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/;
  return (text: string): number[] | undefined => {
    const list = text.split(',');
    if (!list.every((n) => form.test(n) && +n && Math.abs(+n) <= max)) return undefined;
    return [...new Set(list.map(Number))].sort((a, b) => a - b);
  };
};

function days(text: string): RuleDay[] | undefined {
  const found = new Map<string, RuleDay>();
  for (const item of text.split(',')) {
    const [, nth, name = ''] = /^([+-]?\d{1,2})?(\w\w)$/.exec(item) ?? [];
    const weekday = place(weekdays, name);
    if (weekday === undefined || (nth && (!+nth || Math.abs(+nth) > 53))) return undefined;
    found.set(+(nth ?? 0) + name, { weekday, nth: +(nth ?? 0) });
  }
  return [...found.values()];
}

function until(text: string): string | undefined {
  const [, year = 0, month = 0, day = 0] =
    /^(\d{4})(\d\d)(\d\d)(?:T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)Z?)?$/.exec(text) ?? [];
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return +month > 0 && date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day ? text : undefined;
}

/** What each part writes into the rule; `undefined` when its value is not as RFC 5545 has it. */
const parts: Readonly<Record<string, [keyof Rule, (value: string) => unknown]>> = {
  FREQ: ['freq', (value) => frequencies.find((one) => one === value)],
  INTERVAL: ['interval', positive],
  COUNT: ['count', positive],
  UNTIL: ['until', until],
  BYDAY: ['byDay', days],
  BYMONTHDAY: ['byMonthDay', numbers(31)],
  BYMONTH: ['byMonth', numbers(12, false)],
  BYSETPOS: ['bySetPos', numbers(366)],
  WKST: ['weekStart', (value) => place(weekdays, value)],
};

/** What RFC 5545 forbids together although each part is right by itself. */
function conflict({ freq, count, until: end, byDay, byMonthDay, byMonth, bySetPos }: Rule) {
  const short = freq === 'DAILY' || freq === 'WEEKLY';
  const part =
    count && end
      ? 'UNTIL'
      : freq === 'WEEKLY' && byMonthDay.length
        ? 'BYMONTHDAY'
        : short && byDay.some(({ nth }) => nth)
          ? 'BYDAY'
          : undefined;
  if (part) return fault('ruleConflict', part);
  const alone = bySetPos.length && !byDay.length && !byMonthDay.length && !byMonth.length;
  return alone ? fault('ruleWithout', 'BYSETPOS') : undefined;
}

const fault = (code: RuleFault['code'], part: string): RuleFault => ({ code, part });

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
    if (!name || !content) return fault('ruleSyntax', part);
    const [key, read] = Object.hasOwn(parts, name) ? (parts[name] ?? []) : [];
    if (!key || !read) return fault('rulePart', name);
    if (seen.has(name)) return fault('ruleTwice', name);
    seen.add(name);
    const written = read(content);
    if (written === undefined) return fault('ruleValue', part);
    Object.assign(rule, { [key]: written });
  }
  return seen.has('FREQ') ? (conflict(rule) ?? rule) : fault('ruleWithout', 'FREQ');
}

export const isFault = (result: Rule | RuleFault): result is RuleFault => 'code' in result;
