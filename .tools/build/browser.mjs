/** The files that a page loads: elements with what they share, the loader, and the classic bundle. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { leanReader } from './lean.mjs';
import { numberMessages } from './messages.mjs';
import { shareNames } from './shared-names.mjs';
import { minifyTemplates } from './templates.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Names of the elements that are there: folders with a `define.ts`, which defines the tag when it is imported. */
export const elementNames = () =>
  readdirSync(join(root, 'src/elements'))
    .filter((name) => existsSync(join(root, 'src/elements', name, 'define.ts')))
    .sort();

/** Vite keeps white space in ES libraries unless told otherwise; the licences stand in the notices file. */
const output = {
  minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
  comments: false,
};

/**
 * What only hours and menu share → `hm`; `…/locales/generated/problems/index.ts`, where it stands alone →
 * `problems-words`; anything else keeps the name that Vite gave it. All in one folder with a name of its own for each build: a browser may keep its files for
 * ever, and no file has to spell a digest for every other that it names.
 */
const chunkName =
  (folder) =>
  ({ moduleIds, name }) => {
    const area = moduleIds.length === 1 && moduleIds[0]?.match(/locales\/generated\/(.+)\/index\.ts$/);
    if (area) return `${folder}/${area[1]}-words.js`;
    const users = name.startsWith('shared~') ? name.slice('shared~'.length).split('~') : [name];
    const parts = users
      .filter((user) => user !== 'index')
      .map((user) => user.replace(/^(?:.*\/)?(?:nabo-)?/, ''));
    return `${folder}/${parts.length > 3 ? 'shared' : parts.length > 1 ? parts.map(([first]) => first).join('') : parts[0]}.js`;
  };

/** @param {{ outDir: string, input: Record<string, string>, folder?: string, plugins?: import('vite').Plugin[], define?: Record<string, string>, format?: 'es' | 'iife', output?: object }} options */
async function bundle({ outDir, input, folder, plugins = [], define, format = 'es', output: own }) {
  const built = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [leanReader(root), numberMessages(folder), minifyTemplates(), allAtOnce, ...plugins],
    define: { __DEV__: 'false', ...define },
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: input, formats: [format], name: 'nabo' },
      minify: 'oxc',
      rolldownOptions: {
        output: { entryFileNames: '[name].js', chunkFileNames: chunkName(folder), ...output, ...own },
      },
    },
  });
  return (Array.isArray(built) ? built : [built]).flatMap((one) => one.output);
}

/** The files of a build that a file imports, and those that these import. */
function needsOf({ imports }, chunks) {
  const known = new Set(imports);
  for (const file of known) for (const next of chunks[file]?.imports ?? []) known.add(next);
  return [...known];
}

/**
 * An element's file names all files that it needs, not only the next ones: a page then asks for them in one go, instead
 * of finding out about the last of them when the others have come.
 */
const allAtOnce = {
  name: 'nabo-all-at-once',
  renderChunk(code, chunk, _options, { chunks }) {
    if (!chunk.isEntry || !chunk.fileName.startsWith('elements/')) return null;
    const later = needsOf(chunk, chunks).filter((file) => !chunk.imports.includes(file));
    return later.length
      ? { code: later.map((file) => `import"../${file}";`).join('') + code, map: null }
      : null;
  },
};

/** Finds the name by which the base lets other files have its class. */
const classOfBase = () => {
  const found = {
    name: 'nabo-class-of-base',
    renderChunk(code, { name }) {
      if (name === 'base') found.exported = /\bNaboElement as (\w+)/.exec(code)?.[1];
    },
  };
  return found;
};

/** The loader stands alone, and takes the elements from their files. */
const elementsOutside = {
  name: 'nabo-elements-outside',
  enforce: 'pre',
  resolveId: (source, importer) => (source === './registry.js' ? join(importer, '../files.ts') : undefined),
};

/**
 * The classic script holds everything but this: a drawing of figures that stand in a table too must not make half of
 * it. A script knows its own address, so it finds the file beside it; where there is none, the table stays.
 */
const outside = (from, source, file) => ({
  name: 'nabo-outside',
  enforce: 'pre',
  resolveId(asked, importer = '') {
    return asked === source && from.test(importer) ? { id: file, external: true } : undefined;
  },
});

/**
 * A gallery opens works, and so has what a dialog needs with it from the beginning; for a calendar, which may never open
 * one, it is a file that comes later. A copy of its own (2 kB, once a page has both) spares every gallery a request.
 */
const ownCopy = {
  name: 'nabo-own-copy',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    /\/elements\/gallery\//.test(importer) && /\/ui\/(?:deep-link|dialog)\.js$/.test(source)
      ? `${join(importer, '..', source.replace(/js$/, 'ts'))}?gallery`
      : undefined,
};

