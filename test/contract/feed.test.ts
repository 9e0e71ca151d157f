import { parse } from '../../src/contract/feed.js';
import { describe, expect, it } from '../support/harness.js';
import { feedNames, rawFeed } from '../support/reference-feeds.js';

describe('the four reference feeds', () => {
  for (const name of feedNames) {
    it(`${name} is accepted without a problem`, () => {
      const { feed, problems } = parse(rawFeed(name));
      expect(problems).to.deep.equal([]);
      expect(feed).to.deep.equal(rawFeed(name));
    });
  }
});
