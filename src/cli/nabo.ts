#!/usr/bin/env node
/** The command `nabo`. Each part is loaded when it is asked for: `check` needs no server, `inbox` no elements. */

type Command = (argv: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.js')).check,
  inbox: async () => (await import('./inbox.js')).inbox,
};

const help = `nabo COMMAND

  nabo check FEED…     look feeds through: every problem with line and column, and how to mend it
  nabo inbox           receive, store and answer what neighbours send

nabo COMMAND --help tells more.
`;

export {};

const [name = '', ...argv] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (load) process.exitCode = await (await load())(argv);
else if (['--help', '-h', 'help'].includes(name)) process.stdout.write(help);
else {
  process.stderr.write(name ? `nabo: there is no command "${name}".\n\n${help}` : help);
  process.exitCode = 2;
}
