import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import ts from 'typescript';
import { buildDist, root } from '../support/built.js';
import { describe, expect, it } from '../support/harness.js';
import { filesOf, importsOf, parsed, read, visit } from './sources.js';

const sources = filesOf('src/**/*.ts');

describe('the top level', () => {
  const rooms = ['src', 'stories', 'locales', 'demo', 'test'];
  const files = ['package.json', 'tsconfig.json', 'vite.config.ts', 'README.md'];
  /** What npm, a host of repositories or a reader looks for at that place and nowhere else. */
  const expected = [
    'package-lock.json',
    'LICENSE',
    'CHANGELOG.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
    'publiccode.yml',
  ];

  it('holds the rooms, and beside them only what tools and readers insist on there', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
    const top = [...new Set(tracked.map((file) => file.split('/')[0] ?? ''))];
    const known = [...rooms, ...files, ...expected];
    expect(top.filter((name) => !name.startsWith('.') && !known.includes(name))).to.deep.equal([]);
  });
});

interface Rule {
  /** What a reader is told. */
  says: string;
  /** Rooms in which it holds; without it, all. */
  in?: readonly string[];
  /** Rooms that are the one place for it. */
  but?: readonly string[];
  finds: (node: ts.Node) => boolean;
  /** Code in which it must find something. */
  planted: string;
}

const BROWSER = ['contract', 'domain', 'feed', 'report', 'i18n', 'ui', 'elements', 'embed'];
const named = (node: ts.Node, ...names: string[]) => ts.isIdentifier(node) && names.includes(node.text);
const calls = (node: ts.Node, name: string) => ts.isCallExpression(node) && named(node.expression, name);
const isPiece = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node) ||
  ts.isStringLiteral(node);

