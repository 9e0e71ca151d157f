/**
 * `node --import ./test/support/node-hooks.mjs test/bench/inbox.mjs [REPORTS] [SENDERS] [sqlite|postgres]`: the
 * inbox under load, on SQLite and on PostgreSQL, or on one of them. Prints throughput, latency, errors, duplicates and how
 * the memory grew; fails when there is an error or a duplicate, or when what is in use is not flat. What the process has
 * from the system (resident) goes on growing while V8 spreads out; what is left after a collection shows a leak.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../.tools/postgres.mjs';
import { openStore } from '../../src/inbox/store/open.ts';
import { inboxProgram } from '../inbox/support/process.ts';

const reports = Number(process.argv[2] ?? 50_000);
const senders = Number(process.argv[3] ?? 200);
const only = process.argv[4];

const report = (n) =>
  JSON.stringify({
    version: 1,
    kind: 'complaint',
    message: `Nr ${n}. ${'Porten smell kvar kveld. '.repeat(8)}`,
    language: 'nn',
    page: 'https://stord.example/',
  });

/** The inbox says what is left after a collection when it is asked by a signal. */
const telling = `let turn = 0;
process.on('SIGUSR2', () => {
  for (let i = 0; i < 4; i++) gc();
  console.error('in use, ' + ++turn + ': ' + process.memoryUsage().heapUsed);
});`;
const node = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(telling)}`];

/** Megabytes that are in use, once everything that can go is gone. */
async function inUse({ child, output }, turn) {
  child.kill('SIGUSR2');
  for (;;) {
    const told = new RegExp(`in use, ${turn}: (\\d+)\n`).exec(output());
    if (told) return Number(told[1]) / 1e6;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const resident = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function run(name, program, database) {
  const running = await program.run([`--database=${database}`, '--proof=off'], node);
  const agent = new Agent({ keepAlive: true, maxSockets: senders });
  const send = (body) =>
    new Promise((resolve) => {
      const headers = {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        'Content-Length': Buffer.byteLength(body),
      };
      const sending = request(
        `${running.address}/inbox/reports`,
        { method: 'POST', agent, headers },
        (answer) => {
          answer
            .resume()
            .on('end', () => resolve(answer.statusCode))
            .on('error', () => resolve(0));
        },
      );
      // A connection that the server closes after its thousand requests, at the moment we use it, is no fault.
      sending.on('error', () => resolve(0)).end(body);
    });
  const took = new Float64Array(reports);
  const memory = [];
  const used = [];
  let next = 0;
  let errors = 0;
  /** Answers other than 201, by status; 0 is none at all. */
  const others = {};
  const start = performance.now();
  let asking = Promise.resolve();
  await Promise.all(
    Array.from({ length: senders }, async () => {
      while (next < reports) {
        const n = next++;
        if (n % Math.ceil(reports / 10) === 0) {
          memory.push(resident(running.child.pid));
          asking = asking.then(async () => used.push(await inUse(running, used.length + 1)));
        }
        const at = performance.now();
        const status = await send(report(n));
        took[n] = performance.now() - at;
        if (status === 201) continue;
        errors += 1;
        others[status] = (others[status] ?? 0) + 1;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  memory.push(resident(running.child.pid));
  await asking;
  used.push(await inUse(running, used.length + 1));
  agent.destroy();
  await running.stop();
  const store = await openStore(database);
  const rows = await store.db.selectFrom('reports').select('message').execute();
  await store.close();
  const duplicates = rows.length - new Set(rows.map(({ message }) => message)).size;
  took.sort();
  const at = (share) => `${took[Math.min(reports - 1, Math.floor(reports * share))].toFixed(0)} ms`;
  console.log(
    `${name}: ${reports} reports from ${senders} senders in ${seconds.toFixed(1)} s = ${(reports / seconds).toFixed(0)}/s; ` +
      `p50 ${at(0.5)}, p99 ${at(0.99)}, slowest ${at(1)}; ${errors} errors ${errors ? JSON.stringify(others) : ''}, ${duplicates} duplicates, ${rows.length} stored`,
  );
  console.log(`${name}: resident MB at each tenth: ${memory.map((mb) => mb.toFixed(0)).join(' ')}`);
  console.log(`${name}: in use after a collection, MB: ${used.map((mb) => mb.toFixed(1)).join(' ')}`);
  // From the third tenth on: before it the program is still warming up. A leak of 100 bytes a report is 5 MB in 50,000.
  const grown = (list, part) => Math.max(...list.slice(-3)) - Math.max(...list.slice(2, 5)) * part;
  const flat = grown(memory, 1.25) < 20 && grown(used, 1.1) < 3;
  if (errors > 0 || duplicates > 0 || rows.length !== reports || !flat) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'nabo-bench-'));
const program = await inboxProgram();
if (only !== 'postgres') await run('SQLite', program, join(folder, 'inbox.sqlite'));
const postgres = only === 'sqlite' ? undefined : await startPostgres();
if (postgres) {
  // The throwaway server does not wait for the disk; a real one does, and groups the commits that wait.
  await run('PostgreSQL', program, postgres.url);
  await postgres.stop();
}
program.remove();
rmSync(folder, { recursive: true, force: true });
