import { randomUUID } from 'node:crypto';
import { Recoder, type Photo, type PhotoFault } from '../../src/inbox/photos/recode.js';
import { shrink } from '../../src/inbox/photos/shrink.js';
import { sniff } from '../../src/inbox/photos/sniff.js';
import { after, before, describe, expect, it } from '../support/harness.js';
import { onBothDatabases } from './support/databases.js';
import { impostors, jpeg, png, pngBomb, webp } from './support/pictures.js';
import { faults, report, startServer, type Sent, type Server } from './support/server.js';

const made = (photo: Photo | PhotoFault): Photo => {
  if (typeof photo === 'string') throw new Error(photo);
  return photo;
};

describe('a photo', () => {
  const recoder = new Recoder(1);
  after(() => recoder.close());

  it('is made anew: no place, no comment, nothing behind its end', async () => {
    const original = await jpeg(40, 20, 'GPS 59.7793 N, 5.5009 E', '<script>alert(1)</script>');
    const photo = made(await recoder.recode(original));
    const bytes = Buffer.from(photo.bytes);
    for (const trace of ['GPS', 'Exif', '<script', 'alert']) {
      expect(original.includes(trace), trace).to.equal(true);
      expect(bytes.includes(trace), trace).to.equal(false);
    }
    expect(sniff(bytes)?.type).to.equal('jpeg');
    expect(bytes.subarray(-2).toString('hex')).to.equal('ffd9');
  });

  it('is turned as the camera was held', async () => {
    const photo = made(await recoder.recode(await jpeg(40, 20)));
    expect([photo.width, photo.height]).to.deep.equal([20, 40]);
  });

  it('may be PNG or WebP, and loses their texts too', async () => {
    const fromPng = made(await recoder.recode(png(30, 10, 'taken by Kari')));
    expect([fromPng.width, fromPng.height]).to.deep.equal([30, 10]);
    expect(Buffer.from(fromPng.bytes).includes('Kari')).to.equal(false);
    expect(made(await recoder.recode(webp)).width).to.equal(1);
  });

  it('is made no larger than 2048 pixels a side', async () => {
    const photo = made(await recoder.recode(png(3000, 600)));
    expect([photo.width, photo.height]).to.deep.equal([2048, 410]);
  });

  it('is not unfolded when it says that it is huge', async () => {
    expect(await recoder.recode(pngBomb(60_000, 60_000))).to.equal('filePixels');
    expect(await recoder.recode(pngBomb(4000, 4000))).to.equal('fileBroken');
    // The thread is well afterwards.
    expect(made(await recoder.recode(png(4, 4))).width).to.equal(4);
  });

  it('keeps its colours, on white where it is transparent', () => {
    const data = new Uint8ClampedArray([255, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 0, 0]);
    expect([...shrink({ data, width: 2, height: 2 }, 2048).data.slice(0, 8)]).to.deep.equal([
      255, 0, 0, 255, 255, 255, 255, 255,
    ]);
    // Half red and half white.
    expect([...shrink({ data, width: 2, height: 2 }, 1).data]).to.deep.equal([255, 128, 128, 255]);
  });

  it('is known by its bytes', () => {
    expect(sniff(png(7, 5))).to.deep.equal({ type: 'png', width: 7, height: 5 });
    expect(sniff(webp)).to.deep.equal({ type: 'webp', width: 1, height: 1 });
    for (const [name, bytes] of Object.entries(impostors)) expect(sniff(bytes), name).to.equal(undefined);
    // However it is cut off: never an error.
    const whole = png(7, 5);
    for (let end = 0; end < whole.length; end++) sniff(whole.subarray(0, end));
    for (let end = 0; end < webp.length; end++) sniff(webp.subarray(0, end));
  });
});

onBothDatabases('photos with a report', (place) => {
  let server: Server;
  before(async () => {
    server = await startServer(await place.fresh(), { 'max-file-mb': 1 });
  });
  after(() => server.stop());

  async function send(
    files: readonly (readonly [string, Buffer, string?])[],
    key: string = randomUUID(),
  ): Promise<Sent> {
    const form = new FormData();
    form.set('report', JSON.stringify(report()));
    for (const [name, bytes, type] of files)
      form.append('file', new Blob([new Uint8Array(bytes)], { type: type ?? 'image/jpeg' }), name);
    const answer = await fetch(`${server.base}/reports`, {
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body: form,
    });
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json()) as Record<string, unknown>,
    };
  }
  const photos = () => server.inbox.store.db.selectFrom('photos').selectAll().orderBy('id').execute();

  it('are stored as new JPEGs, in their order, once', async () => {
    const key = randomUUID();
    const files = [
      ['a.jpg', await jpeg(40, 20, 'GPS')],
      ['b.png', png(30, 10)],
    ] as const;
    const first = await send(files, key);
    expect(first.status).to.equal(201);
    expect((await send(files, key)).body).to.deep.equal(first.body);
    const stored = await photos();
    expect(stored.map(({ position, width, height }) => [position, width, height])).to.deep.equal([
      [0, 20, 40],
      [1, 30, 10],
    ]);
    for (const { bytes } of stored) expect(sniff(new Uint8Array(bytes))?.type).to.equal('jpeg');
    // Another photo under the same key is another report.
    expect((await send([['a.jpg', png(3, 3)]], key)).body['code']).to.equal('keyReused');
  });

  for (const [name, bytes] of Object.entries(impostors).filter(([, b]) => b.length > 0))
    it(`are refused when they are ${name}, and nothing is stored`, async () => {
      const before = (await photos()).length;
      const sent = await send([
        ['good.png', png(3, 3)],
        ['photo.jpg', bytes, 'image/jpeg'],
      ]);
      expect([sent.status, faults(sent)]).to.deep.equal([422, ['/file/1 fileType']]);
      expect((await photos()).length).to.equal(before);
    });

  it('are refused when they are too many, or one is too large', async () => {
    const four = Array.from({ length: 4 }, (_, i) => [`${i}.png`, png(3, 3)] as const);
    expect(faults(await send(four))).to.deep.equal(['/file/3 fileCount']);
    const large = await send([['large.png', Buffer.concat([png(3, 3), Buffer.alloc(1_000_001)])]]);
    expect([large.status, faults(large)]).to.deep.equal([413, ['/file/0 fileTooLarge']]);
    const flood = await send([['flood.png', Buffer.alloc(6_000_000)]]);
    expect([flood.status, flood.body['code']]).to.deep.equal([413, 'tooLarge']);
  });

  it('may be called anything: no name is ever used', async () => {
    for (const name of [
      '../../etc/passwd',
      '/etc/passwd',
      'a\u0000b.jpg',
      'C:\\a.jpg',
      '"; rm -rf /',
      'x'.repeat(5000),
      '.',
    ]) {
      const sent = await send([[name, png(3, 3)]]);
      expect(sent.status, name).to.equal(201);
    }
    const rows = JSON.stringify(await server.inbox.store.db.selectFrom('reports').selectAll().execute());
    expect(rows).not.to.contain('passwd').and.not.to.contain('rm -rf');
  });
});
