import { describe, expect, it } from '../support/harness.js';
import { filesOf, importsOf, packageOf, read, type Import } from './sources.js';

interface Room {
  /** Rooms whose values and types it may import. */
  uses: readonly string[];
  /** Rooms of which it may name the types only: they are gone when it runs. */
  types?: readonly string[];
  /** Rooms that it may ask for later, by `import()`. */
  later?: readonly string[];
  /** The generated sentences of its area. */
  words?: true;
  /** Runs in Node: builtins and the packages of a server. */
  node?: true;
  /** Runs anywhere, and so imports no package at all but these. */
  packages?: readonly string[];
}

/**
 * The rooms of `src/`, and what each may know of the others. The picture is in the developer's page; this is what holds
 * it true. `ui` knows feed and domain, because the base element is where feed, clock and language meet.
 */
const rooms: Readonly<Record<string, Room>> = {
  contract: { uses: [], packages: [] },
  domain: { uses: ['contract'], packages: [] },
  feed: { uses: ['contract', 'domain'], types: ['i18n'], words: true, packages: ['lit', 'ical.js'] },
  report: { uses: ['contract', 'domain'], packages: ['lit', 'altcha-lib'] },
  i18n: { uses: ['contract'], packages: ['@lit/localize'] },
  ui: { uses: ['contract', 'domain', 'feed', 'i18n'], words: true, packages: ['lit'] },
  elements: {
    uses: ['contract', 'domain', 'feed', 'report', 'i18n', 'ui'],
    words: true,
    packages: ['lit', 'chart.js', 'ical.js'],
  },
  embed: { uses: ['contract', 'feed', 'i18n', 'ui'], later: ['elements'], packages: [] },
  site: {
    uses: ['contract', 'domain', 'feed', 'report', 'i18n', 'ui', 'elements', 'embed'],
    words: true,
    node: true,
  },
  inbox: { uses: ['contract', 'i18n'], words: true, node: true },
  cli: { uses: ['site', 'inbox', 'contract', 'i18n'], words: true, node: true },
};

const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };

/**
 * Ask under addresses that only the run time knows: again, as the browser itself names it, for a module that did not come,
 * and for what the build has put beside the loader.
 */
const COMPUTES = ['src/i18n/load-part.ts', 'src/embed/files.ts'];

/** What a file imports and may not: one line each. */
function faults(file: string, text?: string): string[] {
  const name = file.split('/')[1] ?? '';
  const room = rooms[name];
  if (!room)
    return file === 'src/index.ts' ? [] : [`${file} is in no room: ${Object.keys(rooms).join(', ')}`];

  const wrong = ({ to, kind }: Import): string | undefined => {
    if (to === '(computed)')
      return room.node || COMPUTES.includes(file) ? undefined : 'an address that only the run time knows';
    if (to.startsWith('locales/generated/')) return room.words ? undefined : 'the generated sentences';
    if (to.startsWith('src/')) {
      const [, target = '', element] = to.split('/');
      if (target === name && name === 'elements' && element !== file.split('/')[2])
        return `another element (${element ?? ''})`;
      if (target === name || room.uses.includes(target)) return undefined;
      if (room.types?.includes(target) && kind === 'type') return undefined;
      if (room.later?.includes(target) && kind === 'dynamic') return undefined;
      return `the room ${target}${kind === 'dynamic' ? ', even later' : ''}`;
    }
    if (to.startsWith('node:')) return room.node ? undefined : 'a builtin of Node';
    if (/^[./]/.test(to) || !/^[@a-z]/.test(to) || /^(test|stories|demo|locales|dist|\.tools)\//.test(to))
      return `${to}, which is not in src`;
    const name_ = packageOf(to);
    if (!(name_ in dependencies)) return `${name_}, which is no dependency of the package`;
    if (room.packages && !room.packages.includes(name_)) return `the package ${name_}`;
    return undefined;
  };

  return importsOf(file, text).flatMap((one) => {
    const what = wrong(one);
    return what ? [`${file} imports ${what}`] : [];
  });
}

describe('the rooms of src', () => {
  it('know of one another only what the table says', () => {
    expect(filesOf('src/**/*.ts').flatMap((file) => faults(file))).to.deep.equal([]);
  });

  // The rule itself, on imports that must never be: were it blind to one of them, it would say so here.
  const planted: [file: string, code: string, fault: string][] = [
    ['src/contract/x.ts', "import { a } from '../domain/civil.js'", 'the room domain'],
    ['src/contract/x.ts', "import type { A } from '../domain/civil.js'", 'the room domain'],
    ['src/domain/x.ts', "import 'lit'", 'the package lit'],
    ['src/domain/x.ts', "import { readFileSync } from 'node:fs'", 'a builtin of Node'],
    ['src/domain/x.ts', "let a: import('../ui/element.js').NaboElement", 'the room ui'],
    ['src/feed/x.ts', "export { a } from '../ui/element.js'", 'the room ui'],
    ['src/feed/x.ts', "import { msg } from '../i18n/messages.js'", 'the room i18n'],
    ['src/ui/x.ts', "await import('../elements/hours/element.js')", 'the room elements, even later'],
    ['src/elements/menu/x.ts', "import { a } from '../hours/week.js'", 'another element (hours)'],
    ['src/elements/menu/x.ts', "import chai from '@esm-bundle/chai'", '@esm-bundle/chai, which is no dependency of the package'],
    ['src/elements/menu/x.ts', "import pg from 'pg'", 'the package pg'],
    ['src/elements/menu/x.ts', "import f from '../../../test/support/feeds.js'", 'test/support/feeds.ts, which is not in src'],
    ['src/elements/menu/x.ts', 'await import(where)', 'an address that only the run time knows'],
    ['src/embed/x.ts', "import '../elements/hours/element.js'", 'the room elements'],
    ['src/site/x.ts', "import { serve } from '../inbox/server.js'", 'the room inbox'],
    ['src/inbox/x.ts', "import { dayOf } from '../domain/civil-date.js'", 'the room domain'],
    ['src/cli/x.ts', "import { Clock } from '../feed/clock.js'", 'the room feed'],
  ]; // prettier-ignore
  for (const [file, code, fault] of planted)
    it(`see ${code} in ${file}`, () => {
      expect(faults(file, code)).to.deep.equal([`${file} imports ${fault}`]);
    });

  it('see a file that is in no room', () => {
    expect(faults('src/utils/x.ts', '')).to.have.length(1);
  });

  const allowed: [file: string, code: string][] = [
    ['src/embed/x.ts', "await import('../elements/hours/element.js')"],
    ['src/feed/x.ts', "import type { Area } from '../i18n/messages.js'"],
    ['src/elements/menu/x.ts', "import { week } from './week.js'; import { html } from 'lit'"],
    ['src/ui/x.ts', "import base from '../../locales/generated/base/index.js'"],
  ];
  for (const [file, code] of allowed)
    it(`allow ${code} in ${file}`, () => {
      expect(faults(file, code)).to.deep.equal([]);
    });
});

describe('the pure rooms', () => {
  for (const room of ['contract', 'domain'])
    it(`are compiled without DOM and Node: ${room}`, () => {
      const { compilerOptions } = JSON.parse(read(`src/${room}/tsconfig.json`)) as {
        compilerOptions: { lib: string[]; types: string[] };
      };
      expect(compilerOptions.types).to.deep.equal([]);
      expect(compilerOptions.lib.filter((lib) => !lib.startsWith('ES'))).to.deep.equal([]);
    });
});
