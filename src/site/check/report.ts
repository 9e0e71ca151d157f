import problemWords from '../../../locales/generated/problems/index.js';
import siteWords from '../../../locales/generated/site/index.js';
import { inLanguage, loadMessages } from '../../i18n/messages.js';
import { loadAllergenNames } from './allergen-names.js';
import { checkText, failure, type Checked, type CheckOptions } from './check.js';
import { readSource, SourceError } from './source.js';
import { levelWord, summary } from './words.js';

export interface CheckedSource extends Checked {
  /** As it was named on the command line. */
  source: string;
}

async function checkOne(source: string, options: CheckOptions): Promise<CheckedSource> {
  try {
    const { text, marked } = await readSource(source);
    const checked = checkText(text, options);
    if (marked) {
      const mark = inLanguage(options.language, () => failure('byteOrderMark'));
      checked.warnings.unshift({ ...mark, level: 'warning' });
    }
    return { source, ...checked };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { code, values } = error;
    return { source, problems: [inLanguage(options.language, () => failure(code, values))], warnings: [] };
  }
}

/** Looks several feeds through, in the order in which they are named. */
export async function checkSources(
  sources: readonly string[],
  options: CheckOptions,
): Promise<CheckedSource[]> {
  const words = [problemWords, siteWords].map((area) => loadMessages(options.language, area));
  await Promise.all([...words, loadAllergenNames()]);
  return Promise.all(sources.map((source) => checkOne(source, options)));
}

/** One line a finding, `file:line:column` first, so that editors and terminals lead there. */
export const asText = (all: readonly CheckedSource[], language: string): string =>
  inLanguage(language, () =>
    all
      .flatMap(({ source, problems, warnings }) => [
        ...[...problems, ...warnings]
          .sort((a, b) => a.line - b.line || a.column - b.column)
          .map(({ line, column, level, message, path }) => {
            const where = `${source}:${line}:${column}`;
            return `${where}: ${levelWord(level)}: ${message}${path && ` (${path})`}`;
          }),
        `${source}: ${summary(problems.length, warnings.length)}`,
      ])
      .join('\n'),
  );

export const asJson = (all: readonly CheckedSource[]): string =>
  JSON.stringify({ ok: all.every(({ problems }) => problems.length === 0), feeds: all }, null, 2);
