/** A PostgreSQL server of one's own for tests: in a new folder, on a free port, gone afterwards. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { aptInstall, canInstall, findExecutable, freePort, isCI } from './machine.mjs';

/** The folder with `initdb` and `postgres`: in PATH, or where Debian and macOS keep them; installed if that is possible. */
export function findPostgres() {
  const look = () => {
    const folders = globSync(['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql*/bin'])
      .sort()
      .reverse();
    const initdb = findExecutable(['initdb'], folders);
    return initdb && dirname(initdb);
  };
  let bin = look();
  if (!bin && canInstall && aptInstall(['postgresql'])) bin = look();
  if (bin) return bin;
  const sentence = 'NO POSTGRESQL: install it (Debian: postgresql), or put initdb and postgres into PATH.';
  if (isCI) throw new Error(sentence);
  console.warn(`\n!!! ${sentence}\n!!! Its tests are SKIPPED.\n`);
  return undefined;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * @returns {Promise<{ url: string, stop(): Promise<void> } | undefined>} undefined where there is no PostgreSQL (never
 *   when `CI=true`: then it is an error)
 */
export async function startPostgres() {
  const bin = findPostgres();
  if (!bin) return undefined;
  const as = owner();
  const folder = mkdtempSync(join(tmpdir(), 'nabo-postgres-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };
  // Nothing is kept, so nothing has to reach the disk.
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'nabo', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const fast = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    `unix_socket_directories=${folder}`,
  ];
  const args = [
    '-D',
    data,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    ...fast.flatMap((setting) => ['-c', setting]),
  ];
  const server = spawn(join(bin, 'postgres'), args, {
    ...as,
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  let log = '';
  await new Promise((resolve, reject) => {
    server.once('error', reject).once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
    server.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-4000);
      if (/ready to accept connections/.test(log)) resolve();
    });
  });
  return {
    url: `postgres://nabo@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', kill);
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
