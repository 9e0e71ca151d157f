import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { parseReceipt } from '../../src/contract/receipt.js';
import { senderAddress } from '../../src/inbox/rate-limit.js';
import { wantsPage } from '../../src/inbox/web/request.js';
import { addStaff } from '../../src/inbox/staff/accounts.js';
import { after, before, describe, expect, it } from '../support/harness.js';
import { Visitor } from './support/browser.js';
import { onBothDatabases } from './support/databases.js';
import { faults, json, NOW, post, postForm, report, startServer, type Server } from './support/server.js';

onBothDatabases('senders that do it in another way', (place) => {
  let server: Server;
  before(async () => {
    server = await startServer(await place.fresh());
  });
  after(() => server.stop());
  const last = () =>
    server.inbox.store.db
      .selectFrom('reports')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
  /** A form's fields as bytes of ours, since `URLSearchParams` would write them as UTF-8. */
  const rawForm = (body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${server.base}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html', ...headers },
      body,
    });

  it('finds its addresses with a slash at their end, too', async () => {
    const sent = await post(`${server.base}/reports/`, report());
    expect(sent.status).to.equal(201);
    const address = `${String(sent.body['statusUrl'])}/`;
    expect((await json(address))['status']).to.equal('received');
    expect((await post(address, { text: 'Ein ting til' })).status).to.equal(200);
    expect((await fetch(`${server.base}/reports/`)).status).to.equal(200);
    expect((await fetch(`${server.base}/staff/`, { redirect: 'manual' })).status).to.equal(303);
  });

  it('takes null in the place of what may be missing for none, as many a program writes it', async () => {
    const nothing = { topic: null, where: null, happenedAt: null, contact: null, booking: null };
    const beside = { altcha: null, elapsed: null, website: null };
    const key = randomUUID();
    const sent = await post(`${server.base}/reports`, report({ ...nothing, ...beside }), { key });
    expect(sent.status).to.equal(201);
    expect(await last()).to.include({ topic: null, place: null, happened_at: null, contact_name: null });
    // One report with it and without: the same words, so the same key gives the same answer.
    const { topic: _, ...without } = report();
    expect((await post(`${server.base}/reports`, without, { key })).body).to.deep.equal(sent.body);
    const contact = { name: 'Kari', email: null, phone: null };
    expect((await post(`${server.base}/reports`, report({ contact }))).status).to.equal(201);
    expect(await last()).to.include({ contact_name: 'Kari', contact_email: null, contact_phone: null });
    const word = { version: null, text: 'Ein ting til', reopen: null };
    expect((await post(String(sent.body['statusUrl']), word)).status).to.equal(200);
    // What must be there is missing, then.
    const empty = report({ kind: null, message: null, language: null, page: null });
    const refused = await post(`${server.base}/reports`, empty);
    expect([refused.status, faults(refused).sort()]).to.deep.equal([
      422,
      ['/kind required', '/language required', '/message required', '/page required'],
    ]);
    expect((await post(`${server.base}/reports`, null)).status).to.equal(422);
    expect((await post(String(sent.body['statusUrl']), { text: null })).status).to.equal(422);
  });

  it('refuses a packed body by its name, and not as one that cannot be read', async () => {
    const zipped = { 'Content-Encoding': 'gzip' };
    const headers = { ...zipped, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const body = gzipSync(JSON.stringify(report()));
    const sent = await fetch(`${server.base}/reports`, { method: 'POST', headers, body });
    expect(sent.status).to.equal(415);
    const form = await rawForm(gzipSync('kind=idea&message=Benk'), zipped);
    expect(form.status).to.equal(415);
    const plain = { ...headers, 'Content-Encoding': 'identity' };
    const same = { method: 'POST', headers: plain, body: JSON.stringify(report()) };
    expect((await fetch(`${server.base}/reports`, same)).status).to.equal(201);
  });

  it('loses no letter of a form from a page that is not UTF-8', async () => {
    const words: [string | Buffer<ArrayBuffer>, string][] = [
      ['kind=idea&message=Br%E5k+p%E5+m%F8te%3B+50%25+%80', 'Bråk på møte; 50% €'],
      ['kind=idea&message=Br%C3%A5k+50%25', 'Bråk 50%'],
      ['kind=idea&message=100%+Br%C3%A5k', '100% Bråk'],
      [Buffer.from('kind=idea&message=Bråk'), 'Bråk'],
    ];
    for (const [body, message] of words) {
      expect((await rawForm(body)).status, message).to.equal(201);
      expect((await last()).message).to.equal(message);
    }
  });

  it('takes the fields of contact and booking by their own names, too', async () => {
    for (const name of ['contact.email', 'contact[email]', 'email']) {
      const fields = { kind: 'idea', message: `By ${name}`, [name]: 'kari@example.com' };
      expect((await postForm(`${server.base}/reports`, fields)).status).to.equal(201);
      expect(await last()).to.include({ message: `By ${name}`, contact_email: 'kari@example.com' });
    }
    const wish = { room: 'hall', date: '2026-12-05', from: '11:00', to: '14:00', purpose: 'Kor' };
    expect((await postForm(`${server.base}/reports`, { kind: 'booking', ...wish })).status).to.equal(201);
    expect(await last()).to.include({ booking_room: 'hall', booking_purpose: 'Kor' });
  });

  it('counts a further word as it counts a report', async () => {
    const strict = await startServer(await place.fresh(), { 'reports-per-hour': 6 });
    try {
      const { body } = await post(`${strict.base}/reports`, report());
      const word = async (text: string) => post(String(body['statusUrl']), { text });
      expect([(await word('a')).status, (await word('b')).status]).to.deep.equal([200, 200]);
      const late = await word('c');
      expect(late.status).to.equal(429);
      expect(Number(late.headers.get('retry-after'))).to.be.within(1, 600);
      // Reading goes on.
      expect((await json(String(body['statusUrl'])))['conversation']).to.have.length(3);
    } finally {
      await strict.stop();
    }
  });

  it('is not troubled by a byte that PostgreSQL cannot hold', async () => {
    const password = (await addStaff(server.inbox.store, 'kari', 'en', NOW)) ?? '';
    const kari = new Visitor(server.address);
    expect((await kari.signIn('ka\0ri ', 'wrong')).status).to.equal(422);
    expect((await kari.signIn('kari', password)).status).to.equal(303);
    for (const query of ['search=%00', 'topic=%00noise'])
      expect((await kari.fetch(`/inbox/staff?${query}`)).status, query).to.equal(200);
    expect((await kari.fetch('/inbox/staff', { method: 'HEAD' })).status).to.equal(200);
    const head = await new Visitor(server.address).fetch('/inbox/staff', { method: 'HEAD' });
    expect(head.status).to.equal(303);
  });
});

