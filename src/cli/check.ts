import { parseArgs } from 'node:util';
import { dateOrTime } from '../contract/primitives.js';
import { is } from '../contract/schema.js';
import { locales, uiLocale } from '../i18n/language.js';
import { asJson, asText, checkSources } from '../site/check/report.js';

const help = `nabo check FEED…

Looks feeds through: each problem with its line and column, what is wrong and how to mend it.
FEED is a file, an http(s) address, or - for what comes in by a pipe.

  --format text|json   text (default), or everything as one JSON object
  --lang ${locales.join('|')}     language of the sentences (default: that of the terminal, or en)
  --now 2026-12-24     what counts as today: a date, or a date and time by the clock of the house
  --help               this

Exit code: 0 when nothing is left out (there may be warnings), 1 when something is, 2 when the command is not understood.
`;

/** `nb_NO.UTF-8` → `nb-NO` */
const terminalLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv) =>
  (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '').replace('_', '-');

class UsageError extends Error {}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        lang: { type: 'string' },
        now: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function optionsOf(argv: readonly string[]) {
  const { values, positionals } = read(argv);
  const { format, lang, now } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json');
  if (lang !== undefined && !(locales as readonly string[]).includes(lang))
    throw new UsageError(`--lang is one of ${locales.join(', ')}`);
  if (now !== undefined && !is(dateOrTime, now))
    throw new UsageError('--now is a date such as 2026-12-24, or a date and time such as 2026-12-24T10:00');
  if (!values.help && positionals.length === 0) throw new UsageError('which feed? Name a file or an address');
  return {
    format,
    now,
    help: values.help,
    sources: positionals,
    language: lang ?? uiLocale(terminalLanguage(process.env)),
  };
}

/**
 * `nabo check …`
 * @returns the exit code
 */
export async function check(argv: readonly string[]): Promise<number> {
  try {
    const { format, language, now, sources, help: wanted } = optionsOf(argv);
    if (wanted) {
      process.stdout.write(help);
      return 0;
    }
    const all = await checkSources(sources, { language, now });
    process.stdout.write(`${format === 'json' ? asJson(all) : asText(all, language)}\n`);
    return all.some(({ problems }) => problems.length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`nabo check: ${error.message}\nnabo check --help tells more.\n`);
    return 2;
  }
}
