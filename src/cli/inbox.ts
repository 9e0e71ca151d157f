import { ConfigError, readConfig, type Config } from '../inbox/config/config.js';
import { help, strangeNames } from '../inbox/config/options.js';
import { addStaff, isStaffName, listStaff, removeStaff } from '../inbox/staff/accounts.js';
import { StartError } from '../inbox/start-error.js';
import { start } from '../inbox/start.js';
import { openStore } from '../inbox/store/open.js';
import { locales } from '../i18n/language.js';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`nabo inbox: ${line}\n`);

/** `nabo inbox user add|list|remove`. It may run while the inbox does. */
async function user(
  config: Config,
  [command, name, ...more]: readonly (string | undefined)[],
): Promise<number> {
  const needsName = command === 'add' || command === 'remove';
  if (more.length > 0 || (!needsName && (command !== 'list' || name !== undefined)))
    throw new ConfigError('user add NAME, user list, or user remove NAME');
  if (needsName && (name === undefined || !isStaffName(name)))
    throw new ConfigError(`user ${command} NAME: a name without spaces`);
  const store = await openStore(config.database);
  try {
    if (command === 'list') {
      for (const { name: known, subject } of await listStaff(store))
        say(subject ? `${known} (OpenID Connect)` : known);
      return 0;
    }
    if (command === 'add') {
      const language = locales.find((locale) => locale === config.language) ?? 'nb';
      const password = await addStaff(store, name ?? '', language, Date.now());
      if (!password) complain(`there is a "${name}" already`);
      // On its own line and nothing else, so that a script can take it.
      else say(password);
      return password ? 0 : 1;
    }
    const removed = await removeStaff(store, name ?? '', Date.now());
    if (!removed) complain(`there is no "${name}"`);
    return removed ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** Everything before the first option: `user add kari`. */
const wordsOf = (argv: readonly string[]) => {
  const first = argv.findIndex((word) => word.startsWith('-'));
  return first < 0 ? argv : argv.slice(0, first);
};

/**
 * `nabo inbox …`
 * @returns the exit code; where the inbox was started, once it has been told to stop: 0, 1 when it could not start, 2
 *   when what it was told makes no sense
 */
export async function inbox(argv: readonly string[]): Promise<number> {
  try {
    // What is written belongs to whoever runs this, and to nobody else on the machine.
    process.umask(0o077);
    const words = wordsOf(argv);
    const config = readConfig(argv.slice(words.length), process.env);
    if (config.help) {
      process.stdout.write(help());
      return 0;
    }
    for (const name of strangeNames(process.env)) complain(`${name} is no option, and changes nothing`);
    if (words[0] === 'user') return await user(config, words.slice(1));
    if (words[0] !== undefined) throw new ConfigError(`there is no "${words[0]}" here`);
    // Listened to before it starts: whoever reads that it listens may tell it to stop at once.
    const told = new Promise<void>((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
    });
    const running = await start(config);
    await told;
    await running.stop();
    return 0;
  } catch (error) {
    if (error instanceof StartError) {
      complain(error.message);
      return 1;
    }
    if (!(error instanceof ConfigError)) throw error;
    complain(`${error.message}\nnabo inbox --help names every option.`);
    return 2;
  }
}
