import type { AddressInfo } from 'node:net';
import { buildDist } from './built.js';

buildDist();
const { createTown } = await import('../../demo/server.mjs');
const { startInbox } = await import('../../demo/inbox.mjs');

export type Town = Awaited<ReturnType<typeof startTown>>;
type Inbox = NonNullable<Awaited<ReturnType<typeof startInbox>>>;

/**
 * The town's website as it is built, and an inbox for each house that is named.
 * @param database where the inbox keeps what it gets, instead of SQLite
 */
export async function startTown(houses: readonly string[] = ['stord'], database?: string) {
  const inboxes = new Map<string, Inbox>();
  const server = createTown({ inbox: (house) => inboxes.get(house)?.address });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const house of houses) {
    const inbox = await startInbox({ publicUrl: origin, house, ...(database !== undefined && { database }) });
    if (!inbox) throw new Error(`The inbox of ${house} did not start.`);
    inboxes.set(house, inbox);
  }
  return {
    origin,
    inboxOf(house: string): Inbox {
      const inbox = inboxes.get(house);
      if (!inbox) throw new Error(`No inbox of ${house}.`);
      return inbox;
    },
    async stop() {
      for (const inbox of inboxes.values()) await inbox.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}
