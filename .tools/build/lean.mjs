/**
 * Which reader of feeds a module gets. Pages have `schema-lean.ts`, which says whether a value can be used; what must say
 * what is wrong with one (the report, and the part that names the faults of a feed) has the whole `schema-core.ts`, in
 * copies of their own of all that stands on it. Nobody reads the codes of faults in a page, so these go.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RolldownMagicString } from 'rolldown';
import { parseSync } from 'rolldown/utils';
import { nodesIn } from './nodes.mjs';

/** The copies with the whole reader: for whom, and what they cannot do without it. */
const wholes = { '?report': 'schema.ts', '?faults': 'faults.ts' };

/** @param {string} root of the project */
export function leanReader(root) {
  const contract = join(root, 'src/contract');
  const lean = join(contract, 'schema-lean.ts');
  const pathOf = (source, importer) =>
    join(importer.replace(/\?.*/, ''), '..', source.replace(/\.js$/, '.ts'));
  const sources = readdirSync(contract, { recursive: true })
    .filter((name) => name.endsWith('.ts') && join(contract, name) !== lean)
    .map((name) => join(contract, name));
  const importsOf = new Map(
    sources.map((file) => {
      const found = readFileSync(file, 'utf8').matchAll(
        /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm,
      );
      return [file, [...found].map(([, source]) => pathOf(source, file))];
    }),
  );
  /** The modules that stand on one of these. */
  const above = (name) => {
    const found = new Set([join(contract, name)]);
    for (const file of found)
      for (const [one, imports] of importsOf) if (imports.includes(file)) found.add(one);
    return found;
  };
  const reading = above('schema-core.ts');
  const telling = Object.entries(wholes).map(([copy, name]) => [copy, above(name)]);
  const counts = parameters(lean);

  return {
    name: 'nabo-lean-reader',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return undefined;
      const path = pathOf(source, importer);
      if (!importsOf.has(path)) return undefined;
      const [copy] =
        /\?(?:report|faults)$/.exec(importer) ?? telling.find(([, modules]) => modules.has(path)) ?? [];
      // What stands on no reader is the same for all; only the rare part that names faults is whole in itself.
      if (copy && (copy === '?faults' || reading.has(path))) return path + copy;
      return reading.has(path) && /schema-(?:core|nullable)\.ts$/.test(path) ? lean : undefined;
    },
    transform: {
      order: 'post',
      filter: { id: /\/src\/contract\/.*\.ts(?:\?\w+)?$/, code: /\bv\./ },
      handler(code, id) {
        const out = new RolldownMagicString(code);
        for (const { callee, arguments: given, start } of nodesIn(this.parse(code), isReaderCall)) {
          // A schema that nobody reads by may go.
          out.appendLeft(start, '/* @__PURE__ */ ');
          if (/\?(?:report|faults)$/.test(id)) continue;
          const count = counts.get(callee.property.name);
          const last = given[count - 1];
          if (given.length > count) out.remove(last ? last.end : given[0].start, given.at(-1).end);
        }
        return out.hasChanged()
          ? { code: out.toString(), map: out.generateMap({ hires: true, source: id }).toString() }
          : null;
      },
    },
  };
}

/** How many parameters each exported function takes. */
function parameters(file) {
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  const counts = new Map();
  for (const { declaration } of program.body) {
    const named = declaration?.declarations?.map(({ id, init }) => [id.name, init]) ?? [];
    for (const [name, { params }] of named)
      if (params)
        counts.set(name, params.some(({ type }) => type === 'RestElement') ? Infinity : params.length);
  }
  return counts;
}

/** `v.regex(…)`: every module of the contract calls the reader `v`. */
const isReaderCall = ({ type, callee }) => type === 'CallExpression' && callee.object?.name === 'v';
