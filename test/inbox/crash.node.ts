import { randomUUID } from 'node:crypto';
import { openStore } from '../../src/inbox/store/open.js';
import { after, before, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { inboxProgram } from './support/process.js';
import { postOnce, seeded } from './support/sender.js';
import { report } from './support/server.js';

const SENDERS = 6;
const TIMES = 50;

onBothDatabases('kill -9 under load', (place) => {
  let program: Awaited<ReturnType<typeof inboxProgram>>;
  before(async () => {
    program = await inboxProgram();
  });
  after(() => program.remove());

  it(`${TIMES} times: every acknowledged report is there, once`, async () => {
    const database = await place.fresh();
    const random = seeded(TIMES);
    const flags = [`--database=${database}`, '--proof=off'];
    /** Message → the answers that were given for it. */
    const acknowledged = new Map<string, Set<string>>();
    const waiting: { message: string; key: string }[] = [];
    let made = 0;
    let address = '';
    let phase: 'loading' | 'draining' = 'loading';
    let acks = 0;
    let onAck = () => {};
    const sendNext = async () => {
      const draft = waiting.pop() ?? { message: `Nr ${made++}`, key: randomUUID() };
      const body = JSON.stringify(report({ message: draft.message }));
      const reply = await postOnce(`${address}/inbox/reports`, draft.key, body).catch(() => undefined);
      if (reply?.status === 201) {
        acknowledged.set(
          draft.message,
          (acknowledged.get(draft.message) ?? new Set()).add(reply.body.replace(/http:[^"]*reports/, '')),
        );
        acks += 1;
        // Some lose the answer on the way, and ask again after the crash.
        if (phase === 'loading' && random() < 0.2) waiting.push(draft);
        onAck();
      } else waiting.push(draft);
    };
    for (let crash = 0; crash < TIMES; crash++) {
      const running = await program.run(flags);
      address = running.address;
      let alive = true;
      const senders = Array.from({ length: SENDERS }, async () => {
        while (alive) await sendNext();
      });
      // In the midst of it: after so many acknowledged ones, with others under way.
      const goal = acks + 3 + Math.floor(random() * 25);
      await new Promise<void>((resolve) => {
        onAck = () => {
          if (acks >= goal) resolve();
        };
      });
      alive = false;
      await running.kill();
      await Promise.all(senders);
    }
    phase = 'draining';
    onAck = () => {};
    const last = await program.run(flags);
    address = last.address;
    while (waiting.length > 0) await sendNext();
    expect(await last.stop()).to.equal(0);

    const store = await openStore(database);
    const rows = await store.db.selectFrom('reports').select(['message', 'reference']).execute();
    const trail = await store.db.selectFrom('audit').select('id').where('action', '=', 'received').execute();
    await store.close();
    const found = new Map(rows.map(({ message, reference }) => [message, reference]));
    expect(rows.length, 'stored twice').to.equal(found.size);
    expect(
      [...acknowledged.keys()].filter((message) => !found.has(message)),
      'lost',
    ).to.deep.equal([]);
    expect(rows.length).to.equal(made);
    expect(trail.length).to.equal(rows.length);
    for (const [message, answers] of acknowledged) {
      expect(answers.size, message).to.equal(1);
      expect([...answers][0]).to.contain(`"reference":"${found.get(message)}"`);
    }
    expect(made).to.be.above(TIMES * 3);
  });
});
