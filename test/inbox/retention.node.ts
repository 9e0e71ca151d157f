import { sweep } from '../../src/inbox/retention.js';
import { addStaff } from '../../src/inbox/staff/accounts.js';
import { addNote, answer } from '../../src/inbox/staff/actions.js';
import { tallies } from '../../src/inbox/staff/figures.js';
import { after, before, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { everything } from './support/everything.js';
import { jpeg } from './support/pictures.js';
import { deadPost, json, NOW, post, report, startServer, type Server } from './support/server.js';

const DAY = 86_400_000;

onBothDatabases('erasing', (place) => {
  let server: Server;
  let database = '';
  let staff = 0;
  before(async () => {
    database = await place.fresh();
    server = await startServer(database, {
      ...deadPost,
      'retention-days': 90,
    });
    await addStaff(server.inbox.store, 'kari', 'nn', NOW);
    staff = (await server.inbox.store.db.selectFrom('staff').select('id').executeTakeFirstOrThrow()).id;
  });
  after(() => server.stop());
  const { stringify } = JSON;

  it('takes a closed report after so many days, with words, notes, photos and letters, also out of the files', async () => {
    const marks = [
      'MarkMessage',
      'MarkWhere',
      'MarkName',
      'mark@example.com',
      'MarkAnswer',
      'MarkNote',
      'MarkWord',
    ];
    const form = new FormData();
    form.set(
      'report',
      stringify(report({ message: marks[0], where: marks[1], contact: { name: marks[2], email: marks[3] } })),
    );
    form.append('file', new Blob([new Uint8Array(await jpeg(400, 300))]), 'a.jpg');
    const answered = await fetch(`${server.base}/reports`, {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: form,
    });
    const { reference, statusUrl } = (await answered.json()) as { reference: string; statusUrl: string };
    const stays = await post(`${server.base}/reports`, report({ message: 'Open still' }));
    await post(statusUrl, { version: 1, text: 'MarkWord' });
    const act = { inbox: server.inbox, reference, staff };
    await addNote(act, 'MarkNote');
    await answer(act, { text: 'MarkAnswer', close: true, seen: Number.MAX_SAFE_INTEGER });
    const { db } = server.inbox.store;
    const photo = Buffer.from(
      (await db.selectFrom('photos').select('bytes').executeTakeFirstOrThrow()).bytes,
    );
    const photoMark = photo.subarray(-300, -100).toString('latin1');
    const before = await everything(server, database);
    for (const mark of marks) expect(before, mark).to.contain(mark);
    if (place.engine === 'SQLite') expect(before.includes(photoMark)).to.equal(true);

    server.clock.now = NOW + 90 * DAY - 1000;
    expect(await sweep(server.inbox)).to.equal(0);
    server.clock.now = NOW + 90 * DAY + 1000;
    expect(await sweep(server.inbox)).to.equal(1);
    const after = await everything(server, database);
    for (const mark of marks) expect(after, mark).not.to.contain(mark);
    expect(after.includes(photoMark)).to.equal(false);
    for (const table of ['words', 'notes', 'photos', 'follow_ups'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).to.deep.equal([]);
    expect((await fetch(statusUrl)).status).to.equal(404);
    // Who is not closed stays, and the trail says that something was erased.
    expect(await json(String(stays.body['statusUrl']))).to.have.property('status', 'received');
    const trail = await db.selectFrom('audit').select('action').where('reference', '=', reference).execute();
    expect(trail.at(-1)?.action).to.equal('erased');
    // It still counts.
    expect(await tallies(server.inbox)).to.deep.equal([
      { month: '2026-11', kind: 'complaint', received: 2, answered: 1, in_time: 1 },
    ]);
    server.clock.now = NOW;
  });

  it('closes what was answered and has been quiet for thirty days', async () => {
    const quiet = await post(`${server.base}/reports`, report());
    const talking = await post(`${server.base}/reports`, report());
    for (const { body } of [quiet, talking])
      await answer(
        { inbox: server.inbox, reference: String(body['reference']), staff },
        { text: 'Ja', close: false, seen: 0 },
      );
    server.clock.now = NOW + 20 * DAY;
    await post(String(talking.body['statusUrl']), { version: 1, text: 'Takk' });
    server.clock.now = NOW + 31 * DAY;
    await sweep(server.inbox);
    expect(await json(String(quiet.body['statusUrl']))).to.have.property('status', 'closed');
    expect(await json(String(talking.body['statusUrl']))).to.have.property('status', 'answered');
    server.clock.now = NOW;
  });

  // SQLite has one instance.
  if (place.engine === 'PostgreSQL')
    it('erases each once and counts it once when two instances sweep together', async () => {
      for (let i = 0; i < 120; i++) {
        const { body } = await post(`${server.base}/reports`, report({ kind: 'idea' }));
        await server.inbox.store.db
          .updateTable('reports')
          .set({ status: 'closed', closed_at: NOW })
          .where('reference', '=', String(body['reference']))
          .execute();
      }
      const other = await startServer(database, { 'retention-days': 90 });
      other.clock.now = server.clock.now = NOW + 91 * DAY;
      await Promise.all([sweep(server.inbox), sweep(other.inbox)]);
      const ideas = (await tallies(server.inbox)).filter(({ kind }) => kind === 'idea');
      expect(ideas).to.deep.equal([
        { month: '2026-11', kind: 'idea', received: 120, answered: 0, in_time: 0 },
      ]);
      await other.stop();
      server.clock.now = NOW;
    });

  it('takes sessions, proofs and old lines of the trail along', async () => {
    const { db } = server.inbox.store;
    await db
      .insertInto('sessions')
      .values({ id_hash: 'x', staff, csrf: 'x', created_at: NOW, seen_at: NOW })
      .execute();
    await db.insertInto('proofs').values({ hash: 'x', expires_at: NOW }).execute();
    await db
      .insertInto('audit')
      .values({ at: NOW - 1200 * DAY, actor: 'system', action: 'erased', reference: 'OLD' })
      .execute();
    server.clock.now = NOW + 2 * DAY;
    await sweep(server.inbox);
    expect(await db.selectFrom('sessions').selectAll().execute()).to.deep.equal([]);
    expect(await db.selectFrom('proofs').selectAll().execute()).to.deep.equal([]);
    expect(await db.selectFrom('audit').selectAll().where('reference', '=', 'OLD').execute()).to.deep.equal(
      [],
    );
    server.clock.now = NOW;
  });
});
