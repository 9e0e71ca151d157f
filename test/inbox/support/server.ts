import { randomUUID } from 'node:crypto';
import { readConfig } from '../../../src/inbox/config/config.js';
import type { LogFields } from '../../../src/inbox/log.js';
import { start, type Running } from '../../../src/inbox/start.js';
import { fileURLToPath } from 'node:url';
import { after } from '../../support/harness.js';

export const SECRET = 'a secret that only the tests know, and long';
/** A Sunday, at five in the afternoon of Stord. */
export const NOW = Date.parse('2026-11-22T16:00:00Z');
export const stord = fileURLToPath(new URL('../../fixtures/feeds/stord.json', import.meta.url));

export interface Line extends LogFields {
  level: string;
  event: string;
}

export interface Server extends Running {
  base: string;
  log: Line[];
  /** The clock that the inbox sees; stands still unless it is moved. */
  clock: { now: number };
}

/** A post office that nobody answers at: letters stay in the queue. */
export const deadPost = {
  smtp: 'smtp://127.0.0.1:9',
  'mail-from': 'inbox@stord.example',
  'mail-to': 'kari@stord.example',
};

export type Flags = Readonly<Record<string, string | number | true>>;

/** A test that fails half-way leaves its servers; they would keep the process alive. */
const started: Running[] = [];
after(async () => {
  await Promise.all(started.map((server) => server.stop()));
});

/** An inbox of one's own on a free port. Rates are off the road unless a test is about them. */
export async function startServer(database: string, flags: Flags = {}): Promise<Server> {
  const all: Flags = {
    port: 0,
    database,
    secret: SECRET,
    feed: stord,
    'reports-per-hour': 1_000_000,
    'reports-per-minute': 1_000_000,
    'lookups-per-hour': 1_000_000,
    'lookups-per-minute': 1_000_000,
    'sign-ins-per-hour': 1_000_000,
    ...flags,
  };
  const argv = Object.entries(all).map(([name, value]) =>
    value === true ? `--${name}` : `--${name}=${value}`,
  );
  const log: Line[] = [];
  const clock = { now: NOW };
  const running = await start(readConfig(argv, {}), {
    now: () => clock.now,
    log: (level, event, fields) => log.push({ ...fields, level, event }),
  });
  started.push(running);
  return { ...running, base: `${running.address}/inbox`, log, clock };
}

export const report = (extra: object = {}) => ({
  version: 1,
  kind: 'complaint',
  topic: 'noise',
  message: 'Porten smell kvar kveld.',
  language: 'nn',
  page: 'https://stord.example/living-museum',
  ...extra,
});

export interface Sent {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** Posts JSON as the element does. */
export async function post(
  address: string,
  body: unknown,
  { key = randomUUID(), headers = {} }: { key?: string; headers?: Record<string, string> } = {},
): Promise<Sent> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown>,
  };
}

/** Posts a form as a browser without JavaScript does; redirects are not followed. */
export const postForm = (
  address: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { Accept: 'text/html', ...headers },
    body: new URLSearchParams(fields),
  });

/** The pointers and codes of a 422. */
export const faults = ({ body }: Sent) =>
  ((body['errors'] ?? []) as { pointer: string; code: string }[]).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

export async function json(address: string): Promise<Record<string, unknown>> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  return (await answer.json()) as Record<string, unknown>;
}
