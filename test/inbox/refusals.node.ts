import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { makeReceipt } from '../../src/contract/receipt.js';
import { jsonLog } from '../../src/inbox/log.js';
import { RateLimit, senderAddress } from '../../src/inbox/rate-limit.js';
import { readBody } from '../../src/inbox/receive/body.js';
import { asRefusal, Refusal } from '../../src/inbox/web/refusal.js';
import { after, before, describe, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { faults, json, post, postForm, report, startServer, type Server } from './support/server.js';

/** Bytes as they are, and what comes back until the other side closes. */
function raw(address: string, parts: readonly (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('latin1').on('data', (text) => (answer += String(text)));
    socket.on('error', reject).on('close', () => resolve(answer));
    for (const part of parts) socket.write(part);
  });
}

onBothDatabases('what the inbox refuses', (place) => {
  let server: Server;
  before(async () => {
    server = await startServer(await place.fresh());
  });
  after(() => server.stop());
  const send = (body: unknown) => post(`${server.base}/reports`, body);
  const rows = () => server.inbox.store.db.selectFrom('reports').selectAll().execute();

  it('a body that is too large, said or not', async () => {
    const said = await send(report({ message: 'x'.repeat(70_000) }));
    expect([said.status, said.body['code']]).to.deep.equal([413, 'tooLarge']);
    const head = `POST /inbox/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const unsaid = await raw(server.address, [head, ...Array.from({ length: 6 }, () => chunk)]);
    expect(unsaid).to.match(/^HTTP\/1\.1 413 /);
    const long = await send(report({ message: 'x'.repeat(5001) }));
    expect([long.status, faults(long)]).to.deep.equal([422, ['/message tooLong']]);
    expect(long.body['errors']).to.have.nested.property('[0].max', 5000);
  });

  it('other kinds of content', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'image/svg+xml',
      'application/json-patch+json',
      '',
    ]) {
      const sent = await post(`${server.base}/reports`, report(), { headers: { 'Content-Type': type } });
      expect([sent.status, sent.body['code']], type).to.deep.equal([415, 'mediaType']);
    }
  });

  it('what is no JSON, no UTF-8, or nests a hundred deep', async () => {
    const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`;
    for (const body of [
      '',
      '{',
      'null{}',
      `{"version":1,"x":${deep}}`,
      `${'['.repeat(100)}${']'.repeat(100)}`,
    ]) {
      const sent = await send(body);
      expect([sent.status, sent.body['code']], body.slice(0, 20)).to.deep.equal([400, 'malformed']);
    }
    const answer = await fetch(`${server.base}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: Buffer.from('{"version":1,"message":"\xff\xfe"}', 'latin1'),
    });
    expect(answer.status).to.equal(400);
    // Brackets in a text are a text.
    expect((await send(report({ message: '[{"'.repeat(200) }))).status).to.equal(201);
  });

  it('wrong types, and what pretends to be part of an object', async () => {
    for (const body of [null, 1, 'x', [], true])
      expect((await send(JSON.stringify(body))).status, JSON.stringify(body)).to.equal(422);
    for (const [field, value] of Object.entries({
      message: 1,
      kind: ['complaint'],
      contact: 'x',
      language: {},
      version: '1',
    }))
      expect((await send(report({ [field]: value }))).status, field).to.equal(422);
    const sent = await send(
      '{"__proto__":{"kind":"complaint"},"constructor":{"prototype":{"x":1}},"version":1}',
    );
    expect(sent.status).to.equal(422);
    expect(({} as Record<string, unknown>)['kind']).to.equal(undefined);
  });

  it('half characters, and line ends where none belong', async () => {
    for (const message of ['\\ud800', 'a\\udc00b', '\\ud83d'])
      expect(faults(await send(JSON.stringify(report()).replace('Porten smell', message)))).to.deep.equal([
        '/message character',
      ]);
    const whole = await send(report({ message: '😀 \u0000\u0007nul and bell are left out' }));
    expect(whole.status).to.equal(201);
    expect(await json(String(whole.body['statusUrl']))).to.have.nested.property(
      'conversation[0].text',
      '😀 nul and bell are left out',
    );
    const injected = {
      name: 'Kari\r\nBcc: all@example.com',
      email: 'kari@example.com\r\nBcc: all@example.com',
      phone: '1\n2',
    };
    expect(faults(await send(report({ contact: injected }))).sort()).to.deep.equal([
      '/contact/email character',
      '/contact/name character',
      '/contact/phone character',
    ]);
    for (const email of [
      'a@b.c,d@e.f',
      'a@b.c;d@e.f',
      '<a@b.c>',
      '"a b"@c.d',
      'a@b',
      '@b.c',
      'a@[1.2.3.4]',
      'Kari <a@b.c>',
    ])
      expect(faults(await send(report({ contact: { email } }))), email).to.deep.equal([
        '/contact/email email',
      ]);
  });

  it('to run what is SQL or HTML: it stays the text that it is', async () => {
    const nasty = `'); DROP TABLE reports; -- " \\ % _ $1 ? :a <script>alert(1)</script> \${x} {{x}} {0}`;
    const sent = await send(
      report({ message: nasty, topic: "x';--", where: nasty, contact: { name: nasty.slice(0, 100) } }),
    );
    expect(sent.status).to.equal(201);
    expect(await json(String(sent.body['statusUrl']))).to.have.nested.property('conversation[0].text', nasty);
    const page = await (
      await fetch(String(sent.body['statusUrl']), { headers: { Accept: 'text/html' } })
    ).text();
    expect(page).to.contain('&lt;script&gt;').and.not.to.contain('<script');
    expect((await rows()).length).to.be.above(0);
  });

  it('forms that are broken or have thousands of parts', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const sendRaw = (body: string, type: string) =>
      fetch(`${server.base}/reports`, { method: 'POST', headers: { ...key, 'Content-Type': type }, body });
    expect((await sendRaw('nonsense', 'multipart/form-data; boundary=x')).status).to.equal(400);
    expect((await sendRaw('nonsense', 'multipart/form-data')).status).to.equal(400);
    const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
    const start = performance.now();
    expect(
      (await sendRaw(`${part.repeat(100_000)}--x--\r\n`, 'multipart/form-data; boundary=x')).status,
    ).to.equal(400);
    expect(performance.now() - start).to.be.below(3000);
  });

  it('forms that another site’s page sends', async () => {
    const { status } = await postForm(
      `${server.base}/reports`,
      { kind: 'idea', message: 'x' },
      { Origin: 'https://evil.example' },
    );
    expect(status).to.equal(403);
  });

  it('receipts that are wrong, mistyped or none, all in the same way', async () => {
    const sent = await send(report());
    const right = String(sent.body['receipt']);
    const flip = (at: number) =>
      right.slice(0, at) + String((Number(right[at]) + 1) % 10) + right.slice(at + 1);
    const answers = [];
    for (const code of [
      makeReceipt(randomBytes(32)),
      flip(0),
      flip(19),
      right.slice(1),
      'x',
      '%00',
      `${right}0`,
      "' or 1=1",
    ]) {
      const answer = await fetch(`${server.base}/reports/${encodeURIComponent(code)}`);
      answers.push(`${answer.status} ${await answer.text()}`);
    }
    expect(new Set(answers).size).to.equal(1);
    expect(answers[0]).to.match(/^404 /);
    // With the spaces in which it was shown, it is right.
    const spaced = right.replace(/(.{4})(?=.)/g, '$1 ');
    expect((await fetch(`${server.base}/reports/${encodeURIComponent(spaced)}`)).status).to.equal(200);
  });
});