/** What a strict page forbids, and what has one home: each rule with code that breaks it. */
const rules: Rule[] = [
  {
    says: 'turns text into markup',
    in: BROWSER,
    // The templates, which are code.
    but: ['src/ui/render.ts'],
    finds: (node) =>
      named(
        node,
        'innerHTML',
        'outerHTML',
        'srcdoc',
        'insertAdjacentHTML',
        'setHTMLUnsafe',
        'unsafeHTML',
        'unsafeSVG',
      ),
    planted: 'box.innerHTML = text',
  },
  {
    says: 'turns text into code',
    finds: (node) => calls(node, 'eval') || (ts.isNewExpression(node) && named(node.expression, 'Function')),
    planted: 'new Function(text)',
  },
  {
    says: 'writes a style attribute, which a strict Content-Security-Policy blocks',
    finds: (node) =>
      named(node, 'styleMap') ||
      (isPiece(node) && /<[a-z][^>]*\sstyle=["'$]?|^[^<]*\sstyle=$/.test(node.text)) ||
      (ts.isCallExpression(node) && /\.setAttribute\(\s*'style'/.test(node.getText())),
    planted: 'html`<p style="color: red"></p>`',
  },
  {
    says: 'writes a <style>, which a strict Content-Security-Policy blocks',
    in: BROWSER,
    finds: (node) => isPiece(node) && /<style[\s>]/.test(node.text),
    planted: 'html`<style>p {}</style>`',
  },
  {
    says: 'asks the network: only feed and report do, for all',
    in: BROWSER,
    but: ['feed', 'report'],
    finds: (node) =>
      calls(node, 'fetch') || named(node, 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'EventSource'),
    planted: "await fetch('/feed.json')",
  },
  {
    says: 'keeps something in the browser: only report and the filter of the menu do, what a visitor asked to keep',
    but: ['report', 'src/elements/menu/kept.ts', 'src/elements/menu/keep.ts'],
    finds: (node) => named(node, 'localStorage', 'sessionStorage', 'indexedDB', 'caches'),
    planted: "localStorage.getItem('x')",
  },
  {
    says: 'touches cookies',
    in: BROWSER,
    finds: (node) => ts.isPropertyAccessExpression(node) && node.name.text === 'cookie',
    planted: 'document.cookie',
  },
  {
    says: 'asks the machine what time it is: now comes in from outside',
    in: ['contract', 'domain', 'i18n'],
    finds: (node) =>
      (ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now') ||
      (ts.isNewExpression(node) && named(node.expression, 'Date') && !node.arguments?.length),
    planted: 'const now = Date.now()',
  },
  {
    says: 'reckons with Date: a calendar day is a value, and the rules are in domain',
    in: ['domain', 'elements'],
    but: ['src/domain/civil.ts', 'src/domain/civil-calendar.ts', 'src/domain/civil-date.ts'],
    finds: (node) => ts.isNewExpression(node) && named(node.expression, 'Date'),
    planted: 'new Date(2026, 11, 24)',
  },
  {
    says: 'moves something, also for who asked for less motion',
    in: BROWSER,
    finds: (node) =>
      isPiece(node) &&
      /\b(?:animation|transition)(?:-[a-z]+)*:/.test(
        node.text.replace(
          /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
          '',
        ),
      ),
    planted: 'css`.flow { transition: transform 1s; }`',
  },
  {
    // `ui/render.ts` tells by them whether a value stands in a tag.
    says: 'writes < or > into an attribute of a template',
    in: BROWSER,
    finds: (node) =>
      ts.isTaggedTemplateExpression(node) &&
      ['html', 'svg'].includes(node.tag.getText()) &&
      /=\s*(?:"[^"]*[<>][^"]*"|'[^']*[<>][^']*')/.test(node.template.getText().replace(/\$\{[^}]*\}/g, '')),
    planted: 'html`<p title="a > b" lang=${x}></p>`',
  },
  {
    says: 'counts on Math.random, which anybody can foresee',
    finds: (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random',
    planted: 'const key = Math.random()',
  },
];

function breaks({ finds }: Rule, file: string, text: string): number[] {
  const source = parsed(file, text);
  const lines: number[] = [];
  visit(source, (node) => {
    if (finds(node)) lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
  });
  return lines;
}

describe('no file of src', () => {
  for (const rule of rules) {
    it(rule.says, () => {
      const held = sources.filter((file) => {
        const room = file.split('/')[1] ?? '';
        return (!rule.in || rule.in.includes(room)) && !rule.but?.some((one) => one === room || one === file);
      });
      const found = held.flatMap((file) => breaks(rule, file, read(file)).map((line) => `${file}:${line}`));
      expect(found).to.deep.equal([]);
    });
    it(`${rule.says} (and this would be seen)`, () => {
      expect(breaks(rule, 'src/elements/x.ts', rule.planted)).not.to.deep.equal([]);
    });
  }

  /** Longer than the aim, for a reason. */
  const longer: Readonly<Record<string, [lines: number, reason: string]>> = {
    'src/ui/element.ts': [450, 'the life of every element, which reads best in one piece'],
    'src/elements/feedback/nabo-feedback.ts': [
      340,
      'the steps of one form; what each shows has a file of its own',
    ],
    'src/contract/schema-core.ts': [400, 'the whole schema language, in the place of a library of 3 kB'],
  };
  it('is much longer than 200 lines where it is pure, than 250 elsewhere', () => {
    const found = sources.flatMap((file) => {
      const lines = read(file).split('\n').length;
      // A fifth over the aim is a file to split when one is next at it, not a broken build.
      const most =
        longer[file]?.[0] ??
        (/^src\/(contract|domain)\//.test(file) ? 240 : /styles\.ts$/.test(file) ? 400 : 300);
      return lines > most ? [`${file}: ${lines} lines`] : [];
    });
    expect(found).to.deep.equal([]);
  });
});

describe('the tests', () => {
  it('of pure rules need nothing but the harness, so that they run in Node and in browsers', () => {
    const portable = /^(src|test|locales)\/|^(fast-check|temporal-polyfill|rrule-temporal|ical\.js|ajv)/;
    const wrong = filesOf('test/**/*.test.ts').flatMap((file) =>
      importsOf(file)
        .filter(({ to, kind }) => kind !== 'type' && !portable.test(to))
        .map(({ to }) => `${file} imports ${to}`),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('run, all of them: every file has an ending that a runner looks for, or is imported by one that has', () => {
    const files = filesOf('test/**/*.ts').filter((file) => !/^test\/(bench|support|fixtures)\//.test(file));
    const used = new Set(files.flatMap((file) => importsOf(file).map(({ to }) => to)));
    const lost = files.filter((file) => !/\.(test|browser|node)\.ts$/.test(file) && !used.has(file));
    expect(lost).to.deep.equal([]);
  });

  it('have none that is left out, or that leaves out the others', () => {
    const found = filesOf('test/**/*.ts').filter((file) => {
      let hit = false;
      visit(parsed(file, read(file)), (node) => {
        if (!ts.isPropertyAccessExpression(node)) return;
        hit ||= /^(it|describe|test)\.(only|skip|todo)$/.test(node.getText());
      });
      return hit;
    });
    expect(found).to.deep.equal([]);
  });

  it('and the stories show every element', () => {
    const tags = filesOf('src/elements/*/define.ts').map((file) => file.split('/')[2] ?? '');
    const missing = tags.flatMap((name) => [
      ...(filesOf(`stories/${name}*.stories.ts`).length === 0 ? [`no story of ${name}`] : []),
      ...(filesOf(`test/elements/{${name}/**/*,${name}*}.browser.ts`).length === 0
        ? [`no test of ${name}`]
        : []),
    ]);
    expect(missing).to.deep.equal([]);
  });
});

describe('package.json', () => {
  interface Manifest {
    exports: Record<string, string | Record<string, string>>;
    bin: Record<string, string>;
    types: string;
    customElements: string;
    files: string[];
    dependencies: Record<string, string>;
  }
  const manifest = JSON.parse(read('package.json')) as Manifest;

  it('names only what the build makes', () => {
    buildDist();
    const named = [
      ...Object.values(manifest.exports).flatMap((target) =>
        typeof target === 'string' ? [target] : Object.values(target),
      ),
      ...Object.values(manifest.bin),
      manifest.types,
      manifest.customElements,
      ...manifest.files,
    ];
    expect(
      named.filter((path) => globSync(path.replace(/^\.\//, ''), { cwd: root }).length === 0),
    ).to.deep.equal([]);
  });

  it('ships data by which editors offer every attribute of the contract, and what may stand in it', () => {
    buildDist();
    interface Tag {
      name: string;
      attributes: { name: string; values?: { name: string }[] }[];
    }
    const { tags } = JSON.parse(read('dist/vscode.html-custom-data.json')) as { tags: Tag[] };
    const offered = tags.flatMap(({ name, attributes }) =>
      attributes.map((one) => [name, one.name, ...(one.values ?? []).map((value) => value.name)].join(' ')),
    );
    expect(offered).to.include.members([
      'nabo-hours place',
      'nabo-hours view card week line',
      'nabo-menu view today week all board',
      'nabo-calendar view list week month',
      ...['date', 'category', 'room', 'limit'].map((name) => `nabo-calendar ${name}`),
      ...['artist', 'kind', 'work', 'limit'].map((name) => `nabo-gallery ${name}`),
      'nabo-feedback kind',
      'nabo-feedback endpoint',
      'nabo-feedback protocol nabo open311',
      'nabo-impact series',
      'nabo-rooms room',
      'nabo-answers topic',
      'nabo-answers limit',
    ]);
    expect(offered.join()).not.to.contain(' state');
  });

  it('has no dependency that src does not import', () => {
    const used = new Set(sources.flatMap((file) => importsOf(file).map(({ to }) => to)));
    const idle = Object.keys(manifest.dependencies).filter(
      (name) => ![...used].some((to) => to === name || to.startsWith(`${name}/`)),
    );
    expect(idle).to.deep.equal([]);
  });

  it('has scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const missing = Object.values(scripts)
      .flatMap((script) => script.match(/[\w./-]+\.[cm]?js\b/g) ?? [])
      .filter((file) => !existsSync(`${root}${file}`));
    expect(missing).to.deep.equal([]);
  });
});
