import { randomUUID } from 'node:crypto';
import { formatReceipt } from '../../src/contract/receipt-shown.js';
import { reportStatuses } from '../../src/contract/report-status.js';
import { mayBecome, choicesOfStaff, type Actor } from '../../src/inbox/status/transitions.js';
import { addStaff } from '../../src/inbox/staff/accounts.js';
import { answer, changeStatus } from '../../src/inbox/staff/actions.js';
import { after, before, describe, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { json, NOW, post, postForm, report, startServer, type Server } from './support/server.js';

describe('the table of transitions', () => {
  const allowed = (actor: Actor) =>
    reportStatuses.flatMap((from) =>
      reportStatuses.filter((to) => mayBecome(actor, from, to)).map((to) => `${from} → ${to}`),
    );

  it('is this, and nothing else', () => {
    expect(allowed('staff')).to.deep.equal([
      'received → in-progress',
      'received → answered',
      'received → closed',
      'in-progress → answered',
      'in-progress → closed',
      'answered → in-progress',
      'answered → answered',
      'answered → closed',
      'closed → in-progress',
      'closed → answered',
      'reopened → in-progress',
      'reopened → answered',
      'reopened → closed',
    ]);
    expect(allowed('neighbour')).to.deep.equal(['answered → reopened', 'closed → reopened']);
    expect(allowed('system')).to.deep.equal(['answered → closed']);
  });

  it('lets nobody choose "answered" by hand', () => {
    for (const status of reportStatuses) expect(choicesOfStaff(status)).not.to.include('answered');
  });
});

onBothDatabases('the way back', (place) => {
  let server: Server;
  let staff: number;
  before(async () => {
    server = await startServer(await place.fresh());
    await addStaff(server.inbox.store, 'kari', 'nn', NOW);
    const { id } = await server.inbox.store.db.selectFrom('staff').select('id').executeTakeFirstOrThrow();
    staff = id;
  });
  after(() => server.stop());

  /** A fresh report: its address, and what staff can do to it. */
  async function fresh() {
    const { body } = await post(`${server.base}/reports`, report());
    const url = String(body['statusUrl']);
    const act = { inbox: server.inbox, reference: String(body['reference']), staff };
    return {
      url,
      receipt: String(body['receipt']),
      reply: (text: string, close = false) => answer(act, { text, close, seen: Number.MAX_SAFE_INTEGER }),
      become: (to: 'closed' | 'in-progress') => changeStatus(act, to),
      row: () =>
        server.inbox.store.db
          .selectFrom('reports')
          .selectAll()
          .where('reference', '=', act.reference)
          .executeTakeFirstOrThrow(),
    };
  }

  it('answers how it stands, as the contract says', async () => {
    const { url, reply } = await fresh();
    expect(await json(url)).to.deep.equal({
      reference: (await json(url))['reference'],
      kind: 'complaint',
      status: 'received',
      receivedAt: '2026-11-22T16:00:00.000Z',
      replyBy: '2026-11-27',
      conversation: [{ at: '2026-11-22T16:00:00.000Z', from: 'neighbour', text: 'Porten smell kvar kveld.' }],
    });
    await reply('Vi set på dempar.');
    const after = await json(url);
    expect(after['status']).to.equal('answered');
    expect(after['conversation']).to.deep.include({
      at: '2026-11-22T16:00:00.000Z',
      from: 'centre',
      text: 'Vi set på dempar.',
    });
    // Who of the staff it was is nobody's business.
    expect(JSON.stringify(after)).not.to.contain('kari');
  });

  it('shows a page to a browser, that no cache and no other site ever sees', async () => {
    const { url } = await fresh();
    const answer = await fetch(url, {
      headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Accept-Language': 'nl' },
    });
    expect(answer.headers.get('content-type')).to.match(/^text\/html/);
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    expect(answer.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(answer.headers.get('content-security-policy')).to.contain("default-src 'none'");
    expect(answer.headers.get('x-robots-tag')).to.equal('noindex');
    expect(await answer.text())
      .to.contain('<html lang="nl">')
      .and.to.contain('Je bericht');
  });

  it('adds a word once for each key', async () => {
    const { url } = await fresh();
    const key = randomUUID();
    const first = await post(url, { version: 1, text: 'Og i går òg.' }, { key });
    const again = await post(url, { version: 1, text: 'Og i går òg.' }, { key });
    const other = await post(url, { version: 1, text: 'Noko anna.' }, { key });
    expect([first.status, again.status, other.status, other.body['code']]).to.deep.equal([
      200,
      200,
      422,
      'keyReused',
    ]);
    expect(first.body['conversation']).to.have.length(2);
    expect(await json(url))
      .to.have.property('conversation')
      .with.length(2);
    expect((await post(url, { version: 1 })).status).to.equal(422);
    expect((await post(url, { version: 1, text: 'x' }, { key: 'none' })).status).to.equal(400);
  });

  it('takes a word from a program that sends no key and no version: the contract asks for neither here', async () => {
    const { url } = await fresh();
    const sent = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'Og i går òg.' }),
    });
    expect(sent.status).to.equal(200);
    expect(await sent.json())
      .to.have.property('conversation')
      .with.length(2);
  });

  it('reopens what was answered, with a new promise; not what waits anyway', async () => {
    const { url, reply, row } = await fresh();
    const early = await post(url, { version: 1, reopen: true });
    expect([early.status, early.body['code']]).to.deep.equal([409, 'state']);
    await reply('Nei.');
    server.clock.now += 14 * 86_400_000;
    const reopened = await post(url, { version: 1, reopen: true, text: 'Det hjelpte ikkje.' });
    expect([reopened.status, reopened.body['status']]).to.deep.equal([200, 'reopened']);
    expect(reopened.body['replyBy']).to.equal('2026-12-11');
    expect(await row()).to.include({ unread: 1, closed_at: null });
    // Pressed twice, with another key: it is reopened, and stays so.
    expect((await post(url, { version: 1, reopen: true })).status).to.equal(200);
    server.clock.now = NOW;
  });

  it('takes a word in a closed report for "this did not help": nobody would see it otherwise', async () => {
    const { url, become } = await fresh();
    await become('closed');
    expect(await json(url)).to.have.property('status', 'closed');
    const { body } = await post(url, { version: 1, text: 'Det smell enno.' });
    expect(body['status']).to.equal('reopened');
  });

  it('works with ordinary forms', async () => {
    const { url, reply } = await fresh();
    await reply('Nei.');
    const key = randomUUID();
    const page = await postForm(url, { text: '', key }, { 'Accept-Language': 'en' });
    expect(page.status).to.equal(422);
    const sent = await postForm(url, { text: 'Still loud', reopen: 'true', key });
    expect([sent.status, sent.headers.get('location')]).to.deep.equal([
      303,
      `${new URL(url).pathname}?sent=1`,
    ]);
    expect(await json(url)).to.have.property('status', 'reopened');
  });

  it('is found by typing the code, which never stands in an address that is sent by a form', async () => {
    const { receipt } = await fresh();
    const typed = formatReceipt(receipt).replace(/ /g, ' - ');
    const found = await postForm(`${server.base}/reports/back`, { code: typed });
    expect([found.status, found.headers.get('location')]).to.deep.equal([303, `/inbox/reports/${receipt}`]);
    const wrong = await postForm(
      `${server.base}/reports/back`,
      { code: receipt.slice(1) },
      { 'Accept-Language': 'en' },
    );
    expect(wrong.status).to.equal(422);
    expect(await wrong.text()).to.contain('This is not a receipt code');
    expect(await (await fetch(`${server.base}/reports/back`)).text()).to.contain('method="post"');
  });

  it('ends after a hundred words', async () => {
    const { url } = await fresh();
    const statuses = [];
    for (let i = 0; i < 101; i++) statuses.push((await post(url, { version: 1, text: `Ord ${i}` })).status);
    expect([statuses[99], statuses[100]]).to.deep.equal([200, 429]);
  });

  it('is limited by address', async () => {
    const strict = await startServer(await place.fresh(), { 'lookups-per-hour': 4 });
    const statuses = [];
    for (let i = 0; i < 3; i++)
      statuses.push((await fetch(`${strict.base}/reports/12345678901234567890`)).status);
    expect(statuses).to.deep.equal([404, 404, 429]);
    await strict.stop();
  });
});
