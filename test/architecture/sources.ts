import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { root } from '../support/built.js';

/** One import of a file: where it leads, and whether it is still there when the program runs. */
export interface Import {
  /** Path from the root for a file (`src/domain/civil.ts`), the bare name for a package (`lit/decorators.js`). */
  to: string;
  kind: 'value' | 'type' | 'dynamic';
}

/** Paths of files from the root, with `/`. */
export const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

export const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

export const parsed = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

export function visit(node: ts.Node, found: (node: ts.Node) => void): void {
  found(node);
  node.forEachChild((child) => visit(child, found));
}

const resolved = (file: string, specifier: string): string =>
  specifier.startsWith('.')
    ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts')
    : specifier.replace(/^node:/, 'node:');

/** Everything that a file imports, exports from, or asks for later, `import('…')` types included. */
export function importsOf(file: string, text = read(file)): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: Import['kind']) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push({ to: resolved(file, specifier.text), kind });
    // What nobody can read nobody can check: an address put together at run time.
    else if (kind === 'dynamic') imports.push({ to: '(computed)', kind });
  };
  visit(parsed(file, text), (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const everyType =
        clause?.isTypeOnly ||
        (!clause?.name &&
          named &&
          ts.isNamedImports(named) &&
          named.elements.length > 0 &&
          named.elements.every(({ isTypeOnly }) => isTypeOnly));
      add(node.moduleSpecifier, everyType ? 'type' : 'value');
    } else if (ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
    } else if (ts.isImportTypeNode(node)) {
      if (ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    } else if (ts.isCallExpression(node)) {
      const callee = node.expression;
      if (callee.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], 'dynamic');
      if (ts.isIdentifier(callee) && callee.text === 'require') add(node.arguments[0], 'value');
    }
  });
  return imports;
}

/** The name of a package in an import: `@lit/localize/init/install.js` → `@lit/localize`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
