/** What this machine has, and how it gets what it lacks. Only for tools and tests; nothing here ships. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** True on a build machine: there a missing tool is an error, never a quiet skip. */
export const isCI = /^(1|true)$/i.test(process.env.CI ?? '');

const isRoot = process.getuid?.() === 0;

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of `names` that lies in PATH or in one of `folders`; undefined when none does. */
export function findExecutable(names, folders = []) {
  const places = [...(process.env.PATH ?? '').split(delimiter), ...folders].filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names)
    for (const place of places)
      for (const ending of endings) {
        const path = join(place, name + ending);
        if (executable(path)) return path;
      }
  return undefined;
}

/** Chromium as root has no sandbox to go into; everybody else keeps theirs. */
export const needsNoSandbox = isRoot;

/** Can this process install Debian packages? `NABO_INSTALL=no` forbids it. */
export const canInstall =
  isRoot &&
  process.env.NABO_INSTALL !== 'no' &&
  existsSync('/etc/debian_version') &&
  findExecutable(['apt-get'], ['/usr/bin']) !== undefined;

let listsAreFresh = false;

/**
 * Installs Debian packages where that is possible, and says so.
 * @returns {boolean} whether apt-get came through
 */
export function aptInstall(packages) {
  if (!canInstall) return false;
  console.log(`Installing ${packages.join(' ')} with apt-get (once on this machine) …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  if (!listsAreFresh) listsAreFresh = spawnSync('apt-get', ['update', '-qq'], options).status === 0;
  const run = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  return run.status === 0;
}

/** A port on which nobody listens. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
