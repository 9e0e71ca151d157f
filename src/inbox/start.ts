import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import inboxMessages from '../../locales/generated/inbox/index.js';
import { locales } from '../i18n/language.js';
import { loadMessages } from '../i18n/messages.js';
import { createApp } from './app.js';
import type { Config } from './config/config.js';
import { houseOf, readFeed, type House } from './config/house.js';
import { limitsOf, type Inbox } from './context.js';
import { deriveKeys } from './keys.js';
import { jsonLog, type Log } from './log.js';
import { Outbox } from './mail/outbox.js';
import { Recoder } from './photos/recode.js';
import { startSweeping } from './retention.js';
import { reasonOf, StartError } from './start-error.js';
import { openStore } from './store/open.js';
import { sharedLimits } from './store/shared-limits.js';

export interface Running {
  inbox: Inbox;
  /** Where it listens, `http://127.0.0.1:8787`. */
  address: string;
  /** Takes no more requests, lets those under way finish, closes the database. */
  stop: () => Promise<void>;
}

export interface StartOptions {
  now?: () => number;
  log?: Log;
}

const FEED_EVERY_MS = 10 * 60_000;
/** What is still running after that is cut off. */
const GRACE_MS = 10_000;

/** Opens the database, listens, and starts what happens by itself. */
export async function start(config: Config, options: StartOptions = {}): Promise<Running> {
  const { now = Date.now, log = jsonLog() } = options;
  await Promise.all(locales.map((locale) => loadMessages(locale, inboxMessages)));
  const store = await openStore(config.database, (error) =>
    log('warn', 'database connection lost', { error }),
  );
  let house: House = houseOf(undefined, config);
  const readHouse = async (place: string) => {
    try {
      house = houseOf(await readFeed(place), config);
    } catch (error) {
      // What was known of the house stays true for now.
      log('warn', 'feed not read', { feed: place, error });
    }
  };
  if (config.feed) await readHouse(config.feed);

  const keys = deriveKeys(config.secret);
  let address = '';
  let outbox: Outbox | undefined;
  const inbox: Inbox = {
    config,
    store,
    keys,
    photos: new Recoder(),
    limits: store.engine === 'postgres' ? sharedLimits({ store, keys, config }) : limitsOf(config),
    log,
    now,
    house: () => house,
    origin: () => config.publicUrl ?? address,
    mailWaits: () => outbox?.poke(),
  };
  const server = createAdaptorServer({
    fetch: createApp(inbox).fetch,
    serverOptions: {
      // Whoever sends the head of a request drop by drop, or a body for ever, is cut off.
      headersTimeout: 10_000,
      // Three photos of 0.5 MB on 20 kbit/s; who stalls is cut off sooner (`readBody`).
      requestTimeout: 600_000,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16 * 1024,
      connectionsCheckingInterval: 2_000,
    },
  }) as Server;
  server.maxRequestsPerSocket = 1000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve();
    });
  }).catch(async (error: unknown) => {
    await store.close();
    throw new StartError(`--host ${config.host}, --port ${config.port}: ${reasonOf(error)}`, {
      cause: error,
    });
  });
  address = addressOf(server, config.host);
  if (config.smtp && config.mailFrom) {
    outbox = new Outbox(inbox, config.smtp, config.mailFrom);
    outbox.start();
  }
  const sweeping = startSweeping(inbox);
  const { feed } = config;
  const rereading = feed ? setInterval(() => void readHouse(feed), FEED_EVERY_MS).unref() : undefined;
  log('info', 'listening', { listening: address });

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    clearInterval(rereading);
    await sweeping.stop();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    await closed;
    clearTimeout(cut);
    await outbox?.stop();
    await inbox.photos.close();
    await store.close();
    log('info', 'stopped');
  };
  return { inbox, address, stop: () => (stopping ??= stop()) };
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