/** The calendar, without its parts that are loaded later. */
const ofCalendar =
  /\/src\/(?:elements\/calendar\/(?!define|json-ld|month|remembered|sheet\/)|domain\/(?:programme|date-grid)\.|contract\/instant\.)|\/locales\/generated\/calendar\/index/;

/** What a message and the way back to its answer both need. */
const ofReport =
  /\/src\/(?:contract\/(?:schema|schema-core|primitives|pointer|feed\/feedback)|report\/(?:post|keys)|ui\/desk\/styles)\.ts(?:\?report)?$/;

/** What comes with the first key, in whichever form. */
const ofWriting =
  /\/src\/(?:ui\/desk\/(?:desk|faults|receipt|steps)|report\/(?:sender|client)|domain\/report-form|contract\/(?:report|report-check|report-text|receipt-shown))\.ts(?:\?report)?$|\/locales\/generated\/desk\/index/;

/**
 * Nearly all that stands in these runs before a page of pictures does. With this line Chromium compiles it as it comes, beside
 * the thread that draws: the first row of 5,000 works is there 8 % sooner (V8, "Explicit compile hints"). To others it is
 * a comment.
 */
const atOnce = /\/(?:base|gallery)\.js$/;

/** @param {string} folder the name of the folder for what the elements share and load later, starting with `parts-` */
export async function buildBrowser(outDir, folder) {
  const names = elementNames();
  const entries = Object.fromEntries(
    names.map((name) => [`elements/nabo-${name}`, join(root, `src/elements/${name}/define.ts`)]),
  );
  const base = classOfBase();
  const modules = await bundle({
    outDir,
    folder,
    plugins: [base, ownCopy],
    input: { ...entries, index: join(root, 'src/index.ts') },
    output: {
      postBanner: ({ fileName }) => (atOnce.test(fileName) ? '//# allFunctionsCalledOnLoad' : undefined),
      codeSplitting: {
        groups: [
          // Everything under the base element, Lit too: every page needs all of it, so it is one file.
          {
            name: 'base',
            test: /\/src\/(?:ui\/(?:element|define|part)|contract\/address|i18n\/format)\.ts$/,
            priority: 3,
          },
          // When the house is open: hours, menu, calendar, form and rooms all ask it.
          {
            name: 'opening',
            test: /\/src\/(?:domain\/(?:hours|hours-status|weekdays)|contract\/feed\/(?:hours|days)|ui\/whose-time)\.ts$/,
            priority: 2,
          },
          // What opens over a page closes by Back: whoever needs one of these comes to need the other.
          { name: 'modal', test: /\/src\/ui\/(?:deep-link|dialog)\.ts$/, priority: 2 },
          // What some elements share, by who needs it. Crumbs stay crumbs: joined to a neighbour, they would make the
          // page of one element load the other.
          {
            name: 'shared',
            test: (id) => ![ofCalendar, ofReport, ofWriting].some((one) => one.test(id)),
            minShareCount: 2,
            entriesAware: true,
            priority: 1,
          },
          // The calendar's month and dialog use much of the calendar, which is there whenever they are: one file.
          { name: 'calendar', test: ofCalendar, priority: 0 },
          { name: 'report', test: ofReport, priority: 0 },
          { name: 'writing', test: ofWriting, priority: 0 },
        ],
      },
    },
  });
  const nameOf = shareNames(
    outDir,
    modules.filter(({ type }) => type === 'chunk').map(({ fileName }) => fileName),
  );
  const chunks = Object.fromEntries(modules.map((chunk) => [chunk.fileName, chunk]));
  const needs = Object.fromEntries(
    names.map((name) => {
      const files = needsOf(chunks[`elements/nabo-${name}.js`], chunks).map((file) => basename(file, '.js'));
      return [name, files.filter((file) => file !== name && file !== 'base')];
    }),
  );
  const loader = await bundle({
    outDir,
    input: { nabo: join(root, 'src/embed/nabo.ts') },
    plugins: [elementsOutside],
    define: {
      __NEEDS__: JSON.stringify(needs),
      __PARTS__: JSON.stringify(folder),
      __BASE__: JSON.stringify(nameOf(`${folder}/base.js`, base.exported)),
    },
  });
  const chart = modules.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/elements/impact/chart.ts'));
  const classic = await bundle({
    outDir,
    input: { 'nabo.bundle': join(root, 'src/embed/nabo.ts') },
    format: 'iife',
    plugins: chart ? [outside(/\/elements\/impact\//, './chart.js', `./${chart.fileName}`)] : [],
    // A classic script is read in the page's own encoding, and a house without modules may well have Latin-1: a byte
    // order mark says UTF-8, whatever page and server say (HTML, "fetch a classic script"; Encoding, "decode").
    output: { codeSplitting: false, postBanner: '\uFEFF' },
  });
  return [...modules, ...loader, ...classic];
}