describe('the rate of what is asked', () => {
  it('tells each how long to wait, and remembers only so many', () => {
    const limit = new RateLimit({ burst: 2, perMinute: 6 });
    expect([limit.take('a', 0), limit.take('a', 0), limit.take('a', 0), limit.take('b', 0)]).to.deep.equal([
      0, 0, 10, 0,
    ]);
    expect([limit.take('a', 9_000), limit.take('a', 10_000), limit.take('a', 10_000)]).to.deep.equal([
      1, 0, 10,
    ]);
    for (let i = 0; i < 50_000; i++) limit.take(`c${i}`, 10_000);
    expect(limit.size).to.be.at.most(20_001);
  });

  it('counts by the address that only our own proxies can have written', () => {
    expect(senderAddress('10.0.0.9', '1.2.3.4, 5.6.7.8', 0)).to.equal('10.0.0.9');
    expect(senderAddress('10.0.0.9', '1.2.3.4, 5.6.7.8', 1)).to.equal('5.6.7.8');
    expect(senderAddress('10.0.0.9', '1.2.3.4, 5.6.7.8', 2)).to.equal('1.2.3.4');
    expect(senderAddress('10.0.0.9', undefined, 1)).to.equal('10.0.0.9');
    expect(senderAddress('::ffff:10.0.0.9', undefined, 0)).to.equal('10.0.0.9');
    // One household has 2⁶⁴ addresses of IPv6.
    expect(senderAddress('2001:db8:1:2:3:4:5:6', undefined, 0)).to.equal('2001:db8:1:2');
    expect(senderAddress('2001:db8:1:2::9', undefined, 0)).to.equal('2001:db8:1:2');
    expect(senderAddress('2001:db8::9', undefined, 0)).to.equal('2001:db8:0:0');
    expect(senderAddress('::1', undefined, 0)).to.equal('0:0:0:0');
    expect(senderAddress('fe80::1%eth0', undefined, 0)).to.equal('fe80:0:0:0');
    expect(senderAddress(undefined, undefined, 0)).to.equal('local');
  });
});

