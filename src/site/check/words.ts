import { msg, plural, str } from '../../i18n/messages.js';
import type { AdviceCode } from './context.js';
import type { SyntaxCode } from './document.js';
import type { SourceCode } from './source.js';

/** What `nabo check` says besides the sentences of the contract's problems. Called while a language is active. */

export interface Values {
  date?: string;
  name?: string;
  key?: string;
  known?: string;
  address?: string;
  diet?: string;
  allergen?: string;
  /** Line of what is pointed at. */
  other?: string;
  status?: string;
  reason?: string;
}
type Say<K extends string> = Record<K, (values: Values) => string>;

const advice: Say<AdviceCode> = {
  exceptionPast: ({ date = '' }) =>
    msg(str`This exception ended on ${date}. It can be taken out.`, { id: 'nabo.site.check.exceptionPast' }),
  exceptionNoDay: () =>
    msg(
      'None of the weekdays in "days" is in this span, so the exception changes nothing. Check the date, or take "days" out.',
      { id: 'nabo.site.check.exceptionNoDay' },
    ),
  holidayNotMentioned: ({ date = '', name = '' }) =>
    msg(
      str`${name} is on ${date}, and the hours do not mention it: the house shows as open as usual. Add an exception for that day, closed or with its hours.`,
      { id: 'nabo.site.check.holidayNotMentioned' },
    ),
  rowsOverlap: ({ other = '' }) =>
    msg(str`These times overlap with those in line ${other}. Change one of the two.`, {
      id: 'nabo.site.check.rowsOverlap',
    }),
  closedAndOpen: ({ other = '' }) =>
    msg(
      str`One exception closes the house on these days and the one in line ${other} opens it. Closed wins: take one out.`,
      {
        id: 'nabo.site.check.closedAndOpen',
      },
    ),
  unknownKey: ({ key = '', known = '' }) =>
    msg(str`Nabo does not know “${key}” here and ignores it. It knows: ${known}.`, {
      id: 'nabo.site.check.unknownKey',
    }),
  repeatedKey: ({ key = '' }) =>
    msg(str`“${key}” stands twice in this object, and only the last counts. Take one out.`, {
      id: 'nabo.site.check.repeatedKey',
    }),
  unknownReference: ({ name = '' }) =>
    msg(str`Nothing in the feed has the id “${name}”.`, { id: 'nabo.site.check.unknownReference' }),
  noOccurrence: ({ date = '' }) =>
    msg(str`The event does not take place on ${date} anyway, so this changes nothing. Check the date.`, {
      id: 'nabo.site.check.noOccurrence',
    }),
  consentExpired: ({ date = '' }) =>
    msg(
      str`The artist’s consent ran out on ${date}, and the work is not shown. Ask again, or take the work and its files out.`,
      { id: 'nabo.site.check.consentExpired' },
    ),
  allergensNotDeclared: () =>
    msg(
      'Nothing is declared about allergens, and guests are told so. Add "contains": with what is in it, or [] when nothing is.',
      { id: 'nabo.site.check.allergensNotDeclared' },
    ),
  dietDisagrees: ({ diet = '', allergen = '' }) =>
    msg(
      str`This dish is “${diet}” and contains “${allergen}”: guests read both, and one of the two is wrong.`,
      { id: 'nabo.site.check.dietDisagrees' },
    ),
  unsafeLink: ({ address = '' }) =>
    msg(
      str`“${address}” will not be a link. Use an address that begins with https:, mailto:, tel: or sms:.`,
      {
        id: 'nabo.site.check.unsafeLink',
      },
    ),
  unsafeMedia: ({ address = '' }) =>
    msg(
      str`“${address}” will not be loaded. Use an address that begins with https:, or one relative to the feed.`,
      {
        id: 'nabo.site.check.unsafeMedia',
      },
    ),
  bareEmail: () =>
    msg('An e-mail address needs “mailto:” before it to become a link.', { id: 'nabo.site.check.bareEmail' }),
  byteOrderMark: () =>
    msg(
      'The file begins with a byte order mark. Browsers skip it, other programs may not: save it as “UTF-8”, not “UTF-8 with BOM”.',
      {
        id: 'nabo.site.check.byteOrderMark',
      },
    ),
};

