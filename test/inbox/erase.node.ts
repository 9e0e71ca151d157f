import { addStaff } from '../../src/inbox/staff/accounts.js';
import { addNote, answer } from '../../src/inbox/staff/actions.js';
import { tallies } from '../../src/inbox/staff/figures.js';
import { after, before, expect, it } from '../support/harness.js';
import { Visitor } from './support/browser.js';
import { onBothDatabases } from './support/databases.js';
import { everything } from './support/everything.js';
import { jpeg } from './support/pictures.js';
import { deadPost, json, NOW, post, report, startServer, type Server } from './support/server.js';

onBothDatabases('erasing one report at once', (place) => {
  let server: Server;
  let database = '';
  let password = '';
  let staff = 0;
  before(async () => {
    database = await place.fresh();
    server = await startServer(database, {
      ...deadPost,
    });
    password = (await addStaff(server.inbox.store, 'kari', 'en', NOW)) ?? '';
    staff = (await server.inbox.store.db.selectFrom('staff').select('id').executeTakeFirstOrThrow()).id;
  });
  after(() => server.stop());

  const signedIn = async () => {
    const kari = new Visitor(server.address);
    expect((await kari.signIn('kari', password)).status).to.equal(303);
    return kari;
  };
  const send = async (message: string, files: Uint8Array[] = []) => {
    const form = new FormData();
    form.set(
      'report',
      JSON.stringify(report({ message, where: 'MarkWhere', contact: { email: 'mark@example.com' } })),
    );
    for (const file of files) form.append('file', new Blob([new Uint8Array(file)]), 'a.jpg');
    const answered = await fetch(`${server.base}/reports`, {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: form,
    });
    expect(answered.status).to.equal(201);
    return (await answered.json()) as { reference: string; statusUrl: string };
  };

  it('takes it with words, notes, photos and letters, also out of the files, and writes down who did', async () => {
    const { reference, statusUrl } = await send('MarkMessage', [await jpeg(400, 300)]);
    const stays = await send('Another report');
    await post(statusUrl, { version: 1, text: 'MarkWord' });
    const act = { inbox: server.inbox, reference, staff };
    await addNote(act, 'MarkNote');
    await answer(act, { text: 'MarkAnswer', close: false, seen: Number.MAX_SAFE_INTEGER });
    const { db } = server.inbox.store;
    const photo = Buffer.from(
      (await db.selectFrom('photos').select('bytes').executeTakeFirstOrThrow()).bytes,
    );
    const marks = ['MarkMessage', 'MarkWord', 'MarkNote', 'MarkAnswer'];
    const before = await everything(server, database);
    for (const mark of marks) expect(before.includes(mark), mark).to.equal(true);

    const kari = await signedIn();
    const path = `/inbox/staff/reports/${reference}`;
    expect(await kari.page(path)).to.contain(`href="${path}/erase"`);
    const done = await kari.submit(`${path}/erase`, '/erase', {
      // As somebody types it.
      confirm: ` ${reference.toLowerCase().replace('-', ' ')} `,
    });
    expect(done.status).to.equal(200);
    expect(await done.text()).to.contain(`${reference} is erased`);

    const left = await everything(server, database);
    for (const mark of marks) expect(left.includes(mark), mark).to.equal(false);
    expect(left.includes(photo.subarray(-300, -100).toString('latin1')), 'the photo').to.equal(false);
    for (const table of ['words', 'notes', 'photos', 'follow_ups'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).to.deep.equal([]);
    // Letters about the other report still wait.
    expect(await db.selectFrom('mail').select('report').distinct().execute()).to.have.length(1);
    expect((await fetch(statusUrl)).status).to.equal(404);
    expect(await json(stays.statusUrl)).to.have.property('status', 'received');
    expect((await kari.fetch(path)).status).to.equal(404);
    const trail = await db
      .selectFrom('audit')
      .select(['action', 'actor', 'detail'])
      .where('reference', '=', reference)
      .orderBy('id')
      .execute();
    expect(trail.filter(({ action }) => action === 'erased')).to.deep.equal([
      { action: 'erased', actor: `staff:${staff}`, detail: null },
    ]);
    expect(server.log.filter(({ event }) => event === 'erased')).to.have.length(1);
    // It still counts.
    expect(await tallies(server.inbox)).to.deep.equal([
      { month: '2026-11', kind: 'complaint', received: 2, answered: 1, in_time: 1 },
    ]);
  });

  it('takes nothing before somebody has typed which', async () => {
    const { reference, statusUrl } = await send('Not this one');
    const other = await send('Nor this one');
    const kari = await signedIn();
    const path = `/inbox/staff/reports/${reference}/erase`;
    const page = await kari.page(path);
    expect(page).to.contain(`Type ${reference} to confirm`);
    for (const confirm of ['', 'yes', other.reference]) {
      const refused = await kari.submit(path, '/erase', { confirm });
      const text = await refused.text();
      expect([refused.status, text.includes('href="#f-confirm"')], confirm).to.deep.equal([422, true]);
    }
    // Neither a link nor another page's form does it.
    await kari.fetch(`${path}?confirm=${reference}`);
    expect((await kari.submit(path, '/erase', { confirm: reference, csrf: 'x' })).status).to.equal(403);
    const stranger = new Visitor(server.address);
    const turned = await stranger.fetch(path, {
      method: 'POST',
      body: new URLSearchParams({ confirm: reference }),
    });
    expect(turned.status).to.equal(401);
    expect(await json(statusUrl)).to.have.property('status', 'received');
    expect((await kari.fetch('/inbox/staff/reports/HHHH-HHHH/erase')).status).to.equal(404);
  });

  it('takes it once when two press at the same time', async () => {
    const { reference } = await send('Twice');
    const [one, two] = [await signedIn(), await signedIn()];
    const path = `/inbox/staff/reports/${reference}/erase`;
    const before = (await tallies(server.inbox))[0]?.received;
    // Both have the question before them.
    const tokens = await Promise.all([one, two].map((visitor) => visitor.page(path)));
    const statuses = await Promise.all(
      [one, two].map(async (visitor, i) => {
        const csrf = /name="csrf" value="([^"]+)"/.exec(tokens[i] ?? '')?.[1] ?? '';
        const body = new URLSearchParams({ csrf, confirm: reference });
        return (await visitor.fetch(path, { method: 'POST', body })).status;
      }),
    );
    expect(statuses.sort()).to.deep.equal([200, 404]);
    expect((await tallies(server.inbox))[0]?.received).to.equal(before);
  });
});
