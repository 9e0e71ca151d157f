import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feedSchema } from '../../.tools/build/feed-schema.mjs';
import { buildDist, root } from '../support/built.js';
import { describe, expect, it } from '../support/harness.js';
import { feedNames } from '../support/reference-feeds.js';

buildDist();

describe('the command nabo as it ships', () => {
  it('checks the reference feeds, in the language that is asked for', () => {
    const feeds = feedNames.map((name) => join(root, `test/fixtures/feeds/${name}.json`));
    const args = ['check', '--now', '2026-11-22', '--lang', 'nl', ...feeds];
    const out = execFileSync(process.execPath, [join(root, 'dist/cli/nabo.js'), ...args], {
      encoding: 'utf8',
    });
    expect(out.match(/: Geen problemen\./g)).to.have.length(feeds.length);
  });

  it('says which it is', () => {
    const out = execFileSync(process.execPath, [join(root, 'dist/cli/nabo.js'), '--version']);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(String(out)).to.equal(`${version}\n`);
  });

  it('comes with feed.schema.json', async () => {
    const shipped: unknown = JSON.parse(readFileSync(join(root, 'dist/feed.schema.json'), 'utf8'));
    expect(shipped).to.deep.equal(JSON.parse(JSON.stringify(await feedSchema())));
  });
});
