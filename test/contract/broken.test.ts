import { parse } from '../../src/contract/feed.js';
import { problemCodes } from '../../src/contract/problems.js';
import { put, take } from '../support/pointer.js';
import { describe, expect, it } from '../support/harness.js';
import { rawFeed } from '../support/reference-feeds.js';
import { breakFeed, brokenCases, oddCases, oddFeed, type BrokenCase } from './broken.cases.js';

function expected({ out = [], becomes = {} }: BrokenCase): unknown {
  const feed = rawFeed('stord');
  for (const [pointer, value] of Object.entries(becomes)) put(feed, pointer, value);
  take(feed, out);
  return feed;
}

describe('a broken feed', () => {
  for (const row of brokenCases) {
    it(row.name, () => {
      const raw = breakFeed(row);
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

describe('an odd feed', () => {
  for (const changes of oddCases) {
    it(`with ${JSON.stringify(changes)} has no problem`, () => {
      expect(parse(oddFeed(changes)).problems).to.deep.equal([]);
    });
  }
  it('may name the years of a series by numbers', () => {
    const { feed } = parse(oddFeed({ '/impact/series/1/labels': [2022, 2023, 2024, 2025] }));
    expect(feed?.impact?.series?.[1]?.labels).to.deep.equal([2022, 2023, 2024, 2025]);
  });
});
