import { DAY, type Instant } from '../domain/civil.js';
import type { FeedError } from '../feed/errors.js';
import { dateFormat } from '../i18n/format.js';
import { currentLocale, msg, str } from '../i18n/messages.js';
import messages from '../../locales/generated/trouble/index.js';

/**
 * Everything that is said only when something is wrong. It is loaded then: a page without failures does not pay
 * for it, and a page that cannot even load this still has its one general sentence.
 */
export { messages };

/** Why a visitor sees nothing, in their words: only what they could do something about is told apart. */
export function errorText({ code }: FeedError): string {
  switch (code) {
    case 'offline':
      return msg('You are offline. This will show when you are connected again.', {
        id: 'nabo.trouble.offline',
      });
    case 'network':
    case 'timeout':
      return msg('This cannot be fetched right now. The connection may be bad.', {
        id: 'nabo.trouble.unreachable',
      });
    case 'noSource':
    case 'badSource':
    case 'badAttribute':
      return msg('This is not set up yet.', { id: 'nabo.trouble.notSetUp' });
    default:
      return msg('This cannot be shown right now. There is a fault in the information behind it.', {
        id: 'nabo.trouble.faulty',
      });
  }
}

/** Tells that what follows is an earlier copy, and of when: the time of day where it is of the last 24 hours. */
export function staleText(at: Instant, now: Instant, timeZone: string): string {
  const today = now - at < DAY;
  const time = dateFormat(currentLocale(), {
    timeZone,
    ...(today ? { timeStyle: 'short' } : { dateStyle: 'long', timeStyle: 'short' }),
  }).format(at);
  return today
    ? msg(str`This is a copy from ${time}. The newest cannot be fetched right now.`, {
        id: 'nabo.trouble.staleToday',
      })
    : msg(str`This is an old copy, from ${time}. The newest cannot be fetched right now.`, {
        id: 'nabo.trouble.staleOld',
      });
}

/** What the webmaster reads in the console and in `nabo-error`: what is wrong, and what would mend it. English. */
function webmasterMessage({ code, values }: FeedError): string {
  const feed = `The feed ${values.src ?? ''}`;
  switch (code) {
    case 'noSource':
      return 'No feed. Add src="…/feed.json" to the element, or <link rel="nabo-feed" href="…/feed.json"> to the page.';
    case 'badSource':
      return `"${values.src ?? ''}" is not an http(s) address of a feed. Expected e.g. src="/nabo/feed.json".`;
    case 'badAttribute': {
      const known = new Set((values.known ?? []).map((one) => (typeof one === 'string' ? one : one.id)));
      return `${values.detail} is none of: ${[...known].join(', ') || 'the feed has none'}.`;
    }
    case 'notFound':
      return `${feed} does not exist (${values.status}). Check the address.`;
    case 'http':
      return `${feed} was refused by the server with status ${values.status}.`;
    case 'html':
      return `${feed} is an HTML page, not JSON. The address may lead to a log-in or "not found" page.`;
    case 'notJson':
      return `${feed} is not valid JSON${values.line ? `: line ${values.line}, column ${values.column}` : ''}. "nabo check" tells more.`;
    case 'notAFeed':
      return `${feed} is JSON, but not a feed: it needs "version": 1 and a "centre". "nabo check" tells more.`;
    case 'iiif':
      return `The collection ${values.src ?? ''}: ${values.detail ?? ''}`;
    case 'notACalendar':
      return `The calendar ${values.src ?? ''} is not an iCalendar file: it must begin with BEGIN:VCALENDAR.`;
    case 'tooLarge':
      return `${feed} is larger than 5 MB.`;
    case 'timeout':
      return `${feed} did not answer within 15 seconds.`;
    case 'offline':
      return `${feed} cannot be reached: the browser is offline.`;
    case 'network':
      return (
        `${feed} cannot be reached` +
        (values.src && new URL(values.src).origin !== location.origin
          ? ', or its server does not allow this page to read it (CORS: Access-Control-Allow-Origin).'
          : '.')
      );
  }
}

/** What an attribute is to look like, where that is no list of words. */
const expected: Readonly<Record<string, string>> = {
  'heading-level': 'a level from 2 to 6, or none',
  refresh: 'a number of seconds, 0 for never',
  now: 'a date-time like 2026-12-24T10:00',
  date: 'a day like 2026-12-24',
  limit: 'a whole number from 1',
};

export function logMisfit(
  { localName }: Element,
  name: string,
  text: string,
  form: { source?: string },
): void {
  const words = () => `one of: ${form.source?.match(/\w+/g)?.join(', ') ?? ''}`;
  console.warn(`<${localName}> ${name}="${text}" is not ${expected[name] ?? words()}.`);
}

const saidErrors = new WeakSet<FeedError>();

/** Elements for which the page does not say where the feed is. */
const lost = new Set<Follower>();

/** A script (a tag manager's) may add the link that is missing, or its address, later. */
function lookAgain(): void {
  for (const element of lost) if (!element.isConnected) lost.delete(element);
  if (document.querySelector('link[rel~="nabo-feed"]')?.getAttribute('href')) {
    for (const element of lost) element.requestUpdate('src');
    lost.clear();
  }
  if (lost.size === 0) watch.disconnect();
}
const watch = new MutationObserver(lookAgain);

interface Follower extends Element {
  requestUpdate(name: 'src'): void;
}

/** Each failure once a page, however many elements. @returns the sentence */
export function logError(element: Follower, error: FeedError): string {
  const message = webmasterMessage(error);
  if (!saidErrors.has(error)) console.error(`<${element.localName}> ${message}`);
  if (error.code === 'noSource') {
    lost.add(element);
    watch.observe(document, { attributeFilter: ['rel', 'href'], childList: true, subtree: true });
    // It may have come while this was on its way.
    lookAgain();
  }
  saidErrors.add(error);
  return message;
}

/** The faults of a feed in words, each logged once a page. What finds them, and the sentences, is a part that few pages need. */
export const tellProblems: typeof import('./problems.js').tellProblems = async (...all) =>
  (await import('./problems.js')).tellProblems(...all);
