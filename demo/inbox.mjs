/** Starts `nabo inbox` for a house, on SQLite in a folder of the build's cache, with one member of staff. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { feeds, heardIds, inboxBase } from './houses.mjs';

const path = (from) => fileURLToPath(new URL(from, import.meta.url));
const command = path('../dist/cli/nabo.js');
const name = 'staff';

/** A port that was free a moment ago. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const flags = (options) =>
  Object.entries(options).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`, String(value)],
  );

/** Waits until it answers. */
async function ready(address, child) {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/**
 * @param {{ publicUrl: string, house?: string, database?: string }} options the town's own address, behind which the
 *   inbox stands; whose inbox it is; where it keeps what it gets, instead of SQLite
 * @returns {Promise<{ address: string, name: string, password: string, stop(): Promise<void> } | undefined>} nothing
 *   when the command has not been built, or does not start; the town goes on without it
 */
export async function startInbox({ publicUrl, house = heardIds[0], database }) {
  if (!existsSync(command)) return undefined;
  const base = inboxBase(house);
  const place = { data: path(`../.cache/demo${base.replace('/', '-')}`), database };
  const nabo = (...words) =>
    spawnSync(process.execPath, [command, 'inbox', ...words, ...flags(place)], { encoding: 'utf8' });
  // What was sent stays; the password is new each time, since it stands on the screen.
  nabo('user', 'remove', name);
  const password = nabo('user', 'add', name).stdout?.trim();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const args = flags({
    ...place,
    port,
    base,
    feed: fileURLToPath(new URL(`${house}.json`, feeds)),
    'public-url': publicUrl,
    'trusted-proxies': 1,
  });
  const child = spawn(process.execPath, [command, 'inbox', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  if (password && (await ready(address, child))) return { address, name, password, stop };
  console.error(`  The inbox of ${house} did not start; the town goes on without it.`);
  await stop();
  return undefined;
}
