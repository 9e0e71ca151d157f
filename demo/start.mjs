/**
 * `npm start`: builds what is not built, then serves the town with its houses, and the inbox beside it.
 * `PORT=8080 npm start` takes that port; without it, 5173 or the next free one.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

const town = createTown({ inbox: () => inbox?.address });
const asked = process.env.PORT;
const port = await listen(town, Number(asked ?? 5173), asked === undefined ? 20 : 0);
const address = `http://localhost:${port}/`;
const inbox = await startInbox({ publicUrl: address.slice(0, -1) });

console.log(`\n  Fjordvik is open: ${address}`);
if (inbox) {
  console.log(`  The inbox, for staff: ${address}inbox/staff`);
  console.log(`  User name ${inbox.name}, password ${inbox.password}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    town.close();
    town.closeAllConnections();
    void Promise.resolve(inbox?.stop()).finally(() => process.exit(0));
  });
}
