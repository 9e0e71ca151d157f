/** What a file of a page calls the things that it takes from another. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { TraceMap, decodedMappings, encodedMap } from '@jridgewell/trace-mapping';
import { analyze } from 'eslint-scope';
import { parseSync } from 'rolldown/utils';

/**
 * The bundler gives whatever crosses from one file to another three names (`export{Me as B}`, `import{B as e}`). One is
 * enough, `export{Me}`, `import{Me}`, wherever no function that uses it has a variable of that name; two where one does.
 * In the order of the alphabet they are next to nothing once compressed: 2 to 3 % of a page. A file that is imported with
 * `import()` keeps its names, which code may speak of.
 * @returns what a file now calls something that it exports: `(file, name) => string`
 */
export function shareNames(outDir, files) {
  const parsed = new Map(files.map((file) => [file, read(outDir, file)]));
  const later = new Set([...parsed.values()].flatMap(({ dynamic }) => dynamic));
  for (const [file, { exported }] of parsed)
    if (!file.startsWith('parts-') || later.has(file)) exported.clear();
  const visited = new Set();
  // What a file takes has its last name before the file takes it.
  const visit = (file) => {
    const part = parsed.get(file);
    if (!part || visited.has(file)) return;
    visited.add(file);
    for (const { from } of part.imports) visit(from);
    share(outDir, file, part, parsed);
  };
  files.forEach(visit);
  return (file, name) => parsed.get(file).exported.get(name);
}

function share(outDir, file, part, parsed) {
  // Of each list of imports, `[name at home, local name]`.
  const taken = part.imports.flatMap(({ from, names, start, end }) => {
    const { exported } = parsed.get(from) ?? {};
    if (!exported?.size || !names.length) return [];
    return { start, end, names: names.map(([name, local]) => [exported.get(name), local]) };
  });
  const { renamed, places } = nameAsAtHome(
    part.program,
    taken.flatMap(({ names }) => names),
  );
  const nameOf = (local) => renamed.get(local) ?? local;
  const lists = taken.map(({ start, end, names }) => {
    return { start, end, text: listOf(names.map(([name, local]) => [name, nameOf(local)])) };
  });
  if (part.exported.size) {
    for (const [name, local] of part.exported) part.exported.set(name, nameOf(local));
    lists.push({
      ...part.list,
      text: listOf([...new Set(part.exported.values())].map((name) => [name, name])),
    });
  }
  const inList = (at) => lists.some(({ start, end }) => start <= at && at < end);
  const edits = [...lists, ...places.filter(({ start }) => !inList(start))];
  if (edits.length) write(outDir, file, part.code, edits);
}

/** `Me,te as t`, short ones first: that is the order in which a minifier gives them. */
const listOf = (names) =>
  names
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .map(([name, local]) => (name === local ? name : `${name} as ${local}`))
    .join(',');

/**
 * Calls variables of a file by other names. Where the name is taken, the two change names.
 * @param {[name: string, local: string][]} wanted the new name and the present one
 * @returns the variables that have another name now, and what must stand where in the code
 */
