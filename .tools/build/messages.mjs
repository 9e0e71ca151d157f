/**
 * In the sources a sentence stands where it is said, with its id. What ships has numbers instead: `msg(str`Open until
 * ${time}`, { id: 'nabo.base.open.until' })` becomes `say(17, time)`, and every language, English too, is a list.
 * A page then loads one language instead of two, and no ids: 5 % of all that the opening hours need.
 */
import { join } from 'node:path';
import { RolldownMagicString } from 'rolldown';
import { isElement, knownAreas, root, sourceLocale, targetLocales } from '../locales/areas.mjs';
import { sentence } from '../locales/modules.mjs';
import { parseXliff, readXliff } from '../locales/xliff.mjs';
import { nodesIn } from './nodes.mjs';

const allLocales = [...targetLocales, sourceLocale];
const speaker = join(root, 'src/i18n/speech.ts');

/**
 * Every message by id: its number, and its words by language. What has no translation yet stays English. What all
 * elements say is counted first, then each one's own, then what comes later; small areas before large ones. So most
 * numbers are short.
 */
function readCatalogue() {
  const areas = knownAreas().map((area) => ({
    area,
    units: targetLocales.map((locale) => parseXliff(readXliff(area, locale) ?? '<xliff/>')),
  }));
  const rank = (area) => (area === 'base' ? 0 : isElement(area) ? 1 : 2);
  const all = new Map();
  for (const { area, units } of areas.sort(
    (a, b) => rank(a.area) - rank(b.area) || a.units[0].size - b.units[0].size,
  )) {
    for (const [i, locale] of targetLocales.entries()) {
      for (const [id, { source, target }] of units[i]) {
        const message = all.get(id) ?? { number: all.size, area, words: { [sourceLocale]: source } };
        message.words[locale] = target ?? source;
        all.set(id, message);
      }
    }
  }
  return all;
}

/** Holes stand for the messages of other areas; `Object.assign` does not copy a hole. */
function list(messages, locale) {
  const words = [];
  for (const message of messages) words[message.number] = sentence(message.words[locale]);
  return `[${words.join()}]`;
}

/** A file a language, found by its name. */
const indexModule = (area) =>
  `export default (locale) => import(/* @vite-ignore */ \`./lang/${area}.\${locale}.js\`);`;

/** A classic script has no files beside it, so it holds all languages. */
const classicIndex = `const modules = { ${allLocales.map((locale) => `${locale}: () => import('./${locale}.js')`).join()} };
  export default (locale) => modules[locale]();`;

/** With the sentences of an element come those of the base; they stand in the script once. */
const classicModule = (area, messages, locale) =>
  isElement(area)
    ? `import base from '../base/${locale}.js'; export default Object.assign([], base, ${list(messages, locale)});`
    : `export default ${list(messages, locale)};`;

const isMessage = ({ type, callee }) => type === 'CallExpression' && callee.name === 'msg';

const idOf = ([, options]) => {
  const entry = options?.properties?.find(({ key }) => key?.name === 'id')?.value;
  return entry?.value ?? entry?.quasis?.[0].value.cooked;
};

/**
 * @param {string | undefined} folder gets the languages in `lang/`; without one, they are part of the code
 * @returns {import('vite').Plugin}
 */
export function numberMessages(folder) {
  const catalogue = readCatalogue();
  const inArea = (area) => [...catalogue.values()].filter((message) => message.area === area);
  const areas = new Set();
  /** The messages that a module says, by its name. */
  const said = new Map();
  /** The messages of the base that an element says, with all that it may load later. */
  function ofBase(element, bundle) {
    const files = new Set([`elements/nabo-${element}.js`]);
    const needed = new Set();
    for (const file of files) {
      const { imports = [], dynamicImports = [], moduleIds = [] } = bundle[file] ?? {};
      for (const next of [...imports, ...dynamicImports]) files.add(next);
      for (const id of moduleIds) for (const message of said.get(id) ?? []) needed.add(message);
    }
    return inArea('base').filter((message) => needed.has(message));
  }
  return {
    name: 'nabo-messages',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      filter: { id: /^\.\.?\/(?:base\/)?en\.js$/ },
      handler: (source, importer) => join(importer, '..', source.replace(/js$/, 'ts')),
    },
    load: {
      order: 'pre',
      filter: { id: /locales[\\/]generated[\\/][^\\/]+[\\/]\w+\.ts$/ },
      handler(id) {
        const [, area, name] = id.match(/([^\\/]+)[\\/](\w+)\.ts$/);
        areas.add(area);
        if (name !== 'index') return classicModule(area, inArea(area), name);
        return folder ? indexModule(area) : classicIndex;
      },
    },
    generateBundle(_options, bundle) {
      if (!folder) return;
      for (const area of areas) {
        // One request for the words of an element, and only those that it says.
        const messages = [...ofBase(area, bundle), ...inArea(area)];
        for (const locale of allLocales)
          this.emitFile({
            type: 'asset',
            fileName: `${folder}/lang/${area}.${locale}.js`,
            source: `export default${list(messages, locale)}`,
          });
      }
    },
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bmsg\(|_installMsg/ },
      handler(code, id) {
        // Nobody says `msg` any more, so what sets it up may go.
        if (id.endsWith('/i18n/messages.ts')) return { code, map: null, moduleSideEffects: false };
        const out = new RolldownMagicString(code);
        const messages = [];
        for (const call of nodesIn(this.parse(code), isMessage)) {
          const known = catalogue.get(idOf(call.arguments));
          if (!known)
            this.error(`${id}: ${code.slice(call.start, call.end)} is new: npm run locales extract`);
          messages.push(known);
          const values = call.arguments[0].quasi?.expressions ?? [];
          // The last edit of a range wins, so the pieces between the values go, and the values stay as they are.
          let from = call.start;
          let text = `nabo_say(${known.number}`;
          for (const value of values) {
            out.update(from, value.start, `${text},`);
            [from, text] = [value.end, ''];
          }
          out.update(from, call.end, `${text})`);
        }
        said.set(id, messages);
        if (!out.hasChanged()) return null;
        out.prepend(`import { say as nabo_say } from ${JSON.stringify(speaker)};\n`);
        return { code: out.toString(), map: out.generateMap({ hires: true, source: id }).toString() };
      },
    },
  };
}
