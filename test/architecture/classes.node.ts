import ts from 'typescript';
import { describe, expect, it } from '../support/harness.js';
import { filesOf, importsOf, parsed, read, visit } from './sources.js';

/** What the classes of one element say about themselves, and what they do. */
interface Manual {
  tags: Map<string, Set<string>>;
  parts: Set<string>;
  properties: Set<string>;
  events: Set<string>;
  slots: Set<string>;
  /** `@property` without a comment. */
  silent: string[];
}

/** Every string in an expression: `closed ? 'day closed' : 'day'`. */
function strings(node: ts.Node): string[] {
  const all: string[] = [];
  visit(node, (inner) => {
    if (ts.isStringLiteral(inner) || ts.isNoSubstitutionTemplateLiteral(inner)) all.push(inner.text);
  });
  return all;
}

/** The parts that a template gives, those that an expression chooses included. */
function partsOf({ template }: ts.TaggedTemplateExpression): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template))
    return [...template.text.matchAll(/\spart="([^"]*)"/g)].flatMap(([, parts = '']) => parts.split(/\s+/));
  const text = template.templateSpans.reduce(
    (before, span, i) => `${before}\0${i}\0${span.literal.text}`,
    template.head.text,
  );
  return [...text.matchAll(/\spart=(?:"([^"]*)"|(\0\d+\0))/g)].flatMap(([, quoted, bare]) =>
    (quoted ?? bare ?? '').split(/\s+/).flatMap((part) => {
      const chosen = template.templateSpans[Number(/^\0(\d+)\0$/.exec(part)?.[1])];
      return chosen ? strings(chosen.expression).flatMap((words) => words.split(/\s+/)) : part;
    }),
  );
}

/** Parts by name, of helpers that make the elements: `paragraph('note', …)`, `said({ diet: …, checked: … })`. */
function givenParts({ expression, arguments: [first] }: ts.CallExpression): string[] {
  const helper = expression.getText();
  if (!first || !/^(?:paragraph|rowOf|said|tableOf)$/.test(helper)) return [];
  if (ts.isStringLiteral(first)) return first.text.split(/\s+/);
  return ts.isObjectLiteralExpression(first)
    ? first.properties.flatMap(({ name }) =>
        name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : [],
      )
    : [];
}

const TAGS = ['summary', 'csspart', 'cssproperty', 'fires', 'slot'];

