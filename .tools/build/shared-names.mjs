/** What a file of a page calls the things that it takes from another. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { TraceMap, decodedMappings, encodedMap } from '@jridgewell/trace-mapping';
import { parseSync } from 'rolldown/utils';

/**
 * The bundler gives whatever crosses from one file to another a third name (`export{Me as B}`, `import{B as e}`). Two
 * are enough (`export{Me}`, `import{Me as e}`), and in the order of the alphabet they are next to nothing once
 * compressed: 1 to 2 % of a page. A file that is imported with `import()` keeps its names, which code may speak of.
 */
export function shareNames(outDir, files) {
  const parsed = new Map(files.map((file) => [file, read(outDir, file)]));
  const later = new Set([...parsed.values()].flatMap(({ dynamic }) => dynamic));
  for (const [file, { exported }] of parsed)
    if (!file.startsWith('parts-') || later.has(file)) exported.clear();
  for (const [file, part] of parsed) {
    const edits = part.imports.flatMap(({ from, names, start, end }) => {
      const { exported } = parsed.get(from) ?? {};
      if (!exported?.size || !names.length) return [];
      const list = names.map(([name, local]) => [exported.get(name), local]).sort(byName);
      const text = list.map(([name, local]) => (name === local ? name : `${name} as ${local}`)).join(',');
      return [{ start, end, text }];
    });
    if (part.exported.size) {
      const locals = [...new Set(part.exported.values())].map((name) => [name]).sort(byName);
      edits.push({ ...part.list, text: locals.join(',') });
    }
    if (edits.length) write(outDir, file, part.code, edits);
  }
}

/** Short ones first: that is the order in which a minifier gives them. */
const byName = ([a], [b]) => a.length - b.length || (a < b ? -1 : 1);

/** What the file imports, exports, and loads later; `start` and `end` are inside the braces. */
function read(outDir, file) {
  const code = readFileSync(join(outDir, file), 'utf8');
  const { program } = parseSync(file, code);
  const beside = (address) => posix.join(posix.dirname(file), address);
  const braces = ({ start, source, end }) => ({
    start: code.indexOf('{', start) + 1,
    end: code.lastIndexOf('}', source ? source.start : end),
  });
  const part = { code, imports: [], exported: new Map(), list: undefined, dynamic: [] };
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
      if (edits.some(({ start, end }) => at >= start && at < end)) return [];
      const before = edits.filter(({ end, start }) => end <= at && start >= from);
      return [
        [before.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), column), ...rest],
      ];
    });
  });
  const moved = encodedMap(new TraceMap({ ...map, mappings }));
  writeFileSync(path, JSON.stringify({ ...map, mappings: moved.mappings }));
}
