import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CheckedSource } from '../../src/site/check/report.js';
import { readSource, SourceError } from '../../src/site/check/source.js';
import { version } from '../../src/ui/version.js';
import { after, before, describe, expect, it } from '../support/harness.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stord = join(root, 'test/fixtures/feeds/stord.json');

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the real command, as a terminal that speaks plain English would. */
const nabo = (args: string[], env: Record<string, string> = {}, input = ''): Promise<Ran> =>
  new Promise((resolve) => {
    const command = [
      '--import',
      join(root, 'test/support/node-hooks.mjs'),
      join(root, 'src/cli/nabo.ts'),
      ...args,
    ];
    const plain = { ...process.env, LC_ALL: 'C', LC_MESSAGES: '', LANG: 'C', ...env };
    const child = execFile(process.execPath, command, { env: plain }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
    child.stdin?.end(input);
  });

const check = (...args: string[]) => nabo(['check', '--now', '2026-11-22', ...args]);

let folder = '';
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const sound = '{ "version": 1, "centre": { "name": "Huset", "timezone": "UTC" } }';
const broken =
  '{\n  "version": 1,\n  "centre": { "name": "Huset", "timezone": "UTC" },\n  "rooms": [ { "id": "a" } ],\n  "colour": "red"\n}\n';

describe('nabo check', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nabo-check-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('says nothing against a sound feed and exits with 0', async () => {
    const path = await file('sound.json', sound);
    expect(await check(path)).to.deep.equal({ code: 0, out: `${path}: No problems.\n`, err: '' });
  });

  it('exits with 0 when there are warnings alone', async () => {
    const { code, out } = await check(stord);
    expect(code).to.equal(0);
    expect(out).to.contain(`${stord}:46:9: warning: Nothing is declared about allergens`);
    expect(out).to.match(/: No problems\. 2 warnings\.\n$/);
  });

  it('names line, column, fault and remedy of each problem, and exits with 1', async () => {
    const path = await file('broken.json', broken);
    const { code, out } = await check(path);
    expect(code).to.equal(1);
    // What is known besides grows with the contract.
    expect(out.replace(/(It knows: version, )[^.]+/, '$1…').split('\n')).to.deep.equal([
      `${path}:4:14: error: “name” is missing. Add it. (/rooms/0/name)`,
      `${path}:5:3: warning: Nabo does not know “colour” here and ignores it. It knows: version, …. (/colour)`,
      `${path}: 1 problem: what is faulty is left out. 1 warning.`,
      '',
    ]);
  });

  it('reads what comes in by a pipe', async () => {
    const { code, out } = await nabo(['check', '--now', '2026-11-22', '-'], {}, broken);
    expect(code).to.equal(1);
    expect(out).to.match(/^-:4:14: error/);
  });

  it('reads a file by its address too', async () => {
    const { href } = pathToFileURL(await file('with blank.json', sound));
    const { code, out } = await check(href);
    expect(out).to.equal(`${href}: No problems.\n`);
    expect(code).to.equal(0);
  });

  it('looks several feeds through, and says which is which', async () => {
    const [good, bad] = [await file('a.json', sound), await file('b.json', '{')];
    const { code, out } = await check(good, bad);
    expect(code).to.equal(1);
    expect(out).to.equal(
      `${good}: No problems.\n${bad}:1:2: error: The file ends too soon: a closing brace } or bracket ] is missing.\n${bad}: 1 problem: what is faulty is left out.\n`,
    );
  });

  it('answers as JSON', async () => {
    const path = await file('broken.json', broken);
    const { code, out } = await check('--format', 'json', path);
    expect(code).to.equal(1);
    const { ok, feeds } = JSON.parse(out) as { ok: boolean; feeds: CheckedSource[] };
    expect(ok).to.equal(false);
    expect(feeds).to.have.length(1);
    expect(feeds[0]?.source).to.equal(path);
    expect(feeds[0]?.problems).to.deep.equal([
      {
        level: 'error',
        code: 'missing',
        path: '/rooms/0/name',
        line: 4,
        column: 14,
        message: '“name” is missing. Add it.',
      },
    ]);
    expect(feeds[0]?.warnings.map(({ code: found }) => found)).to.deep.equal(['unknownKey']);
    expect((JSON.parse((await check('--format=json', stord)).out) as { ok: boolean }).ok).to.equal(true);
  });

  it('speaks the language that is asked for, or the terminal’s', async () => {
    const path = await file('broken.json', broken);
    expect((await check('--lang', 'nb', path)).out).to.contain('feil: «name» mangler. Legg det til.');
    expect((await check('--lang', 'nl', path)).out).to.contain('fout: “name” ontbreekt. Voeg het toe.');
    const nynorsk = await nabo(['check', path], { LC_ALL: 'nn_NO.UTF-8' });
    expect(nynorsk.out).to.contain('feil: «name» manglar. Legg det til.');
  });

  it('takes what counts as today from --now', async () => {
    const path = await file(
      'past.json',
      sound.replace(/}$/, ', "hours": { "exceptions": [ { "date": "2026-12-24", "closed": true } ] } }'),
    );
    expect((await check(path)).out).to.contain('No problems.\n');
    expect((await nabo(['check', '--now', '2026-12-25T00:00', path])).out).to.contain('ended on 2026-12-24');
  });

  for (const [name, content, found] of [
    ['bom.json', `\ufeff${sound}`, ':1:1: warning: The file begins with a byte order mark.'],
    ['bom-broken.json', `\ufeff{ "version": 1, }`, ':1:15: error: Here is a comma behind the last entry.'],
    ['latin.json', Uint8Array.from([0x7b, 0xe5, 0x7d]), ':1:1: error: The file is not in UTF-8.'],
    ['large.json', ' '.repeat(5_000_001), ':1:1: error: The feed is larger than 5 MB'],
  ] as const) {
    it(`reads ${name} as what it is`, async () => {
      const path = await file(name, content);
      expect((await check(path)).out).to.contain(path + found);
    });
  }

  it('says when there is no such file, or it cannot be read', async () => {
    const missing = join(folder, 'missing.json');
    expect(await check(missing)).to.deep.include({ code: 1, err: '' });
    expect((await check(missing)).out).to.contain('error: There is no such file or address.');
    expect((await check(folder)).out).to.contain('error: The feed cannot be read (EISDIR).');
  });

  for (const [name, args] of [
    ['no feed', []],
    ['a format that there is not', ['--format', 'xml', 'a.json']],
    ['a language that there is not', ['--lang', 'sv', 'a.json']],
    ['a day that there is not', ['--now', '2026-02-30', 'a.json']],
    ['an option that there is not', ['--colour', 'a.json']],
  ] as const) {
    it(`is not understood with ${name}, and exits with 2`, async () => {
      const { code, out, err } = await nabo(['check', ...args]);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
      expect(err).to.match(/^nabo check: .+\nnabo check --help tells more\.\n$/);
    });
  }

  it('tells how it is used', async () => {
    for (const args of [['--help'], ['check', '--help'], ['check', '-h', 'a.json']])
      expect(await nabo(args)).to.deep.include({ code: 0, err: '' });
    expect((await nabo(['check', '--help'])).out).to.contain('--lang nb|nn|nl|en');
    expect(await nabo([])).to.deep.include({ code: 2, out: '' });
    expect((await nabo(['--version'])).out).to.equal(`${version}\n`);
    expect((await nabo(['chekc'])).err).to.contain('there is no command "chekc"');
    expect((await nabo(['toString'])).code).to.equal(2);
  });
});

