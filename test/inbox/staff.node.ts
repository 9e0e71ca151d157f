import { after, before, describe, expect, it } from '../support/harness.js';
import { answers as answersSchema } from '../../src/contract/feed/answers.js';
import { impact as impactSchema } from '../../src/contract/feed/impact.js';
import { safeParse } from '../../src/contract/schema.js';
import { addStaff } from '../../src/inbox/staff/accounts.js';
import { cell } from '../../src/inbox/staff/csv.js';
import { hashPassword, isPassword, newPassword } from '../../src/inbox/staff/password.js';
import { safeTarget } from '../../src/inbox/staff/sign-in-routes.js';
import { Visitor } from './support/browser.js';
import { onBothDatabases } from './support/databases.js';
import { jpeg } from './support/pictures.js';
import { json, NOW, post, report, startServer, type Server } from './support/server.js';

const DAY = 86_400_000;

onBothDatabases('the staff’s part', (place) => {
  let server: Server;
  let password = '';
  before(async () => {
    server = await startServer(await place.fresh(), { 'publish-figures': true });
    password = (await addStaff(server.inbox.store, 'Kari', 'en', NOW)) ?? '';
  });
  after(() => server.stop());
  const visitor = () => new Visitor(server.address);
  const freshlySignedIn = async () => {
    const kari = visitor();
    expect((await kari.signIn('kari', password)).status).to.equal(303);
    return kari;
  };
  // A password takes a third of a second to check, and is meant to.
  let session: Promise<Visitor> | undefined;
  const signedIn = () => (session ??= freshlySignedIn());
  const send = async (extra: object = {}) => {
    const { body } = await post(`${server.base}/reports`, report(extra));
    return { reference: String(body['reference']), url: String(body['statusUrl']) };
  };
  const trail = async (reference: string) =>
    (
      await server.inbox.store.db
        .selectFrom('audit')
        .select(['actor', 'action', 'detail'])
        .where('reference', '=', reference)
        .orderBy('id')
        .execute()
    ).map(({ actor, action, detail }) =>
      [actor.replace(/\d+/, 'N'), action, ...(detail ? [detail] : [])].join(' '),
    );

  it('shows nothing to who is not signed in, and leads back to where they wanted to go', async () => {
    const { reference } = await send();
    const stranger = visitor();
    for (const path of [
      '',
      `/reports/${reference}`,
      `/reports/${reference}/photos/0`,
      '/export.csv',
      '/figures',
      '/figures.json',
      '/answers',
      '/account',
    ]) {
      const answer = await stranger.fetch(`/inbox/staff${path}`);
      expect(answer.status, path).to.equal(303);
      expect(answer.headers.get('location'), path).to.match(/^\/inbox\/staff\/sign-in\?to=/);
    }
    for (const path of [
      `/reports/${reference}/answer`,
      `/reports/${reference}/status`,
      '/sign-out',
      '/account/password',
    ])
      expect(
        (await stranger.fetch(`/inbox/staff${path}`, { method: 'POST', body: new URLSearchParams() })).status,
        path,
      ).to.equal(401);
    const to = `/inbox/staff/reports/${reference}`;
    const answer = await stranger.submit(
      `/inbox/staff/sign-in?to=${encodeURIComponent(to)}`,
      '/staff/sign-in',
      { name: 'kari', password },
    );
    expect(answer.headers.get('location')).to.equal(to);
  });

  it('signs in with a new session each time: a planted one is worth nothing', async () => {
    const kari = visitor();
    kari.setCookie('nabo-staff', 'planted-by-somebody');
    const answer = await kari.signIn('KARI', password);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('nabo-staff=')) ?? '';
    expect(cookie)
      .to.match(/HttpOnly/i)
      .and.to.match(/SameSite=Lax/i)
      .and.to.match(/Path=\//);
    const first = kari.cookie('nabo-staff');
    expect(first).not.to.equal('planted-by-somebody');
    expect((await kari.fetch('/inbox/staff')).status).to.equal(200);
    await kari.signIn('kari', password);
    expect(kari.cookie('nabo-staff')).not.to.equal(first);
    // The session before is over.
    const old = visitor();
    old.setCookie('nabo-staff', first ?? '');
    expect((await old.fetch('/inbox/staff')).status).to.equal(303);
    // In the database lies no session that could be used.
    const rows = JSON.stringify(await server.inbox.store.db.selectFrom('sessions').selectAll().execute());
    expect(rows).not.to.contain(kari.cookie('nabo-staff'));
  });

  it('keeps cookies to https where it is https', async () => {
    const secure = await startServer(await place.fresh(), { 'public-url': 'https://town.example' });
    const answer = await fetch(`${secure.base}/staff/sign-in`);
    expect(answer.headers.getSetCookie()[0]).to.match(/^__Host-nabo-before=.*Secure/);
    expect(answer.headers.get('strict-transport-security')).to.contain('max-age=');
    await secure.stop();
  });

  it('lets a session rest for two hours and live for twelve', async () => {
    const kari = await freshlySignedIn();
    const status = async (hours: number) => {
      server.clock.now = NOW + hours * 3_600_000;
      return (await kari.fetch('/inbox/staff')).status;
    };
    expect([await status(1.9), await status(3.8), await status(5.9)]).to.deep.equal([200, 200, 303]);
    const busy = visitor();
    server.clock.now = NOW;
    await busy.signIn('kari', password);
    const seen = [];
    for (let hour = 1; hour <= 12; hour++) {
      server.clock.now = NOW + hour * 3_600_000;
      seen.push((await busy.fetch('/inbox/staff')).status);
    }
    expect(seen).to.deep.equal([...Array<number>(11).fill(200), 303]);
    server.clock.now = NOW;
  });

  it('refuses forms that another page made, or that lack the token', async () => {
    const kari = await signedIn();
    const { reference, url } = await send();
    const path = `/inbox/staff/reports/${reference}`;
    const attempts: [Record<string, string>, Record<string, string>][] = [
      [{ csrf: '' }, {}],
      [{ csrf: 'guessed' }, {}],
      [{}, { 'Sec-Fetch-Site': 'cross-site' }],
      [{}, { 'Sec-Fetch-Site': 'same-site' }],
      [{}, { Origin: 'https://evil.example' }],
      [{}, { Origin: 'null' }],
    ];
    for (const [fields, headers] of attempts)
      expect((await kari.submit(path, '/answer', { text: 'Hacked', ...fields }, headers)).status).to.equal(
        403,
      );
    // Another's token is no token of mine.
    const other = await freshlySignedIn();
    const theirs = /name="csrf" value="([^"]+)"/.exec(await other.page(path))?.[1] ?? '';
    expect((await kari.submit(path, '/answer', { text: 'Hacked', csrf: theirs })).status).to.equal(403);
    expect((await json(url))['conversation']).to.have.length(1);
    // Signing in itself: nobody is signed in to somebody else's account.
    const victim = visitor();
    const forged = await victim.submit('/inbox/staff/sign-in', '/staff/sign-in', {
      name: 'kari',
      password,
      csrf: theirs,
    });
    expect(forged.status).to.equal(403);
    expect(
      (
        await victim.submit(
          '/inbox/staff/sign-in',
          '/staff/sign-in',
          { name: 'kari', password },
          { Origin: 'https://evil.example' },
        )
      ).status,
    ).to.equal(403);
  });

  it('rests an account after five wrong tries, and says the same to everybody', async () => {
    const own = await startServer(await place.fresh());
    const right = (await addStaff(own.inbox.store, 'ola', 'en', NOW)) ?? '';
    const wrong = new Visitor(own.address);
    const pages = [];
    for (const [name, tried] of [
      ['ola', 'x'],
      ['nobody', 'x'],
      ['ola', 'y'],
      ['ola', 'z'],
      ['ola', 'å'],
      ['ola', ''],
    ] as const) {
      const answer = await wrong.signIn(name, tried);
      expect(answer.status).to.equal(422);
      pages.push((await answer.text()).replace(/value="[^"]*"/g, ''));
    }
    expect(new Set(pages).size).to.equal(1);
    expect((await wrong.signIn('ola', right)).status).to.equal(422);
    own.clock.now += 15 * 60_000 + 1;
    expect((await wrong.signIn('ola', right)).status).to.equal(303);
    const tries = await own.inbox.store.db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'sign-in-failed')
      .execute();
    expect(tries.map(({ detail }) => detail)).to.deep.equal([null, null, null, null, null, 'locked']);
    await own.stop();
  });

  it('limits tries by address', async () => {
    const own = await startServer(await place.fresh(), { 'sign-ins-per-hour': 60 });
    const guesser = new Visitor(own.address);
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await guesser.signIn(`nobody${i}`, 'x')).status);
    expect([statuses[9], statuses[10]]).to.deep.equal([422, 429]);
    await own.stop();
  });

  it('shows a report with all of it, escaped, and writes down who saw it', async () => {
    const { reference } = await send({
      message: '<b>Høgt</b> & "lenge"',
      where: 'Bak huset',
      contact: { email: 'kari@example.com' },
    });
    const kari = await signedIn();
    const page = await kari.page(`/inbox/staff/reports/${reference}`);
    expect(page).to.contain('&lt;b&gt;Høgt&lt;/b&gt; &amp; &quot;lenge&quot;').and.not.to.contain('<b>Høgt');
    for (const part of [
      'Bak huset',
      'mailto:kari@example.com',
      'Noise',
      '27 Nov 2026',
      'https://stord.example/living-museum',
    ])
      expect(page).to.contain(part);
    expect(await trail(reference)).to.deep.equal(['neighbour received', 'staff:N viewed']);
    expect((await kari.fetch('/inbox/staff/reports/HHHH-HHHH')).status).to.equal(404);
  });

  it('takes a wish for a room from a form without JavaScript, and shows staff which room, when and what for', async () => {
    const wish = {
      kind: 'booking',
      language: 'nn',
      page: `${server.base}/reports`,
      'booking.room': 'hall',
      'booking.date': '2026-12-05',
      'booking.from': '11:00',
      'booking.to': '10:00',
      'booking.purpose': 'Korøving <b>',
      'contact.name': 'Kari',
    };
    const submit = async (fields: Record<string, string>) =>
      fetch(`${server.base}/reports`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Accept: 'text/html', 'Accept-Language': 'en' },
      });
    const refused = await submit(wish);
    expect(refused.status).to.equal(422);
    const form = await refused.text();
    expect(form).to.contain('The end must be later than the beginning.').and.to.contain('value="2026-12-05"');
    expect(form).to.contain('Korøving &lt;b&gt;');
    const taken = await submit({ ...wish, 'booking.to': '14:00' });
    const receipt = await taken.text();
    const [, reference = ''] = /([A-Z\d]{4}-[A-Z\d]{4})/.exec(receipt) ?? [];
    const kari = await signedIn();
    const page = (await (await kari.fetch(`/inbox/staff/reports/${reference}`)).text()).replace(
      /<[^>]+>/g,
      ' ',
    );
    expect(page.replace(/\s+/g, ' ')).to.match(/Room The hall Date \S+.*, 11:00–14:00/);
    expect(page).to.contain('Korøving &lt;b&gt;').and.to.contain('Wish to borrow a room');
    const list = await (await kari.fetch('/inbox/staff')).text();
    expect(list).to.contain('Storsalen, 2026-12-05, 11:00–14:00 Korøving');
    const [, address = ''] = /class="address" href="([^"]+)"/.exec(receipt) ?? [];
    const status = await json(address);
    expect(status['conversation']).to.have.nested.property(
      '[0].text',
      'Storsalen, 2026-12-05, 11:00–14:00\n\nKorøving <b>',
    );
  });

  it('answers once, however often the button is pressed, and never over a newer word', async () => {
    const { reference, url } = await send();
    const path = `/inbox/staff/reports/${reference}`;
    const kari = await signedIn();
    const form = /name="csrf" value="([^"]+)".*?name="seen" value="(\d+)"/s.exec(await kari.page(path)) ?? [];
    const press = (text: string) =>
      kari.fetch(`${path}/answer`, {
        method: 'POST',
        body: new URLSearchParams({ csrf: form[1] ?? '', seen: form[2] ?? '', text }),
      });
    const answers = await Promise.all([press('Vi set på dempar.'), press('Vi set på dempar.')]);
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect(await json(url))
      .to.have.property('conversation')
      .with.length(2);
    await post(url, { version: 1, text: 'Når då?' });
    const late = await press('Ei anna setning.');
    const page = await late.text();
    expect(late.status).to.equal(409);
    // What was written is still there, and so is what is new.
    expect(page).to.contain('Ei anna setning.</textarea>').and.to.contain('Når då?');
    const empty = await kari.submit(path, '/answer', { text: '  ' });
    expect([empty.status, (await empty.text()).includes('href="#f-text"')]).to.deep.equal([422, true]);
    expect(await trail(reference)).to.include.members([
      'staff:N answered',
      'staff:N status received→answered',
      'neighbour word',
    ]);
  });

  it('closes with an answer, notes for colleagues only, and changes no status that the table forbids', async () => {
    const { reference, url } = await send();
    const path = `/inbox/staff/reports/${reference}`;
    const kari = await signedIn();
    expect((await kari.submit(path, '/note', { note: 'Spør vaktmeisteren' })).status).to.equal(303);
    expect((await kari.submit(path, '/status', { to: 'in-progress' })).status).to.equal(303);
    for (const to of ['answered', 'reopened', 'received', 'erased', ''])
      expect((await kari.submit(path, '/status', { to })).status, to).to.equal(409);
    expect((await kari.submit(path, '/answer', { text: 'Ferdig.', close: '1' })).status).to.equal(303);
    const status = await json(url);
    expect(status['status']).to.equal('closed');
    expect(JSON.stringify(status)).not.to.contain('vaktmeisteren');
    expect(await kari.page(path)).to.contain('Spør vaktmeisteren');
    expect((await trail(reference)).filter((line) => !line.includes('viewed'))).to.deep.equal([
      'neighbour received',
      'staff:N noted',
      'staff:N status received→in-progress',
      'staff:N answered',
      'staff:N status in-progress→answered',
      'staff:N status answered→closed',
    ]);
  });

  it('gives back what was written when the session has ended meanwhile', async () => {
    const { reference } = await send();
    const kari = await signedIn();
    const path = `/inbox/staff/reports/${reference}`;
    const csrf = /name="csrf" value="([^"]+)"/.exec(await kari.page(path))?.[1] ?? '';
    server.clock.now = NOW + DAY;
    const answer = await kari.fetch(`${path}/answer`, {
      method: 'POST',
      body: new URLSearchParams({ csrf, text: 'Lang og god' }),
    });
    expect([answer.status, (await answer.text()).includes('Lang og god')]).to.deep.equal([401, true]);
    server.clock.now = NOW;
  });

  it('shows photos to staff only, as what they are', async () => {
    const form = new FormData();
    form.set('report', JSON.stringify(report()));
    form.append('file', new Blob([new Uint8Array(await jpeg(40, 20))]), 'a.jpg');
    const sent = await fetch(`${server.base}/reports`, {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: form,
    });
    const { reference } = (await sent.json()) as { reference: string };
    const kari = await signedIn();
    const path = `/inbox/staff/reports/${reference}`;
    expect(await kari.page(path)).to.contain(`${path}/photos/0" width="20" height="40"`);
    const photo = await kari.fetch(`${path}/photos/0`);
    expect(photo.headers.get('content-type')).to.equal('image/jpeg');
    expect(photo.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(photo.headers.get('content-security-policy')).to.contain('sandbox');
    for (const none of ['1', '-1', '1.5', 'x', '99999999999999999999', '0x0', '1e3'])
      expect((await kari.fetch(`${path}/photos/${none}`)).status, none).to.equal(404);
    expect(await trail(reference)).to.include('staff:N photo-viewed');
  });

  it('filters, finds and pages', async () => {
    const own = await startServer(await place.fresh());
    const secret = (await addStaff(own.inbox.store, 'kari', 'en', NOW)) ?? '';
    const make = async (extra: object) =>
      String((await post(`${own.base}/reports`, report(extra))).body['reference']);
    const noise = await make({ message: 'Porten 100% smell' });
    const idea = await make({ kind: 'idea', topic: 'litter', message: 'Ein benk ved vatnet' });
    const spam = await make({ message: 'Buy now', website: 'https://x.example' });
    const kari = new Visitor(own.address);
    await kari.signIn('kari', secret);
    const found = async (query: string) => {
      const page = await kari.page(`/inbox/staff?${query}`);
      return [noise, idea, spam].filter((reference) => page.includes(reference));
    };
    expect(await found('')).to.deep.equal([noise, idea, spam]);
    expect(await found('kind=idea')).to.deep.equal([idea]);
    expect(await found('topic=noise')).to.deep.equal([noise, spam]);
    expect(await found('spam=only')).to.deep.equal([spam]);
    expect(await found('spam=without')).to.deep.equal([noise, idea]);
    expect(await found('search=BENK')).to.deep.equal([idea]);
    expect(await found('search=100%25')).to.deep.equal([noise]);
    expect(await found('search=_________________')).to.deep.equal([]);
    expect(await found(`search=${idea.replace('-', ' ').toLowerCase()}`)).to.deep.equal([idea]);
    expect(await found("search=';drop table reports;--&kind=x&status=y&page=-1")).to.deep.equal([]);
    expect(await found('due=overdue')).to.deep.equal([]);
    own.clock.now += 7 * DAY;
    await kari.signIn('kari', secret);
    expect(await found('due=overdue')).to.deep.equal([noise, idea, spam]);
    await kari.submit(`/inbox/staff/reports/${idea}`, '/answer', { text: 'God idé' });
    expect(await found('')).to.deep.equal([noise, spam]);
    expect(await found('status=answered')).to.deep.equal([idea]);
    expect(await found('status=all')).to.deep.equal([noise, idea, spam]);
    for (let i = 0; i < 50; i++) await make({ message: `Nr ${i}` });
    expect(await found('status=all&page=2')).to.deep.equal([noise, idea, spam]);
    // What was searched for may be somebody's name.
    const lines = JSON.stringify(
      await own.inbox.store.db.selectFrom('audit').selectAll().where('action', '=', 'listed').execute(),
    );
    expect(lines).to.contain('kind=idea').and.not.to.match(/benk/i);
    await own.stop();
  });

  it('exports what no spreadsheet runs', async () => {
    const { reference } = await send({
      message: '=HYPERLINK("https://evil.example";"Klikk")\r\nny linje',
      where: '@SUM(1)',
    });
    const kari = await signedIn();
    const answer = await kari.fetch(`/inbox/staff/export.csv?search=${reference}&status=all`);
    expect(answer.headers.get('content-disposition')).to.contain('attachment');
    const text = await answer.text();
    expect(text.startsWith('Reference,Kind,')).to.equal(true);
    expect(text.split('\r\n')).to.have.length(3);
    expect(text)
      .to.contain(`"'=HYPERLINK(""https://evil.example"";""Klikk"")\nny linje"`)
      .and.to.contain(",'@SUM(1),");
    const bytes = new Uint8Array(await (await kari.fetch('/inbox/staff/export.csv')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('publishes "you said, we did" for everybody, as the feed has it, without a way back to the report', async () => {
    const { reference } = await send();
    const kari = await signedIn();
    const path = `/inbox/staff/reports/${reference}`;
    expect((await kari.submit(path, '/publish', { said: '', did: 'x' })).status).to.equal(422);
    await kari.submit(path, '/publish', {
      said: 'Porten smell.',
      did: 'Vi har sett på dempar.',
      status: 'done',
      topic: 'noise',
    });
    const open = await fetch(`${server.base}/answers.json`);
    expect(open.headers.get('access-control-allow-origin')).to.equal('*');
    const { answers } = (await open.json()) as { answers: Record<string, unknown>[] };
    expect(safeParse(answersSchema, answers).success).to.equal(true);
    expect(answers[0]).to.deep.include({
      date: '2026-11-22',
      topic: 'noise',
      said: { en: 'Porten smell.' },
      status: 'done',
    });
    expect(JSON.stringify(answers)).not.to.contain(reference);
    expect((await kari.submit('/inbox/staff/answers', '/remove')).status).to.equal(303);
    expect(await json(`${server.base}/answers.json`)).to.deep.equal({ answers: [] });
    expect(await trail(reference)).to.include('staff:N published');
  });

  it('counts what came and what was answered in time, as the feed’s impact has it', async () => {
    const own = await startServer(await place.fresh(), { 'publish-figures': true });
    const secret = (await addStaff(own.inbox.store, 'kari', 'en', NOW)) ?? '';
    const references = [];
    for (let i = 0; i < 6; i++)
      references.push(String((await post(`${own.base}/reports`, report())).body['reference']));
    await post(`${own.base}/reports`, report({ website: 'spam' }));
    const kari = new Visitor(own.address);
    const reply = async (reference: string) => {
      await kari.signIn('kari', secret);
      await kari.submit(`/inbox/staff/reports/${reference}`, '/answer', { text: 'Ja' });
    };
    own.clock.now = Date.parse('2026-11-27T22:59:00Z'); // the promised day's last minute in Stord
    await reply(references[0] ?? '');
    own.clock.now = Date.parse('2026-11-27T23:01:00Z');
    await reply(references[1] ?? '');
    const inside = (await (await kari.fetch('/inbox/staff/figures.json')).json()) as {
      impact: {
        figures: { value: number }[];
        series: { labels: string[]; datasets: { values: number[] }[] }[];
      };
    };
    expect(safeParse(impactSchema, inside.impact).success).to.equal(true);
    expect(inside.impact.figures.map(({ value }) => value)).to.deep.equal([6, 2, 1]);
    expect(inside.impact.series[0]?.labels).to.deep.equal(['2026-11']);
    expect(inside.impact.series[0]?.datasets.map(({ values }) => values)).to.deep.equal([[6], [1]]);
    // What everybody can fetch has no small number in it.
    const outside = (await json(`${own.base}/impact.json`)) as unknown as typeof inside;
    expect(outside.impact.figures.map(({ value }) => value)).to.deep.equal([6]);
    expect(outside.impact.series[0]?.datasets.map(({ values }) => values)).to.deep.equal([[6], [null]]);
    expect(await kari.page('/inbox/staff/figures')).to.contain('November 2026');
    await own.stop();
  });

  it('changes language and password, and signs the other devices out', async () => {
    const secret = (await addStaff(server.inbox.store, 'per', 'en', NOW)) ?? '';
    const here = visitor();
    const there = visitor();
    await here.signIn('per', secret);
    await there.signIn('per', secret);
    const page = await (await here.submit('/inbox/staff/account', '/language', { language: 'nn' })).text();
    expect(page).to.contain('<html lang="nn">').and.to.contain('Frå no av');
    const change = (fields: Record<string, string>) =>
      here.submit('/inbox/staff/account', '/password', fields);
    expect((await change({ old: secret, new: 'short' })).status).to.equal(422);
    expect((await change({ old: 'wrong', new: 'long enough, surely' })).status).to.equal(422);
    expect((await change({ old: secret, new: 'long enough, surely' })).status).to.equal(200);
    expect((await here.fetch('/inbox/staff')).status).to.equal(200);
    expect((await there.fetch('/inbox/staff')).status).to.equal(303);
    expect((await there.signIn('per', secret)).status).to.equal(422);
    expect((await there.signIn('per', 'long enough, surely')).status).to.equal(303);
    expect((await there.submit('/inbox/staff', '/sign-out')).status).to.equal(303);
    expect((await there.fetch('/inbox/staff')).status).to.equal(303);
  });

  it('keeps a trail that can only grow', async () => {
    const { db } = server.inbox.store;
    for (const attempt of [
      () => db.updateTable('audit').set({ actor: 'nobody' }).execute(),
      () =>
        db
          .deleteFrom('audit')
          .where('at', '>', Date.now() - DAY)
          .execute(),
    ]) {
      await db.insertInto('audit').values({ at: Date.now(), actor: 'system', action: 'erased' }).execute();
      const refused = await attempt().then(
        () => false,
        (error: Error) => /append-only/.test(error.message),
      );
      expect(refused).to.equal(true);
    }
  });
});

describe('passwords', () => {
  it('are kept as scrypt with a salt each, and compared whole', async () => {
    const first = await hashPassword('å, ein lang setning');
    expect(first).to.match(/^scrypt\$32768\$8\$3\$/);
    expect(await hashPassword('å, ein lang setning')).not.to.equal(first);
    // The same letter, typed as one character or as two.
    expect(await isPassword('å, ein lang setning'.normalize('NFD'), first)).to.equal(true);
    expect(await isPassword('å, ein lang setnin', first)).to.equal(false);
    for (const broken of [null, undefined, '', 'scrypt$', 'plain', 'scrypt$32768$8$3$$'])
      expect(await isPassword('', broken)).to.equal(false);
  });

  it('are made long, and never alike', () => {
    const many = new Set(Array.from({ length: 1000 }, newPassword));
    expect(many.size).to.equal(1000);
    for (const one of many) expect(one).to.match(/^([a-hj-km-np-z2-9]{4}-){4}[a-hj-km-np-z2-9]{4}$/);
  });
});

describe('a cell', () => {
  for (const [value, wanted] of [
    ['=1+1', "'=1+1"],
    ['+47 12 34', "'+47 12 34"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    [' =1', "' =1"],
    ['\t=1', "'\t'=1"],
    ['＝1', "'＝1"],
    ['a;b', '"a;b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    // A spreadsheet of another country divides the line elsewhere, and does not see the quotes within.
    ['a,=1+1', "a,'=1+1"],
    ['a;=1+1', `"a;'=1+1"`],
    ['a\n@x', `"a\n'@x"`],
    ['a\t-1', "a\t'-1"],
    ['Hei, godt = nok', 'Hei, godt = nok'],
    [-1, '-1'],
    [null, ''],
    ['Porten', 'Porten'],
  ] as const)
    it(`shows ${JSON.stringify(value)} and does not run it`, () => {
      expect(cell(value, ';')).to.equal(wanted);
    });
});

describe('the way after signing in', () => {
  it('leads into the staff’s part and nowhere else', () => {
    const inbox = { config: { base: '/inbox' } } as Parameters<typeof safeTarget>[0];
    expect(safeTarget(inbox, '/inbox/staff/reports/C4HJ-7RKX?x=1')).to.equal(
      '/inbox/staff/reports/C4HJ-7RKX?x=1',
    );
    for (const to of [
      undefined,
      '',
      '//evil.example',
      'https://evil.example/inbox/staff',
      '/inbox/staffx',
      '/inbox/staff/../../x',
      '/inbox/staff@evil.example',
      '\\\\evil.example',
      '/inbox/reports',
    ])
      expect(safeTarget(inbox, to), to).to.equal('/inbox/staff');
  });
});