describe('what is asked for', () => {
  it('is a page where that is wanted more than JSON', () => {
    for (const [accept, page] of [
      [undefined, false],
      ['*/*', false],
      ['image/png', false],
      ['text/html', true],
      ['application/json', false],
      ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
      ['application/json;q=0.5, text/html', true],
      ['text/html;q=0.5, application/json', false],
      ['application/problem+json, text/html', false],
      ['text/html;q=0, */*', false],
      ['TEXT/HTML;level=1', true],
    ] as const)
      expect(wantsPage(accept), accept).to.equal(page);
  });

  it('is the receipt, whatever stands between its digits', () => {
    const receipt = '37653903675284945932';
    expect(parseReceipt(receipt)).to.equal(receipt);
    for (const between of [' ', '+', '\u00a0', '\u200b', '.', ' – ', "'", ','])
      expect(parseReceipt(`\u200b${receipt.replace(/(.{4})(?=.)/g, `$1${between}`)}`), between).to.equal(
        receipt,
      );
    expect(parseReceipt(`${receipt}a`)).to.equal(undefined);
  });
});

describe('who asks', () => {
  it('is known by the address also where a proxy adds the port', () => {
    for (const [forwarded, address] of [
      ['203.0.113.7:49152', '203.0.113.7'],
      ['203.0.113.7:49153', '203.0.113.7'],
      ['[2001:db8:1:2::9]:49152', '2001:db8:1:2'],
      ['[2001:db8:1:2::9]', '2001:db8:1:2'],
      ['[::ffff:203.0.113.7]:80', '203.0.113.7'],
    ] as const)
      expect(senderAddress('10.0.0.9', forwarded, 1), forwarded).to.equal(address);
  });
});