describe('a database that fails', () => {
  for (const [why, fields, code, message = ''] of [
    ['is not there', { code: 'ECONNREFUSED' }, 'unavailable'],
    ['takes no connection in time', {}, 'unavailable', 'timeout expired'],
    ['has none free in time', {}, 'unavailable', 'timeout exceeded when trying to connect'],
    ['answers too late', { code: '57014' }, 'unavailable'],
    ['ended what stood still', { code: '25P03' }, 'unavailable'],
    ['shuts down', { code: '57P01' }, 'unavailable'],
    ['has no connection left', { code: '53300' }, 'unavailable'],
    ['is locked (SQLite)', { errcode: 5 }, 'unavailable'],
    ['has no room on its disk (SQLite)', { errcode: 13 }, 'unavailable'],
    ['does not take what it is given', { code: '23505' }, 'failed'],
    ['is damaged (SQLite)', { errcode: 11 }, 'failed'],
  ] as [why: string, fields: object, code: string, message?: string][]) {
    it(`and ${why} is answered with "${code}"`, () => {
      const refusal = asRefusal(Object.assign(new Error(message), fields));
      expect([refusal.code, (refusal.retryAfter ?? 0) > 0]).to.deep.equal([code, code === 'unavailable']);
    });
  }
});

describe('a slow sender', () => {
  it('is cut off on the line: one who drips the head, and one who stops in the body', async () => {
    const server = await startServer(':memory:');
    const { hostname, port } = new URL(server.address);
    const head = `POST /inbox/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Length: 400\r\n`;
    const dripping = connect(Number(port), hostname);
    let dripped = 0;
    const drips = setInterval(() => dripping.write(head[dripped++ % head.length] ?? ''), 200);
    const cut = new Promise<void>((resolve) => dripping.on('error', () => {}).on('close', () => resolve()));
    const stopped = raw(server.address, [`${head}Connection: close\r\n\r\n`, '{"version":1,']);
    await cut;
    clearInterval(drips);
    // Cut off in the middle of its head, and not because that came to an end.
    expect(dripped).to.be.below(head.length);
    expect(await stopped).to.match(/^HTTP\/1\.1 408 /);
    await server.stop();
  });

  it('is cut off when nothing comes for a while', async () => {
    const dripping = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    });
    const request = new Request('http://inbox.invalid/', {
      method: 'POST',
      body: dripping,
      duplex: 'half',
    } as RequestInit);
    const refusal = await readBody(request, 1000, 50).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(Refusal).with.property('code', 'timeout');
  });
});

describe('the log', () => {
  it('has a line an event, whatever is in it', () => {
    const lines: string[] = [];
    const log = jsonLog((line) => lines.push(line));
    log('warn', 'x', {
      route: 'a\nlevel":"error"\u2028',
      error: Object.assign(new Error('Kari said: hello\nhello'), { code: '23505' }),
    });
    expect(lines).to.have.length(1);
    expect(lines[0]?.trimEnd()).not.to.match(/[\n\r]/);
    const entry = JSON.parse(lines[0] ?? '') as Record<string, Record<string, unknown>>;
    expect(entry['route']).to.equal('a\nlevel":"error"\u2028');
    // Where it happened, and not what was said.
    expect(entry['error']?.['code']).to.equal('23505');
    expect(lines[0]).not.to.contain('Kari');
    // What lies behind it, as a word of the network's or of OAuth's; a sentence is none.
    const behind = (cause: unknown) => {
      log('error', 'x', { error: new TypeError('fetch failed', { cause }) });
      return (JSON.parse(lines.at(-1) ?? '') as Record<string, Record<string, unknown>>)['error']?.['cause'];
    };
    expect([
      behind(Object.assign(new Error(), { code: 'ENOTFOUND' })),
      behind({ error: 'invalid_client', error_description: 'Kari is not known' }),
      behind({ error: 'Kari is not known' }),
      behind(undefined),
    ]).to.deep.equal(['ENOTFOUND', 'invalid_client', undefined, undefined]);
  });
});

describe('what the log tells', () => {
  it('is no address, no receipt, no reference to a person', async () => {
    const server = await startServer(':memory:');
    const secret = 'Ola Nordmann, Storgata 1';
    const headers = { 'User-Agent': 'x\r\n'.trim(), 'X-Forwarded-For': '203.0.113.7' };
    const sent = await post(
      `${server.base}/reports`,
      report({ message: secret, contact: { name: secret } }),
      { headers },
    );
    const receipt = String(sent.body['receipt']);
    await json(String(sent.body['statusUrl']));
    await fetch(`${server.base}/reports/${receipt}?x=${encodeURIComponent(secret)}`);
    await fetch(`${server.base}/nothing/${encodeURIComponent(`${secret}\n{"level":"error"}`)}`);
    await server.stop();
    const all = JSON.stringify(server.log);
    expect(server.log.filter(({ event }) => event === 'request')).to.have.length(4);
    expect(all).to.contain('/inbox/reports/:receipt');
    for (const trace of [receipt, 'Ola', 'Storgata', '203.0.113', 'x\r\n']) expect(all).not.to.contain(trace);
  });
});
