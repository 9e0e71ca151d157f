import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { addStaff } from '../../src/inbox/staff/accounts.js';
import { answer } from '../../src/inbox/staff/actions.js';
import { Outbox, waitAfter } from '../../src/inbox/mail/outbox.js';
import { after, before, describe, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { NOW, post, report, startServer, type Server } from './support/server.js';

interface Letter {
  to: string[];
  text: string;
}

/** A post office of one's own, that can be out of order. */
class PostOffice {
  readonly letters: Letter[] = [];
  broken = false;
  port = 0;
  #waiting: { count: number; resolve: () => void }[] = [];
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (part) => (text += String(part)));
      stream.on('end', () => {
        if (this.broken) return done(Object.assign(new Error('out of order'), { responseCode: 451 }));
        this.letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        this.#waiting = this.#waiting.filter(
          ({ count, resolve }) => this.letters.length < count || resolve(),
        );
        done();
      });
    },
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.port = (this.#server.server.address() as AddressInfo).port;
  }

  /** Resolves when so many have come. */
  has(count: number): Promise<void> {
    if (this.letters.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ count, resolve }));
  }

  close = () => new Promise<void>((resolve) => this.#server.close(resolve));
}

/** What was written, without how it was packed for the way. */
const words = (text: string) =>
  decodeURIComponent(
    text
      .replace(/=\r\n/g, '')
      .replace(/%/g, '%25')
      .replace(/=([0-9A-F]{2})/g, '%$1'),
  );

