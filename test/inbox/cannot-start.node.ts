import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inbox } from '../../src/cli/inbox.js';
import { reasonOf } from '../../src/inbox/start-error.js';
import { after, describe, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';

/** What the command says to whoever started it, and its exit code. Where it should start after all, it is told to stop. */
async function said(...argv: string[]): Promise<{ code: number; text: string }> {
  const { write } = process.stderr;
  let text = '';
  process.stderr.write = ((part: string) => (text += part) !== '') as typeof write;
  try {
    return { code: await inbox(argv), text };
  } finally {
    process.stderr.write = write;
  }
}

describe('nabo inbox that cannot start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nabo-cannot-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const data = `--data=${folder}/data`;
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const words = file('words.sqlite', 'These are words and no database. '.repeat(100));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'secret'), '');

  for (const [what, argv, sentence] of [
    ['whose folder is a file', [`--data=${words}`], `--data ${words}: a file of that name is in the way`],
    ['whose folder nobody can make', ['--data=/proc/nabo'], '--data /proc/nabo: '],
    ['whose secret is empty', [`--data=${empty}`], `${empty}/secret needs 32 characters or more`],
    [
      'whose database is a folder',
      [data, `--database=${folder}`],
      `--database ${folder}: the file cannot be opened`,
    ],
    [
      'whose database is none',
      [data, `--database=${words}`],
      `--database ${words}: it is no SQLite database`,
    ],
    [
      'whose PostgreSQL is not there',
      [data, '--database=postgres://kari:geheim@127.0.0.1:1/nabo'],
      '--database postgres://kari@127.0.0.1:1/nabo: nobody answers there',
    ],
    [
      'which is to listen elsewhere',
      [data, '--host=192.0.2.1', '--port=0'],
      '--host 192.0.2.1, --port 0: this machine does not have that address',
    ],
    [
      'which is to listen at no host',
      [data, '--host=nowhere.invalid', '--port=0'],
      '--host nowhere.invalid, --port 0: there is no such host',
    ],
  ] as [what: string, argv: string[], sentence: string][])
    it(`and ${what} says so in one line, without a trace of its inside`, async () => {
      const { code, text } = await said(...argv);
      expect(text).to.contain(sentence);
      expect(code).to.be.above(0);
      expect(text.trim().split('\n').length).to.be.at.most(2);
      for (const inside of [/^\s+at /m, /node:/, /geheim/]) expect(text).to.not.match(inside);
    });

  it('since its port is taken says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, text } = await said(data, `--port=${port}`);
    other.close();
    expect(code).to.equal(1);
    expect(text).to.equal(
      `nabo inbox: --host 127.0.0.1, --port ${port}: another program listens there already\n`,
    );
  });

  it('while another holds its database says so, also for an account', async () => {
    const path = join(folder, 'held.sqlite');
    const other = new DatabaseSync(path);
    other.exec('begin exclusive');
    const { code, text } = await said('user', 'list', data, `--database=${path}`);
    other.close();
    expect([code, text]).to.deep.equal([1, `nabo inbox: --database ${path}: another program holds it\n`]);
  });

  it('in the middle of making its tables leaves none of them half made', async () => {
    const path = join(folder, 'half.sqlite');
    const other = new DatabaseSync(path);
    other.exec('create table tallies (month text)');
    expect((await said('user', 'list', data, `--database=${path}`)).text).to.contain('tallies');
    other.exec('drop table tallies');
    other.close();
    expect(await said('user', 'list', data, `--database=${path}`)).to.deep.equal({ code: 0, text: '' });
  });

  it('names what stands in the environment under a name of ours, and is no option', async () => {
    process.env['NABO_INBOX_RETENTION_DAY'] = '30';
    const { text } = await said('user', 'list', data);
    delete process.env['NABO_INBOX_RETENTION_DAY'];
    expect(text).to.equal('nabo inbox: NABO_INBOX_RETENTION_DAY is no option, and changes nothing\n');
  });

  it('gives the first line of what it has no words for', () => {
    expect(reasonOf(new Error('it broke\n    at the joint'))).to.equal('it broke');
    expect(reasonOf('odd')).to.equal('odd');
  });
});

onBothDatabases('a database that does not let the inbox in', (place) => {
  if (place.engine === 'SQLite') return;
  it('is named with the reason, and without the password', async () => {
    const url = await place.fresh();
    for (const [address, sentence] of [
      [url.replace(/[^/]*$/, 'nothing'), 'there is no such database'],
      [url.replace('nabo@', 'olav:geheim@'), 'this user is not known there'],
    ] as const) {
      const { code, text } = await said('user', 'list', `--database=${address}`, '--secret', 's'.repeat(40));
      expect(text).to.match(/^nabo inbox: --database postgres:\/\/[^:]+@127\.0\.0\.1:\d+\/\w+: .+\n$/);
      expect(text).to.contain(sentence).and.not.contain('geheim');
      expect(code).to.equal(1);
    }
  });
});
