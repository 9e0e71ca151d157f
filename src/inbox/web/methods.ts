import type { Hono, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { Refusal } from './refusal.js';
import type { Env } from './request.js';

const known = ['GET', 'POST'] as const;

/**
 * A path that is known, asked with a method that it does not know: 405 and those that it does (RFC 9110, 15.5.6). Told
 * before anything is looked up, so that it is no news about a receipt, and before anybody has to sign in.
 */
export function knownMethods(app: Hono<Env>): MiddlewareHandler<Env> {
  const takes = (method: string, path: string) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
  return async (c, next) => {
    if (matchedRoutes(c).some(({ method }) => method !== 'ALL')) return next();
    const path = app.getPath(c.req.raw);
    const allowed = known.filter((method) => takes(method, path));
    if (allowed.length === 0) return next();
    const allow = allowed.flatMap((method) => (method === 'GET' ? [method, 'HEAD'] : method));
    c.header('Allow', allow.join(', '));
    if (c.req.method !== 'OPTIONS') throw new Refusal('method');
    // What a browser asks for another origin is answered by `crossOrigin`, with what that may do.
    return c.req.header('origin') === undefined ? c.body(null, 204) : next();
  };
}
