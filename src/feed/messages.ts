import type { FeedError } from './errors.js';

/** What the webmaster reads in the console and in `nabo-error`: what is wrong, and what would mend it. English. */
export function webmasterMessage({ code, values }: FeedError): string {
  const feed = `The feed ${values.src ?? ''}`;
  switch (code) {
    case 'noSource':
      return 'No feed. Add src="…/feed.json" to the element, or <link rel="nabo-feed" href="…/feed.json"> to the page.';
    case 'badSource':
      return `"${values.src ?? ''}" is not an http(s) address of a feed. Expected e.g. src="/nabo/feed.json".`;
    case 'badAttribute':
      return values.detail ?? '';
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
    case 'tooLarge':
      return `${feed} is larger than 5 MB.`;
    case 'timeout':
      return `${feed} did not answer within 15 seconds.`;
    case 'offline':
      return `${feed} cannot be reached: the browser is offline.`;
    case 'network':
      return (
        `${feed} cannot be reached` +
        (values.crossOrigin
          ? ', or its server does not allow this page to read it (CORS: Access-Control-Allow-Origin).'
          : '.')
      );
  }
}
