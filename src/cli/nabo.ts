#!/usr/bin/env node
import { createRequire } from 'node:module';

/** The command `nabo`. Each part is loaded when it is asked for: `check` needs no server, `inbox` no elements. */

type Command = (argv: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.js')).check,
  inbox: async () => (await import('./inbox.js')).inbox,
};

const help = `nabo COMMAND

  nabo check FEED…     look feeds through: every problem with line and column, and how to mend it
  nabo inbox           receive, store and answer what neighbours send

nabo COMMAND --help tells more; nabo --version, which one this is.
`;

const version = (): string =>
  (createRequire(import.meta.url)('nabo/package.json') as { version: string }).version;

const [name = '', ...argv] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (load) process.exitCode = await (await load())(argv);
else if (['--help', '-h', 'help'].includes(name)) process.stdout.write(help);
else if (['--version', '-v'].includes(name)) process.stdout.write(`${version()}\n`);
else {
  process.stderr.write(name ? `nabo: there is no command "${name}".\n\n${help}` : help);
  process.exitCode = 2;
}