function nameAsAtHome(program, wanted) {
  const { globalScope } = analyze(program, { ecmaVersion: 2022, sourceType: 'module' });
  const [module] = globalScope.childScopes;
  const globals = new Set(globalScope.through.map(({ identifier }) => identifier.name));
  const called = new Map(module.variables.map((variable) => [variable.name, variable]));
  const names = new Map(module.variables.map((variable) => [variable, variable.name]));
  const settled = new Set();
  /** Whether the name means nothing else wherever the variable is used. */
  const isFree = (variable, name) => {
    // The name of a class is another variable inside of it.
    if (globals.has(name) || variable.defs.some(({ type }) => type === 'ClassName')) return false;
    for (let { from: scope } of variable.references)
      for (; scope !== module; scope = scope.upper) if (scope.set.has(name)) return false;
    return true;
  };
  const asked = wanted.map(([name, local]) => [module.set.get(local), name]);
  for (const [variable, name] of asked) if (names.get(variable) === name) settled.add(variable);
  for (const [variable, name] of asked) {
    const other = called.get(name);
    const before = names.get(variable);
    if (settled.has(variable) || settled.has(other)) continue;
    if (!isFree(variable, name) || (other && !isFree(other, before))) continue;
    called.set(name, variable).set(before, other);
    names.set(variable, name).set(other, before);
    settled.add(variable);
  }
  const changed = [...names].filter(([variable, name]) => variable && variable.name !== name);
  const short = shorthands(program);
  const places = changed.flatMap(([variable, name]) => {
    const words = [...variable.identifiers, ...variable.references.map(({ identifier }) => identifier)];
    return [...new Set(words)].map(({ start, end }) => {
      return { start, end, text: short.get(start)?.(name) ?? name };
    });
  });
  return { renamed: new Map(changed.map(([variable, name]) => [variable.name, name])), places };
}

/** Where one word is both a variable and a name that others see, `{e}` or `export{e}`: how to write it with another variable. */
function shorthands(node, found = new Map()) {
  if (!node || typeof node !== 'object') return found;
  if (node.type === 'Property' && node.shorthand)
    found.set(node.key.start, (name) => `${node.key.name}:${name}`);
  if (node.type === 'ExportSpecifier' && node.local.start === node.exported.start)
    found.set(node.local.start, (name) => `${name} as ${node.exported.name}`);
  for (const value of Object.values(node)) shorthands(value, found);
  return found;
}

/** What the file imports, exports, and loads later; `start` and `end` are inside the braces. */
function read(outDir, file) {
  const code = readFileSync(join(outDir, file), 'utf8');
  const { program } = parseSync(file, code, { range: true });
  const beside = (address) => posix.join(posix.dirname(file), address);
  const braces = ({ start, source, end }) => ({
    start: code.indexOf('{', start) + 1,
    end: code.lastIndexOf('}', source ? source.start : end),
  });
  const part = { code, program, imports: [], exported: new Map(), list: undefined, dynamic: [] };
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration' && node.specifiers.every(({ type }) => type === 'ImportSpecifier'))
      part.imports.push({
        from: beside(node.source.value),
        names: node.specifiers.map(({ imported, local }) => [imported.name, local.name]),
        ...braces(node),
      });
    else if (node.type === 'ExportNamedDeclaration' && !node.source && !node.declaration) {
      part.list = braces(node);
      for (const { exported, local } of node.specifiers) part.exported.set(exported.name, local.name);
    }
  }
  part.dynamic = [...code.matchAll(/\bimport\(\s*[`'"]([^`'"]+)/g)].map(([, address]) => beside(address));
  return part;
}

/** Writes the file with what stands between `start` and `end` replaced, and its source map, which counts columns. */
function write(outDir, file, code, edits) {
  edits.sort((a, b) => a.start - b.start);
  const text = edits.reduceRight((s, edit) => s.slice(0, edit.start) + edit.text + s.slice(edit.end), code);
  writeFileSync(join(outDir, file), text);
  const path = join(outDir, `${file}.map`);
  // A file that only names others has none.
  if (!existsSync(path)) return;
  const map = JSON.parse(readFileSync(path, 'utf8'));
  let lineStart = 0;
  const mappings = decodedMappings(new TraceMap(map)).map((segments) => {
    const from = lineStart;
    lineStart = code.indexOf('\n', from) + 1 || code.length;
    return segments.flatMap(([column, ...rest]) => {
      const at = from + column;
      if (edits.some(({ start, end }) => at > start && at < end)) return [];
      const before = edits.filter(({ end, start }) => end <= at && start >= from);
      return [
        [before.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), column), ...rest],
      ];
    });
  });
  const moved = encodedMap(new TraceMap({ ...map, mappings }));
  writeFileSync(path, JSON.stringify({ ...map, mappings: moved.mappings }));
}
