import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inbox } from '../../src/cli/inbox.js';
import { ConfigError, readConfig } from '../../src/inbox/config/config.js';
import { help, options } from '../../src/inbox/config/options.js';
import { after, before, describe, expect, it } from '../support/harness.js';
import { inboxProgram } from './support/process.js';
import { post, report, SECRET } from './support/server.js';

const env = { NABO_INBOX_SECRET: SECRET };

describe('the options of nabo inbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nabo-options-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  const file = (content: string) => {
    const path = join(folder, `config-${++files}.json`);
    writeFileSync(path, content);
    return path;
  };

  it('are each in the help', () => {
    for (const name of Object.keys(options)) expect(help()).to.contain(`--${name}`);
  });

  it('come from flags, then the environment, then the file, then the defaults', () => {
    const config = file(
      '{"port": 1111, "base": "/a/", "origins": ["https://a.example", "https://b.example"], "proof": "off"}',
    );
    expect(readConfig([], env)).to.include({ port: 8787, base: '/inbox', proof: 'ask', retentionDays: 365 });
    expect(readConfig(['--config', config], env)).to.deep.include({
      port: 1111,
      base: '/a',
      origins: ['https://a.example', 'https://b.example'],
    });
    expect(readConfig(['--config', config], { ...env, NABO_INBOX_PORT: '2222' }).port).to.equal(2222);
    expect(
      readConfig(['--config', config, '--port=3333'], { ...env, NABO_INBOX_PORT: '2222' }).port,
    ).to.equal(3333);
  });

  it('say what is wrong with them', () => {
    for (const [argv, wanted] of [
      [['--port=x'], '--port'],
      [['--port=70000'], '--port'],
      [['--nonsense'], 'nonsense'],
      [['--proof=maybe'], '--proof'],
      [['--public-url=town.example'], '--public-url'],
      [['--public-url=https://town.example/inbox'], '--public-url'],
      [['--origins=*'], '--origins'],
      [['--base=/../x y'], '--base'],
      [['--timezone=Mars/Phobos'], '--timezone'],
      [['--smtp=smtp://x'], '--mail-from'],
      [['--oidc-issuer=https://x.example', '--oidc-client-id=x'], '--oidc-allow'],
      [['--secret=short'], '32'],
      [['--retention-days=0'], '--retention-days'],
      [['--retention-days=0x10'], '--retention-days'],
      [['--retention-days=1e1'], '--retention-days'],
      [['--language=en_US'], '--language'],
      [['--database=mysql://a/b'], '--database'],
      [['--database=postgres://a:b#c@[d/e'], '--database'],
      [['--smtp=nonsense', '--mail-from=a@b.example'], '--smtp'],
      [['--smtp=http://x', '--mail-from=a@b.example'], '--smtp'],
      [['--smtp=smtp://a:b@:x', '--mail-from=a@b.example'], '--smtp'],
      [['--smtp=smtp://x', '--mail-from=inbox'], '--mail-from'],
      [['--smtp=smtp://x', '--mail-from=a@b.example\nBcc: c@d.example'], '--mail-from'],
      [['--smtp=smtp://x', '--mail-from=a@b.example', '--mail-to=kari'], '--mail-to'],
      [['--mail-to=kari@town.example'], '--smtp'],
      [['--oidc-client-id=x'], '--oidc-issuer'],
      [['--oidc-allow=*@x.example'], '--oidc-issuer'],
      [['--oidc-issuer=nonsense', '--oidc-client-id=x', '--oidc-allow=*@x.example'], '--oidc-issuer'],
      [['--oidc-issuer=http://x.example', '--oidc-client-id=x', '--oidc-allow=*@x.example'], 'https'],
      [['--oidc-issuer=https://x.example', '--oidc-client-id=x', '--oidc-allow=kari'], '--oidc-allow'],
      [['--oidc-issuer=https://x.example', '--oidc-client-id=x', '--oidc-allow=@x.example'], '--oidc-allow'],
      [['--oidc-issuer=https://x.example', '--oidc-client-id=x', '--oidc-allow=*'], '--oidc-allow'],
      [['--config', file('{"prot": 1}')], 'prot'],
      [['--config', file('[]')], 'object'],
      [['--config', file('{"name": {"nb": "x"}}')], 'name'],
      [['--config', file('{"port": [80, 81]}')], 'port'],
      [['--config', file('{"origins": [{}]}')], 'origins'],
      [['--config', file('nonsense')], '--config'],
    ] as const) {
      const wrong = () => readConfig(argv, argv[0]?.startsWith('--secret') ? {} : env);
      expect(wrong, argv.join(' ')).to.throw(ConfigError, wanted);
    }
  });

  it('count as not given where they are empty or null', () => {
    const config = file('{"port": 1111, "feed": null, "reports-per-hour": ""}');
    const given = { ...env, NABO_INBOX_PORT: '', NABO_INBOX_PUBLISH_FIGURES: '', NABO_INBOX_MAX_FILES: '' };
    expect(readConfig(['--config', config, '--port='], given)).to.include({
      port: 1111,
      feed: undefined,
      reportsPerHour: 60,
      publishFigures: false,
      maxFiles: undefined,
    });
    // The one that may be empty: everything lies at the root.
    expect(readConfig(['--base='], env).base).to.equal('');
  });

  it('take what is right', () => {
    for (const argv of [
      ['--database=sqlite:/tmp/x'],
      ['--database=file:///tmp/x'],
      ['--database=C:\\nabo\\inbox.sqlite'],
      ['--database=:memory:'],
      ['--database=postgresql:///nabo?host=/run/postgresql'],
      ['--smtp=smtps://user:p%40ss@post.example:465', '--mail-from=Nabo <inbox@town.example>'],
      ['--smtp=smtp://localhost', '--mail-from=inbox@localhost', '--mail-to=a@b.example, c@d.example'],
      [
        '--oidc-issuer=http://localhost:1/x',
        '--oidc-client-id=x',
        '--oidc-allow=a@b.example,*@c.example,groups=n',
      ],
      ['--language=en-GB'],
    ])
      expect(() => readConfig(argv, env), argv.join(' ')).to.not.throw();
  });

  it('make a secret at the first start, and keep it to the owner', () => {
    const first = readConfig(['--data', join(folder, 'data')], {});
    expect(first.secret.length).to.be.at.least(43);
    expect(readConfig(['--data', join(folder, 'data')], {}).secret).to.equal(first.secret);
    expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).to.equal(0o600);
  });

  it('answer with 2 when they are wrong', async () => {
    expect(await inbox(['--port=x'])).to.equal(2);
    expect(await inbox(['nonsense'])).to.equal(2);
  });
});

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nabo-program-'));
  let program: Awaited<ReturnType<typeof inboxProgram>>;
  before(async () => {
    program = await inboxProgram();
  });
  after(() => {
    program.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes, names and removes accounts while the inbox runs', async () => {
    const said: string[] = [];
    const { write } = process.stdout;
    const run = async (...argv: string[]) => {
      process.stdout.write = ((text: string) => said.push(String(text).trim()) > 0) as typeof write;
      try {
        return await inbox([...argv, `--data=${folder}/users`]);
      } finally {
        process.stdout.write = write;
      }
    };
    expect(await run('user', 'add', 'Kari')).to.equal(0);
    expect(said.pop()).to.match(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    expect(await run('user', 'add', 'kari')).to.equal(1);
    expect(await run('user', 'list')).to.equal(0);
    expect(said.pop()).to.equal('kari');
    expect([await run('user', 'remove', 'kari'), await run('user', 'remove', 'kari')]).to.deep.equal([0, 1]);
    // A name too many is a mistake: only one account would be made.
    expect([await run('user', 'add', 'a', 'b'), await run('user', 'list', 'a')]).to.deep.equal([2, 2]);
    expect([await run('user', 'add', 'a b'), await run('user', 'x'), await run('user')]).to.deep.equal([
      2, 2, 2,
    ]);
  });

  it('makes its tables once where several programs come at the same time to an empty folder', async () => {
    const flags = [`--data=${folder}/together`];
    const started = await Promise.all(Array.from({ length: 4 }, () => program.run(flags)));
    expect(await Promise.all(started.map((one) => one.stop()))).to.deep.equal([0, 0, 0, 0]);
  });

  it('starts with nothing given, finishes what is under way when it is told to stop, and leaves its files to their owner', async () => {
    const running = await program.run([`--data=${folder}/data`]);
    const sending = Array.from({ length: 20 }, () => post(`${running.address}/inbox/reports`, report()));
    const first = await Promise.race(sending);
    expect(first.status).to.equal(201);
    const code = running.stop();
    const ends = await Promise.allSettled(sending);
    // Each got its answer, or no connection at all.
    for (const end of ends) if (end.status === 'fulfilled') expect(end.value.status).to.equal(201);
    expect(await code).to.equal(0);
    expect(running.output()).to.contain('"event":"stopped"');
    expect(statSync(`${folder}/data/inbox.sqlite`).mode & 0o777).to.equal(0o600);
    expect(existsSync(`${folder}/data/inbox.sqlite-wal`)).to.equal(false);
  });
});