function manual(files: readonly (readonly [file: string, text: string])[]): Manual {
  const found: Manual = {
    tags: new Map(TAGS.map((tag) => [tag, new Set()])),
    parts: new Set(),
    properties: new Set(),
    events: new Set(),
    slots: new Set(),
    silent: [],
  };
  for (const [file, text] of files)
    visit(parsed(file, text), (node) => {
      if (ts.isClassDeclaration(node)) {
        // The compiler parses `@slot - words` as it likes; the text of the comment is plainer.
        const comment = ts
          .getJSDocCommentsAndTags(node)
          .map((doc) => doc.getFullText())
          .join('\n');
        for (const [, tag = '', name = ''] of comment.matchAll(/@(\w+)[ \t]+(\S+)/g))
          found.tags.get(tag)?.add(name);
      }
      if (ts.isPropertyDeclaration(node)) {
        const decorators = ts.getDecorators(node) ?? [];
        const isProperty = decorators.some((one) => one.getText().startsWith('@property('));
        if (isProperty && ts.getJSDocCommentsAndTags(node).length === 0)
          found.silent.push(node.name.getText());
      }
      if (ts.isCallExpression(node)) for (const part of givenParts(node)) found.parts.add(part);
      // A name chosen first and given to several templates.
      if (ts.isVariableDeclaration(node) && node.name.getText() === 'part' && node.initializer)
        for (const part of strings(node.initializer)) found.parts.add(part);
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
        const [first] = node.arguments ?? [];
        if (
          first &&
          ts.isStringLiteral(first) &&
          /^nabo-/.test(first.text) &&
          /emit$|^CustomEvent$/.test(node.expression.getText())
        )
          found.events.add(first.text);
      }
      if (ts.isTaggedTemplateExpression(node)) {
        const words = node.template.getText();
        for (const part of partsOf(node)) if (part) found.parts.add(part);
        for (const [, name = ''] of words.matchAll(/<slot(?:\s+name="([^"]*)")?[\s>]/g))
          found.slots.add(name || '-');
        for (const [, name = ''] of words.matchAll(/var\(\s*(--nabo-[\w-]+)/g)) found.properties.add(name);
      }
    });
  return found;
}

const has = (of: Manual, tag: string) => of.tags.get(tag) ?? new Set<string>();

/** What is done and not said, and what is said and not done. */
function faults(own: Manual, base?: Manual): string[] {
  const lines = own.silent.map((name) => `property ${name} has no comment`);
  if (has(own, 'summary').size === 0) lines.push('no @summary');
  const compare = (what: string, key: 'parts' | 'properties' | 'events' | 'slots', tag: string) => {
    const done = own[key];
    for (const name of done)
      if (!has(own, tag).has(name) && !(base && has(base, tag).has(name)))
        lines.push(`${what} ${name} has no @${tag}`);
    for (const name of has(own, tag))
      if (!done.has(name) && !base?.[key].has(name)) lines.push(`@${tag} ${name} is nowhere`);
  };
  compare('part', 'parts', 'csspart');
  compare('custom property', 'properties', 'cssproperty');
  compare('event', 'events', 'fires');
  compare('slot', 'slots', 'slot');
  return lines;
}

const load = (pattern: string) => filesOf(pattern).map((file) => [file, read(file)] as const);
const base = manual(load('src/ui/*.ts'));
/** The base has no summary: it is no tag of its own. */
const baseFaults = faults(base).filter((fault) => fault !== 'no @summary');

/** An element's own files, and what it takes from folders of `ui`, which are not in every element: a form, a desk. */
function filesOfElement(name: string): string[] {
  const found = new Set(filesOf(`src/elements/${name}/**/*.ts`));
  for (const file of found)
    for (const { to } of importsOf(file))
      if (/^src\/ui\/[^/]+\//.test(to)) found.add(to.replace(/\.js$/, '.ts'));
  return [...found];
}

describe('the class head is the manual', () => {
  it('of what all elements share', () => {
    expect(baseFaults).to.deep.equal([]);
  });

  for (const name of filesOf('src/elements/*/define.ts').map((file) => file.split('/')[2] ?? ''))
    it(`of ${name}`, () => {
      const files = filesOfElement(name).map((file) => [file, read(file)] as const);
      expect(faults(manual(files), base)).to.deep.equal([]);
    });

  it('and what is missing from it would be seen', () => {
    const code = `
      /** @summary A house. @csspart gone - not there any more */
      class House extends NaboElement {
        @property() kind = '';
        /** Said. */
        @property() place = '';
        static styles = css\`p { color: var(--nabo-roof, red) }\`;
        press() { this.emit('nabo-knock', {}); }
        note() { return [paragraph('sill', 1), said({ hinge: 2 }), other('roof')]; }
        render() { return html\`<p part="door \${open ? 'door-open' : ''}"><slot name="attic"></slot></p>\`; }
      }`;
    expect(faults(manual([['house.ts', code]]))).to.have.members([
      'property kind has no comment',
      'part sill has no @csspart',
      'part hinge has no @csspart',
      'part door has no @csspart',
      'part door-open has no @csspart',
      '@csspart gone is nowhere',
      'custom property --nabo-roof has no @cssproperty',
      'event nabo-knock has no @fires',
      'slot attic has no @slot',
    ]);
    expect(faults(manual([['house.ts', 'class House {}']]))).to.deep.equal(['no @summary']);
  });
});
