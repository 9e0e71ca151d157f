/**
 * What a page has to load, in bytes. `npm run sizes` prints the table; `npm run sizes -- --modules hours` says
 * which sources the bytes of an element's page come from. The budgets are held by test/architecture/sizes.node.ts.
 */
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parseSync } from 'rolldown/utils';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * Brotli, each file by itself, in bytes (1 kB = 1000). A page's sum: the loader, the elements with all that they
 * import, and the sentences of the largest language. Parts that are loaded when somebody uses them, or when something
 * fails, count where the budget names them (`with`); `npm run sizes` prints all of them.
 *
 * `goal` is what a page is to weigh. Not all pages are there yet; `most` is a ratchet that holds what has been reached:
 * it only ever goes down, and fails the build. (It went up by 290 bytes a page once, as the loader came to ask for all at
 * once: on a slow line an element stands a journey earlier. And that of the loader alone by 20: it reads the feed.)
 */
export const budgets = [
  { name: 'loader', elements: [], most: 870, goal: 2500 },
  { name: 'hours', elements: ['hours'], most: 14_820, goal: 16_000 },
  { name: 'hours and menu', elements: ['hours', 'menu'], most: 19_000, goal: 19_000 },
  { name: 'calendar', elements: ['calendar'], most: 23_840, goal: 26_000 },
  { name: 'calendar as a month', elements: ['calendar'], with: /month/, most: 26_240 },
  { name: 'gallery of pictures, with its viewer', elements: ['gallery'], most: 19_600, goal: 20_000 },
  { name: 'gallery of every kind', elements: ['gallery'], with: /beyond/, most: 23_240, goal: 20_000 },
  { name: 'feedback', elements: ['feedback'], most: 17_390, goal: 20_000 },
  // All that comes with the first key, so that it is there when the line is not.
  { name: 'feedback while one writes', elements: ['feedback'], with: /desk|photos/, most: 27_260 },
  { name: 'impact without its chart', elements: ['impact'], most: 12_300, goal: 14_000 },
  { name: 'the chart of impact', elements: ['impact'], only: /chart/, most: 48_300, goal: 52_000 },
  { name: 'answers', elements: ['answers'], most: 11_620, goal: 14_000 },
  { name: 'rooms', elements: ['rooms'], most: 12_520, goal: 14_000 },
  { name: 'rooms, the times of one open', elements: ['rooms'], with: /\/tb\.js/, most: 20_580, goal: 23_000 },
];

const graph = new Map();

/** The files that a built file imports at once, and those that it loads later. */
function importsOf(file) {
  let known = graph.get(file);
  if (known) return known;
  known = { now: new Set(), later: new Set() };
  graph.set(file, known);
  const { program } = parseSync(file, readFileSync(join(dist, file), 'utf8'));
  const add = (set, source) => {
    const text = source.quasis?.map(({ value }) => value.cooked).join('*') ?? source.value;
    if (!text?.startsWith('.')) return;
    // A language is found by its name.
    const path = posix.join(dirname(file), text);
    for (const one of text.includes('*') ? globSync(path, { cwd: dist }) : [path]) set.add(one);
  };
  const walk = (node) => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    if (node.type === 'ImportExpression') add(known.later, node.source);
    else if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) && node.source)
      add(known.now, node.source);
    Object.values(node).forEach(walk);
  };
  walk(program.body);
  return known;
}

/** The file and everything under it that it imports at once. */
function closure(file, into = new Set()) {
  if (into.has(file)) return into;
  into.add(file);
  for (const next of importsOf(file).now) closure(next, into);
  return into;
}

const language = (file) => file.match(/\/lang\/.*\.(\w+)\.js$/)?.[1];

/**
 * @returns {{ files: string[], parts: string[] }} the files of the page in its largest language, and those that it may
 * load later
 */
