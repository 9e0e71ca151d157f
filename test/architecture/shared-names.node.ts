import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shareNames } from '../../.tools/build/shared-names.mjs';
import { afterEach, beforeEach, describe, expect, it } from '../support/harness.js';

let folder = '';

/** What `parts-1/page.js` exports as `out` once the names are shared, and how both files are written then. */
async function share(base: string, page: string) {
  const files = { 'parts-1/base.js': base, 'parts-1/page.js': page };
  const entry = 'import{out as a}from"./parts-1/page.js";export{a as out};';
  for (const [file, code] of Object.entries({ ...files, 'entry.js': entry }))
    writeFileSync(join(folder, file), code);
  shareNames(folder, [...Object.keys(files), 'entry.js']);
  const { out } = (await import(pathToFileURL(join(folder, 'entry.js')).href)) as { out: unknown };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { out, base: read('parts-1/base.js'), page: read('parts-1/page.js') };
}

describe('names that files of a page share', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nabo-names-'));
    mkdirSync(join(folder, 'parts-1'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are the same in both', async () => {
    const { out, base, page } = await share(
      'var Me=1,te=2;export{Me as B,te as t};',
      'import{B as e,t as n}from"./base.js";var r=[e,n];export{r as out};',
    );
    expect(base).to.equal('var Me=1,te=2;export{Me,te};');
    expect(page).to.equal('import{Me,te}from"./base.js";var r=[Me,te];export{r};');
    expect(out).to.eql([1, 2]);
  });

  it('change places with a variable that has the name already', async () => {
    const { out, page } = await share(
      'var a=1;export{a as t};',
      'import{t as e}from"./base.js";var a=2,r=[e,a,{a,e}];export{r as out};',
    );
    expect(page).to.equal('import{a}from"./base.js";var e=2,r=[a,e,{a:e,e:a}];export{r};');
    expect(out).to.eql([1, 2, { a: 2, e: 1 }]);
  });

  it('are left where the name means something else to whoever uses it', async () => {
    const inside = 'import{t as e}from"./base.js";var r=(a=>a+e)(2);export{r as out};';
    const { out, page } = await share('var a=1;export{a as t};', inside);
    expect(page).to.equal(inside.replace('t as e', 'a as e').replace('r as out', 'r'));
    expect(out).to.equal(3);
  });

  it('are left where the name is a global’s, a class’s, or already taken from another file', async () => {
    const { out } = await share(
      'var Map=1,b=2,c=3;export{Map as x,b as y,c as z};',
      'import{x as e,y as n,z as o}from"./base.js";class b{static own=b}var c=5,r=[e,n,o,new globalThis.Map().size,b.own===b,c,new Set([Map]).size];export{r as out};',
    );
    expect(out).to.eql([1, 2, 3, 0, true, 5, 1]);
  });
});
