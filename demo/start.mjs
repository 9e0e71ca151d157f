/**
 * `npm start`: builds what is not built, then serves the town with its houses, and the inbox beside it.
 * `PORT=8080 npm start` takes that port; without it, 5173 or the next free one.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { heardIds, houseOf, inboxBase } from './houses.mjs';
import { startInbox } from './inbox.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = spawnSync(process.execPath, ['.tools/build.mjs', '--if-stale'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { createTown } = await import('./server.mjs');

/** The port itself, or, where nobody has asked for this one, the next that is free. */
async function listen(server, port, tries) {
  for (let at = port; ; at++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject).listen(at, '127.0.0.1', () => resolve(server.off('error', reject)));
      });
      return server.address().port;
    } catch (error) {
      server.removeAllListeners('error');
      if (error.code !== 'EADDRINUSE' || at >= port + tries) throw error;
    }
  }
}

/** By house. */
const inboxes = new Map();
const town = createTown({ inbox: (house) => inboxes.get(house)?.address });
const asked = process.env.PORT;
const port = await listen(town, Number(asked ?? 5173), asked === undefined ? 20 : 0);
const address = `http://localhost:${port}/`;
await Promise.all(
  heardIds.map(async (house) =>
    inboxes.set(house, await startInbox({ publicUrl: address.slice(0, -1), house })),
  ),
);

console.log(`\n  Fjordvik is open: ${address}`);
for (const [house, inbox] of inboxes) {
  if (!inbox) continue;
  console.log(
    `\n  The inbox of ${houseOf(house, 'en').name}, for staff: ${address.slice(0, -1)}${inboxBase(house)}/staff`,
  );
  console.log(`  User name ${inbox.name}, password ${inbox.password}`);
}
console.log();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    town.close();
    town.closeAllConnections();
    void Promise.all([...inboxes.values()].map((inbox) => inbox?.stop())).finally(() => process.exit(0));
  });
}
