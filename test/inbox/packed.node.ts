import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isCI } from '../../.tools/machine.mjs';
import { buildDist, root } from '../support/built.js';
import { after, describe, expect, it } from '../support/harness.js';
import { png } from './support/pictures.js';
import { report, stord } from './support/server.js';

const run = promisify(execFile);
/** npm of the Node that runs this, wherever that was installed. */
const npmCli = [
  process.env['npm_execpath'] ?? '',
  join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  '/usr/share/nodejs/npm/bin/npm-cli.js',
].find((file) => file.endsWith('.js') && existsSync(file));
const npm = (cwd: string, ...args: string[]) =>
  npmCli
    ? run(process.execPath, [npmCli, ...args], { cwd, maxBuffer: 1e8 })
    : run('npm', args, { cwd, maxBuffer: 1e8, shell: process.platform === 'win32' });

/** As a town gets it: packed, installed into an empty folder with its runtime dependencies only, and started there. */
describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nabo-packed-'));
  let child: ChildProcess | undefined;
  after(async () => {
    if (child?.exitCode === null) {
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  async function installed(): Promise<boolean> {
    buildDist();
    const { stdout } = await npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
    const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }];
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    try {
      await npm(
        folder,
        'install',
        '--omit=dev',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        join(folder, filename),
      );
      return true;
    } catch (error) {
      const text = String((error as { stderr?: string }).stderr ?? error);
      if (isCI || !/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENOTCACHED|network/i.test(text)) throw error;
      console.warn('\n!!! NO PACKAGE REGISTRY: the packed inbox is not tried. SKIPPED.\n');
      return false;
    }
  }

  /** Starts `nabo inbox` from the folder; its address. */
  function start(): Promise<string> {
    const bin = join(folder, 'node_modules/nabo/dist/cli/nabo.js');
    const args = ['inbox', '--port=0', `--data=${join(folder, 'data')}`, `--feed=${stord}`, '--proof=off'];
    const started = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    let text = '';
    return new Promise((resolve, reject) => {
      started.once('exit', () => reject(new Error(`it did not start:\n${text}`)));
      for (const stream of [started.stdout, started.stderr])
        stream.setEncoding('utf8').on('data', (part) => {
          text += String(part);
          const address = /"listening":"([^"]+)"/.exec(text)?.[1];
          if (address) resolve(address);
        });
    });
  }

  it('takes a report with a photo, encodes it anew, and gives the receipt', async () => {
    if (!(await installed())) return;
    const address = await start();
    const form = new FormData();
    form.set('report', JSON.stringify(report()));
    form.append(
      'file',
      new Blob([new Uint8Array(png(64, 48, 'GPS 59.78 5.50'))], { type: 'image/png' }),
      'a.png',
    );
    const answer = await fetch(`${address}/inbox/reports`, {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: form,
    });
    const told = await answer.text();
    expect(answer.status, told).to.equal(201);
    const { statusUrl } = JSON.parse(told) as { statusUrl: string };
    expect((await fetch(statusUrl)).status).to.equal(200);
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(join(folder, 'data/inbox.sqlite'), { readOnly: true });
    const photo = database.prepare('select width, height, bytes from photos').get() as {
      width: number;
      height: number;
      bytes: Uint8Array;
    };
    database.close();
    expect([photo.width, photo.height]).to.deep.equal([64, 48]);
    // A JPEG of ours, and nothing of what came with the PNG.
    expect([...photo.bytes.subarray(0, 3)]).to.deep.equal([0xff, 0xd8, 0xff]);
    expect(Buffer.from(photo.bytes).includes('GPS')).to.equal(false);
    const broken = new FormData();
    broken.set('report', JSON.stringify(report()));
    broken.append('file', new Blob(['<svg/>'], { type: 'image/png' }), 'a.png');
    const refused = await fetch(`${address}/inbox/reports`, {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: broken,
    });
    expect(refused.status).to.equal(422);
  });
});
