import { parse } from '../../src/contract/feed.js';
import { problemCodes } from '../../src/contract/problems.js';
import { put, take } from '../support/pointer.js';
import { describe, expect, it } from '../support/harness.js';
import { rawFeed } from '../support/reference-feeds.js';
import { brokenCases, type BrokenCase } from './broken.cases.js';

function broken({ put: changes = {}, take: gone = [] }: BrokenCase): unknown {
  const raw = rawFeed('stord');
  take(raw, gone);
  for (const [pointer, value] of Object.entries(changes)) put(raw, pointer, value);
  return raw;
}

function expected({ out = [], becomes = {} }: BrokenCase): unknown {
  const feed = rawFeed('stord');
  for (const [pointer, value] of Object.entries(becomes)) put(feed, pointer, value);
  take(feed, out);
  return feed;
}

describe('a broken feed', () => {
  for (const row of brokenCases) {
    it(row.name, () => {
      const raw = broken(row);
      const before = JSON.stringify(raw);
      const { feed, problems } = parse(raw);
      expect(problems.map(({ path, code }) => `${path} ${code}`)).to.deep.equal(row.problems);
      expect(feed, 'all the rest is as it was').to.deep.equal(expected(row));
      expect(JSON.stringify(raw), 'what was given is not changed').to.equal(before);
    });
  }

  it('is tried in at least 60 ways, with every code', () => {
    expect(brokenCases.length).to.be.at.least(60);
    const met = new Set(brokenCases.flatMap((row) => row.problems.map((problem) => problem.split(' ')[1])));
    expect(problemCodes.filter((code) => code !== 'feed' && !met.has(code))).to.deep.equal([]);
  });
});
