/** Writes `locales/generated/` from the XLIFF alone: no compiler has to start, so this costs milliseconds. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allAreas, isElement, pseudoLocale, root, targetLocales } from './areas.mjs';
import { parseXliff, readXliff } from './xliff.mjs';

const generated = join(root, 'locales', 'generated');

/** Leaves a file alone whose content is right, so that watchers and caches stay calm. */
function write(path, text, written) {
  written.add(path);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const made = '// Made by .tools/locales.mjs from the XLIFF; do not edit.';

/** A sentence as code: `"Open until {0}"`, where the number is that of the value of `str`. */
export const sentence = (contents) =>
  JSON.stringify(contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join(''));

/**
 * @param {[string, import('./messages.mjs').Content[]][]} entries
 * @param {boolean} withBase the sentences of the base come with them
 */
function moduleText(entries, locale, withBase) {
  const lines = entries.map(([id, contents]) => `  ${JSON.stringify(id)}: ${sentence(contents)},`);
  const base = withBase ? [`import base from '../base/${locale}.js';`] : [];
  return [made, ...base, 'export default {', ...(withBase ? ['  ...base,'] : []), ...lines, '};', ''].join('\n');
}

/** Literal imports, so that a bundler makes one chunk a language. An area may have no sentences yet. */
function indexText(locales) {
  const lines = locales.map((locale) => `  ${locale}: () => import('./${locale}.js'),`);
  return [
    made,
    "import { areaOf, type Modules } from '../../../src/i18n/speech.js';",
    'export const modules: Modules = {',
    ...lines,
    '};',
    'export default areaOf(modules);',
    '',
  ].join('\n');
}

/** Importing it teaches every area the pseudo language. */
function pseudoText(areas) {
  return [
    `${made} For tests and stories, never shipped.`,
    ...areas.map((area, i) => `import { modules as area${i} } from './${area}/index.js';`),
    ...areas.map(
      (area, i) => `Object.assign(area${i}, { '${pseudoLocale}': () => import('./${area}/${pseudoLocale}.js') });`,
    ),
    '',
  ].join('\n');
}

const accents = Object.fromEntries(
  [...'aåbƀcçdđeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzžAÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽ']
    .map((_, i, all) => (i % 2 ? [] : [all[i], all[i + 1]]))
    .filter((pair) => pair.length),
);

/**
 * The source with accents, a third longer, between RIGHT-TO-LEFT OVERRIDE and POP: a sentence that shows plain is
 * one that nobody can translate, and one that is cut shows its missing end.
 */
export function pseudo(contents) {
  const letters = contents.filter((part) => typeof part === 'string').join('').length;
  const accented = contents.map((part) =>
    typeof part === 'string' ? part.replace(/[A-Za-z]/g, (letter) => accents[letter]) : part,
  );
  return ['\u202e[', ...accented, ` ${'~'.repeat(Math.ceil(letters / 3))}]\u202c`];
}

export function buildModules() {
  const written = new Set();
  const areas = allAreas();
  for (const area of areas) {
    const withBase = isElement(area);
    const present = [];
    let units = new Map();
    for (const locale of targetLocales) {
      const xml = readXliff(area, locale);
      if (xml === undefined) continue;
      present.push(locale);
      units = parseXliff(xml);
      const entries = [...units].flatMap(([id, { target }]) => (target ? [[id, target]] : []));
      write(join(generated, area, `${locale}.ts`), moduleText(entries, locale, withBase), written);
    }
    const mock = [...units].map(([id, { source }]) => [id, pseudo(source)]);
    write(join(generated, area, `${pseudoLocale}.ts`), moduleText(mock, pseudoLocale, withBase), written);
    write(join(generated, area, 'index.ts'), indexText(present), written);
  }
  write(join(generated, 'pseudo.ts'), pseudoText(areas), written);
  for (const entry of readdirSync(generated, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(path)) rmSync(path);
  }
}
