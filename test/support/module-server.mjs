/**
 * Lets a module fail to load, for parts that elements load later: `PUT /__broken` with `["/src/…/filter.ts"]` makes
 * every request for these from the same browser fail, `[]` heals them. Three engines ask one server, so each has
 * its own list, by its user agent.
 */
const broken = new Map();

export async function moduleServer(context, next) {
  const agent = context.get('user-agent');
  if (context.path === '/__broken' && context.method === 'PUT') {
    let text = '';
    for await (const chunk of context.req) text += chunk;
    broken.set(agent, JSON.parse(text));
    context.body = 'ok';
    return undefined;
  }
  if (!broken.get(agent)?.includes(context.path)) return next();
  context.status = 503;
  context.set('cache-control', 'no-store');
  context.body = '';
  return undefined;
}
