/**
 * In the sources a sentence stands where it is said, with its id. What ships has numbers instead: `msg(str`Open until
 * ${time}`, { id: 'nabo.base.open.until' })` becomes `say(17, time)`, and every language, English too, is a list.
 * A page then loads one language instead of two, and no ids: 5 % of all that the opening hours need.
 */
import { join } from 'node:path';
import { RolldownMagicString } from 'rolldown';
import { knownAreas, root, sourceLocale, targetLocales } from '../locales/areas.mjs';
import { sentence } from '../locales/modules.mjs';
import { parseXliff, readXliff } from '../locales/xliff.mjs';
import { nodesIn } from './nodes.mjs';

const allLocales = [...targetLocales, sourceLocale];
const speaker = join(root, 'src/i18n/speech.ts');

/** Every message by id: its number, and its words by language. What has no translation yet stays English. */
function readCatalogue() {
  const all = new Map();
  for (const area of knownAreas()) {
    for (const locale of targetLocales) {
      for (const [id, { source, target }] of parseXliff(readXliff(area, locale) ?? '<xliff/>')) {
        const message = all.get(id) ?? { number: all.size, area, words: { [sourceLocale]: source } };
        message.words[locale] = target ?? source;
        all.set(id, message);
      }
    }
  }
  return all;
}

/** Leading holes stand for the messages of other areas; `Object.assign` does not copy a hole. */
function languageModule(messages, locale) {
  const first = Math.min(...messages.map(({ number }) => number));
  return `export default[${','.repeat(first)}${messages.map(({ words }) => sentence(words[locale])).join()}]`;
}

/** A file a language, found by its name. A classic script has no files beside it, so it holds them all. */
const indexModule = (area, folder) =>
  folder
    ? `const load = (locale) => import(/* @vite-ignore */ \`./lang/${area}.\${locale}.js\`);
       export default { ${allLocales.map((locale) => `${locale}: load`).join()} };`
    : `export default { ${allLocales.map((locale) => `${locale}: () => import('./${locale}.js')`).join()} };`;

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
  return {
    name: 'nabo-messages',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      filter: { id: /^\.\/en\.js$/ },
      handler: (source, importer) => join(importer, '..', 'en.ts'),
    },
    load: {
      order: 'pre',
      filter: { id: /locales[\\/]generated[\\/][^\\/]+[\\/]\w+\.ts$/ },
      handler(id) {
        const [, area, name] = id.match(/([^\\/]+)[\\/](\w+)\.ts$/);
        const messages = inArea(area);
        if (name !== 'index') return languageModule(messages, name);
        if (!messages.length) return 'export default {};';
        if (folder)
          for (const locale of allLocales)
            this.emitFile({
              type: 'asset',
              fileName: `${folder}/lang/${area}.${locale}.js`,
              source: languageModule(messages, locale),
            });
        return indexModule(area, folder);
      },
    },
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bmsg\(|_installMsg/ },
      handler(code, id) {
        // Nobody says `msg` any more, so what sets it up may go.
        if (id.endsWith('/i18n/messages.ts')) return { code, map: null, moduleSideEffects: false };
        const out = new RolldownMagicString(code);
        for (const call of nodesIn(this.parse(code), isMessage)) {
          const known = catalogue.get(idOf(call.arguments));
          if (!known)
            this.error(`${id}: ${code.slice(call.start, call.end)} is new: npm run locales extract`);
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
        if (!out.hasChanged()) return null;
        out.prepend(`import { say as nabo_say } from ${JSON.stringify(speaker)};\n`);
        return { code: out.toString(), map: out.generateMap({ hires: true, source: id }).toString() };
      },
    },
  };
}
