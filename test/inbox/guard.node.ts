import { randomUUID } from 'node:crypto';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { after, before, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { deadPost, faults, NOW, post, postForm, report, startServer, type Server } from './support/server.js';

/** Does the work, as the widget would. */
async function solve(server: Server): Promise<string> {
  const challenge = (await (await fetch(`${server.base}/reports/challenge`)).json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

onBothDatabases('the guard against spam', (place) => {
  let server: Server;
  before(async () => {
    server = await startServer(await place.fresh(), { proof: 'require' });
    // The library asks the real clock whether a challenge is too old.
    server.clock.now = Date.now();
  });
  after(() => server.stop());
  const send = (extra: object, key?: string, to = server) =>
    post(`${to.base}/reports`, report(extra), key ? { key } : {});
  const suspicions = async (of = server) =>
    (await of.inbox.store.db.selectFrom('reports').select('suspect').orderBy('id').execute()).map(
      ({ suspect }) => suspect,
    );

  it('takes a proof of work, once', async () => {
    const altcha = await solve(server);
    const key = randomUUID();
    expect((await send({ altcha }, key)).status).to.equal(201);
    expect(await suspicions()).to.deep.equal([null]);
    // The same report again is no new use of it.
    expect((await send({ altcha }, key)).status).to.equal(201);
    const again = await send({ altcha, message: 'Another' });
    expect([again.status, faults(again)]).to.deep.equal([422, ['/altcha proof']]);
    expect(await suspicions()).to.deep.equal([null]);
    // With a new proof and the same key it goes through: nothing was stored by the refusal.
    expect((await send({ altcha: await solve(server), message: 'Another' })).status).to.equal(201);
  });

  it('lets one proof through for two reports at once, not two', async () => {
    const altcha = await solve(server);
    const sent = await Promise.all([1, 2, 3, 4].map((n) => send({ altcha, message: `At once ${n}` })));
    expect(sent.map(({ status }) => status).sort()).to.deep.equal([201, 422, 422, 422]);
  });

  it('refuses what is missing, made up, changed, or of somebody else', async () => {
    const good = JSON.parse(Buffer.from(await solve(server), 'base64').toString()) as {
      challenge: { parameters: Record<string, unknown>; signature: string };
      solution: { counter: number; derivedKey: string };
    };
    const pack = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');
    const { challenge, solution } = good;
    const parameters = challenge.parameters;
    const wrong: unknown[] = [
      undefined,
      '',
      'nonsense',
      pack(null),
      pack({ challenge }),
      pack({ challenge: { ...challenge, signature: 'x' }, solution }),
      pack({ challenge: { parameters }, solution }),
      pack({
        challenge: { ...challenge, parameters: { ...parameters, expiresAt: 9_999_999_999 } },
        solution,
      }),
      pack({ challenge: { ...challenge, parameters: { ...parameters, cost: 1 } }, solution }),
      pack({ challenge: { ...challenge, parameters: { ...parameters, cost: 1e9 } }, solution }),
      pack({ challenge: { ...challenge, parameters: { ...parameters, keyPrefix: '' } }, solution }),
      pack({ challenge, solution: { ...solution, derivedKey: parameters['keyPrefix'] } }),
      pack({ challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } }),
    ];
    for (const altcha of wrong) {
      const sent = await send({ altcha });
      expect([sent.status, faults(sent)], String(altcha).slice(0, 40)).to.deep.equal([
        422,
        ['/altcha proof'],
      ]);
    }
  });

  it('refuses a proof that is too old', async () => {
    server.clock.now = Date.now() - 21 * 60_000;
    const altcha = await solve(server);
    server.clock.now = Date.now();
    expect(faults(await send({ altcha }))).to.deep.equal(['/altcha proof']);
  });

  it('marks what comes without a proof where it is asked for, and does not ask where it is off', async () => {
    const asking = await startServer(await place.fresh());
    expect((await send({}, undefined, asking)).status).to.equal(201);
    expect(await suspicions(asking)).to.deep.equal(['unproven']);
    expect(faults(await send({ altcha: 'nonsense' }, undefined, asking))).to.deep.equal(['/altcha proof']);
    await asking.stop();
    const off = await startServer(await place.fresh(), { proof: 'off' });
    expect((await fetch(`${off.base}/reports/challenge`)).status).to.equal(404);
    expect((await send({ altcha: 'whatever' }, undefined, off)).status).to.equal(201);
    expect(await suspicions(off)).to.deep.equal([null]);
    await off.stop();
  });

  it('takes forms without JavaScript also where a proof is required, and marks them', async () => {
    const before = (await suspicions()).length;
    expect(
      (await postForm(`${server.base}/reports`, { kind: 'idea', message: 'Utan JavaScript' })).status,
    ).to.equal(201);
    expect((await suspicions()).slice(before)).to.deep.equal(['unproven']);
  });

  it('puts aside what fills in the hidden field or is faster than anybody, and wakes nobody for it; loses nothing', async () => {
    const own = await startServer(await place.fresh(), {
      ...deadPost,
    });
    const { db } = own.inbox.store;
    expect((await send({ website: 'https://buy.example' }, undefined, own)).status).to.equal(201);
    expect((await send({ elapsed: 300 }, undefined, own)).status).to.equal(201);
    expect(await suspicions(own)).to.deep.equal(['honeypot', 'hasty']);
    expect(await db.selectFrom('mail').selectAll().execute()).to.deep.equal([]);
    expect((await send({ elapsed: 30_000 }, undefined, own)).status).to.equal(201);
    expect(await db.selectFrom('mail').selectAll().execute()).to.have.length(1);
    // A form of ours knows when it was made; the time cannot be made up.
    const page = await (await fetch(`${own.base}/reports`)).text();
    const shown = /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await postForm(`${own.base}/reports`, { kind: 'idea', message: 'At once', shown });
    await postForm(`${own.base}/reports`, { kind: 'idea', message: 'Made up', shown: `${NOW - 99_999}.x` });
    own.clock.now += 60_000;
    await postForm(`${own.base}/reports`, { kind: 'idea', message: 'In time', shown });
    expect((await suspicions(own)).slice(3)).to.deep.equal(['hasty', 'unproven', 'unproven']);
    await own.stop();
  });
});
