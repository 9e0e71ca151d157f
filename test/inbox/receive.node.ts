import { randomUUID } from 'node:crypto';
import { parseReceipt, parseReference } from '../../src/contract/receipt.js';
import { after, before, expect, it } from '../support/harness.js';
import { occupy, onBothDatabases } from './support/databases.js';
import { faults, json, post, postForm, report, startServer, type Server } from './support/server.js';

onBothDatabases('receiving', (place) => {
  let server: Server;
  before(async () => {
    server = await startServer(await place.fresh());
  });
  after(() => server.stop());
  const count = async () => (await server.inbox.store.db.selectFrom('reports').select('id').execute()).length;
  const send = (body: unknown, key?: string) => post(`${server.base}/reports`, body, key ? { key } : {});

  it('answers 201 with reference, receipt, address and promised date', async () => {
    const { status, body, headers } = await send(report());
    expect(status).to.equal(201);
    expect(Object.keys(body).sort()).to.deep.equal(['receipt', 'reference', 'replyBy', 'statusUrl']);
    expect(parseReference(String(body['reference']))).to.equal(body['reference']);
    expect(parseReceipt(String(body['receipt']))).to.equal(body['receipt']);
    expect(body['statusUrl']).to.equal(`${server.base}/reports/${String(body['receipt'])}`);
    // Sunday; five days on which the house is open: Monday to Friday.
    expect(body['replyBy']).to.equal('2026-11-27');
    expect(headers.get('location')).to.equal(body['statusUrl']);
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
  });

  it('gives the same answer to the same key, and stores it once', async () => {
    const key = randomUUID();
    const before = await count();
    const first = await send(report(), key);
    const again = await send(report(), key.toUpperCase());
    const quoted = await send(report(), `"${key}"`);
    expect([first.status, again.status, quoted.status]).to.deep.equal([201, 201, 201]);
    expect(again.body).to.deep.equal(first.body);
    expect(quoted.body).to.deep.equal(first.body);
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    expect(first.headers.get('idempotency-replayed')).to.equal(null);
    expect(await count()).to.equal(before + 1);
  });

  it('takes the order of the fields, outer space and unknown keys for nothing', async () => {
    const key = randomUUID();
    const first = await send(report(), key);
    const turned = Object.fromEntries(Object.entries(report()).reverse());
    const again = await send(
      { ...turned, message: '  Porten smell kvar kveld.\r\n', unknown: { a: 1 } },
      key,
    );
    expect(again.body).to.deep.equal(first.body);
  });

  it('stores one report when the same key comes many times at once', async () => {
    const key = randomUUID();
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 25 }, () => send(report(), key)));
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201]));
    expect(new Set(answers.map(({ body }) => body['receipt'])).size).to.equal(1);
    expect(await count()).to.equal(before + 1);
  });

  it('tells nothing to somebody who has another’s key but not their words', async () => {
    const key = randomUUID();
    const mine = await send(report(), key);
    const theirs = await send(report({ message: 'Something else' }), key);
    expect(theirs.status).to.equal(422);
    // A list also where no field is at fault: the contract promises one with each 422.
    expect(theirs.body).to.include({ code: 'keyReused' }).and.to.deep.include({ errors: [] });
    expect(JSON.stringify(theirs.body)).not.to.contain(String(mine.body['receipt']));
    expect(JSON.stringify(theirs.body)).not.to.contain(String(mine.body['reference']));
    expect((await json(String(mine.body['statusUrl'])))['conversation']).to.have.length(1);
  });

  it('wants a key of programs', async () => {
    for (const key of ['', 'abc', '1'.repeat(36)]) {
      const { status, body } = await send(report(), key || ' ');
      expect([status, body['code']]).to.deep.equal([400, 'keyMissing']);
    }
  });

  it('keeps all that was written, and nothing that is not part of a report', async () => {
    const full = report({
      where: 'Bak huset',
      happenedAt: '2026-11-21T23:30',
      contact: { name: 'Kari', email: 'kari@example.com', phone: '+47 12 34 56 78' },
      hacker: 'x',
      status: 'closed',
      contactName: 'x',
    });
    const { body } = await send(full);
    const row = await server.inbox.store.db
      .selectFrom('reports')
      .selectAll()
      .where('reference', '=', String(body['reference']))
      .executeTakeFirstOrThrow();
    expect(row).to.include({
      kind: 'complaint',
      topic: 'noise',
      message: 'Porten smell kvar kveld.',
      place: 'Bak huset',
      happened_at: '2026-11-21T23:30',
      contact_name: 'Kari',
      contact_email: 'kari@example.com',
      contact_phone: '+47 12 34 56 78',
      status: 'received',
      language: 'nn',
    });
    expect(JSON.stringify(row)).not.to.contain('hacker');
    // Neither of the secrets lies in the row.
    expect(JSON.stringify(row)).not.to.contain(String(body['receipt']));
  });

  it('takes a wish to borrow a room', async () => {
    const wish = { room: 'hall', date: '2026-12-05', from: '11:00', to: '14:00', purpose: 'Korøving' };
    const { message: _, ...rest } = report({ kind: 'booking', booking: wish });
    const { status, body } = await send(rest);
    expect(status).to.equal(201);
    const status2 = await json(String(body['statusUrl']));
    expect(status2['conversation']).to.have.nested.property(
      '[0].text',
      'Storsalen, 2026-12-05, 11:00–14:00\n\nKorøving',
    );
    const wrong = await send({ ...rest, booking: { ...wish, to: '10:00' } });
    expect(faults(wrong)).to.deep.equal(['/booking/to endBeforeStart']);
    const nowhere = await send({ ...rest, booking: { ...wish, room: 'attic' } });
    expect(faults(nowhere)).to.deep.equal(['/booking/room choice']);
  });

  it('names every field that is wrong, with a sentence in the asker’s language', async () => {
    const wrong = { ...report({ contact: { email: 'nobody' } }), message: ' ', page: 'javascript:alert(1)' };
    const sent = await post(`${server.base}/reports`, wrong, { headers: { 'Accept-Language': 'nn' } });
    expect(sent.status).to.equal(422);
    expect(sent.headers.get('content-type')).to.equal('application/problem+json');
    expect(faults(sent).sort()).to.deep.equal(['/contact/email email', '/message required', '/page address']);
    expect(sent.body['errors']).to.deep.include({
      pointer: '/message',
      code: 'required',
      detail: 'Skriv det du vil seie til oss.',
    });
  });

  it('takes an ordinary form, and answers with a page', async () => {
    const fields = { kind: 'idea', message: 'En benk', 'contact.email': '', topic: '', key: randomUUID() };
    const before = await count();
    const answer = await postForm(`${server.base}/reports`, fields, { 'Accept-Language': 'nb' });
    const page = await answer.text();
    expect(answer.status).to.equal(201);
    expect(answer.headers.get('content-type')).to.match(/^text\/html/);
    expect(page).to.contain('Vi har fått meldingen din').and.to.contain('<html lang="nb">');
    // Reloading the page sends the form again.
    const again = await (
      await postForm(`${server.base}/reports`, fields, { 'Accept-Language': 'nb' })
    ).text();
    expect(again).to.equal(page);
    expect(await count()).to.equal(before + 1);
  });

  it('takes a form without a key once, however often the button is pressed', async () => {
    const before = await count();
    const fields = { kind: 'praise', message: 'Takk for suppa' };
    const pages = await Promise.all(
      [1, 2, 3].map(async () => (await postForm(`${server.base}/reports`, fields)).text()),
    );
    expect(new Set(pages).size).to.equal(1);
    expect(await count()).to.equal(before + 1);
  });

  it('gives a form back with every word when something is wrong', async () => {
    const fields = { kind: 'complaint', message: '', where: 'Bak <huset> & "porten"', 'contact.email': 'x' };
    const answer = await postForm(`${server.base}/reports`, fields, { 'Accept-Language': 'en' });
    const page = await answer.text();
    expect(answer.status).to.equal(422);
    expect(page).to.contain('value="Bak &lt;huset&gt; &amp; &quot;porten&quot;"');
    expect(page).to.contain('<title>Error: Tell us');
    expect(page.match(/Write what you want to tell us\./g)).to.have.length(2);
    expect(page).to.contain('aria-invalid="true"').and.to.contain('href="#f-message"');
  });

  it('sends a form with other words again as a new message, if its key was used', async () => {
    const key = randomUUID();
    await postForm(`${server.base}/reports`, { kind: 'idea', message: 'One', key });
    const answer = await postForm(`${server.base}/reports`, { kind: 'idea', message: 'One and two', key });
    const page = await answer.text();
    expect(answer.status).to.equal(422);
    expect(page).to.contain('One and two</textarea>');
    const fresh = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(fresh).not.to.equal(key);
    expect(
      (await postForm(`${server.base}/reports`, { kind: 'idea', message: 'One and two', key: fresh })).status,
    ).to.equal(201);
  });

  it('answers 429 with Retry-After to one address, and gives a form its words back', async () => {
    const strict = await startServer(await place.fresh(), { 'reports-per-hour': 4 });
    try {
      const statuses = [];
      for (let i = 0; i < 3; i++) statuses.push((await post(`${strict.base}/reports`, report())).status);
      expect(statuses).to.deep.equal([201, 201, 429]);
      const late = await post(`${strict.base}/reports`, report());
      expect(Number(late.headers.get('retry-after'))).to.be.within(1, 900);
      const form = await postForm(`${strict.base}/reports`, { kind: 'idea', message: 'Ein benk' });
      expect(form.status).to.equal(429);
      expect(await form.text()).to.contain('Ein benk</textarea>');
      strict.clock.now += Number(late.headers.get('retry-after')) * 1000;
      expect((await post(`${strict.base}/reports`, report())).status).to.equal(201);
    } finally {
      await strict.stop();
    }
  });

  it('says 503 with Retry-After while the database cannot write, and goes on afterwards', async () => {
    const database = await place.fresh();
    const other = await startServer(database);
    const health = async () => (await fetch(`${other.address}/healthz`)).status;
    expect(await health()).to.equal(200);
    const block = await occupy(database);
    const key = randomUUID();
    const sent = await post(`${other.base}/reports`, report(), { key });
    expect([sent.status, sent.body['code']]).to.deep.equal([503, 'unavailable']);
    expect(Number(sent.headers.get('retry-after'))).to.be.above(0);
    const form = await postForm(`${other.base}/reports`, { kind: 'idea', message: 'Ein benk' });
    expect(form.status).to.equal(503);
    expect(await form.text()).to.contain('Ein benk</textarea>');
    await block.release();
    expect((await post(`${other.base}/reports`, report(), { key })).status).to.equal(201);
    expect(await health()).to.equal(200);
    await other.stop();
  });

  it('shares its pages with the named origins only', async () => {
    const named = await startServer(await place.fresh(), { origins: 'https://town.example' });
    const from = (origin: string, method = 'POST') =>
      fetch(`${named.base}/reports`, {
        method,
        headers: { Origin: origin, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        ...(method === 'POST' && { body: JSON.stringify(report()) }),
      });
    const good = await from('https://town.example');
    expect([good.status, good.headers.get('access-control-allow-origin')]).to.deep.equal([
      201,
      'https://town.example',
    ]);
    const preflight = await from('https://town.example', 'OPTIONS');
    expect(preflight.headers.get('access-control-allow-headers')).to.contain('Idempotency-Key');
    for (const origin of [
      'https://evil.example',
      'https://town.example.evil.example',
      'http://town.example',
    ]) {
      const bad = await from(origin);
      expect([bad.status, bad.headers.get('access-control-allow-origin')]).to.deep.equal([403, null]);
      expect((await from(origin, 'OPTIONS')).headers.get('access-control-allow-origin')).to.equal(null);
    }
    // Our own pages send no origin (`null`), because they pass no address on.
    expect((await from('null')).status).to.equal(201);
    await named.stop();
  });
});
