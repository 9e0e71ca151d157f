import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { after, before, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { inboxProgram } from './support/process.js';
import { report } from './support/server.js';

const BUSY = 60;
const NEW = 30;

/** @param agent that of lines which stay open, or `false` for a line of one's own */
const send = (address: string, agent: Agent | false) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    request(`${address}/inbox/reports`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end(JSON.stringify(report()));
  });

onBothDatabases('a busy inbox', (place) => {
  let program: Awaited<ReturnType<typeof inboxProgram>>;
  before(async () => {
    program = await inboxProgram();
  });
  after(() => program.remove());

  it('takes newcomers between those whose line is open already', async () => {
    const { address, stop } = await program.run([`--database=${await place.fresh()}`, '--proof=off']);
    const agent = new Agent({ keepAlive: true, maxSockets: BUSY });
    let served = 0;
    let going = true;
    const flood = Array.from({ length: BUSY }, async () => {
      while (going) {
        // Closed after its thousand requests, at the moment we use it: the next one opens another.
        await send(address, agent).catch(() => undefined);
        served += 1;
      }
    });
    while (served < BUSY * 5) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = served;
    const answers = await Promise.all(Array.from({ length: NEW }, () => send(address, false)));
    const meanwhile = served - before;
    going = false;
    await Promise.all(flood);
    agent.destroy();
    await stop();
    expect(new Set(answers)).to.deep.equal(new Set([201]));
    // Some rounds of all the others. One newcomer a round, as Node takes them by itself, would be thirty.
    expect(meanwhile / BUSY).to.be.below(NEW / 3);
  });
});
