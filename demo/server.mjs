/**
 * The town's web server: its pages, the files that Nabo has built, the houses' feeds, and their inboxes (`/inbox`, `/inbox-bennebroek`).
 * Every answer carries the policy that Nabo promises to work under.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { feeds, heardIds, houseIds, houseOf, townFeeds } from './houses.mjs';
import { notFound, pagesFor, render } from './pages.mjs';
import { serveFile } from './static.mjs';
import { languages, words } from './words.mjs';

const dist = new URL('../dist/', import.meta.url);
const assets = new URL('assets/', import.meta.url);

export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "media-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** The elements that have been built. */
const built = () => {
  const folder = new URL('elements/', dist);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return new Set(files.map((file) => file.match(/^nabo-(\w+)\.js$/)?.[1]).filter(Boolean));
};

/** Pages whose elements have been built. */
export const openPages = () => pagesFor(built()).map(({ path, name }) => ({ path, name }));

/** The page's language: chosen in the address, else the browser's, else the town's. */
function languageOf(query, header = '') {
  const asked = query.get('lang');
  if (asked && asked in languages) return asked;
  const wanted = header
    .split(',')
    .map((part) => part.split(';')[0].trim().toLowerCase().split('-')[0])
    .map((tag) => (tag === 'no' ? 'nb' : tag));
  return wanted.find((tag) => tag in languages) ?? 'nn';
}

/** What a visitor has chosen. It stands in the address and nowhere else; what makes no sense there is left out. */
function visitOf(request) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const lang = languageOf(searchParams, request.headers['accept-language']);
  const feed = searchParams.get('feed');
  const now = searchParams.get('now') ?? '';
  return {
    path: pathname.replace(/(.)\/$/, '$1'),
    lang,
    t: words[lang],
    house: houseOf(houseIds.includes(feed) ? feed : houseIds[0], lang),
    now: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.test(now) ? now : undefined,
  };
}

const sendPage = (request, response, status, text) => {
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-cache',
    vary: 'accept-language',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
};

/** The inbox stands behind the town's own address, so that a strict policy lets its pages through. */
function pass(request, response, inbox) {
  const to = ask(
    new URL(request.url, inbox),
    {
      method: request.method,
      headers: { ...request.headers, 'x-forwarded-for': request.socket.remoteAddress },
    },
    (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    },
  );
  to.on('error', () => {
    if (!response.headersSent) response.writeHead(503, { ...headers, 'retry-after': '5' });
    response.end();
  });
  request.on('error', () => to.destroy()).pipe(to);
}

/** @param {{ inbox?: (house: string) => string | undefined }} options address of a house's inbox, once there is one */
export function createTown({ inbox = () => undefined } = {}) {
  return createServer((request, response) => {
    const path = request.url.split('?')[0];
    const [heard, house = heardIds[0]] = path.match(/^\/inbox(?:-(\w+))?(?=\/|$)/) ?? [];
    const to = heard && inbox(house);
    if (to) return pass(request, response, to);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
      return;
    }
    for (const [prefix, folder] of [
      ['/nabo/', dist],
      ['/feeds/', townFeeds],
      ['/feeds/', feeds],
      ['/assets/', assets],
    ]) {
      if (path.startsWith(prefix) && serveFile(request, response, folder, path.slice(prefix.length), headers))
        return;
    }
    const visit = visitOf(request);
    const elements = built();
    const text = render(visit, elements);
    sendPage(request, response, text ? 200 : 404, text ?? notFound(visit, elements));
  });
}