onBothDatabases('mail', (place) => {
  const office = new PostOffice();
  let server: Server;
  before(async () => {
    await office.open();
    server = await startServer(await place.fresh(), {
      smtp: `smtp://127.0.0.1:${office.port}`,
      'mail-from': 'inbox@stord.example',
      'mail-to': 'kari@stord.example,ola@stord.example',
    });
    await addStaff(server.inbox.store, 'kari', 'nn', NOW);
  });
  after(async () => {
    await server.stop();
    await office.close();
  });
  const queue = () => server.inbox.store.db.selectFrom('mail').selectAll().orderBy('id').execute();
  const staff = async () =>
    (await server.inbox.store.db.selectFrom('staff').select('id').executeTakeFirstOrThrow()).id;
  const send = async (extra: object = {}) =>
    String((await post(`${server.base}/reports`, report(extra))).body['reference']);

  it('tells the staff of a new report, and nothing that was in it', async () => {
    const seen = office.letters.length;
    const reference = await send({
      message: 'Løyndom',
      contact: { name: 'Per Hansen', email: 'per@example.com' },
    });
    await office.has(seen + 2);
    const letters = office.letters.slice(seen);
    expect(letters.flatMap(({ to }) => to).sort()).to.deep.equal(['kari@stord.example', 'ola@stord.example']);
    for (const { text } of letters) {
      expect(text).to.contain(`Subject: Ny: Klage ${reference}`);
      expect(words(text))
        .to.contain(`/inbox/staff/reports/${reference}`)
        .and.to.contain('fredag 27. november 2026');
      expect(text).to.match(/Auto-Submitted: auto-generated/);
      for (const trace of ['yndom', 'Hansen', 'per@example.com']) expect(words(text)).not.to.contain(trace);
    }
  });

  it('brings the neighbour the answer in the language of the report, without the receipt', async () => {
    const seen = office.letters.length;
    const sent = await post(
      `${server.base}/reports`,
      report({ language: 'nl', contact: { email: 'per@example.com' } }),
    );
    const reference = String(sent.body['reference']);
    await answer(
      { inbox: server.inbox, reference, staff: await staff() },
      { text: 'We hebben een demper geplaatst.', close: false, seen: 0 },
    );
    await office.has(seen + 3);
    const letter = office.letters.find(({ to }) => to.includes('per@example.com'));
    expect(letter?.to).to.deep.equal(['per@example.com']);
    expect(letter?.text).to.contain(`Subject: Antwoord op je bericht ${reference}`);
    expect(words(letter?.text ?? ''))
      .to.contain('We hebben een demper geplaatst.')
      .and.to.contain('/inbox/reports/back');
    expect(words(letter?.text ?? '')).not.to.contain(String(sent.body['receipt']));
  });

  it('waits for no post office, tries again later and later, and sends each letter once', async () => {
    office.broken = true;
    const seen = office.letters.length;
    const started = performance.now();
    await send();
    expect(performance.now() - started).to.be.below(2000);
    const outbox = new Outbox(server.inbox, `smtp://127.0.0.1:${office.port}`, 'inbox@stord.example');
    for (let attempt = 0; attempt < 3; attempt++) {
      await outbox.sendDue();
      server.clock.now += 7 * 3_600_000;
    }
    const waiting = await queue();
    expect(waiting).to.have.length(2);
    for (const { attempts } of waiting) expect(attempts).to.be.within(2, 5);
    office.broken = false;
    // Two instances at the same time.
    const other = new Outbox(server.inbox, `smtp://127.0.0.1:${office.port}`, 'inbox@stord.example');
    await Promise.all([outbox.sendDue(), other.sendDue()]);
    await office.has(seen + 2);
    expect(
      office.letters
        .slice(seen)
        .flatMap(({ to }) => to)
        .sort(),
    ).to.deep.equal(['kari@stord.example', 'ola@stord.example']);
    // Nothing of a letter is kept once it is sent.
    expect(await queue()).to.deep.equal([]);
    await outbox.stop();
    await other.stop();
    server.clock.now = NOW;
  });

  it('gives up in the end, and leaves a line in the trail', async () => {
    office.broken = true;
    const reference = await send();
    const { db } = server.inbox.store;
    const outbox = new Outbox(server.inbox, `smtp://127.0.0.1:${office.port}`, 'inbox@stord.example');
    await db.updateTable('mail').set({ attempts: 29, next_at: server.clock.now }).execute();
    await outbox.sendDue();
    const lines = await db.selectFrom('audit').select('action').where('reference', '=', reference).execute();
    office.broken = false;
    await outbox.stop();
    expect(lines.map(({ action }) => action)).to.include('mail-failed');
  });

  it('lets nobody write into the head of a letter', async () => {
    const outbox = new Outbox(server.inbox, `smtp://127.0.0.1:${office.port}`, 'inbox@stord.example');
    const seen = office.letters.length;
    // Past every check at the door, as if it had come into the database some other way.
    const row = (recipient: string, subject: string) => ({
      report: null,
      recipient,
      subject,
      body: 'Hei\r\n.\r\nMAIL FROM:<x@evil.example>',
      attempts: 0,
      next_at: server.clock.now,
      created_at: NOW,
    });
    const subject = 'Hei\r\nBcc: all@evil.example\r\n\r\nBody';
    const recipient = 'kari@stord.example\r\nBcc: all@evil.example';
    await server.inbox.store.db
      .insertInto('mail')
      .values([row('kari@stord.example', subject), row(recipient, 'Hei')])
      .execute();
    await outbox.sendDue();
    await outbox.stop();
    const letters = office.letters.slice(seen);
    expect(
      letters.some(({ text }) => text.includes('\r\nSubject: Hei Bcc: all@evil.example Body\r\n')),
    ).to.equal(true);
    for (const { to, text } of letters) {
      expect(to.join()).not.to.contain('all@evil.example');
      expect(text.split('\r\n\r\n')[0]).not.to.match(/^Bcc:/im);
    }
    await server.inbox.store.db.deleteFrom('mail').execute();
  });
});

describe('waiting for the post office', () => {
  it('grows from a minute to six hours', () => {
    expect([1, 2, 3, 4, 9, 10, 30].map((n) => waitAfter(n) / 60_000)).to.deep.equal([
      1, 2, 4, 8, 256, 360, 360,
    ]);
  });
});
