import { PassThrough } from 'node:stream';

/**
 * A real server that answers as badly as a test wants: middleware of the test runner's own server.
 *   PUT  /__feed/<name>      body: [answer, …]; the last one is repeated
 *   GET  /__feed/<name>      gets the next answer
 *   the same under /__feed/<name>/<digits>, e.g. a receipt's address
 *   GET  /__feed/<name>/log  what was asked so far: [{ conditional, aborted }], of a POST also { key, body }
 * An answer: { status?, type?, body? (string or JSON), delay? (ms), reset?, bytes? (filler), endless?, headers? }
 */
const feeds = new Map();

async function readBody(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

export async function feedServer(context, next) {
  const [, name, log] = /^\/__feed\/([\w-]+(?:\/\d+)?)(\/log)?$/.exec(context.path) ?? [];
  if (!name) return next();
  if (context.method === 'PUT') {
    feeds.set(name, { answers: JSON.parse(await readBody(context.req)), log: [] });
    context.body = 'ok';
    return undefined;
  }
  const feed = feeds.get(name);
  if (!feed) return next();
  if (log) {
    context.body = feed.log;
    return undefined;
  }
  const answer = feed.answers.length > 1 ? feed.answers.shift() : feed.answers[0];
  const entry = { conditional: Boolean(context.get('if-none-match')), aborted: false };
  if (context.method === 'POST') {
    entry.key = context.get('idempotency-key');
    entry.body = await readBody(context.req);
  }
  feed.log.push(entry);
  context.res.on('close', () => {
    entry.aborted = !context.res.writableFinished;
  });
  if (answer.delay) await new Promise((resolve) => setTimeout(resolve, answer.delay));
  if (answer.reset) {
    context.respond = false;
    context.req.socket.destroy();
    return undefined;
  }
  const body = answer.bytes ? `"${'x'.repeat(answer.bytes)}"` : (answer.body ?? '');
  context.status = answer.status ?? 200;
  context.set({ 'cache-control': 'no-cache', ...answer.headers });
  context.type = answer.type ?? 'application/json';
  context.body = typeof body === 'string' ? body : JSON.stringify(body);
  if (answer.endless) (context.body = new PassThrough()).write(body);
  if (answer.etag) {
    context.set('etag', `"${answer.etag}"`);
    if (context.get('if-none-match') === `"${answer.etag}"`) {
      context.status = 304;
      context.body = null;
    }
  }
  return undefined;
}