export function filesOf({ elements, with: included, only }) {
  const files = new Set(['nabo.js']);
  const parts = new Set();
  const sentences = new Map();
  // As the loader takes them; the files of `elements/` only define what these hold.
  const folder = readdirSync(dist).find((name) => name.startsWith('parts-'));
  const queue = elements.map((name) => `${folder}/${name}.js`);
  const visit = (entry) => {
    for (const file of closure(entry)) {
      if (files.has(file)) continue;
      files.add(file);
      for (const next of importsOf(file).later) {
        const locale = language(next);
        if (locale) sentences.set(locale, new Set([...(sentences.get(locale) ?? []), next]));
        else if (included?.test(next)) queue.push(next);
        else parts.add(next);
      }
    }
  };
  while (queue.length) visit(queue.pop());
  // A file that has another name now would make the page look light.
  for (const pattern of [included, only])
    if (pattern && ![...files, ...parts].some((file) => pattern.test(file)))
      throw new Error(`No file of ${elements.join()} is ${pattern}`);
  const later = [...parts].flatMap((file) => [...closure(file)]).filter((file) => !files.has(file));
  if (only) {
    // What they load in turn, too.
    const own = new Set();
    const take = (entry) => {
      if (!only.test(entry)) return;
      for (const file of closure(entry)) {
        if (files.has(file) || own.has(file)) continue;
        own.add(file);
        importsOf(file).later.forEach(take);
      }
    };
    parts.forEach(take);
    return { files: [...own], parts: [] };
  }
  const sum = (list) => list.reduce((bytes, file) => bytes + weigh(file).brotli, 0);
  const [largest = []] = [...sentences.values()].map((set) => [...set]).sort((a, b) => sum(b) - sum(a));
  return { files: [...files, ...largest], parts: [...new Set(later)] };
}

const weights = new Map();

export function weigh(file) {
  let known = weights.get(file);
  if (!known) {
    const bytes = readFileSync(join(dist, file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    known = {
      min: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes, { params }).length,
    };
    weights.set(file, known);
  }
  return known;
}

/** Every budget whose elements are built already. */
export function measure() {
  return budgets
    .filter(({ elements }) => elements.every((name) => existsSync(join(dist, `elements/nabo-${name}.js`))))
    .map((budget) => {
      const { files, parts } = filesOf(budget);
      const total = { min: 0, gzip: 0, brotli: 0 };
      for (const file of files) for (const key of Object.keys(total)) total[key] += weigh(file)[key];
      return { ...budget, files, parts, ...total };
    });
}

export function table(rows) {
  const line = (...cells) =>
    cells.map((cell, i) => (i ? String(cell).padStart(8) : String(cell).padEnd(34))).join(' ');
  return [
    line('page (bytes)', 'min', 'gzip', 'brotli', 'budget', 'goal', 'files'),
    ...rows.map(
      ({ name, min, gzip, brotli, most, goal, files }) =>
        `${line(name, min, gzip, brotli, most ?? '', goal ?? '', files?.length ?? '')}${brotli > most ? '  TOO LARGE' : brotli > goal ? '  over its goal' : ''}`,
    ),
  ].join('\n');
}

/** Minified bytes by source, from the source maps; compression sees them all at once, so it has no such table. */
async function modulesOf(file) {
  const { TraceMap, decodedMappings } = await import('@jridgewell/trace-mapping');
  const lines = readFileSync(join(dist, file), 'utf8').split('\n');
  const map = new TraceMap(readFileSync(join(dist, `${file}.map`), 'utf8'));
  const sizes = new Map();
  decodedMappings(map).forEach((segments, line) => {
    segments.forEach(([column, source], i) => {
      const end = segments[i + 1]?.[0] ?? lines[line]?.length ?? column;
      const name =
        source === undefined ? '(none)' : (map.sources[source] ?? '(none)').replace(/^(\.\.\/)+/, '');
      sizes.set(name, (sizes.get(name) ?? 0) + end - column);
    });
  });
  return [...sizes].sort(([, a], [, b]) => b - a);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [flag, element] = process.argv.slice(2);
  if (flag === '--modules') {
    for (const file of filesOf({ elements: element ? [element] : [] }).files) {
      const { min, gzip, brotli } = weigh(file);
      console.log(`\n${file}: ${min} min, ${gzip} gzip, ${brotli} brotli`);
      if (existsSync(join(dist, `${file}.map`)))
        for (const [name, bytes] of await modulesOf(file))
          console.log(`  ${String(bytes).padStart(6)}  ${name}`);
    }
  } else {
    const rows = measure();
    console.log(table(rows));
    const parts = [...new Set(rows.flatMap((row) => row.parts))].map((file) => ({
      name: file,
      ...weigh(file),
    }));
    if (parts.length) console.log(`\nloaded when used, or when something fails:\n${table(parts)}`);
    if (rows.some(({ brotli, most }) => brotli > most)) process.exitCode = 1;
  }
}
