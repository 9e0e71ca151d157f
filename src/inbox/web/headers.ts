import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { randomBytes } from 'node:crypto';
import type { Inbox } from '../context.js';
import { Refusal } from './refusal.js';
import { localeFor, type Env } from './request.js';

/** No script anywhere, no frame, nothing from elsewhere, no address passed on: some addresses are secrets. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function everyAnswer(inbox: Inbox): MiddlewareHandler<Env> {
  return async (c, next) => {
    const start = performance.now();
    c.set('locale', localeFor(inbox, c.req.header('accept-language')));
    c.set('request', randomBytes(6).toString('hex'));
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('X-Frame-Options', 'DENY');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
    if (inbox.origin().startsWith('https:')) c.header('Strict-Transport-Security', 'max-age=31536000');
    await next();
    inbox.log('info', 'request', {
      request: c.get('request'),
      method: c.req.method,
      // The pattern and not the path: that may hold a receipt.
      route: matchedRoutes(c).at(-1)?.path ?? '',
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}

/** Pages that may send and read reports: those of the origins that the webmaster named, and our own. */
export function crossOrigin(inbox: Inbox): MiddlewareHandler<Env> {
  const named = new Set(inbox.config.origins);
  return async (c, next) => {
    const origin = c.req.header('origin');
    c.header('Vary', 'Origin', { append: true });
    const allowed = origin !== undefined && named.has(origin);
    if (allowed) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Expose-Headers', 'Location, Retry-After, Idempotency-Replayed');
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    }
    if (c.req.method === 'OPTIONS') {
      if (allowed) {
        c.header('Access-Control-Allow-Methods', 'GET, POST');
        c.header('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
        c.header('Access-Control-Max-Age', '86400');
      }
      return c.body(null, 204);
    }
    // A form needs no preflight: without this, any page could have its visitors' browsers send us things.
    // `null` is what pages with a strict referrer policy send, our own among them.
    const foreign = origin !== undefined && origin !== 'null' && !allowed;
    if (c.req.method === 'POST' && foreign && !isOwn(inbox, origin, c.req.header('host')))
      throw new Refusal('forbidden');
    await next();
    return undefined;
  };
}

export const isOwn = (inbox: Inbox, origin: string, host: string | undefined): boolean =>
  origin === inbox.origin() || URL.parse(origin)?.host === host;
