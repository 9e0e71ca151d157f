import { randomUUID } from 'node:crypto';
import { after, before, describe, expect, it } from '../support/harness.js';
import { toXml } from '../../src/inbox/open311/xml.js';
import { addStaff } from '../../src/inbox/staff/accounts.js';
import { answer } from '../../src/inbox/staff/actions.js';
import { onBothDatabases } from './support/databases.js';
import { png } from './support/pictures.js';
import { NOW, startServer, type Server } from './support/server.js';

type Json = Record<string, string>;

onBothDatabases('Open311 GeoReport v2', (place) => {
  let server: Server;
  let root = '';
  before(async () => {
    server = await startServer(await place.fresh());
    root = `${server.base}/open311`;
  });
  after(() => server.stop());
  const get = async (path: string) =>
    (await fetch(`${root}/${path}`, { headers: { 'Accept-Language': 'en' } })).json() as Promise<Json[]>;
  const send = (fields: Json, format = 'json', headers: Json = {}) =>
    fetch(`${root}/requests.${format}`, {
      method: 'POST',
      headers: { 'Accept-Language': 'en', ...headers },
      body: new URLSearchParams(fields),
    });

  it('says what it is and what it takes', async () => {
    const discovery = (await (await fetch(`${root}/discovery.json`)).json()) as { endpoints: Json[] };
    expect(discovery.endpoints[0]).to.include({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: root,
      type: 'production',
    });
    const services = await get('services.json');
    expect(services.map((s) => s['service_code'])).to.include.members([
      'complaint',
      'complaint.noise',
      'praise.other',
    ]);
    expect(services.find((s) => s['service_code'] === 'complaint.noise')).to.include({
      service_name: 'Complaint: Noise',
      group: 'Complaint',
    });
    const xml = await (await fetch(`${root}/services.xml`)).text();
    expect(xml).to.match(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<services><service><service_code>complaint<\/service_code>/,
    );
    expect(await (await fetch(`${root}/services/idea.json`)).json()).to.deep.equal({
      service_code: 'idea',
      attributes: [],
    });
    expect((await fetch(`${root}/services/none.json`)).status).to.equal(404);
  });

  it('takes a request, and gives it back to whoever has its number', async () => {
    const sent = await send({
      service_code: 'complaint.noise',
      description: 'The gate bangs',
      lat: '59.78',
      long: '5.5',
      first_name: 'Kari',
      last_name: 'Nordmann',
      email: 'kari@example.com',
    });
    expect(sent.status).to.equal(201);
    const [made] = (await sent.json()) as Json[];
    const number = made?.['service_request_id'] ?? '';
    expect(number).to.match(/^\d{20}$/);
    expect(made?.['service_notice']).to.match(
      /Reference [A-Z0-9]{4}-[A-Z0-9]{4}\. You get an answer by Friday,? 27 November 2026/,
    );
    const row = await server.inbox.store.db.selectFrom('reports').selectAll().executeTakeFirstOrThrow();
    expect(row).to.include({
      kind: 'complaint',
      topic: 'noise',
      place: '59.78, 5.5',
      contact_name: 'Kari Nordmann',
      source: 'open311',
    });
    await addStaff(server.inbox.store, 'kari', 'nn', NOW);
    const { id } = await server.inbox.store.db.selectFrom('staff').select('id').executeTakeFirstOrThrow();
    const [open] = await get(`requests/${number}.json`);
    expect(open).to.include({
      service_request_id: number,
      status: 'open',
      status_notes: null,
      service_code: 'complaint.noise',
      description: 'The gate bangs',
      expected_datetime: '2026-11-27',
    });
    await answer(
      { inbox: server.inbox, reference: row.reference, staff: id },
      { text: 'Mended', close: false, seen: 0 },
    );
    const [closed] = await get(`requests.json?service_request_id=${number}`);
    expect(closed).to.include({ status: 'closed', status_notes: 'Mended' });
    expect(await (await fetch(`${root}/requests/${number}.xml`)).text())
      .to.contain('<service_requests><request>')
      .and.to.contain('<status_notes>Mended</status_notes>');
  });

  it('is no list for anybody', async () => {
    expect((await fetch(`${root}/requests.json`)).status).to.equal(403);
    expect((await fetch(`${root}/requests.json?start_date=2026-01-01T00:00:00Z`)).status).to.equal(403);
    expect((await fetch(`${root}/requests/12345678901234567890.json`)).status).to.equal(404);
  });

  it('stores the same request once', async () => {
    const fields = { service_code: 'idea', description: 'A bench' };
    const numbers = new Set<string>();
    for (let i = 0; i < 3; i++)
      numbers.add(((await (await send(fields)).json()) as Json[])[0]?.['service_request_id'] ?? '');
    expect(numbers.size).to.equal(1);
    const key = { 'Idempotency-Key': randomUUID() };
    const keyed =
      ((await (await send(fields, 'json', key)).json()) as Json[])[0]?.['service_request_id'] ?? '';
    expect(numbers.has(keyed)).to.equal(false);
  });

  it('says what is wrong as the specification has it', async () => {
    const sent = await send({ service_code: 'potholes', description: '' });
    expect(sent.status).to.equal(400);
    expect(await sent.json()).to.deep.equal([
      { code: 400, description: 'service_code: Choose one of the choices.' },
      { code: 400, description: 'description: Write what you want to tell us.' },
    ]);
    const xml = await (await send({ service_code: 'idea' }, 'xml')).text();
    expect(xml).to.contain('<errors><error><code>400</code><description>description: ');
  });

  it('takes photos', async () => {
    const form = new FormData();
    form.set('service_code', 'idea');
    form.set('description', 'Here');
    form.append('media', new Blob([new Uint8Array(png(5, 5))]), 'a.png');
    expect((await fetch(`${root}/requests.json`, { method: 'POST', body: form })).status).to.equal(201);
    expect(await server.inbox.store.db.selectFrom('photos').selectAll().execute()).to.have.length(1);
  });
});

describe('XML', () => {
  it('holds any text, and nothing that XML cannot', () => {
    expect(toXml('errors', [{ code: 1, description: '<a> & "b" \u0000\ud800 😀' }])).to.equal(
      '<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>1</code><description>&lt;a&gt; &amp; &quot;b&quot;  😀</description></error></errors>\n',
    );
  });
});
