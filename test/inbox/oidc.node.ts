import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { isAllowed } from '../../src/inbox/staff/oidc.js';
import { after, before, describe, expect, it } from '../support/harness.js';
import { Visitor } from './support/browser.js';
import { onBothDatabases } from './support/databases.js';
import { startServer, type Server } from './support/server.js';

/** Whom the issuer knows; who signs in there is chosen by `who`. */
const people: Readonly<Record<string, Record<string, unknown>>> = {
  kari: { email: 'kari@stord.example', email_verified: true, preferred_username: 'kari', locale: 'nn' },
  mallory: { email: 'mallory@evil.example', email_verified: true },
  unverified: { email: 'boss@stord.example', email_verified: false },
};

/** One that still listens would keep the process alive. */
const listening: HttpServer[] = [];
after(async () => {
  for (const http of listening) {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
});

/** An issuer of one's own: it asks no password, and lets `who` in. */
async function startIssuer() {
  const http = createServer();
  listening.push(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const issuer = {
    address,
    who: 'kari',
    /** From here on it sends people back to that address. */
    serve: (redirectUri: string) => {
      answer(http, new Provider(address, settings(redirectUri)), () => issuer.who);
    },
  };
  return issuer;
}

const settings = (redirectUri: string) =>
  ({
    clients: [{ client_id: 'nabo', client_secret: 'secret of the tests', redirect_uris: [redirectUri] }],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['preferred_username', 'locale'],
    },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['keys of the tests'] },
    jwks: undefined,
  }) as ConstructorParameters<typeof Provider>[1];

function answer(http: HttpServer, provider: Provider, who: () => string): void {
  const callback = provider.callback();
  http.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    void (async () => {
      const { prompt, params, session } = await provider.interactionDetails(request, response);
      if (prompt.name === 'login')
        return provider.interactionFinished(request, response, { login: { accountId: who() } });
      const grant = new provider.Grant({
        accountId: session?.accountId ?? '',
        clientId: String(params['client_id']),
      });
      grant.addOIDCScope('openid email profile');
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    })();
  });
}

onBothDatabases('OpenID Connect', (place) => {
  let server: Server;
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let own = '';
  before(async () => {
    // The inbox must know the issuer, and that the way back; the inbox asks it only when somebody comes. A port that is
    // chosen first and taken later may be somebody else's by then.
    issuer = await startIssuer();
    server = await startServer(await place.fresh(), {
      'oidc-issuer': issuer.address,
      'oidc-client-id': 'nabo',
      'oidc-client-secret': 'secret of the tests',
      'oidc-allow': '*@stord.example',
      'oidc-name': 'Stord kommune',
    });
    own = server.address;
    issuer.serve(`${own}/inbox/staff/oidc/callback`);
    server.clock.now = Date.now();
  });
  /** Goes to the issuer and comes back to the inbox's door, as a browser does. */
  async function toTheDoor(who: string, inbox: Visitor): Promise<string> {
    issuer.who = who;
    const there = new Visitor(issuer.address);
    let next =
      (await inbox.fetch('/inbox/staff/oidc?to=%2Finbox%2Fstaff%2Ffigures')).headers.get('location') ?? '';
    for (let hop = 0; hop < 10 && !next.startsWith(`${own}/`); hop++)
      next = new URL((await there.fetch(next)).headers.get('location') ?? '', issuer.address).href;
    return next;
  }

  it('lets in whom the issuer vouches for and the house wants, and makes an account', async () => {
    const kari = new Visitor(own);
    expect(await kari.page('/inbox/staff/sign-in')).to.contain('Sign in with Stord kommune');
    const answer = await kari.fetch(await toTheDoor('kari', kari));
    expect([answer.status, answer.headers.get('location')]).to.deep.equal([303, '/inbox/staff/figures']);
    expect(await kari.page('/inbox/staff/figures'))
      .to.contain('<html lang="nn">')
      .and.to.contain('kari');
    const again = new Visitor(own);
    await again.fetch(await toTheDoor('kari', again));
    const staff = await server.inbox.store.db.selectFrom('staff').selectAll().execute();
    expect(staff.map(({ name, subject, password }) => [name, subject, password])).to.deep.equal([
      ['kari', `${issuer.address} kari`, null],
    ]);
    // There is no password that opens it.
    expect((await new Visitor(own).signIn('kari', '')).status).to.equal(422);
  });

  it('lets in nobody else, and nobody who came another way', async () => {
    for (const who of ['mallory', 'unverified']) {
      const visitor = new Visitor(own);
      expect((await visitor.fetch(await toTheDoor(who, visitor))).status, who).to.equal(403);
      expect((await visitor.fetch('/inbox/staff')).status).to.equal(303);
    }
    // Somebody is sent through another's door: the state is not theirs.
    const door = await toTheDoor('kari', new Visitor(own));
    expect((await new Visitor(own).fetch(door)).status).to.equal(403);
    const other = new Visitor(own);
    await toTheDoor('kari', other);
    expect((await other.fetch(door)).status).to.equal(403);
    // The same answer a second time.
    const kari = new Visitor(own);
    const once = await toTheDoor('kari', kari);
    expect((await kari.fetch(once)).status).to.equal(303);
    expect((await kari.fetch(once)).status).to.equal(403);
  });
});

describe('who may come in', () => {
  for (const [rules, claims, wanted] of [
    [['kari@stord.example'], { email: 'Kari@Stord.example' }, true],
    [['kari@stord.example'], { email: 'ola@stord.example' }, false],
    [['*@stord.example'], { email: 'ola@stord.example' }, true],
    [['*@stord.example'], { email: 'ola@notstord.example' }, false],
    [['*@stord.example'], { email: 'x@evil.example@stord.example' }, false],
    [['*@stord.example'], { email: 'ola@stord.example', email_verified: false }, false],
    [['*@stord.example'], {}, false],
    [['groups=nabo'], { groups: ['a', 'nabo'] }, true],
    [['groups=nabo'], { groups: 'nabo' }, true],
    [['groups=nabo'], { groups: ['nabo2'] }, false],
    [['groups=a=b'], { groups: 'a=b' }, true],
    [[], { email: 'kari@stord.example' }, false],
  ] as const)
    it(`${rules.join()} and ${JSON.stringify(claims)}: ${wanted}`, () => {
      expect(isAllowed(rules, claims)).to.equal(wanted);
    });
});
