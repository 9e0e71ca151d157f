import type { Hono } from 'hono';
import * as client from 'openid-client';
import { uiLocale } from '../../i18n/language.js';
import type { OidcConfig } from '../config/config.js';
import { staffUrl, type Inbox } from '../context.js';
import { Refusal } from '../web/refusal.js';
import type { Env } from '../web/request.js';
import { staffOfSubject } from './accounts.js';
import { beginSession, dropCookie, readCookie, writeCookie } from './session.js';
import { safeTarget } from './sign-in-routes.js';

/** How long somebody may take at the issuer. */
const MINUTES = 10;

/** What must be the same when the browser comes back; in its own cookie, stamped by us. */
interface Under {
  state: string;
  nonce: string;
  verifier: string;
  to: string;
  until: number;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Who may come in: by e-mail address (`kari@town.example`, `*@town.example`; never one that the issuer says is not
 * verified), or by a claim (`groups=nabo-staff`: equal, or one of a list).
 */
export function isAllowed(allow: readonly string[], claims: Claims): boolean {
  const email = typeof claims['email'] === 'string' ? claims['email'].toLowerCase() : '';
  const verified = claims['email_verified'] !== false;
  return allow.some((rule) => {
    const [claim = '', value] = rule.split(/=(.*)/s, 2);
    if (value !== undefined) {
      const found = claims[claim];
      return Array.isArray(found) ? found.includes(value) : found === value;
    }
    const wanted = rule.toLowerCase();
    if (!verified || !/^[^\s@]+@[^\s@]+$/.test(email)) return false;
    return wanted.startsWith('*@') ? email.endsWith(wanted.slice(1)) : email === wanted;
  });
}

export function oidcRoutes(app: Hono<Env>, inbox: Inbox, config: OidcConfig): void {
  let found: Promise<client.Configuration> | undefined;
  /** The issuer's own description; asked for when somebody first comes, and again after a failure. */
  const discover = () =>
    (found ??= client
      .discovery(
        new URL(config.issuer),
        config.clientId,
        config.clientSecret,
        undefined,
        // Without TLS only on this machine, where tests run.
        isLoopback(config.issuer) ? { execute: [client.allowInsecureRequests] } : {},
      )
      .catch((error: unknown) => {
        found = undefined;
        inbox.log('error', 'OpenID Connect issuer not reached', { error });
        throw new Refusal('unavailable', { retryAfter: 30 });
      }));
  const redirectUri = () => `${staffUrl(inbox)}/oidc/callback`;

  app.get('/oidc', async (c) => {
    const issuer = await discover();
    const verifier = client.randomPKCECodeVerifier();
    const under: Under = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier,
      to: safeTarget(inbox, c.req.query('to')),
      until: inbox.now() + MINUTES * 60_000,
    };
    const value = Buffer.from(JSON.stringify(under)).toString('base64url');
    writeCookie(c, inbox, 'oidc', `${value}.${inbox.keys.stamp('oidc', value)}`, MINUTES * 60);
    const address = client.buildAuthorizationUrl(issuer, {
      redirect_uri: redirectUri(),
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: under.state,
      nonce: under.nonce,
    });
    return c.redirect(address.href, 303);
  });

  app.get('/oidc/callback', async (c) => {
    const [value = '', stamp = ''] = readCookie(c, inbox, 'oidc')?.split('.') ?? [];
    dropCookie(c, inbox, 'oidc');
    if (!inbox.keys.isStamp('oidc', value, stamp)) throw new Refusal('forbidden');
    const under = JSON.parse(Buffer.from(value, 'base64url').toString()) as Under;
    if (under.until < inbox.now()) throw new Refusal('forbidden');
    const issuer = await discover();
    const claims = await claimsOf(issuer, `${redirectUri()}${new URL(c.req.url).search}`, under).catch(
      (error: unknown) => {
        inbox.log('warn', 'OpenID Connect sign-in failed', { error });
        throw new Refusal('forbidden');
      },
    );
    if (!isAllowed(config.allow, claims)) {
      inbox.log('warn', 'OpenID Connect sign-in not allowed');
      throw new Refusal('forbidden');
    }
    const named = [claims['preferred_username'], claims['email'], claims['sub']];
    const name = named.find((one): one is string => typeof one === 'string' && one !== '') ?? 'staff';
    const account = await staffOfSubject(
      inbox.store,
      {
        subject: `${issuer.serverMetadata().issuer} ${String(claims['sub'])}`,
        name: name.slice(0, 100),
        language: uiLocale(
          typeof claims['locale'] === 'string' ? claims['locale'] : undefined,
          c.get('locale'),
        ),
      },
      inbox.now(),
    );
    await beginSession(c, inbox, account);
    return c.redirect(under.to, 303);
  });
}

/** Changes the code for tokens, checks them, and adds what the issuer tells only when it is asked. */
async function claimsOf(issuer: client.Configuration, address: string, under: Under): Promise<Claims> {
  const tokens = await client.authorizationCodeGrant(issuer, new URL(address), {
    pkceCodeVerifier: under.verifier,
    expectedState: under.state,
    expectedNonce: under.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('no id token');
  if (!issuer.serverMetadata().userinfo_endpoint) return claims;
  const more = await client.fetchUserInfo(issuer, tokens.access_token, claims.sub);
  return { ...more, ...claims };
}

const isLoopback = (address: string) =>
  /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(address);
