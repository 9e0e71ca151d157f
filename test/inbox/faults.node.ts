import { randomUUID } from 'node:crypto';
import { expect, it } from '../support/harness.js';
import { badLine, mischiefs } from './support/bad-line.js';
import { onBothDatabases } from './support/databases.js';
import { postOnce, seeded } from './support/sender.js';
import { report, startServer } from './support/server.js';

const REPORTS = 1000;
const SENDERS = 20;

onBothDatabases('a bad line', (place) => {
  it(`loses none of ${REPORTS} reports and doubles none`, async () => {
    const server = await startServer(await place.fresh());
    const random = seeded(20261122);
    const line = await badLine(server.address, () => ({
      what: mischiefs[Math.floor(random() * mischiefs.length)] ?? 'none',
      delay: Math.floor(random() * 30),
    }));
    const answers = new Map<string, Set<string>>();
    let attempts = 0;
    let next = 0;
    // Each sender does what the element does: the same key until there is an answer.
    await Promise.all(
      Array.from({ length: SENDERS }, async () => {
        while (next < REPORTS) {
          const message = `Nr ${next++}`;
          const key = randomUUID();
          const body = JSON.stringify(report({ message }));
          for (let attempt = 0; ; attempt++) {
            attempts += 1;
            expect(attempt).to.be.below(60);
            const reply = await postOnce(`${line.address}/inbox/reports`, key, body).catch(() => undefined);
            if (!reply) continue;
            expect(reply.status).to.equal(201);
            answers.set(message, (answers.get(message) ?? new Set()).add(reply.body));
            break;
          }
        }
      }),
    );
    await line.close();
    const rows = await server.inbox.store.db.selectFrom('reports').select(['message', 'reference']).execute();
    expect(rows).to.have.length(REPORTS);
    expect(new Set(rows.map(({ message }) => message)).size).to.equal(REPORTS);
    for (const { message, reference } of rows) {
      const given = answers.get(message);
      expect(given?.size).to.equal(1);
      expect([...(given ?? [])][0]).to.contain(`"reference":"${reference}"`);
    }
    // And every receipt opens its own report.
    for (const [message, [answer]] of [...answers].filter((_, i) => i % 20 === 0)) {
      const { receipt } = JSON.parse(answer ?? '{}') as { receipt: string };
      expect(await (await fetch(`${server.base}/reports/${receipt}`)).text()).to.contain(
        `"text":"${message}"`,
      );
    }
    // The line was as bad as it should be.
    for (const name of mischiefs) expect(line.count[name], name).to.be.above(100);
    expect(attempts).to.be.above(REPORTS * 1.5);
    await server.stop();
  });
});
