import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { SECRET } from './server.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * `nabo inbox` as a program of its own. The sources are put into one file first: starting fifty times would take
 * long otherwise.
 */
export async function inboxProgram(): Promise<{
  /** @param node flags of Node itself */
  run: (flags: string[], node?: string[]) => Promise<RunningProgram>;
  remove: () => void;
}> {
  const folder = `${root}node_modules/.cache`;
  const file = `${folder}/nabo-inbox-${process.pid}.mjs`;
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: {
      contents: `import { inbox } from './src/cli/inbox.ts'; process.exitCode = await inbox(process.argv.slice(2));`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: file,
    bundle: true,
    // All in one file, for the same reason; these two are only asked for when they are needed.
    external: ['pg-native', '@jsquash/*'],
    banner: {
      js: "import { createRequire as own } from 'node:module'; const require = own(import.meta.url);",
    },
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return {
    run: (flags, node) => startProgram(file, flags, node),
    remove: () => rmSync(file, { force: true }),
  };
}

export interface RunningProgram {
  address: string;
  child: ChildProcess;
  output: () => string;
  /** Ends it as the power would. */
  kill: () => Promise<void>;
  /** Asks it to end. @returns the exit code */
  stop: () => Promise<number | null>;
}

function startProgram(file: string, flags: string[], node: string[] = []): Promise<RunningProgram> {
  const limits = ['reports-per-hour', 'reports-per-minute', 'lookups-per-hour', 'lookups-per-minute'];
  const all = ['--port=0', ...limits.map((name) => `--${name}=1000000`), ...flags];
  const child = spawn(process.execPath, [...node, file, ...all], {
    env: { ...process.env, NODE_OPTIONS: '', NABO_INBOX_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      process.off('exit', killAtExit);
      resolve(code);
    }),
  );
  let text = '';
  return new Promise((resolve, reject) => {
    const onEarlyEnd = () => reject(new Error(`the inbox did not start:\n${text}`));
    child.once('exit', onEarlyEnd);
    child.stderr.setEncoding('utf8').on('data', (part) => (text = (text + String(part)).slice(-20_000)));
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text = (text + String(part)).slice(-20_000);
      const address = /"event":"listening","listening":"([^"]+)"/.exec(text)?.[1];
      if (!address) return;
      child.off('exit', onEarlyEnd);
      resolve({
        address,
        child,
        output: () => text,
        kill: async () => {
          child.kill('SIGKILL');
          await ended;
        },
        stop: async () => {
          child.kill('SIGTERM');
          return ended;
        },
      });
    });
  });
}
