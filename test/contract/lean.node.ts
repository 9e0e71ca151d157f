import fc from 'fast-check';
import { build, type Rolldown } from 'vite';
import { leanReader } from '../../.tools/build/lean.mjs';
import { parse, sections } from '../../src/contract/feed.js';
import type { Reading } from '../../src/contract/reading.js';
import { root } from '../support/built.js';
import { describe, expect, it } from '../support/harness.js';
import { places, put } from '../support/pointer.js';
import { feedNames, rawFeed } from '../support/reference-feeds.js';
import type * as Page from './lean.sections.js';
import { breakFeed, brokenCases, oddCases, oddFeed } from './broken.cases.js';

/** The reader as the build gives it to a page. */
const [built] = (await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [leanReader(root)],
  build: {
    write: false,
    minify: false,
    lib: { entry: 'test/contract/lean.sections.ts', formats: ['es'], fileName: 'lean' },
  },
})) as Rolldown.RolldownOutput[];
const code = built?.output[0].code ?? '';
const lean = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof Page;

/** What the whole reader says of the same. */
function whole(raw: unknown): Reading {
  const { feed, problems } = parse(raw);
  const faulty = problems.map(({ path }) => path.match(/^\/\w+/)?.[0] ?? '');
  const head = ['/version', '/updated', '/centre'];
  return {
    feed,
    faulty: [...new Set(faulty.map((name) => (head.includes(name) ? '/centre' : name)))].sort(),
  };
}

function expectAlike(raw: unknown, because?: string): void {
  const { feed, faulty } = lean.read(raw);
  const told = whole(raw);
  expect(feed, because).to.deep.equal(told.feed);
  expect([...faulty].sort(), because).to.deep.equal(told.faulty);
}

describe('the reader of a page', () => {
  it('knows every section, and no code of a fault', () => {
    expect(['centre', ...lean.names]).to.have.members(Object.keys(sections));
    for (const word of ['languageTag', 'endBeforeStart', 'exceptionSpan', 'altMissing', 'emptyText'])
      expect(code, word).not.to.match(new RegExp(`['"]${word}['"]`));
  });
  for (const name of feedNames) it(`reads ${name} as the whole one does`, () => expectAlike(rawFeed(name)));
  for (const row of brokenCases) it(`takes the same away: ${row.name}`, () => expectAlike(breakFeed(row)));
  for (const changes of oddCases)
    it(`lets through ${JSON.stringify(changes)}`, () => expectAlike(oddFeed(changes)));
  for (const raw of [null, undefined, [], '{}', {}, { centre: null }, { version: 2, centre: {} }])
    it(`takes ${JSON.stringify(raw)} for the same`, () => expectAlike(raw));

  it('agrees on feeds changed at random, in up to three places', () => {
    const cases = feedNames.map((name) => ({ name, pointers: [...places(rawFeed(name))] }));
    const near = fc.constantFrom<unknown>(
      '',
      null,
      [],
      {},
      { nb: '' },
      0,
      -1,
      1.5,
      'x',
      true,
      [''],
      '2026-02-30',
    );
    const change = fc.constantFrom(...cases).chain(({ name, pointers }) =>
      fc.record({
        name: fc.constant(name),
        changes: fc.array(
          fc.tuple(fc.constantFrom(...pointers), fc.oneof(near, fc.jsonValue({ maxDepth: 3 }))),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    );
    let faults = 0;
    fc.assert(
      fc.property(change, ({ name, changes }) => {
        const raw = rawFeed(name);
        // The longest first: a place stands as long as what holds it was not changed.
        for (const [pointer, value] of changes.sort(([a], [b]) => b.length - a.length))
          put(raw, pointer, structuredClone(value));
        expectAlike(raw);
        faults += lean.read(raw).faulty.length;
      }),
      { numRuns: 4000 },
    );
    expect(faults, 'most of them had some').to.be.above(2000);
  });
});
