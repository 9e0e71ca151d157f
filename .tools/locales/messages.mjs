/**
 * Finds every `msg(…)` of the sources, by lit-localize's own extractor, but without a type checker: a checker
 * needs seconds to learn that `msg` is `msg`, and names do as well as long as nobody renames the import.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { areaOf, root, sourceFiles } from './areas.mjs';

const require = createRequire(import.meta.url);
/** The compiler that lit-localize-tools itself uses: nodes of another copy would not be recognised. */
const ts = createRequire(require.resolve('@lit/localize-tools/lib/index.js'))('typescript');
const { extractMessagesFromProgram } = await import('@lit/localize-tools/lib/program-analysis.js');

const brands = { msg: '_LIT_LOCALIZE_MSG_', str: '_LIT_LOCALIZE_STR_' };
const checkerByName = {
  getTypeAtLocation: (node) => node,
  getPropertiesOfType: (node) =>
    ts.isIdentifier(node) && brands[node.text] ? [{ escapedName: brands[node.text] }] : [],
};

/**
 * @typedef {string | { untranslatable: string, index: number }} Content
 * @typedef {{ name: string, contents: Content[], desc?: string, file: string }} Message
 * @returns {{ areas: Map<string, Message[]>, errors: string[] }}
 */
export function extractMessages() {
  const errors = [];
  const files = sourceFiles().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
    checkImports(file, path, errors);
    return file;
  });
  const found = extractMessagesFromProgram({ getSourceFiles: () => files, getTypeChecker: () => checkerByName });
  for (const { file, start, messageText } of found.errors) {
    const { line } = file.getLineAndCharacterOfPosition(start);
    errors.push(`${file.fileName}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  }
  const areas = new Map();
  for (const message of found.messages) {
    const path = message.file.fileName;
    const { line } = message.file.getLineAndCharacterOfPosition(message.node.getStart());
    const where = `${path}:${line + 1}`;
    const area = areaOf(path);
    if (!area) errors.push(`${where}: this room may hold no messages`);
    else if (message.tag === 'html') errors.push(`${where}: use str or plain text in msg(), never html`);
    else if (!new RegExp(`^nabo\\.${area}\\.[a-z][A-Za-z0-9.-]*$`).test(message.name)) {
      errors.push(`${where}: the id must begin with "nabo.${area}.", but is "${message.name}"`);
    } else {
      const contents = splitPlaceholders(message.contents);
      areas.set(area, [...(areas.get(area) ?? []), { name: message.name, contents, desc: message.desc, file: where }]);
    }
  }
  for (const list of areas.values()) list.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { areas, errors };
}

/** `import { msg as t }` would hide its messages from the extractor. */
function checkImports(file, path, errors) {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) continue;
    for (const { propertyName, name } of names.elements) {
      if (propertyName && brands[propertyName.text]) errors.push(`${path}: import ${name.text} under its own name`);
    }
  }
}

/**
 * lit-localize joins neighbouring expressions (`${day} ${month}`) into one placeholder. Here each expression is
 * its own, so that a translator can move each, and a placeholder's number is the number of its expression.
 */
function splitPlaceholders(contents) {
  const parts = [];
  let index = 0;
  for (const content of contents) {
    if (typeof content === 'string') {
      if (content) parts.push(content);
      continue;
    }
    const file = ts.createSourceFile('x.ts', `\`${content.untranslatable}\``, ts.ScriptTarget.ESNext, true);
    const template = file.statements[0].expression;
    if (template.head.text) parts.push(template.head.text);
    for (const span of template.templateSpans) {
      parts.push({ untranslatable: `\${${span.expression.getText(file)}}`, index: index++ });
      if (span.literal.text) parts.push(span.literal.text);
    }
  }
  return parts;
}
