import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { originalPositionFor, sourceContentFor, TraceMap } from '@jridgewell/trace-mapping';
import { buildDist, root } from '../support/built.js';
import { describe, expect, it } from '../support/harness.js';

buildDist();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const elements = globSync('dist/elements/nabo-*.js', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
const scripts = globSync(['dist/*.js', 'dist/{elements,parts-*}/**/*.js'], { cwd: root });

describe('what ships', () => {
  it('has the digest of every file in integrity.json', () => {
    const digests = json('dist/integrity.json') as Record<string, string>;
    const files = globSync('dist/**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'integrity.json')
      .map((entry) => join(entry.parentPath, entry.name));
    expect(Object.keys(digests)).to.have.length(files.length);
    for (const [file, digest] of Object.entries(digests)) {
      const made = createHash('sha384')
        .update(readFileSync(join(root, 'dist', file)))
        .digest('base64');
      expect(digest, file).to.equal(`sha384-${made}`);
    }
  });

  it('has no code that a strict Content-Security-Policy forbids', () => {
    const found = scripts.filter((file) => /\beval\(|\bFunction\(/.test(read(file)));
    expect(found).to.deep.equal([]);
  });

  it('has no nested style rules, which Safari reads only from 17.2 on', () => {
    const found = scripts.filter((file) => /[;{}]&[ :.>[+~]/.test(read(file)));
    expect(found).to.deep.equal([]);
  });

  it('leaves comments, indentation and the pseudo language at home', () => {
    const found = scripts.filter((file) => /\/\*(?![$"])|@license|\n {2}|\u202e/.test(read(file)));
    expect(found).to.deep.equal([]);
  });

  it('has source maps that lead to the words they speak of', () => {
    const words = scripts.flatMap((file) => {
      if (!existsSync(join(root, `${file}.map`))) return [];
      const map = new TraceMap(read(`${file}.map`));
      return read(file)
        .split('\n')
        .flatMap((line, i) => [...line.matchAll(/`(nabo-[\w-]+)`/g)].map((found) => ({ found, line: i + 1 })))
        .map(({ found: { 1: word = '', index: column }, line }) => {
          const from = originalPositionFor(map, { line, column });
          const source = (from.source && sourceContentFor(map, from.source)) ?? '';
          return { file, word, original: source.split('\n')[(from.line ?? 0) - 1] ?? '' };
        });
    });
    expect(words).to.have.length.above(30);
    expect(words.filter(({ word, original }) => !original.includes(word))).to.deep.equal([]);
  });

  it('asks Chromium to compile ahead what a page of pictures runs at once, and nothing else', () => {
    const found = scripts.filter((file) => read(file).startsWith('//# allFunctionsCalledOnLoad\n'));
    expect(found.map((file) => basename(file)).sort()).to.deep.equal(['base.js', 'gallery.js']);
  });

  it('has the words of an element, with those of the base that it says, in one file a language', async () => {
    const folder = globSync('dist/parts-*', { cwd: root })[0] ?? '';
    const said = async (file: string) => {
      const { default: words } = (await import(pathToFileURL(join(root, folder, 'lang', file)).href)) as {
        default: string[];
      };
      return Object.values(words);
    };
    const retry = { en: 'Try again', nb: 'Prøv igjen', nn: 'Prøv igjen', nl: 'Opnieuw proberen' };
    for (const file of elements)
      for (const [locale, again] of Object.entries(retry)) {
        const name = basename(file, '.js').replace('nabo-', '');
        expect(await said(`${name}.${locale}.js`), `${name} ${locale}`).to.include(again);
      }
    // Whose later part says it, too.
    expect(await said('rooms.en.js')).to.include('All times are the house’s own: {0}.');
    expect(await said('menu.en.js')).to.include('Closed');
    expect(await said('gallery.en.js')).to.not.include('Closed');
  });

  it('says in the manifest, for each element, what it is and what it takes', () => {
    const { modules } = json('dist/custom-elements.json') as {
      modules: {
        path: string;
        declarations: { tagName?: string; summary?: string; attributes: object[] }[];
      }[];
    };
    for (const file of elements) {
      const [element] = modules.find(({ path }) => path === file)?.declarations ?? [];
      expect(element?.tagName, file).to.equal(file.match(/nabo-\w+/)?.[0]);
      expect(element?.summary, file).to.be.a('string');
      expect(element?.attributes.length, file).to.be.at.least(6);
    }
  });

  it('has types that a strict project accepts', () => {
    const folder = join(root, '.cache/consumer');
    const lines = elements.map((file) => {
      const tag = file.match(/nabo-\w+/)?.[0] ?? '';
      return `import 'nabo/elements/${tag}.js';\nexport const ${tag.replace('-', '')}: NaboElement = document.createElement('${tag}');`;
    });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'page.ts'), ["import { NaboElement } from 'nabo';", ...lines].join('\n'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          target: 'ES2022',
          lib: ['ES2024', 'ESNext.Intl', 'DOM', 'DOM.Iterable'],
          module: 'NodeNext',
          types: [],
          paths: {
            nabo: ['../../dist/types/index.d.ts'],
            'nabo/elements/*.js': ['../../dist/types/elements/*.d.ts'],
          },
        },
        files: ['page.ts'],
      }),
    );
    const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');
    expect(existsSync(tsc)).to.equal(true);
    let said = '';
    try {
      execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    expect(said).to.equal('');
  });
});
