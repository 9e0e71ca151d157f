/** `custom-elements.json`: what the comments at the classes say, for documentation, Storybook and editors. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { elementNames, root } from './browser.mjs';

const require = createRequire(import.meta.url);

async function analyze() {
  const { create } = await import('@custom-elements-manifest/analyzer/src/create.js');
  const { litPlugin } =
    await import('@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js');
  // The analyzer's own compiler: it does not recognise the nodes of another.
  const ts = createRequire(require.resolve('@custom-elements-manifest/analyzer/package.json'))('typescript');
  const files = globSync(['src/ui/element.ts', 'src/elements/*/*.ts'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const modules = files.map((path) =>
    ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2015, true),
  );
  return create({ modules, plugins: litPlugin(), context: { dev: false } });
}

/** Statics are for whoever writes an element, protected and private members for nobody outside. */
const isPublic = ({ privacy, static: fixed, name }) =>
  !fixed && (privacy ?? 'public') === 'public' && !name.startsWith('_');

/** The analyzer also takes the `name` of `emit(name)` for an event, and cannot know where a file ends up. */
function tidy(declaration, module, at) {
  const list = (key) => (declaration[key]?.length ? { [key]: declaration[key] } : {});
  const from = (entry) =>
    entry.inheritedFrom ? { ...entry, inheritedFrom: { ...entry.inheritedFrom, module: at } } : entry;
  return {
    ...declaration,
    ...list('slots'),
    members: (declaration.members ?? []).filter(isPublic).map(from),
    attributes: (declaration.attributes ?? []).map(from),
    events: (declaration.events ?? []).filter(({ name }) => name.startsWith('nabo-')).map(from),
    superclass:
      declaration.superclass?.name === 'NaboElement'
        ? { name: 'NaboElement', module: at }
        : declaration.superclass,
    ...(module ? {} : { customElement: undefined }),
  };
}

/** @returns {Promise<import('custom-elements-manifest').Package>} */
export async function makeManifest() {
  const { modules } = await analyze();
  const declarations = modules.flatMap(({ path, declarations: all }) =>
    all.filter(({ kind }) => kind === 'class').map((declaration) => ({ path, declaration })),
  );
  const base = declarations.find(({ declaration }) => declaration.name === 'NaboElement');
  const door = (path, declaration, exports) => ({
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: exports.map((entry) => ({ ...entry, declaration: { name: declaration.name, module: path } })),
  });
  const index = 'dist/index.js';
  const elements = elementNames().map((name) => {
    const text = readFileSync(join(root, 'src/elements', name, 'define.ts'), 'utf8');
    const [, tagName, className] = text.match(/define\(\s*'([^']+)',\s*(\w+)/) ?? [];
    const found = declarations.find(
      ({ path, declaration }) => declaration.name === className && path.startsWith(`src/elements/${name}/`),
    );
    if (!found) throw new Error(`src/elements/${name}/define.ts defines no class of its folder`);
    const path = `dist/elements/nabo-${name}.js`;
    return door(path, { ...tidy(found.declaration, path, index), tagName, customElement: true }, [
      { kind: 'js', name: className },
      { kind: 'custom-element-definition', name: tagName },
    ]);
  });
  const shared = door(index, tidy(base.declaration, undefined, index), [{ kind: 'js', name: 'NaboElement' }]);
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: [shared, ...elements] };
}

/** The elements of a manifest, by tag. */
export const elementsOf = (manifest) =>
  manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
