import { sweep } from '../../src/inbox/retention.js';
import { addStaff } from '../../src/inbox/staff/accounts.js';
import { expect, it } from '../support/harness.js';
import { Visitor } from './support/browser.js';
import { hold, onBothDatabases } from './support/databases.js';
import { everything } from './support/everything.js';
import { NOW, post, report, startServer, type Server } from './support/server.js';

onBothDatabases('rate limits of several instances', (place) => {
  /** What so many requests at once get. */
  const count = async (all: Promise<{ status: number }>[]) => {
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    return {
      taken: statuses.filter((one) => one !== 429).length,
      refused: statuses.filter((one) => one === 429).length,
    };
  };
  const sendTo = ({ base }: Server, from: string) =>
    post(`${base}/reports`, report({ message: `Nr ${Math.random()}` }), {
      headers: { 'X-Forwarded-For': from },
    });

  if (place.engine === 'SQLite') {
    it('are those of one program: SQLite serves one, and nothing about senders is stored', async () => {
      const database = await place.fresh();
      const one = await startServer(database, { 'reports-per-hour': 8, 'trusted-proxies': 1 });
      expect(await count(Array.from({ length: 10 }, () => sendTo(one, '192.0.2.1')))).to.deep.equal({
        taken: 4,
        refused: 6,
      });
      expect(await one.inbox.store.db.selectFrom('rates').selectAll().execute()).to.deep.equal([]);
      await one.stop();
    });
    return;
  }

  it('let everybody wait who comes while the database stands still for some seconds', async () => {
    const database = await place.fresh();
    const server = await startServer(database);
    await sendTo(server, '192.0.2.1');
    const standing = hold(database, 7000);
    // More than there are connections: the others queue for one, and so they must for longer than it stands.
    const sent = Array.from({ length: 40 }, () => sendTo(server, '192.0.2.1'));
    await standing;
    expect((await Promise.all(sent)).filter(({ status }) => status !== 201)).to.deep.equal([]);
    await server.stop();
  });

  it('hold for reports from one address, whichever instance it asks', async () => {
    const database = await place.fresh();
    const flags = { 'reports-per-hour': 20, 'trusted-proxies': 1 };
    const [one, two] = [await startServer(database, flags), await startServer(database, flags)];
    const both = (from: string, n: number) =>
      Array.from({ length: n }, (_, i) => sendTo(i % 2 ? one : two, from));
    // Ten at once, from both together; another address has its own ten.
    expect(await count(both('192.0.2.1', 24))).to.deep.equal({ taken: 10, refused: 14 });
    expect(await count(both('192.0.2.2', 6))).to.deep.equal({ taken: 6, refused: 0 });
    const refused = await sendTo(one, '192.0.2.1');
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, '180']);
    // Twenty an hour are one in three minutes.
    for (const server of [one, two]) server.clock.now += 3 * 60_000;
    expect(await count([sendTo(one, '192.0.2.1'), sendTo(two, '192.0.2.1')])).to.deep.equal({
      taken: 1,
      refused: 1,
    });
    // A restart forgets nothing.
    const third = await startServer(database, flags);
    third.clock.now = one.clock.now;
    expect((await sendTo(third, '192.0.2.1')).status).to.equal(429);
    // Nobody's address is in the database, and after an hour not even its shadow.
    expect((await everything(one, database)).includes('192.0.2')).to.equal(false);
    expect(await one.inbox.store.db.selectFrom('rates').selectAll().execute()).to.have.length(3);
    one.clock.now += 61 * 60_000;
    await sweep(one.inbox);
    expect(await one.inbox.store.db.selectFrom('rates').selectAll().execute()).to.deep.equal([]);
    await Promise.all([one, two, third].map((server) => server.stop()));
  });

  it('hold for all senders together', async () => {
    const database = await place.fresh();
    const flags = { 'reports-per-minute': 12, 'trusted-proxies': 1 };
    const [one, two] = [await startServer(database, flags), await startServer(database, flags)];
    const all = Array.from({ length: 30 }, (_, i) => sendTo(i % 2 ? one : two, `192.0.2.${i}`));
    expect(await count(all)).to.deep.equal({ taken: 12, refused: 18 });
    await Promise.all([one.stop(), two.stop()]);
  });

  it('hold for guessing receipts and passwords', async () => {
    const database = await place.fresh();
    const flags = { 'lookups-per-hour': 12, 'sign-ins-per-hour': 24 };
    const [one, two] = [await startServer(database, flags), await startServer(database, flags)];
    await addStaff(one.inbox.store, 'kari', 'en', NOW);
    const guess = (n: number) => fetch(`${(n % 2 ? one : two).base}/reports/1234567890123456789${n % 10}`);
    expect(await count(Array.from({ length: 14 }, (_, n) => guess(n)))).to.deep.equal({
      taken: 6,
      refused: 8,
    });
    const tries = [];
    for (let n = 0; n < 7; n++)
      tries.push((await new Visitor((n % 2 ? one : two).address).signIn(`nobody${n}`, 'x')).status);
    expect(tries).to.deep.equal([422, 422, 422, 422, 429, 429, 429]);
    await Promise.all([one.stop(), two.stop()]);
  });
});