const syntax: Say<SyntaxCode> = {
  empty: () => msg('The file is empty.', { id: 'nabo.site.check.empty' }),
  html: () =>
    msg('This is a web page, not a feed. The address may lead to a log-in or to a “not found” page.', {
      id: 'nabo.site.check.html',
    }),
  trailingComma: () =>
    msg('Here is a comma behind the last entry. Take it out.', { id: 'nabo.site.check.trailingComma' }),
  comment: () =>
    msg('JSON has no comments. Take it out, or write it as an entry that Nabo ignores: "_note": "…".', {
      id: 'nabo.site.check.comment',
    }),
  quotes: () =>
    msg('JSON knows only straight double quotation marks: "…".', { id: 'nabo.site.check.quotes' }),
  missingComma: () =>
    msg('A comma is missing between this entry and the one before.', { id: 'nabo.site.check.missingComma' }),
  missingColon: () =>
    msg('A colon is missing between the name and its value: "name": …', {
      id: 'nabo.site.check.missingColon',
    }),
  unclosedText: () =>
    msg('This text has no closing quotation mark on its line. Write a line break inside a text as \\n.', {
      id: 'nabo.site.check.unclosedText',
    }),
  unquotedKey: () => msg('Names stand in quotation marks: "name": …', { id: 'nabo.site.check.unquotedKey' }),
  unclosed: () =>
    msg('The file ends too soon: a closing brace } or bracket ] is missing.', {
      id: 'nabo.site.check.unclosed',
    }),
  afterEnd: () =>
    msg(
      'The feed has ended before this. There is a brace } or bracket ] too many, or something behind the end.',
      {
        id: 'nabo.site.check.afterEnd',
      },
    ),
  escape: () =>
    msg(
      'This character cannot stand in a text. Write a tab as \\t, a line break as \\n, a quotation mark as \\" and a backslash as \\\\.',
      { id: 'nabo.site.check.escape' },
    ),
  notJson: () => msg('This is not valid JSON.', { id: 'nabo.site.check.notJson' }),
};

const source: Say<SourceCode> = {
  notFound: () => msg('There is no such file or address.', { id: 'nabo.site.check.notFound' }),
  http: ({ status = '' }) =>
    msg(str`The server refused the feed with status ${status}.`, { id: 'nabo.site.check.http' }),
  timeout: () => msg('The server did not answer within 15 seconds.', { id: 'nabo.site.check.timeout' }),
  unreachable: ({ reason = '' }) =>
    msg(str`The feed cannot be read (${reason}).`, { id: 'nabo.site.check.unreachable' }),
  tooLarge: () =>
    msg('The feed is larger than 5 MB, and no element will load it.', { id: 'nabo.site.check.tooLarge' }),
  notUtf8: () => msg('The file is not in UTF-8. Save it as UTF-8.', { id: 'nabo.site.check.notUtf8' }),
};

const said = { ...advice, ...syntax, ...source };
export type CheckCode = keyof typeof said;

export const checkSentence = (code: CheckCode, values: Values): string => said[code](values);

export const didYouMean = (meant: string): string =>
  msg(str`Did you mean ${meant}?`, { id: 'nabo.site.check.didYouMean' });

/** The last line about one feed. */
export function summary(problems: number, warnings: number): string {
  const bad = plural(problems, {
    one: () => msg('1 problem: what is faulty is left out.', { id: 'nabo.site.check.problems.one' }),
    other: () =>
      problems === 0
        ? msg('No problems.', { id: 'nabo.site.check.problems.none' })
        : msg(str`${problems} problems: what is faulty is left out.`, {
            id: 'nabo.site.check.problems.other',
          }),
  });
  if (warnings === 0) return bad;
  const odd = plural(warnings, {
    one: () => msg('1 warning.', { id: 'nabo.site.check.warnings.one' }),
    other: () => msg(str`${warnings} warnings.`, { id: 'nabo.site.check.warnings.other' }),
  });
  return `${bad} ${odd}`;
}

export const levelWord = (level: 'error' | 'warning'): string =>
  level === 'error'
    ? msg('error', { id: 'nabo.site.check.level.error' })
    : msg('warning', { id: 'nabo.site.check.level.warning' });
