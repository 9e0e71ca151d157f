import { resetClock, setClock } from '../support/device-clock.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { waitUntil } from '@open-wc/testing';
import { follow, type FeedStatus } from '../../src/feed/client.js';
import { minimal, serve } from '../support/feeds.js';

interface Heard {
  statuses: FeedStatus[];
  next(state: FeedStatus['state']): Promise<FeedStatus>;
  retry(): void;
  stop(): void;
}

const followed: Heard[] = [];

function hear(src: string, refresh: number | null = 300): Heard {
  const statuses: FeedStatus[] = [];
  const waiting: { state: string; resolve: (status: FeedStatus) => void }[] = [];
  const { retry, stop } = follow(src, refresh, (status) => {
    statuses.push(status);
    for (const one of waiting.splice(0)) {
      if (one.state === status.state) one.resolve(status);
      else waiting.push(one);
    }
  });
  const heard: Heard = {
    statuses,
    next: (state) => new Promise((resolve) => waiting.push({ state, resolve })),
    retry,
    stop,
  };
  followed.push(heard);
  return heard;
}

async function failure(...answers: Parameters<typeof serve>) {
  const { src } = await serve(...answers);
  const status = await hear(src).next('error');
  return status.state === 'error' ? status.error : undefined;
}

describe('feed client', () => {
  afterEach(() => {
    for (const { stop } of followed.splice(0)) stop();
  });

  it('asks once for an address, whatever the number of followers', async () => {
    const feed = await serve({ body: minimal, delay: 30 });
    const all = Array.from({ length: 200 }, () => hear(feed.src));
    const statuses = await Promise.all(all.map((one) => one.next('ready')));
    expect(await feed.log()).to.have.length(1);
    const copies = new Set(statuses.map((status) => status.state === 'ready' && status.copy.raw));
    expect(copies.size).to.equal(1);
  });

  for (const [name, answer, code, values] of [
    ['a missing feed', { status: 404, body: 'no' }, 'notFound', { status: 404 }],
    ['a removed feed', { status: 410, body: 'no' }, 'notFound', { status: 410 }],
    ['a refused feed', { status: 403, body: 'no' }, 'http', { status: 403 }],
    ['a broken server', { status: 500, body: 'no' }, 'http', { status: 500 }],
    ['an error that never ends', { status: 503, body: 'no', endless: true }, 'http', { status: 503 }],
    [
      'a page instead of JSON',
      { type: 'text/html', body: '\n<!doctype html><title>Log in</title>' },
      'html',
      {},
    ],
    [
      'not JSON',
      { body: '{\n  "version": 1,\n  "centre": { "name": Grendehuset }\n}' },
      'notJson',
      { line: 3, column: 23 },
    ],
    ['JSON cut off', { body: '{"version": 1,' }, 'notJson', { line: 1, column: 15 }],
    ['an empty answer', { body: '' }, 'notJson', { line: 1, column: 1 }],
    ['a feed that is too large', { bytes: 5_000_001 }, 'tooLarge', {}],
    ['a line that breaks', { reset: true }, 'network', {}],
  ] as const) {
    it(`tells of ${name}`, async () => {
      const error = await failure(answer);
      expect(error?.code).to.equal(code);
      expect(error?.values).to.include(values);
    });
  }

  it('tells that another origin may have refused by CORS', async () => {
    const { src } = await serve({ body: minimal });
    const other = new URL(src);
    other.hostname = other.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const status = await hear(other.href).next('error');
    expect(status.state === 'error' && status.error.code).to.equal('network');
    expect(status.state === 'error' && status.error.values.src).to.equal(other.href);
  });

  it('keeps the last good copy, as stale, through a failure, and is ready again after it', async () => {
    const feed = await serve({ body: minimal });
    const heard = hear(feed.src);
    const ready = await heard.next('ready');
    await feed.answer({ status: 503 }, { body: minimal });
    const stale = heard.next('stale');
    heard.retry();
    const status = await stale;
    expect(status.state === 'stale' && status.copy.raw).to.equal(ready.state === 'ready' && ready.copy.raw);
    const again = heard.next('ready');
    heard.retry();
    const after = await again;
    // The same bytes are the same object: nothing is parsed twice.
    expect(after.state === 'ready' && after.copy.raw).to.equal(ready.state === 'ready' && ready.copy.raw);
  });

  it('remembers no failure: whoever comes new asks anew', async () => {
    const feed = await serve({ status: 404 }, { body: minimal });
    const first = hear(feed.src);
    await first.next('error');
    const second = hear(feed.src);
    await second.next('ready');
    expect(first.statuses.at(-1)?.state).to.equal('ready');
    expect(second.statuses.map((status) => status.state)).to.deep.equal(['ready']);
  });

  it('gives a server that is silent 15 seconds, and not as long again to find out that the browser has no copy', async () => {
    const feed = await serve({ body: minimal, delay: 40_000 });
    const real = window.setTimeout;
    const asked: unknown[] = [];
    // Only the first wait is cut short.
    window.setTimeout = ((run: () => void, ms: number) => {
      if (ms >= 1000) asked.push(ms);
      return real(run, ms === 15_000 && asked.length === 1 ? 50 : ms);
    }) as never;
    try {
      const status = await hear(feed.src).next('error');
      expect(status.state === 'error' && status.error.code).to.equal('timeout');
      expect(asked.slice(0, 2)).to.deep.equal([15_000, 1000]);
    } finally {
      window.setTimeout = real;
    }
  });

  it('asks with a condition, and takes a 304 for the copy it has', async () => {
    const feed = await serve({ body: minimal, etag: 'one' });
    const heard = hear(feed.src);
    await heard.next('ready');
    const again = heard.next('ready');
    heard.retry();
    await again;
    // The test session of WebKitGTK has no HTTP cache, and so nothing to ask a condition about.
    const cached = navigator.userAgent.includes('Chrome') || navigator.userAgent.includes('Firefox');
    expect((await feed.log()).map(({ conditional }) => conditional)).to.deep.equal([false, cached]);
  });

  it('lets the newest request win over a late answer', async () => {
    const feed = await serve({ body: { ...minimal, late: true }, delay: 300 }, { body: minimal });
    const heard = hear(feed.src);
    while ((await feed.log()).length === 0);
    heard.retry();
    const status = await heard.next('ready');
    expect(status.state === 'ready' && status.copy.raw).to.not.have.property('late');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(heard.statuses).to.have.length(1);
  });

  it('aborts the request with the last follower', async () => {
    const feed = await serve({ body: minimal, delay: 15_000 });
    const one = hear(feed.src);
    const two = hear(feed.src);
    const asked = async () => (await feed.log())[0];
    await waitUntil(asked, 'the request is there', { timeout: 8000 });
    one.stop();
    expect((await asked())?.aborted).to.equal(false);
    two.stop();
    await waitUntil(async () => (await asked())?.aborted, 'the server hears of it', { timeout: 8000 });
    expect(await feed.log()).to.have.length(1);
    expect(one.statuses).to.have.length(0);
  });

  it('keeps the request when an element is only moved', async () => {
    const feed = await serve({ body: minimal, delay: 100 });
    hear(feed.src).stop();
    await hear(feed.src).next('ready');
    expect(await feed.log()).to.have.length(1);
  });

  it('asks again by itself when the data is older than it may be', async () => {
    const feed = await serve({ body: minimal }, { body: { ...minimal, version: 1, updated: '2026-11-22' } });
    const heard = hear(feed.src, 0.2);
    await heard.next('ready');
    const status = await heard.next('ready');
    expect(status.state === 'ready' && status.copy.raw).to.have.property('updated');
  });

  for (const refresh of [-1, NaN])
    it(`does not keep asking with refresh ${refresh}`, async () => {
      const feed = await serve({ body: minimal });
      await hear(feed.src, refresh).next('ready');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await feed.log()).to.have.length(1);
    });

  it('asks again as ever when the page does not say any more how often', async () => {
    setClock('2026-11-23T10:00:00Z');
    try {
      const feed = await serve({ body: minimal });
      const heard = hear(feed.src, null);
      await heard.next('ready');
      setClock('2026-11-23T10:04:59Z');
      document.dispatchEvent(new Event('visibilitychange'));
      expect(await feed.log()).to.have.length(1);
      setClock('2026-11-23T10:05:01Z');
      document.dispatchEvent(new Event('visibilitychange'));
      await heard.next('ready');
      expect(await feed.log()).to.have.length(2);
    } finally {
      resetClock();
    }
  });

  it('asks never again by itself with refresh 0, also when the page comes back', async () => {
    const feed = await serve({ body: minimal });
    const heard = hear(feed.src, 0);
    await heard.next('ready');
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await feed.log()).to.have.length(1);
  });

  it('tries again at once when the line is back', async () => {
    const feed = await serve({ reset: true });
    const heard = hear(feed.src);
    await heard.next('error');
    const ready = heard.next('ready');
    await feed.answer({ body: minimal });
    window.dispatchEvent(new Event('online'));
    await ready;
  });

  it('leaves no listener behind', async () => {
    await new Promise((resolve) => setTimeout(resolve));
    const added = new Map<string, number>();
    const count = (target: EventTarget, method: 'addEventListener' | 'removeEventListener', by: number) => {
      const original = target[method].bind(target) as typeof target.addEventListener;
      target[method] = (type: string, ...rest: [never]) => {
        added.set(type, (added.get(type) ?? 0) + by);
        original(type, ...rest);
      };
      return () => delete (target as Partial<EventTarget>)[method];
    };
    const restore = [document, window].flatMap((target) => [
      count(target, 'addEventListener', 1),
      count(target, 'removeEventListener', -1),
    ]);
    const feed = await serve({ body: minimal });
    const heard = hear(feed.src);
    await heard.next('ready');
    heard.stop();
    await Promise.resolve();
    for (const undo of restore) undo();
    expect(Object.fromEntries(added)).to.deep.equal({ visibilitychange: 0, pageshow: 0, online: 0 });
  });
});
