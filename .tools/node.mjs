/**
 * `node .tools/node.mjs SCRIPT [ARGUMENT]…` runs a script of this project under a Node that is new enough for its
 * tools. Where the installed one is older, Node 24 comes from the package registry (52 MB to load, once a machine,
 * kept in npm's own cache) and runs the script instead. This file itself must run under any Node.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `module.registerHooks` (22.15) runs the TypeScript sources as they are; `node:sqlite` (22.13) is older. */
const NEEDED = [22, 15];
const INSTEAD = 'node@24';

const [script, ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);

if (!script) {
  console.error('Usage: node .tools/node.mjs SCRIPT [ARGUMENT]…');
  process.exit(2);
} else if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  process.argv = [process.execPath, resolve(script), ...args];
  await import(pathToFileURL(resolve(script)).href);
} else {
  console.log(
    `Node ${process.versions.node} is too old for the tools here: Node 24 from the package registry runs them (loaded once).`,
  );
  const command = [
    'exec',
    '--yes',
    '--ignore-scripts=false',
    `--package=${INSTEAD}`,
    '--',
    'node',
    script,
    ...args,
  ];
  // npm's own file, where npm started us: no shell, and no `npm.cmd`, between.
  const npm = process.env.npm_execpath;
  const child = npm
    ? spawn(process.execPath, [npm, ...command], { stdio: 'inherit' })
    : spawn('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  // A terminal sends ^C to the whole group; a supervisor only to us.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`npm could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