describe('nabo check and the web', () => {
  const answers: Record<string, { status: number; body: string }> = {
    '/feed.json': { status: 200, body: `\ufeff${broken}` },
    '/login': { status: 200, body: '<!doctype html><title>Log in</title>' },
    '/secret.json': { status: 403, body: '' },
    '/large.json': { status: 200, body: ' '.repeat(5_000_001) },
  };
  const server = createServer((request, response) => {
    if (request.url === '/silent') return;
    if (request.url === '/half') {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      return;
    }
    const { status, body } = answers[request.url ?? ''] ?? { status: 404, body: '' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  let base = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });

  for (const [path, found] of [
    ['/feed.json', ':4:14: error: “name” is missing. Add it. (/rooms/0/name)'],
    ['/login', ':1:1: error: This is a web page, not a feed.'],
    ['/secret.json', ':1:1: error: The server refused the feed with status 403.'],
    ['/nowhere.json', ':1:1: error: There is no such file or address.'],
    ['/large.json', ':1:1: error: The feed is larger than 5 MB'],
  ] as const) {
    it(`reads ${path} as what it is`, async () => {
      const { code, out } = await check(base + path);
      expect(out).to.contain(base + path + found);
      expect(code).to.equal(1);
    });
  }

  it('does not wait for ever, neither for an answer nor for the rest of one', async () => {
    for (const path of ['/silent', '/half']) {
      const error: unknown = await readSource(base + path, 100).catch((reason: unknown) => reason);
      expect(error, path).to.be.instanceOf(SourceError);
      expect((error as SourceError).code).to.equal('timeout');
    }
  });

  it('says why a server cannot be reached', async () => {
    // A port that nobody listens at: one that was just given back.
    const unused = createServer();
    await new Promise<void>((resolve) => unused.listen(0, '127.0.0.1', resolve));
    const { port } = unused.address() as AddressInfo;
    await new Promise<void>((resolve) => void unused.close(() => resolve()));
    const { code, out } = await check(`http://127.0.0.1:${port}/feed.json`);
    expect(out).to.contain('error: The feed cannot be read (ECONNREFUSED).');
    expect(code).to.equal(1);
    // A port that no browser asks either.
    expect((await check('http://127.0.0.1:1/feed.json')).out).to.contain(
      'The feed cannot be read (bad port).',
    );
  });
});
